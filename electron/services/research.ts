import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { sayDayInFull, sayInstant } from '#shared/domain/dates.ts'
import { deadlinesOf } from '#shared/domain/deadlines.ts'
import { undrawableIn } from '#shared/domain/drawable.ts'
import type {
  AgencyId,
  CaseId,
  ChaseId,
  ReleaseId,
  ResearchRequestId,
  ResearchReturnId,
  ReturnedId,
} from '#shared/domain/ids.ts'
import { type MeetingRecord, mayChangeMeeting } from '#shared/domain/meeting.ts'
import type { RequestView } from '#shared/domain/meeting-paper-view.ts'
import { answersOnlyOwnAgency, may } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  type Chase,
  checkLinked,
  mayReadReturned,
  type ResearchRequest,
  type ResearchReturn,
  type Returned,
} from '#shared/domain/research.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { holidaysFrom } from './holidays.ts'
import { aboutMeeting, hiddenAt } from './meeting-file.ts'
import { requestRows, requestView } from './request-view.ts'
import { addShare } from './sharing.ts'

type In = ApiInputs['research']

/** What agencies were asked before a meeting and what they answered, as far as the reader may know. */
export async function readResearch(context: Context, { meetingId }: In['get']): Promise<ApiOutputs['research']['get']> {
  return recorded(context, async (r) => {
    const meeting = await r.meetings.byId(meetingId)
    const items = await r.meetings.items(meetingId)
    const hidden = await hiddenAt(context, r, meetingId, items)
    const seen = <T extends { caseId: CaseId }>(rows: readonly T[]) => rows.filter((one) => !hidden.has(one.caseId))
    const everything = may(context.actor.roles, 'run meetings')
    const requests = (await r.research.requests(meetingId)).map((one) => ({
      ...one,
      caseIds: one.caseIds.filter((id) => !hidden.has(id)),
    }))
    const flagged = []
    for (const { caseId } of items) {
      const referral = hidden.has(caseId) ? undefined : await r.referrals.referral(caseId)
      if (referral?.flags.includes('perpetrator works for an agency')) flagged.push(caseId)
    }
    return [
      aboutMeeting(meetingId),
      {
        dueOn: (await deadlines(context, r, meeting)).research,
        requests,
        returns: seen(await r.research.returns(meetingId)),
        returned: seen(await r.research.paragraphs(meetingId)).filter(
          (one) => !one.withdrawn && (everything || mayReadReturned(one, context.actor.agencyId)),
        ),
        chases: await r.research.chases(meetingId),
        flagged,
      },
    ]
  })
}

/**
 * Asks an agency what it knows. For each case the sharing is recorded with its basis, and the copy in the register, before
 * the bytes are handed over (S4 §3.2f, N11, N16).
 */
export async function requestResearch(context: Context, input: In['request']): Promise<File> {
  checkLinked(input.linked)
  const { releaseId, copy, view } = await recorded(context, async (r) => {
    const meeting = await r.meetings.byId(input.meetingId)
    mayChangeMeeting(meeting)
    const copy = (await r.book.copiesOf({ kind: 'request', caseId: null, meetingId: meeting.id })) + 1
    const made = await viewOf(context, r, meeting, input, copy)
    if (input.format === 'pdf') mustBeDrawable(made, input.withPlaceholders)
    await shareNames(context, r, meeting, input)
    const request: ResearchRequest = {
      id: context.newId() as ResearchRequestId, // a new identity
      meetingId: meeting.id,
      agencyId: input.agencyId,
      caseIds: input.caseIds,
      format: input.format,
      copy,
      at: context.now(),
      byName: context.actor.name,
    }
    await r.research.addRequest(request, input.linked)
    const id = context.newId() as ReleaseId // a new identity
    await r.book.addRelease({
      id,
      kind: 'request',
      caseId: null,
      meetingId: meeting.id,
      copy,
      at: request.at,
      byName: request.byName,
      recipient: (await r.clinic.agencyById(input.agencyId)).name,
      sha256: '',
    })
    return [aboutMeeting(meeting.id), { releaseId: id, copy, view: made }]
  })
  const file = await fileOf(context, view, input.format, copy)
  await recorded(context, async (r) => {
    await r.book.setReleaseHash(releaseId, file.sha256)
    return [aboutMeeting(input.meetingId), null]
  })
  return new File([file.bytes], file.name, { type: file.type })
}

/** Notes that an agency was asked again. */
export async function chaseAgency(context: Context, { meetingId, agencyId, note }: In['chase']): Promise<Chase> {
  return recorded(context, async (r) => {
    mayChangeMeeting(await r.meetings.byId(meetingId))
    const one: Chase = {
      id: context.newId() as ChaseId, // a new identity
      meetingId,
      agencyId,
      on: context.today(),
      note,
      at: context.now(),
      byName: context.actor.name,
    }
    await r.research.addChase(one)
    return [aboutMeeting(meetingId), one]
  })
}

/** Records what an agency answered about a case; a later answer takes the place of an earlier one, and both stay. */
export async function answerResearch(context: Context, input: In['answer']): Promise<ResearchReturn> {
  mustBeTheirAgency(context, input.agencyId)
  return recorded(context, async (r) => {
    await mustBeHeard(r, input)
    return [aboutReturn(input), await addReturn(context, r, input, input.answer)]
  })
}

/** Adds a paragraph of what an agency knows about a case, typed as fact, allegation or opinion, with who may be shown it. */
export async function returnInformation(
  context: Context,
  { paragraph, ...of }: In['addInformation'],
): Promise<Returned> {
  mustBeTheirAgency(context, of.agencyId)
  return recorded(context, async (r) => {
    await mustBeHeard(r, of)
    const one: Returned = {
      ...paragraph,
      ...of,
      id: context.newId() as ReturnedId, // a new identity
      at: context.now(),
      byName: context.actor.name,
      withdrawn: false,
    }
    await r.research.addParagraph(one)
    const last = (await r.research.returns(of.meetingId)).findLast(
      (each) => each.caseId === of.caseId && each.agencyId === of.agencyId,
    )
    if (last?.answer !== 'relevant information') await addReturn(context, r, of, 'relevant information')
    return [aboutReturn(of), one]
  })
}

/** Withdraws a paragraph, or brings it back; either way it stays in the store. */
export async function withdrawInformation(
  context: Context,
  { returnedId, withdrawn }: In['withdrawInformation'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const one = await r.research.paragraphById(returnedId)
    mustBeTheirAgency(context, one.agencyId)
    mayChangeMeeting(await r.meetings.byId(one.meetingId))
    await r.research.setWithdrawn(returnedId, withdrawn)
    return [aboutReturn(one), {}]
  })
}

type OfReturn = Pick<ResearchReturn, 'meetingId' | 'caseId' | 'agencyId'>

function aboutReturn({ meetingId, caseId }: Pick<OfReturn, 'meetingId' | 'caseId'>): Subject {
  return { ...aboutMeeting(meetingId), caseId }
}

function mustBeTheirAgency(context: Context, agencyId: AgencyId): void {
  if (answersOnlyOwnAgency(context.actor.roles) && agencyId !== context.actor.agencyId) {
    throw new Refusal('NOT_ALLOWED', {})
  }
}

async function mustBeHeard(r: Repositories, { meetingId, caseId, agencyId }: OfReturn): Promise<void> {
  mayChangeMeeting(await r.meetings.byId(meetingId))
  await r.clinic.agencyById(agencyId)
  const heard = (await r.meetings.items(meetingId)).some((item) => item.caseId === caseId)
  if (!heard) throw new Refusal('NOT_FOUND', { what: 'case on the agenda' })
}

async function addReturn(
  context: Context,
  r: Repositories,
  { meetingId, caseId, agencyId }: OfReturn,
  answer: ResearchReturn['answer'],
): Promise<ResearchReturn> {
  const one: ResearchReturn = {
    id: context.newId() as ResearchReturnId, // a new identity
    meetingId,
    caseId,
    agencyId,
    answer,
    at: context.now(),
    byName: context.actor.name,
  }
  await r.research.addReturn(one)
  return one
}

async function deadlines(context: Context, r: Repositories, { heldOn }: MeetingRecord) {
  return deadlinesOf(heldOn, await r.clinic.settings(), new Set(await holidaysFrom(context, r, heldOn)))
}

async function viewOf(
  context: Context,
  r: Repositories,
  meeting: MeetingRecord,
  { agencyId, caseIds }: Pick<In['request'], 'agencyId' | 'caseIds'>,
  copy: number,
): Promise<RequestView> {
  const order = (await r.meetings.items(meeting.id)).map((item) => item.caseId)
  const asked = order.flatMap((caseId, index) => (caseIds.includes(caseId) ? [{ caseId, number: index + 1 }] : []))
  if (asked.length === 0) {
    throw new Refusal('INVALID', { field: 'caseIds', sentence: 'Choose at least one case of this agenda.' })
  }
  const hidden = await hiddenAt(context, r, meeting.id, await r.meetings.items(meeting.id))
  if (asked.some((one) => hidden.has(one.caseId))) throw new Refusal('KNOWS_SOMEBODY', {})
  const { name } = await r.clinic.agencyById(agencyId)
  const exported: Exported = {
    by: context.actor.name,
    at: sayInstant(context.now(), context.today()),
    copy,
    recipient: name,
  }
  return requestView({
    settings: await r.clinic.settings(),
    heldOn: meeting.heldOn,
    answerBy: (await deadlines(context, r, meeting)).research,
    agency: name,
    cases: await Promise.all(
      asked.map(async ({ caseId, number }) => ({ number, parties: await r.cases.parties(caseId) })),
    ),
    exported,
  })
}

async function shareNames(
  context: Context,
  r: Repositories,
  meeting: MeetingRecord,
  { agencyId, caseIds, basis }: In['request'],
): Promise<void> {
  const agency = await r.clinic.agencyById(agencyId)
  for (const caseId of caseIds) {
    await addShare(context, r, caseId, {
      ...basis,
      capacity: null,
      recipient: agency.name,
      recipientKind: agency.kind,
      what: 'Names and dates of birth of the people in the case, and nothing else.',
      purpose: `To find out what the agency knows before the meeting of ${sayDayInFull(meeting.heldOn)}.`,
    })
  }
}

async function fileOf(context: Context, view: RequestView, format: In['request']['format'], copy: number) {
  if (format === 'pdf') return { ...(await context.documents.render('request', view)), type: 'application/pdf' }
  return { ...context.files.table(requestRows(view)), name: `request-${view.day}-copy-${copy}.csv`, type: 'text/csv' }
}

function mustBeDrawable(view: RequestView, withPlaceholders: boolean): void {
  const where = undrawableIn(view)
  if (where.length > 0 && !withPlaceholders) throw new Refusal('CANNOT_DRAW', { where })
}
