import { standing } from '#shared/domain/assessment.ts'
import {
  HOW_KNOWN_WORDS,
  howKnown,
  reported,
  SEVERITY_WORDS,
  severity,
  TARGET_WORDS,
  target,
} from '#shared/domain/incident.ts'
import { BEHAVIOURS, behaviourByCode, STATUTORY_BEHAVIOURS, statutoryOf } from '#shared/instruments/behaviours.ts'

export const STANDING_WORDS = { fact: 'Fact', allegation: 'Allegation', opinion: 'Opinion' } as const
export const STANDINGS = standing.options.map((one) => ({ value: one, label: STANDING_WORDS[one] }))
export const SEVERITY_CHOICES = severity.options.map((one) => ({ value: one, label: SEVERITY_WORDS[one].name }))
export const TARGETS = target.options.map((one) => ({ value: one, label: TARGET_WORDS[one] }))
export const WAYS_KNOWN = howKnown.options.map((one) => ({ value: one, label: HOW_KNOWN_WORDS[one] }))

export const REPORTED_WORDS = { yes: 'Yes', no: 'No', 'not known': 'Not known' } as const
export const REPORTED = reported.options.map((one) => ({ value: one, label: REPORTED_WORDS[one] }))

export const BEHAVIOUR_CHOICES = BEHAVIOURS.map((one) => ({ value: one.code, label: one.label }))

/** The label of a behaviour; its code where the list no longer has it. */
export function behaviourLabel(code: string): string {
  return behaviourByCode(code)?.label ?? code
}

/** `s.2A(3)(a), (b)`: the statutory examples among some behaviours, with their words for whoever asks. */
export function statutory(codes: readonly string[]): { short: string; full: string } | undefined {
  const letters = statutoryOf(codes)
  if (letters.length === 0) return undefined
  return {
    short: `s.2A(3)${letters.map((one) => `(${one})`).join('')}`,
    full: letters.map((one) => STATUTORY_BEHAVIOURS[one]).join('; '),
  }
}
