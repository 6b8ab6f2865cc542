import { z } from 'zod'
import { day, instant } from './dates.ts'
import { assessmentId, caseId, evidenceId, personId } from './ids.ts'
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

/** An assessment: a draft until a psychologist signs it, and from then on unchangeable; a new one supersedes it. */
export const assessmentRecord = assessmentFields.extend({
  id: assessmentId,
  caseId,
  number: z.number().int(),
  supersedes: assessmentId.nullable(),
  startedAt: instant,
  startedBy: personId,
  startedByName: z.string(),
  signedAt: instant.nullable(),
  signedByName: z.string(),
  signedTraining: z.string(),
  /** The packs that were asked, `id@version`. */
  packs: z.array(z.string()),
  revision: z.number().int(),
})
export type AssessmentRecord = z.infer<typeof assessmentRecord>

export const ratingFields = z.object({
  presence: presence.nullable(),
  relevance: relevance.nullable(),
  mark: protectiveMark.nullable(),
  /** What would have to be known to rate this better. */
  missing: paragraphs(2000),
})
export type RatingFields = z.infer<typeof ratingFields>

/** The rating of one factor in one assessment. */
export const rating = ratingFields.extend({ assessmentId, code: z.string(), revision: z.number().int() })
export type Rating = z.infer<typeof rating>

export const BLANK_RATING: RatingFields = { presence: null, relevance: null, mark: null, missing: '' }

export const evidenceFields = z.object({
  /** The factor or type that it speaks to. */
  code: z.string().max(24),
  text: saidInWords(4000, 'Say what is known.'),
  standing,
  source: line(200, 'Say where this comes from.'),
  on: day.nullable(),
})

export type EvidenceFields = z.infer<typeof evidenceFields>

/** One thing known that speaks to a factor or type: what, how it is known, from whom, of when. */
export const evidence = evidenceFields.extend({
  id: evidenceId,
  assessmentId,
  addedAt: instant,
  addedByName: z.string(),
})
export type Evidence = z.infer<typeof evidence>

/** An assessment with everything in it. */
export const assessmentFile = z.object({
  record: assessmentRecord,
  ratings: z.array(rating),
  evidence: z.array(evidence),
  previous: z.object({ record: assessmentRecord, ratings: z.array(rating) }).nullable(),
})
export type AssessmentFile = z.infer<typeof assessmentFile>

/** An assessment as a line in the file of its case. */
export const assessmentSummary = z.object({
  id: assessmentId,
  number: z.number().int(),
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
  rated: z.number().int(),
})
export type AssessmentSummary = z.infer<typeof assessmentSummary>

/** Refuses any change to what has been signed. */
export function mayChange(record: Pick<AssessmentRecord, 'signedAt'>): void {
  if (record.signedAt !== null) throw new Refusal('ASSESSMENT_SIGNED', {})
}

/** Refuses to sign what says no type, no reasons, or leaves a factor unrated; "not enough known" is a rating. */
export function maySign(record: AssessmentRecord, ratings: readonly Rating[], codes: readonly string[]): void {
  const rated = new Set(ratings.filter((one) => one.presence !== null).map((one) => one.code))
  const missing = [
    record.type === null ? 'the working type' : '',
    record.reasons.trim() === '' ? 'the reasons for the type' : '',
    ...codes.filter((code) => !rated.has(code)),
  ].filter((one) => one !== '')
  if (missing.length > 0) throw new Refusal('ASSESSMENT_INCOMPLETE', { missing })
}
