import type { Instant } from './dates.ts'
import type { ReferralFields } from './referral.ts'

/** A prompt about safety now (S4 §3.1), the answer that reassures, and what any other asks somebody to do at once. */
export interface SafetyPrompt {
  code: string
  question: string
  reassuring: 'yes' | 'no'
  task: string
}

/** The answers of one checklist by code; what is missing has not been answered. */
export type SafetyAnswers = Readonly<ReferralFields['safety']>

/** The immediate tasks that the answers raise, in the order of the prompts; what does not apply raises none. */
export function worrying(prompts: readonly SafetyPrompt[], answers: SafetyAnswers): { code: string; task: string }[] {
  return prompts
    .filter((prompt) => {
      const answer = answers[prompt.code]
      return answer !== undefined && answer !== prompt.reassuring && answer !== 'does not apply'
    })
    .map((prompt) => ({ code: prompt.code, task: prompt.task }))
}

/** The codes of the prompts that nobody has answered. */
export function unansweredSafety(prompts: readonly SafetyPrompt[], answers: SafetyAnswers): string[] {
  return prompts.filter((prompt) => answers[prompt.code] === undefined).map((prompt) => prompt.code)
}

/** Until when the adult helpdesk must have been alerted to a vulnerable adult: 24 hours after they were recorded (S4 App. 1). */
export function adultAlertDueAt(recordedAt: Instant): Instant {
  return (recordedAt + 24 * 60 * 60 * 1000) as Instant // brand: later than a valid instant
}
