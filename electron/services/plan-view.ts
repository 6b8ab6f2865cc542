import type { Hearing } from '#db/repositories/meetings.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import type { Agency } from '#shared/domain/agency.ts'
import {
  type AssessmentFile,
  type Evidence,
  PROTECTIVE_PRESENCE_WORDS,
  type Rating,
  RISK_PRESENCE_WORDS,
} from '#shared/domain/assessment.ts'
import { type CaseFile, RELATIONSHIP_WORDS } from '#shared/domain/case.ts'
import { ageOn, type Day, dayOf, sayDay, sayDayInFull, sayInstant } from '#shared/domain/dates.ts'
import { riskHolderOf } from '#shared/domain/handover.ts'
import { callParty, type Party, type PartyRole } from '#shared/domain/party.ts'
import type { Settings } from '#shared/domain/records.ts'
import type { AssessmentView, Exported, FactorView, PlanView } from '#shared/domain/views.ts'
import { factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { actionView, agencyNames, levelView } from './minutes-view.ts'

/** Everything that a plan is made of. */
export interface PlanSource {
  file: CaseFile
  assessment: AssessmentFile | null
  actions: readonly ActionLine[]
  heard: Hearing | null
  settings: Settings
  agencies: readonly Agency[]
  today: Day
  exported: Exported
}

/** The plan in words: what somebody needs who knows nothing of the case and has to act now. */
export function planView({
  file,
  assessment,
  actions,
  heard,
  settings,
  agencies,
  today,
  exported,
}: PlanSource): PlanView {
  const { record, parties } = file
  const nameOf = agencyNames(agencies)
  const holder = riskHolderOf(file.handovers)
  const open = actions.filter((one) => one.closedAt === null)
  const victim = parties.find((one) => one.role === 'victim')
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    reference: record.reference,
    standing: heard === null ? 'Not heard by the panel yet' : `As agreed on ${sayDayInFull(heard.heldOn)}`,
    level: levelView(file.levels.at(-1)),
    atRisk: describe(parties, ['victim', 'child', 'vulnerable adult'], today),
    fromWhom: `${describe(parties, ['perpetrator'], today)}. Relationship: ${RELATIONSHIP_WORDS[record.relationship].toLowerCase()}.`,
    whatAndWhen: heard === null || heard.riskSummary === '' ? record.summary : heard.riskSummary,
    warningSigns: [],
    immediate: [],
    orders: [],
    call: [
      `Officer in the case, ${record.officerInCase === '' ? 'not known yet' : record.officerInCase}${record.officerPhone === '' ? '' : `: ${record.officerPhone}`}`,
      ...(holder === undefined ? [] : [`Holds the risk: ${holder.name}, ${nameOf(holder.agencyId)}`]),
    ],
    officer: record.officerInCase === '' ? 'not known yet' : record.officerInCase,
    riskHeldBy:
      holder === undefined
        ? 'nobody recorded'
        : `${holder.name}, ${nameOf(holder.agencyId)}, since ${sayInstant(holder.since, today)}${holder.conditions === '' ? '' : `; on condition: ${holder.conditions}`}`,
    safeContact: victim?.safeContact ?? '',
    voice: (heard?.voices ?? []).map((one) => ({
      words: one.text,
      said: [sayDay(dayOf(one.at), today), one.to].filter((part) => part !== '').join(', '),
    })),
    assessment: assessment === null ? null : assessmentView(assessment, today),
    actions: actions.map((one) => actionView(one, nameOf, today)),
    notCovered: assessment === null ? [] : notCovered(assessment.ratings, open),
    nextReview: record.nextReviewOn === null ? 'not set' : sayDayInFull(record.nextReviewOn),
    exported,
  }
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

function notCovered(ratings: readonly Rating[], open: readonly ActionLine[]): string[] {
  const answered = new Set(open.map((one) => one.factor))
  return ratings.flatMap((one) => {
    const found = factorByCode(one.code)
    const present = one.presence === 'yes' || one.presence === 'partly'
    return found?.pack.bearing === 'risk' && present && !answered.has(one.code)
      ? [`${one.code} ${found.item.label}`]
      : []
  })
}
