import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import {
  BLANK_ANSWER,
  type SafetyPart,
  type SafetyPlanFile,
  type SafetyPlanPrompt,
  STEP_CHOICE_WORDS,
  type StepAnswerFields,
  type StepChoice,
  type StepFile,
  standingAnswer,
  stepAnswerFields,
  workplaceApplies,
} from '#shared/domain/safety-plan.ts'
import { SAFETY_PROMPTS } from '#shared/instruments/safety-prompts.ts'

/** One thing to go through with her: a prompt, the step that it became, or a step in own words. */
export interface Asked {
  /** The code of the prompt, or the identity of the step. */
  readonly key: string
  readonly part: SafetyPart
  readonly text: string
  readonly prompt: SafetyPlanPrompt | null
  readonly file: StepFile | null
  /** Whether it gives control back to her. */
  readonly shifts: boolean
  /** How it is called when it is answered. */
  readonly to: ApiInputs['safetyPlans']['answer']['to']
}

/** Everything that is asked of a plan: the prompts that apply, the steps that were answered although they no longer do, and her own. */
export function everythingAsked(file: SafetyPlanFile, workplaceBecause: readonly string[]): Asked[] {
  const withWork = workplaceApplies(file.workplace, workplaceBecause)
  const byPrompt = new Map(file.steps.map((one) => [one.step.prompt, one]))
  const prompted = SAFETY_PROMPTS.filter((one) => !one.workplace || withWork || byPrompt.has(one.code))
  return [
    ...prompted.map((prompt): Asked => {
      const found = byPrompt.get(prompt.code) ?? null
      return {
        key: prompt.code,
        part: prompt.part,
        text: found?.step.text ?? prompt.says,
        prompt,
        file: found,
        shifts: (found === null ? prompt.shift : found.step.shift) !== null,
        to: { prompt: prompt.code },
      }
    }),
    ...file.steps
      .filter(({ step }) => step.prompt === null)
      .map((one): Asked => {
        const { id, part, text, shift } = one.step
        return { key: id, part, text, prompt: null, file: one, shifts: shift !== null, to: { stepId: id } }
      }),
  ]
}

/** What an answer starts from: what was said before, with another choice and the day that it asks for. */
export function answerFrom(asked: Asked, choice: StepChoice | null, today: Day): StepAnswerFields {
  const last = asked.file === null ? null : standingAnswer(asked.file)
  const before = last === null ? BLANK_ANSWER : stepAnswerFields.parse(last)
  if (choice === before.choice) return before
  return { ...before, choice, on: choice === 'done' ? today : null }
}

/** Records an answer beside those before it; taking it back records that, too. */
export async function giveAnswer(planId: SafetyPlanId, asked: Asked, answer: StepAnswerFields): Promise<void> {
  let last = asked.file?.answers.at(-1) ?? null
  const before = last === null ? BLANK_ANSWER : stepAnswerFields.parse(last)
  const put = async (next: StepAnswerFields) => {
    const was = last?.id ?? null
    const { answers } = await api.safetyPlans.answer.call({ safetyPlanId: planId, to: asked.to, was, answer: next })
    last = answers.at(-1) ?? null
  }
  await put(answer)
  remember({ label: sayAnswered(answer.choice), undo: () => put(before), redo: () => put(answer) })
}

/** As `giveAnswer`, at once and with what became of it said. */
export function answerNow(planId: SafetyPlanId, asked: Asked, answer: StepAnswerFields): Promise<boolean> {
  return attempt(() => giveAnswer(planId, asked, answer), sayAnswered(answer.choice), { undo: true })
}

function sayAnswered(choice: StepChoice | null): string {
  return choice === null ? 'Answer taken back' : `Answer: ${STEP_CHOICE_WORDS[choice].toLowerCase()}`
}
