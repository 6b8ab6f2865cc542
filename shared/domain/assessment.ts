import { z } from 'zod'
import { day, instant } from './dates.ts'
import { assessmentId, caseId, evidenceId, personId } from './ids.ts'
import { JUDGEMENTS, type Judgement, judgement, lever } from './judgement.ts'
import { Refusal } from './refusal.ts'
import { line, paragraphs, saidInWords } from './text.ts'

/** How what is known is known: seen or recorded, claimed by somebody, or thought by somebody (S4 §3.1). */
export const standing = z.enum(['fact', 'allegation', 'opinion'])
export type Standing = z.infer<typeof standing>

/** Whether a factor is there. Protective factors use `yes`, `partly` and `no` as present, partial and absent. */
export const presence = z.enum(['yes', 'partly', 'no', 'not known'])
export type Presence = z.infer<typeof presence>

export const RISK_PRESENCE_WORDS = {
  yes: 'Present',
  partly: 'Partly',
  no: 'Not present',
  'not known': 'Not enough known',
} as const
export const PROTECTIVE_PRESENCE_WORDS = {
  yes: 'Present',
  partly: 'Partly',
  no: 'Absent',
  'not known': 'Not enough known',
} as const

/** How much a factor bears on this victim's risk, in words and never in numbers. */
export const relevance = z.enum(['low', 'moderate', 'high'])
export type Relevance = z.infer<typeof relevance>

/** What a protective factor is in this case: one that holds now, or one to work towards. */
export const protectiveMark = z.enum(['key', 'goal'])

export const confidence = z.enum(['low', 'moderate', 'high'])

/** A value taken over from the assessment before: nobody has looked at it yet, or somebody has and it still holds. */
const carried = z.enum(['to confirm', 'confirmed'])
export type Carried = z.infer<typeof carried>

/** How an assessment stands to others of its time: alone, or one of two raters who do not see each other's (N8). */
const assessmentKind = z.enum(['single', 'first', 'second'])
export type AssessmentKind = z.infer<typeof assessmentKind>

export const assessmentFields = z.object({
  /** Code of the working type in the typology pack; null while nobody has said. */
  type: z.string().max(24).nullable(),
  alternativeType: z.string().max(24).nullable(),
  initialMotivation: paragraphs(4000),
  maintainedBy: paragraphs(4000),
  confidence: confidence.nullable(),
  reasons: paragraphs(8000),
  /** The summary in the psychologist's own words. */
  summary: paragraphs(8000),
})
export type AssessmentFields = z.infer<typeof assessmentFields>

/** An assessment: a draft until a psychologist signs it or somebody discards it, and from then on unchangeable; a new one supersedes it. */
export const assessmentRecord = assessmentFields.extend({
  id: assessmentId,
  caseId,
  number: z.number().int(),
  supersedes: assessmentId.nullable(),
  kind: assessmentKind,
  /** What the assessments of two raters have in common; null for one that stands alone. */
  pairId: z.string().nullable(),
  /** Whether the type, its alternative and their reasons come from the assessment before. */
  typeCarried: carried.nullable(),
  startedAt: instant,
  startedBy: personId,
  startedByName: z.string(),
  signedAt: instant.nullable(),
  signedByName: z.string(),
  signedRole: z.string(),
  signedTraining: z.string(),
  discardedAt: instant.nullable(),
  discardedByName: z.string(),
  discardedReason: z.string(),
  /** The packs that were asked, `id@version`. */
  packs: z.array(z.string()),
  revision: z.number().int(),
})
export type AssessmentRecord = z.infer<typeof assessmentRecord>

export const ratingFields = z.object({
  /** Of a factor that is judged in two contexts: in the community. */
  presence: presence.nullable(),
  relevance: relevance.nullable(),
  presenceInCustody: presence.nullable(),
  relevanceInCustody: relevance.nullable(),
  mark: protectiveMark.nullable(),
  /** What would have to be known to rate this better. */
  missing: paragraphs(2000),
})
export type RatingFields = z.infer<typeof ratingFields>

/** The rating of one factor in one assessment. */
export const rating = ratingFields.extend({
  assessmentId,
  code: z.string(),
  carried: carried.nullable(),
  carriedInCustody: carried.nullable(),
  revision: z.number().int(),
})
export type Rating = z.infer<typeof rating>

export const BLANK_RATING: RatingFields = {
  presence: null,
  relevance: null,
  presenceInCustody: null,
  relevanceInCustody: null,
  mark: null,
  missing: '',
}

/** Which way a piece of evidence points. */
export const speaks = z.enum(['for', 'against'])
export type Speaks = z.infer<typeof speaks>

/** Where in the records of the case a piece of evidence comes from. */
export const evidenceOrigin = z.object({ kind: z.enum(['incident', 'answer', 'narrative']), id: z.string().max(80) })
export type EvidenceOrigin = z.infer<typeof evidenceOrigin>

export const evidenceFields = z.object({
  /** The factor or type that it speaks to. */
  code: z.string().max(24),
  text: saidInWords(4000, 'Say what is known.'),
  standing,
  source: line(200, 'Say where this comes from.'),
  on: day.nullable(),
  speaks: speaks.default('for'),
  origin: evidenceOrigin.nullable().default(null),
})

/** One thing known that speaks to a factor or type: what, how it is known, from whom, of when. */
export const evidence = evidenceFields.extend({
  id: evidenceId,
  assessmentId,
  addedAt: instant,
  addedByName: z.string(),
  /** The same in the assessment before; null when it was added to this one. */
  carriedFrom: evidenceId.nullable(),
  /** True when it spoke for a type that is no longer the working type, and nobody has said yet what becomes of it. */
  unsettled: z.boolean(),
})
export type Evidence = z.infer<typeof evidence>

/** An assessment with everything in it. */
export const assessmentFile = z.object({
  record: assessmentRecord,
  ratings: z.array(rating),
  evidence: z.array(evidence),
  judgements: z.array(judgement),
  levers: z.array(lever),
  previous: z
    .object({
      record: assessmentRecord,
      ratings: z.array(rating),
      judgements: z.array(judgement),
      levers: z.array(lever),
    })
    .nullable(),
})
export type AssessmentFile = z.infer<typeof assessmentFile>

/** An assessment as a line in the file of its case. */
export const assessmentSummary = z.object({
  id: assessmentId,
  number: z.number().int(),
  kind: assessmentKind,
  type: z.string().nullable(),
  alternativeType: z.string().nullable(),
  confidence: confidence.nullable(),
  maintainedBy: z.string(),
  summary: z.string(),
  startedAt: instant,
  startedByName: z.string(),
  signedAt: instant.nullable(),
  signedByName: z.string(),
  superseded: z.boolean(),
  /** Factors with a rating that is not still to be confirmed. */
  rated: z.number().int(),
  /**
   * Why what it says is left out: it is rated blind by somebody else, or is a draft that the reader has not opened and may
   * still rate blind beside its author (N8). Null when nothing is left out.
   */
  hidden: z.enum(['blind', 'not opened']).nullable(),
})
export type AssessmentSummary = z.infer<typeof assessmentSummary>

/** Refuses any change to what has been signed or discarded. */
export function mayChange(record: Pick<AssessmentRecord, 'signedAt' | 'discardedAt'>): void {
  if (record.signedAt !== null) throw new Refusal('ASSESSMENT_SIGNED', {})
  if (record.discardedAt !== null) throw new Refusal('ASSESSMENT_DISCARDED', {})
}

/** Refuses a second draft beside one that is neither signed nor discarded. */
export function mayStart(drafts: readonly Pick<AssessmentRecord, 'kind'>[]): void {
  if (drafts.length > 0) throw new Refusal('DRAFT_EXISTS', {})
}

/** A factor that an assessment asks, and whether in custody and in the community separately (§4.5, item 59). */
export interface AskedFactor {
  readonly code: string
  readonly inTwoContexts: boolean
}

/** What a factor still needs before an assessment can be signed: a rating, or somebody who confirms the one from last time. */
export function needOf(
  asked: Pick<AskedFactor, 'inTwoContexts'>,
  one: Pick<Rating, 'presence' | 'presenceInCustody' | 'carried' | 'carriedInCustody'> | undefined,
): Need {
  if (one === undefined || one.presence === null) return 'rating'
  if (asked.inTwoContexts && one.presenceInCustody === null) return 'rating'
  return one.carried === 'to confirm' || one.carriedInCustody === 'to confirm' ? 'confirming' : null
}
export type Need = 'rating' | 'confirming' | null

/** What is missing before an assessment can be signed, in the order of its sections; "not enough known" is a rating. */
export function missingToSign(
  record: AssessmentRecord,
  judgements: readonly Judgement[],
  ratings: readonly Rating[],
  factors: readonly AskedFactor[],
): string[] {
  const rated = new Map(ratings.map((one) => [one.code, one]))
  return [
    record.type === null ? 'the working type' : '',
    record.reasons.trim() === '' ? 'the reasons for the type' : '',
    record.type !== null && record.typeCarried === 'to confirm' ? 'the type, to be confirmed' : '',
    ...JUDGEMENTS.map((code) => missingJudgement(code, judgements)),
    ...factors.map((one) => (needOf(one, rated.get(one.code)) === null ? '' : one.code)),
  ].filter((one) => one !== '')
}

function missingJudgement(code: Judgement['code'], judgements: readonly Judgement[]): string {
  const one = judgements.find((each) => each.code === code)
  if (one === undefined || one.level === null) return `the judgement of ${code}`
  if (one.reasons.trim() === '') return `the reasons for the judgement of ${code}`
  return one.carried === 'to confirm' ? `the judgement of ${code}, to be confirmed` : ''
}
