import { BLANK_RATING, type Presence, type Relevance } from '#shared/domain/assessment.ts'
import type { JudgementCode, JudgementLevel } from '#shared/domain/judgement.ts'
import type { AgencyKey } from './agencies.ts'
import type { WrittenEntry, WrittenJudgement, WrittenRating } from './shapes.ts'

/** What an agency has seen or recorded. */
export function fact(agency: AgencyKey, text: string, speaker = ''): WrittenEntry {
  return { kind: 'fact', text, because: '', agency, speaker }
}

/** What somebody claims, brought by an agency. */
export function allegation(agency: AgencyKey, text: string, speaker = ''): WrittenEntry {
  return { kind: 'allegation', text, because: '', agency, speaker }
}

/** What somebody thinks. */
export function opinion(agency: AgencyKey, text: string, speaker = ''): WrittenEntry {
  return { kind: 'opinion', text, because: '', agency, speaker }
}

/** What the victim says and wants, brought by her advocate. */
export function voice(agency: AgencyKey, speaker: string, text: string): WrittenEntry {
  return { kind: 'voice', text, because: '', agency, speaker }
}

/** What was talked over. */
export function discussion(text: string): WrittenEntry {
  return { kind: 'discussion', text, because: '', agency: null, speaker: '' }
}

/** What could happen, to whom. */
export function risk(text: string): WrittenEntry {
  return { kind: 'risk', text, because: '', agency: null, speaker: '' }
}

/** What was decided, and why. */
export function decision(text: string, because: string): WrittenEntry {
  return { kind: 'decision', text, because, agency: null, speaker: '' }
}

/** Who disagreed, and how. */
export function dissent(agency: AgencyKey, speaker: string, text: string): WrittenEntry {
  return { kind: 'dissent', text, because: '', agency, speaker }
}

/** The same rating for several factors, named by their codes: `rate('yes', 'high', 'C2 C4')`. */
export function rate(presence: Presence, relevance: Relevance | null, codes: string): WrittenRating[] {
  return codes.split(' ').map((code) => ({ ...BLANK_RATING, code, presence, relevance }))
}

/** Protective factors that hold now and must not be lost. */
export function keyFactors(presence: Presence, codes: string): WrittenRating[] {
  return codes.split(' ').map((code) => ({ ...BLANK_RATING, code, presence, mark: 'key' }))
}

/** Protective factors to work towards. */
export function goals(presence: Presence, codes: string): WrittenRating[] {
  return codes.split(' ').map((code) => ({ ...BLANK_RATING, code, presence, mark: 'goal' }))
}

/** A factor that cannot be rated well yet, and what would have to be known. */
export function open(presence: Presence, relevance: Relevance | null, code: string, missing: string): WrittenRating {
  return { ...BLANK_RATING, code, presence, relevance, missing }
}

/** One of the five judgements, with its reasons and what would change it. */
export function judged(
  code: JudgementCode,
  level: JudgementLevel,
  reasons: string,
  wouldChange: string,
): WrittenJudgement {
  return { code, level, reasons, wouldChange }
}
