import type { Repositories } from '#db/repositories/index.ts'
import type { OfCase } from '#db/repositories/rows.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { callsForReview, EVENT_KINDS } from '#shared/domain/case-event.ts'
import { addDays, type Day, dayOf, sayDay, sayDayInFull } from '#shared/domain/dates.ts'
import type { CaseId, ReviewId } from '#shared/domain/ids.ts'
import { sayOrder } from '#shared/domain/order.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  type DueReview,
  dueReviews,
  endsOfQuiet,
  type ReviewIntervals,
  type ReviewTrigger,
} from '#shared/domain/review.ts'
import type { Settings } from '#shared/domain/settings.ts'
import { aboutCase, type Context, ofVisibleCases, recorded } from './context.ts'

type In = ApiInputs['reviews']
type Out = ApiOutputs['reviews']

/** The reviews that a case has before it, and those that were held (N4). */
export async function readReviews(context: Context, { caseId }: In['get']): Promise<Out['get']> {
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const [one] = await gather(r, caseId)
    const held = await r.reviews.reviews(caseId)
    const heard = await r.reviews.heard(caseId)
    return [
      aboutCase(caseId),
      { due: one?.due ?? [], held: held.map(({ byId: _byId, ...review }) => review), heardAt: heard },
    ]
  })
}

/** The next review of every open case, the earliest first. */
export async function listDueReviews(context: Context, _: In['due']): Promise<Out['due']> {
  return recorded(context, async (r) => {
    const today = context.today()
    const cases = await ofVisibleCases(context, r, await gather(r, null))
    const lines = cases.flatMap(({ caseId, reference, level, due: [next, ...rest] }) =>
      next === undefined
        ? []
        : [{ caseId, reference, level, next, more: rest.filter((one) => one.on <= today).length }],
    )
    return [{ kind: 'case', id: null }, lines.sort((a, b) => a.next.on.localeCompare(b.next.on))]
  })
}

/** Records a review; it answers the reviews that it names, and may set the next one. */
export async function holdReview(context: Context, { caseId, refs, text, nextOn }: In['hold']): Promise<Out['hold']> {
  if (nextOn !== null && nextOn <= context.today()) {
    throw new Refusal('INVALID', { field: 'nextOn', sentence: 'The next review lies ahead.' })
  }
  return recorded(context, async (r) => {
    await mustBeDue(r, caseId, refs)
    const record = await r.cases.byId(caseId)
    const review = {
      id: context.newId() as ReviewId, // a new identity
      caseId,
      refs,
      text,
      nextOn,
      at: context.now(),
      byId: context.actor.id,
      byName: context.actor.name,
    }
    await r.reviews.addReview(review)
    if (nextOn !== null) {
      await r.cases.save({ ...record, nextReviewOn: nextOn, revision: record.revision + 1 })
      await r.cases.refreshNeed(caseId)
    }
    const { byId: _byId, ...held } = review
    return [aboutCase(caseId), held]
  })
}

/** Puts a review off; it stays on every list, with the reason and the name. */
export async function snoozeReview(
  context: Context,
  { caseId, ref, until, reason }: In['snooze'],
): Promise<Out['snooze']> {
  if (until <= context.today()) {
    throw new Refusal('INVALID', { field: 'until', sentence: 'Choose a day that lies ahead.' })
  }
  return recorded(context, async (r) => {
    const most = addDays(context.today(), (await r.clinic.settings()).reviewSnoozeDays)
    if (until > most) {
      throw new Refusal('INVALID', {
        field: 'until',
        sentence: `A review can be put off to ${sayDayInFull(most)} at the latest.`,
      })
    }
    await mustBeDue(r, caseId, [ref])
    const at = context.now()
    const byName = context.actor.name
    await r.reviews.addSnooze({ id: context.newId(), caseId, ref, until, reason, at, byName })
    return [aboutCase(caseId), { ref, until, reason, byName, at }]
  })
}

/** The reviews before one case, or before every open case, inside a transaction. */
async function gather(
  r: Repositories,
  of: CaseId | null,
): Promise<OfCase<{ reference: string; level: Out['due'][number]['level']; due: DueReview[] }>[]> {
  const settings = await r.clinic.settings()
  const triggers = byCase(await triggersOf(r, of, settings))
  const reviews = byCase(await r.reviews.reviews(of))
  const snoozes = byCase(await r.reviews.snoozes(of))
  const plans = byCase(await r.reviews.planReviews(of))
  const cases = await r.reviews.cases(of)
  return cases.map(({ caseId, reference, openedAt, level, setFor, heardAt }) => ({
    caseId,
    reference,
    level,
    due: dueReviews(
      {
        openedOn: dayOf(openedAt),
        level,
        setFor,
        planReviewOn: plans.get(caseId)?.[0]?.reviewOn ?? null,
        triggers: triggers.get(caseId) ?? [],
        held: [...(heardAt === null ? [] : [{ at: heardAt, refs: null }]), ...(reviews.get(caseId) ?? [])],
        snoozes: (snoozes.get(caseId) ?? []).map(({ ref, until, reason, byName, at }) => ({
          ref,
          until,
          reason,
          byName,
          at,
        })),
      },
      intervalsOf(settings),
    ),
  }))
}

/** Why cases are to be reviewed by a day, in sentences; what the agenda already says by itself is left out (N4, N17). */
export async function reviewReasonsBy(r: Repositories, until: Day, today: Day): Promise<Map<CaseId, string[]>> {
  return new Map(
    (await gather(r, null)).map(({ caseId, due }) => [
      caseId,
      due
        .filter(({ ref, on, reason }) => on <= until && !ref.startsWith('set/') && !isPastEvent(ref, reason))
        .map(({ on, reason }) => (on < today ? `${reason} Due since ${sayDay(on, today)}.` : reason)),
    ]),
  )
}

function isPastEvent(ref: string, reason: string): boolean {
  return ref.startsWith('event/') && !reason.startsWith('To be reviewed before')
}

async function triggersOf(r: Repositories, of: CaseId | null, settings: Settings): Promise<OfCase<ReviewTrigger>[]> {
  const lead = settings.reviewLeadDays
  const events = (await r.reviews.events(of)).filter(callsForReview).map((event) => ({
    caseId: event.caseId,
    ref: `event/${event.id}`,
    on: event.on,
    recordedAt: event.addedAt,
    says: `${EVENT_KINDS[event.kind].name.toLowerCase()}, ${sayDayInFull(event.on)}`,
    lead,
  }))
  const ends = (await r.reviews.orderEnds(of)).flatMap(({ caseId, id, kind, title, endsOn, recordedAt }) =>
    endsOn === null
      ? []
      : [
          {
            caseId,
            ref: `order/${id}/${endsOn}`,
            on: endsOn,
            recordedAt,
            says: `the end of the ${sayOrder({ kind, title }).toLowerCase()} on ${sayDayInFull(endsOn)}`,
            lead: settings.orderReviewDays,
          },
        ],
  )
  const losing = (await r.reviews.nothingToLose(of)).flatMap(({ caseId, id, on, recordedAt }) =>
    recordedAt === null
      ? []
      : [{ caseId, ref: `screening/${id}`, on, recordedAt, says: 'talk of having nothing left to lose', lead: 0 }],
  )
  const acts = byCase(await r.reviews.acts(of))
  const returns = [...acts].flatMap(([caseId, own]) =>
    endsOfQuiet(own, settings.quietDays).map((trigger) => ({ caseId, ...trigger })),
  )
  return [...events, ...ends, ...losing, ...returns]
}

async function mustBeDue(r: Repositories, caseId: CaseId, refs: readonly string[]): Promise<void> {
  const [one] = await gather(r, caseId)
  const known = new Set(one?.due.map(({ ref }) => ref))
  if (refs.some((ref) => !known.has(ref))) throw new Refusal('NOT_FOUND', { what: 'review' })
}

/** How many days may pass between two reviews, by the clinic’s settings. */
export function intervalsOf(settings: Settings): ReviewIntervals {
  return { high: settings.reviewHighDays, medium: settings.reviewMediumDays, standard: settings.reviewStandardDays }
}

function byCase<T extends { caseId: CaseId }>(rows: readonly T[]): Map<CaseId, T[]> {
  return Map.groupBy(rows, (row) => row.caseId)
}
