import { type ActionLine, STRAND_WORDS, strand } from '#shared/domain/action.ts'
import { sayAnswer } from '#shared/domain/action-rules.ts'
import { COVERAGE_WORDS } from '#shared/domain/coverage.ts'
import { type Day, sayDay, sayInstant } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { AGREEMENT_WORDS, AIM_OF, type PlanBody } from '#shared/domain/plan.ts'
import { differencesBetween } from '#shared/domain/plan-difference.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import type { ActionView } from '#shared/domain/view-parts.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import { actionView } from './minutes-view.ts'
import type { PlanSource } from './plan-view.ts'

type Parts = Pick<
  PlanView,
  | 'strands'
  | 'advice'
  | 'ended'
  | 'contingencies'
  | 'childContact'
  | 'coverage'
  | 'idle'
  | 'conflicts'
  | 'agreements'
  | 'unsettled'
  | 'asides'
  | 'changes'
>

/** What follows the first page of a plan: strands, advice, contingencies, coverage, conflicts, agreement, changes. */
export function planParts({ standing, newest, before, today }: PlanSource, nameOf: (id: AgencyId) => string): Parts {
  const { coverage } = standing
  // A plan goes to every agency: what only some may know is not in it.
  const shown = standing.actions.filter((one) => one.audience === null)
  const open = shown.filter((one) => one.closedAt === null)
  const ended = shown.filter((one) => one.closedAt !== null && one.outcomeKind !== 'withdrawn')
  const view = (one: ActionLine) => planAction(one, nameOf, today)
  const numbers = new Map(coverage.columns.map((one) => [one.id, one.number]))
  const owed = open.filter((one) => one.kind !== 'advice')
  const loose = owed.filter((one) => one.strand === null)
  const body = newest?.body
  return {
    strands: [
      ...strand.options.map((one) => ({
        name: STRAND_WORDS[one],
        aim: body?.fields[AIM_OF[one]] ?? '',
        actions: owed.filter((action) => action.strand === one).map(view),
      })),
      ...(loose.length === 0 ? [] : [{ name: 'In no strand yet', aim: '', actions: loose.map(view) }]),
    ],
    advice: open.filter((one) => one.kind === 'advice').map(view),
    ended: ended.map(view),
    contingencies: (body?.contingencies ?? []).map((one) => ({
      condition: one.condition,
      response: one.response,
      by: one.byWhom,
    })),
    childContact: body?.fields.childContact ?? '',
    coverage: coverage.rows.map((one) => ({
      need: one.label,
      state: COVERAGE_WORDS[one.state],
      by:
        one.accepted === null
          ? one.by.map((id) => `no. ${numbers.get(id)}`).join(', ')
          : `${one.accepted.reason} (${one.accepted.byName})`,
    })),
    idle: coverage.columns
      .filter((one) => !one.covers && shown.some(({ id }) => id === one.id))
      .map((one) => `No. ${one.number}, ${one.text}`),
    conflicts: (body?.conflicts ?? []).map((one) => ({
      one: `${one.one.place}: ${one.one.text}`,
      other: `${one.other.place}: ${one.other.text}`,
      why: one.why,
    })),
    agreements: (body?.agreements ?? []).map((one) => {
      const agency = one.agencyId === null ? '' : `, ${nameOf(one.agencyId)}`
      const note = one.note === '' ? '' : `: ${one.note}`
      return `${one.name}${agency}: ${AGREEMENT_WORDS[one.how]}, ${sayDay(one.agreedOn, today)}${note}`
    }),
    unsettled: body?.warnings ?? [],
    asides: body === undefined ? [] : sayAsides(body, today),
    changes:
      newest === null || before === null
        ? null
        : {
            heading: `What changed from version ${before.record.number} to version ${newest.record.number}`,
            items: differencesBetween(before.body, newest.body, nameOf),
          },
  }
}

/** Which guidance was set aside for which wording, and why. */
function sayAsides({ asides, contingencies }: PlanBody, today: Day): string[] {
  return asides.flatMap(({ place, rule, reason, at, byName }) => {
    const aim = strand.options.find((one) => AIM_OF[one] === place)
    const contingency = contingencies.find(({ id }) => id === place)
    if (aim === undefined && contingency === undefined) return []
    const of = aim === undefined ? `“If ${contingency?.condition}”` : `the aim of “${STRAND_WORDS[aim]}”`
    const title = GUIDANCE_RULES.find(({ code }) => code === rule)?.title ?? rule
    return [`“${title}” for ${of}: ${reason} (${byName}, ${sayInstant(at, today)})`]
  })
}

/** An action with everything that it answers, and whether its owner accepted it. */
function planAction(one: ActionLine, nameOf: (id: AgencyId) => string, today: Day): ActionView {
  const shown = actionView(one, nameOf, today)
  const answers = one.links.map((link) =>
    link.kind === 'scenario' ? 'a scenario' : `${link.ref} ${factorByCode(link.ref)?.item.label ?? ''}`,
  )
  return {
    ...shown,
    factor: answers.join(', '),
    state: one.closedAt === null && one.kind !== 'advice' ? `${shown.state}. ${sayAnswer(one)}` : shown.state,
  }
}
