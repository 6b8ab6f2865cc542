import type { Hearing } from '#db/repositories/meetings.ts'
import type { Agency } from '#shared/domain/agency.ts'
import {
  type AssessmentFile,
  type Evidence,
  PROTECTIVE_PRESENCE_WORDS,
  type Rating,
  RISK_PRESENCE_WORDS,
} from '#shared/domain/assessment.ts'
import { type CaseFile, RELATIONSHIP_WORDS } from '#shared/domain/case.ts'
import { type CaseEvent, EVENT_KINDS } from '#shared/domain/case-event.ts'
import { ageOn, type Day, dayOf, sayDay, sayDayInFull, sayInstant } from '#shared/domain/dates.ts'
import { riskHolderOf } from '#shared/domain/handover.ts'
import { callParty, type Party, type PartyRole } from '#shared/domain/party.ts'
import type { PlanFile } from '#shared/domain/plan.ts'
import type { AssessmentView, FactorView, PlanView } from '#shared/domain/plan-view.ts'
import { LIKELIHOOD_WORDS, SCENARIO_WORDS, type Scenario, type WarningSign } from '#shared/domain/scenario.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import { factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { agencyNames, levelView } from './minutes-view.ts'
import type { Standing, StandingOrder } from './plan-body.ts'
import { planParts } from './plan-parts.ts'

/** Everything that a plan is made of. */
export interface PlanSource {
  file: CaseFile
  standing: Standing
  /** The newest version of the plan, and what it says; null while there is none. */
  newest: PlanFile | null
  /** The version before, when both are to be compared. */
  before: PlanFile | null
  scenarios: readonly Scenario[]
  signs: readonly WarningSign[]
  events: readonly CaseEvent[]
  heard: Hearing | null
  emergencyContacts: readonly string[]
  /** Who speaks for her; empty while nobody is assigned. */
  advocate: string
  shared: string
  settings: Settings
  agencies: readonly Agency[]
  today: Day
  exported: Exported
}

/** The plan in words: what somebody needs who knows nothing of the case and has to act now, then everything else. */
export function planView(source: PlanSource): PlanView {
  const { file, standing, newest, heard, settings, agencies, today, exported } = source
  const { record, parties } = file
  const nameOf = agencyNames(agencies)
  const holder = riskHolderOf(file.handovers)
  const { assessment } = standing
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    reference: record.reference,
    standing: sayStanding(source),
    level: levelView(file.levels.at(-1)),
    atRisk: describe(parties, ['victim', 'child', 'vulnerable adult'], today),
    fromWhom: `${describe(parties, ['perpetrator'], today)}. Relationship: ${RELATIONSHIP_WORDS[record.relationship].toLowerCase()}.`,
    whatAndWhen: heard === null || heard.riskSummary === '' ? record.summary : heard.riskSummary,
    howSoon: source.scenarios.filter((one) => one.howSoon !== '').map(sayHowSoon),
    warningSigns: source.signs.map((one) => one.text),
    immediate: (newest?.body.contingencies ?? []).map(
      ({ condition, response, byWhom }) => `If ${condition}: ${response} (${byWhom})`,
    ),
    orders:
      standing.orders.length > 0
        ? standingOrders(standing.orders, today)
        : ordersIn(source.events, today).map((words) => ({ force: '', words })),
    call: [
      'In danger now: 999',
      `Officer in the case, ${record.officerInCase === '' ? 'not known yet' : record.officerInCase}${record.officerPhone === '' ? '' : `: ${record.officerPhone}`}`,
      ...(holder === undefined || holder.name === record.officerInCase
        ? []
        : [`Holds the risk: ${holder.name}, ${nameOf(holder.agencyId)}`]),
      ...(source.advocate === '' ? [] : [`Her advocate: ${source.advocate}`]),
    ],
    officer: record.officerInCase === '' ? 'not known yet' : record.officerInCase,
    riskHeldBy:
      holder === undefined
        ? 'nobody recorded'
        : `${holder.name}, ${nameOf(holder.agencyId)}, since ${sayInstant(holder.since, today)}${holder.conditions === '' ? '' : `; on condition: ${holder.conditions}`}`,
    handover:
      holder?.offer == null
        ? 'No offer is open.'
        : `Offered to ${holder.offer.name}, ${nameOf(holder.offer.agencyId)}, since ${sayInstant(holder.offer.offeredAt, today)}; not accepted yet.`,
    safeContact: safeContactOf(parties),
    emergencyContacts: source.emergencyContacts,
    shared: source.shared,
    voice: voiceIn(source),
    assessment: assessment === null ? null : assessmentView(assessment, today),
    ...planParts(source, nameOf),
    nextReview: sayReview(newest?.record.reviewOn ?? null, record.nextReviewOn),
    exported,
  }
}

function sayStanding({ newest, heard }: PlanSource): string {
  const plan =
    newest === null
      ? 'Risk management plan, not written yet'
      : newest.record.finalisedAt === null
        ? `Risk management plan, draft of version ${newest.record.number}`
        : `Risk management plan, version ${newest.record.number}, finalised on ${sayDayInFull(dayOf(newest.record.finalisedAt))} by ${newest.record.finalisedByName}`
  return `${plan}. ${heard === null ? 'Not heard by the panel yet' : `As agreed on ${sayDayInFull(heard.heldOn)}`}`
}

function sayHowSoon({ kind, howSoon, likelihood }: Scenario): string {
  const likely = likelihood === null ? '' : ` (${LIKELIHOOD_WORDS[likelihood].toLowerCase()})`
  return `${SCENARIO_WORDS[kind].name}: ${howSoon}${likely}`
}

/** What an officer at the door can enforce, and what is only on its way or over; that nothing is in force is said. */
function standingOrders(orders: readonly StandingOrder[], today: Day): PlanView['orders'] {
  const holding = orders.filter((one) => one.holds)
  const others = orders.filter((one) => !one.holds && one.state in NOT_IN_FORCE)
  return [
    ...(holding.length === 0 ? [{ force: 'None is in force', words: 'Nothing of this can be enforced now.' }] : []),
    ...holding.map(({ name, state, endsOn, conditions }) => ({
      force: 'In force',
      words: [
        `${name}${state === 'interim' ? ' (interim)' : ''}${endsOn === null ? '' : `, until ${sayDay(endsOn, today)}`}`,
        ...(conditions.length === 0 ? [] : [conditions.join('; ')]),
      ].join('. '),
    })),
    ...others.map(({ name, state, endsOn }) => ({
      force: 'Not in force',
      words: `${name}, ${NOT_IN_FORCE[state] ?? state}${state === 'expired' && endsOn !== null ? ` on ${sayDay(endsOn, today)}` : ''}`,
    })),
  ]
}

const NOT_IN_FORCE: Partial<Record<StandingOrder['state'], string>> = {
  drafted: 'being drafted',
  applied: 'applied for',
  interim: 'interim order made and not served yet',
  made: 'made and not served yet',
  expired: 'ended',
}

/** Where no order is registered: bail and orders among the measures of a case, the newest first, with what lies ahead. */
function ordersIn(events: readonly CaseEvent[], today: Day): string[] {
  return events
    .filter((one) => one.withdrawnAt === null && ORDER_EVENTS.has(one.kind))
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .map(({ kind, on, note }) => {
      const when = on > today ? `ahead, ${sayDay(on, today)}` : sayDay(on, today)
      return `${EVENT_KINDS[kind].name} (${when})${note === '' ? '' : `: ${note}`}`
    })
}

const ORDER_EVENTS: ReadonlySet<CaseEvent['kind']> = new Set<CaseEvent['kind']>([
  'bail',
  'bail ended',
  'order applied for',
  'order made',
  'order served',
  'order expires',
])

function safeContactOf(parties: readonly Party[]): string {
  const victim = parties.find((one) => one.role === 'victim')
  if (victim === undefined) return ''
  const { safeContact, safeTimes, safeAnswerer, safeWords } = victim
  return [
    safeContact,
    safeTimes === '' ? '' : `when: ${safeTimes}`,
    safeAnswerer === '' ? '' : `who may answer: ${safeAnswerer}`,
    safeWords === '' ? '' : `what may be said: ${safeWords}`,
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** What the plan holds of her voice, else what was minuted, else why there is none. */
function voiceIn({ newest, heard, today }: PlanSource): PlanView['voice'] {
  const entries = newest?.body.voice ?? []
  if (entries.length > 0) {
    return entries.map((one) => ({ words: one.words, said: `${sayDay(one.saidOn, today)}, from ${one.toldBy}` }))
  }
  const reason = newest?.body.fields.noVoiceReason ?? ''
  if (reason !== '') return [{ words: `None: ${reason}`, said: 'Why her voice is not in this plan' }]
  return (heard?.voices ?? []).map((one) => ({
    words: one.text,
    said: [sayDay(dayOf(one.at), today), one.to].filter((part) => part !== '').join(', '),
  }))
}

function sayReview(plan: Day | null, ofCase: Day | null): string {
  const on = plan ?? ofCase
  return on === null ? 'not set' : sayDayInFull(on)
}

function describe(parties: readonly Party[], roles: readonly PartyRole[], today: Day): string {
  const all = parties.filter((one) => roles.includes(one.role))
  return all.length === 0 ? 'Nobody recorded' : all.map((one) => describeOne(one, today)).join('; ')
}

function describeOne(one: Party, today: Day): string {
  const age = one.born === null ? '' : `, ${ageOn(one.born, today)}`
  const part = one.role === 'child' || one.role === 'vulnerable adult' ? ` (${one.role})` : ''
  return `${callParty(one)}${age}${part}${one.known ? '' : `: ${one.description}`}`
}

function assessmentView({ record, ratings, evidence }: AssessmentFile, today: Day): AssessmentView {
  const type = record.type === null ? undefined : typeByCode(record.type)
  const alternative = record.alternativeType === null ? undefined : typeByCode(record.alternativeType)
  const rated = ratings.flatMap((one) => {
    const found = factorByCode(one.code)
    return found === undefined ? [] : [{ one, found }]
  })
  const worth = rated.filter(({ one }) => one.presence === 'yes' || one.presence === 'partly')
  const marked = rated.filter(
    ({ one, found }) =>
      found.pack.bearing === 'protective' && (one.mark !== null || one.presence === 'yes' || one.presence === 'partly'),
  )
  return {
    typology: [
      type === undefined
        ? 'No working type'
        : `${type.label}${record.confidence === null ? '' : `, ${record.confidence} confidence`}`,
      alternative === undefined ? '' : `alternative: ${alternative.label}`,
      record.maintainedBy === '' ? '' : `kept going by: ${record.maintainedBy}`,
    ]
      .filter((part) => part !== '')
      .join('; '),
    signed:
      record.signedAt === null
        ? ''
        : `${record.signedByName}, ${sayDay(dayOf(record.signedAt), today)} (${record.signedTraining})`,
    factors: worth
      .filter(({ found }) => found.pack.bearing === 'risk')
      .map(({ one, found }) => factorView(one, found.item.label, RISK_PRESENCE_WORDS, evidence, today)),
    protective: marked.map(({ one, found }) =>
      factorView(one, found.item.label, PROTECTIVE_PRESENCE_WORDS, evidence, today),
    ),
  }
}

function factorView(
  one: Rating,
  label: string,
  words: Record<NonNullable<Rating['presence']>, string>,
  evidence: readonly Evidence[],
  today: Day,
): FactorView {
  return {
    code: one.code,
    label,
    presence: one.presence === null ? 'Not rated' : words[one.presence],
    relevance: one.mark ?? one.relevance ?? '',
    evidence: evidence
      .filter((each) => each.code === one.code)
      .map((each) => ({
        kind: each.standing,
        text: each.text,
        source: each.source,
        date: each.on === null ? 'no date' : sayDay(each.on, today),
      })),
  }
}
