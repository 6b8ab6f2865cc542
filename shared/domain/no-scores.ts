import { Refusal } from './refusal.ts'

/** Refuses a probability or a total in words about a structured judgement, which has neither (domain notes §5). */
export function mustNotCount(field: string, text: string): void {
  if (PROBABILITY.test(text)) {
    throw new Refusal('INVALID', {
      field,
      sentence: 'Say how likely in words. A number promises more than anybody knows.',
    })
  }
}

/** Refuses an outcome that is only figures; of a structured judgement, also one that carries a total. */
export function mustBeWords(field: string, outcome: string, structured: boolean): void {
  const words = outcome
    .toLowerCase()
    .replace(COUNTING, '')
    .match(/\p{L}{2,}/gu)
  if (words === null) {
    throw new Refusal('INVALID', {
      field,
      sentence: 'Say the outcome in words, as its rater did. A number alone is not kept.',
    })
  }
  if (structured && (TOTAL.test(outcome) || PROBABILITY.test(outcome))) {
    throw new Refusal('INVALID', {
      field,
      sentence:
        'Leave the number out. A structured judgement is not added up; keep the words and where the document is.',
    })
  }
}

const PROBABILITY =
  /\d\s*(?:%|per\s?cent\b|percent\b)|\b(?:one|\d+)\s+in\s+(?:two|three|four|five|ten|\d+)\b(?!\s*(?:days?|weeks?|months?|years?))|\bprobability\b/i
const TOTAL =
  /\d\s*\/\s*\d|\d+\s+(?:out\s+)?of\s+\d+|\b(?:scores?|scored|scoring|total|sum|points?|percentile)\b\D{0,20}\d|\d+\s+points?\b/i
const COUNTING =
  /\b(?:scores?|scored|scoring|total|sum|points?|percentile|percent|per\s?cent|out\s+of|of|and|in|is|was|equals|number|count|raw|overall)\b/g
