import { z } from 'zod'
import { assessmentSummary } from './assessment.ts'
import { type Day, day, daysBetween, instant } from './dates.ts'
import { handover, riskHolder } from './handover.ts'
import { agencyId, caseId } from './ids.ts'
import { level, levelDecision, route } from './level.ts'
import { party } from './party.ts'
import { optionalLine, paragraphs } from './text.ts'
import { triageState } from './triage-state.ts'

/** What the perpetrator is to the victim: the form's list with the gaps filled (S4 App. 1, §3.2a). */
export const relationship = z.enum([
  'spouse',
  'former spouse',
  'partner',
  'former partner',
  'family',
  'friend',
  'former friend',
  'colleague',
  'client or patient',
  'acquaintance',
  'neighbour',
  'stranger',
  'other',
  'not known',
])
export type Relationship = z.infer<typeof relationship>

export const RELATIONSHIP_WORDS = {
  spouse: 'Spouse or civil partner',
  'former spouse': 'Former spouse',
  partner: 'Partner',
  'former partner': 'Former partner',
  family: 'Family member',
  friend: 'Friend',
  'former friend': 'Former friend',
  colleague: 'Colleague',
  'client or patient': 'Client or patient',
  acquaintance: 'Acquaintance',
  neighbour: 'Neighbour',
  stranger: 'Stranger',
  other: 'Other',
  'not known': 'Not known',
} as const satisfies Record<Relationship, string>

export const yesNoUnsure = z.enum(['yes', 'no', 'unsure'])
export type YesNoUnsure = z.infer<typeof yesNoUnsure>

export const caseFields = z.object({
  relationship,
  /** Whether domestic abuse features. */
  domesticAbuse: yesNoUnsure,
  /** Whether stalking is the dominant risk: it decides between clinic and MARAC (S4 §4.1). */
  stalkingDominant: yesNoUnsure,
  referringAgencyId: agencyId,
  referredOn: day,
  referredByName: optionalLine(120),
  /** The officer in the case, who keeps the responsibility (S4 §4); empty means not known yet. */
  officerInCase: optionalLine(120),
  officerPhone: optionalLine(60),
  summary: paragraphs(20_000),
  nextReviewOn: day.nullable(),
})
export type CaseFields = z.infer<typeof caseFields>

/** A case of the clinic. `level` and `route` repeat the last decision so that lists need not look it up. */
export const caseRecord = caseFields.extend({
  id: caseId,
  reference: z.string(),
  openedAt: instant,
  closedAt: instant.nullable(),
  triage: triageState,
  level: level.nullable(),
  route: route.nullable(),
  revision: z.number().int(),
})
export type CaseRecord = z.infer<typeof caseRecord>

/** Everything that the page of a case shows, read in one piece. */
export const caseFile = z.object({
  record: caseRecord,
  parties: z.array(party),
  handovers: z.array(handover),
  levels: z.array(levelDecision),
  assessments: z.array(assessmentSummary),
})
export type CaseFile = z.infer<typeof caseFile>

/** A case as a line of a list. `attention` says in words why it stands where it stands. */
export const caseLine = z.object({
  id: caseId,
  reference: z.string(),
  victim: z.string(),
  perpetrator: z.string(),
  perpetratorKnown: z.boolean(),
  relationship,
  level: level.nullable(),
  route: route.nullable(),
  riskHolder,
  nextReviewOn: day.nullable(),
  openActions: z.number().int(),
  overdueActions: z.number().int(),
  closed: z.boolean(),
  type: z.string().nullable(),
})
export type CaseLine = z.infer<typeof caseLine>

/** `SC-2026-0001`: the clinic's own number in the year of opening. */
export function referenceOf(year: number, number: number): string {
  return `SC-${year}-${String(number).padStart(4, '0')}`
}

/** Why a case needs somebody now, the most pressing first; empty when nothing does. */
export function attentionOf(
  line: Pick<CaseLine, 'level' | 'riskHolder' | 'nextReviewOn' | 'overdueActions' | 'closed'>,
  today: Day,
): string[] {
  if (line.closed) return []
  const late = line.nextReviewOn === null ? 0 : daysBetween(line.nextReviewOn, today)
  return [
    line.riskHolder.offer === null ? '' : 'risk offered, not accepted',
    line.overdueActions === 0
      ? ''
      : `${line.overdueActions} ${line.overdueActions === 1 ? 'action' : 'actions'} overdue`,
    line.nextReviewOn === null ? 'no review day' : '',
    line.nextReviewOn !== null && late === 0 ? 'review due today' : '',
    late > 0 ? `review ${late} ${late === 1 ? 'day' : 'days'} late` : '',
    line.level === null ? 'no level decided' : '',
  ].filter((reason) => reason !== '')
}
