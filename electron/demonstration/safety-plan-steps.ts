import { day } from '#shared/domain/dates.ts'
import { caseId, type SafetyPlanId } from '#shared/domain/ids.ts'
import { BLANK_ANSWER, type StepAnswer } from '#shared/domain/safety-plan.ts'
import { SAFETY_PLANS, type WrittenSafetyPlan, type WrittenStepAnswer } from './content/safety-plans.ts'
import type { WrittenDay } from './content/shapes.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** The safety plans, each answer on the day on which it was given. */
export function safetyPlanSteps(clinic: ScriptedClinic, ledger: Ledger): Step[] {
  return SAFETY_PLANS.flatMap((one) => stepsOf(clinic, ledger, one))
}

function stepsOf(clinic: ScriptedClinic, ledger: Ledger, one: WrittenSafetyPlan): Step[] {
  const { safetyPlans } = clinic.as(one.by)
  const last = new Map<WrittenStepAnswer['step'], StepAnswer>()
  let id: SafetyPlanId | undefined
  const planId = () => {
    if (id === undefined) throw new Error('A safety plan of the demonstration clinic is answered before it is begun.')
    return id
  }
  const at = (on: WrittenDay, act: () => Promise<unknown>): Step => ({ on, time: '20:10', act })

  async function give({ step, choice, owner, on, kept, ...said }: Omit<WrittenStepAnswer, 'saidOn'>): Promise<void> {
    const to = typeof step === 'string' ? { prompt: step } : { stepId: (await own(step)).id }
    const answer = {
      ...BLANK_ANSWER,
      ...said,
      choice,
      ownerName: owner ?? '',
      on: on === undefined ? null : day.parse(on),
    }
    const was = last.get(step)?.id ?? null
    const { answers, step: answered } = await safetyPlans.answer({ safetyPlanId: planId(), to, was, answer })
    const given = answers.at(-1)
    if (given !== undefined) last.set(step, given)
    if (kept === undefined || on === undefined) return
    await safetyPlans.keepReceipt({ safetyStepId: answered.id, receipt: { ...kept, keptOn: day.parse(on) } })
  }
  const own = (step: Exclude<WrittenStepAnswer['step'], string>) =>
    safetyPlans.addStep({ safetyPlanId: planId(), step })

  return [
    at(one.begunOn, async () => {
      id = (await safetyPlans.start({ caseId: caseId.parse(made(ledger.cases, one.of)) })).id
      if (one.work === null) return
      await safetyPlans.decideWorkplace({ safetyPlanId: id, decision: { applies: true, reason: one.work } })
    }),
    ...one.answers.map(({ saidOn, ...answer }) => at(saidOn, () => give(answer))),
    at(one.paper.on, () => safetyPlans.choosePaper({ safetyPlanId: planId(), choice: one.paper.choice })),
    ...one.reviews.map(({ heldOn, words, nextOn }) =>
      at(heldOn, () =>
        safetyPlans.review({
          safetyPlanId: planId(),
          review: { heldOn: day.parse(heldOn), words, nextOn: day.parse(nextOn) },
        }),
      ),
    ),
  ]
}
