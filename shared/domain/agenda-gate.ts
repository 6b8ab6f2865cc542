import { z } from 'zod'
import type { Level, Route } from './level.ts'
import { Refusal } from './refusal.ts'
import { saidInWords } from './text.ts'

/** Something that a case must have before it goes on an agenda (App. B). */
export const agendaGapCode = z.enum([
  'TRIAGE',
  'SCREENING',
  'LEVEL',
  'ROUTE',
  'SUMMARY',
  'OFFICER',
  'ADVOCATE',
  'LAWFUL_BASIS',
  'CONSENT',
])
export type AgendaGapCode = z.infer<typeof agendaGapCode>

/** What a gap is called beside a case that is on an agenda all the same. */
export const AGENDA_GAP_WORDS = {
  TRIAGE: 'referral not accepted',
  SCREENING: 'screening not finished',
  LEVEL: 'no level',
  ROUTE: 'no route to high',
  SUMMARY: 'no summary',
  OFFICER: 'no officer in the case',
  ADVOCATE: 'no advocate',
  LAWFUL_BASIS: 'no lawful basis for sharing',
  CONSENT: 'consent not asked for',
} as const satisfies Record<AgendaGapCode, string>

/** A gap with which a case went on an agenda, and why it could not wait. */
export const excusedGap = z.object({
  code: agendaGapCode,
  because: saidInWords(1000, 'Say why it goes on the agenda without this.'),
})
export type ExcusedGap = z.infer<typeof excusedGap>

/** What is known of a case when it is to go on an agenda. */
export interface AgendaFacts {
  /** False for a case that the coordinator opened without a referral: what a referral brings is then not asked for. */
  referred: boolean
  screeningFinished: boolean
  level: Level | null
  route: Route | null
  summary: string
  officerInCase: string
  advocateName: string
  /** Why nobody is assigned. */
  advocateReason: string
  /** True when at least one lawful basis for sharing is recorded. */
  lawfulBasis: boolean
  /** True when consent was asked for, or the reason for not asking is recorded. */
  consentAttempt: boolean
}

/** What a case lacks before it goes on an agenda (App. B), each with what to do; empty when it is ready. */
export function agendaGaps(facts: AgendaFacts): AgendaGap[] {
  const gaps: [AgendaGapCode, boolean, string][] = [
    ['SCREENING', facts.referred && !facts.screeningFinished, 'Finish the screening.'],
    ['LEVEL', facts.level === null, 'Decide the level.'],
    ['ROUTE', facts.level === 'high' && facts.route === null, 'Say by which route the case is high.'],
    ['SUMMARY', isBlank(facts.summary), 'Write the summary.'],
    ['OFFICER', isBlank(facts.officerInCase), 'Name the officer in the case, or write that it is not known.'],
    [
      'ADVOCATE',
      facts.referred && isBlank(facts.advocateName) && isBlank(facts.advocateReason),
      'Assign an advocate, or say why there is none.',
    ],
    ['LAWFUL_BASIS', facts.referred && !facts.lawfulBasis, 'Record the lawful basis for sharing.'],
    ['CONSENT', facts.referred && !facts.consentAttempt, 'Ask for consent, or record why nobody asked.'],
  ]
  return gaps.filter(([, missing]) => missing).map(([code, , sentence]) => ({ code, sentence }))
}

export interface AgendaGap {
  code: AgendaGapCode
  sentence: string
}

/** The gaps with which a case goes on an agenda, each with its reason; refuses while one has none (App. B). */
export function excusedGaps(gaps: readonly AgendaGap[], given: readonly ExcusedGap[]): ExcusedGap[] {
  const open = gaps.filter((gap) => !given.some((one) => one.code === gap.code && !isBlank(one.because)))
  if (open.length > 0) {
    throw new Refusal('NOT_READY', { gaps: open.map((one) => one.sentence), codes: open.map((one) => one.code) })
  }
  return given.filter((one) => gaps.some((gap) => gap.code === one.code))
}

/** The gaps of a case on an agenda in one sentence, those of one reason together. */
export function sayGaps(excused: readonly ExcusedGap[]): string {
  const reasons = [...new Set(excused.map((one) => one.because))]
  return reasons
    .map((because) => {
      const gaps = excused.filter((one) => one.because === because).map((one) => AGENDA_GAP_WORDS[one.code])
      return `${gaps.join(', ')}, because ${because.replace(/[.\s]+$/u, '')}`
    })
    .join('; ')
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
