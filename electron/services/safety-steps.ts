import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { CaseEventId, SafetyStepId, StepAnswerId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  checkStepAnswer,
  type SafetyPlanRecord,
  type SafetyStep,
  type StepAnswer,
  type StepAnswerFields,
  shiftOf,
} from '#shared/domain/safety-plan.ts'
import { GUIDANCE_RULES } from '#shared/instruments/guidance-rules.ts'
import { safetyPromptByCode } from '#shared/instruments/safety-prompts.ts'
import { putEvent } from './case-events.ts'
import { type Context, recorded } from './context.ts'
import { aboutSafetyPlan } from './safety-plans.ts'
import { changed } from './save-change.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['safetyPlans']
type Out = ApiOutputs['safetyPlans']

/** Adds a step in own words. */
export async function addStep(context: Context, { safetyPlanId, step }: In['addStep']): Promise<SafetyStep> {
  return recorded(context, async (r) => {
    const plan = await r.safetyPlans.byId(safetyPlanId)
    const { part, text, givesControlBack } = step
    const shift = givesControlBack ? 'other control shift' : null
    return [aboutSafetyPlan(plan), await put(context, r, plan, { part, text, shift, onPaper: true, prompt: null })]
  })
}

/** Changes the wording of a step, or whether it stands on the paper for her; what it was before is kept. */
export async function changeStep(context: Context, { safetyStepId, change }: In['changeStep']): Promise<SafetyStep> {
  return recorded(context, async (r) => {
    const before = await r.safetyPlans.stepById(safetyStepId)
    const next = await changed(context, r, { kind: 'safety plan', id: before.id }, before, change)
    await r.safetyPlans.saveStep(next)
    return [aboutSafetyPlan(await r.safetyPlans.byId(next.planId)), next]
  })
}

/**
 * Adds an answer to a prompt or a step; those before it stay. Where the step gives control back to her, the event that says so
 * is written in the same transaction, so that the case comes up for review (S4 §3.3, N4).
 */
export async function answerStep(
  context: Context,
  { safetyPlanId, to, was, answer }: In['answer'],
): Promise<Out['answer']> {
  return recorded(context, async (r) => {
    const plan = await r.safetyPlans.byId(safetyPlanId)
    const step = await stepAnswered(context, r, plan, to)
    const before = await r.safetyPlans.answersOf(step.id)
    const last = before.at(-1)
    if ((last?.id ?? null) !== was) throw new Refusal('STALE', { field: 'choice', theirs: last?.choice ?? null })
    checkStepAnswer(step, answer, context.today())
    const made: StepAnswer = {
      ...answer,
      id: context.newId() as StepAnswerId, // a new identity
      stepId: step.id,
      eventId: await eventFor(context, r, plan, step, last, answer),
      at: context.now(),
      byName: context.actor.name,
    }
    await r.safetyPlans.addAnswer(made)
    return [aboutSafetyPlan(plan), { step, answers: [...before, made] }]
  })
}

/** Records what is kept as evidence of a step, where and since when. */
export async function keepReceipt(
  context: Context,
  { safetyStepId, receipt }: In['keepReceipt'],
): Promise<Out['keepReceipt']> {
  if (receipt.keptOn > context.today()) {
    throw new Refusal('INVALID', { field: 'keptOn', sentence: 'This day lies ahead. Record it when it is kept.' })
  }
  return recorded(context, async (r) => {
    const step = await r.safetyPlans.stepById(safetyStepId)
    const kept = {
      ...receipt,
      id: context.newId(),
      stepId: step.id,
      at: context.now(),
      byName: context.actor.name,
    }
    await r.safetyPlans.addReceipt(kept)
    return [aboutSafetyPlan(await r.safetyPlans.byId(step.planId)), kept]
  })
}

/** Keeps the wording of a step against a rule of the guidance, with the reason (N2). */
export async function setStepAside(
  context: Context,
  { safetyStepId, aside }: In['setGuidanceAside'],
): Promise<Out['setGuidanceAside']> {
  if (!GUIDANCE_RULES.some(({ code }) => code === aside.rule)) {
    throw new Refusal('NOT_FOUND', { what: 'rule of the guidance' })
  }
  return recorded(context, async (r) => {
    const step = await r.safetyPlans.stepById(safetyStepId)
    const kept = { ...aside, stepId: step.id, at: context.now(), byName: context.actor.name }
    await r.safetyPlans.addAside({ ...kept, id: context.newId() })
    return [aboutSafetyPlan(await r.safetyPlans.byId(step.planId)), kept]
  })
}

/** The step that is answered; a prompt becomes one with its first answer, in the words that it has then. */
async function stepAnswered(
  context: Context,
  r: Repositories,
  plan: SafetyPlanRecord,
  to: In['answer']['to'],
): Promise<SafetyStep> {
  if ('stepId' in to) {
    const step = await r.safetyPlans.stepById(to.stepId)
    if (step.planId !== plan.id) throw new Refusal('NOT_FOUND', { what: 'step' })
    return step
  }
  const before = await r.safetyPlans.stepFor(plan.id, to.prompt)
  if (before !== undefined) return before
  const prompt = safetyPromptByCode(to.prompt)
  if (prompt === undefined) throw new Refusal('NOT_FOUND', { what: 'prompt' })
  const { code, part, says, shift, onPaper } = prompt
  return put(context, r, plan, { part, text: says, shift, onPaper, prompt: code })
}

async function put(
  context: Context,
  r: Repositories,
  plan: SafetyPlanRecord,
  fields: Pick<SafetyStep, 'part' | 'text' | 'shift' | 'onPaper' | 'prompt'>,
): Promise<SafetyStep> {
  const step: SafetyStep = {
    ...fields,
    id: context.newId() as SafetyStepId, // a new identity
    planId: plan.id,
    addedAt: context.now(),
    addedByName: context.actor.name,
    revision: 1,
  }
  await r.safetyPlans.addStep(step)
  return step
}

/** The event that an answer stands for: the one that is there when it says the same, else a new one in its place. */
async function eventFor(
  context: Context,
  r: Repositories,
  { caseId }: SafetyPlanRecord,
  step: SafetyStep,
  last: StepAnswer | undefined,
  answer: StepAnswerFields,
): Promise<CaseEventId | null> {
  const wanted = shiftOf(step, answer, context.actor.name)
  const there = last === undefined || last.eventId === null ? null : await r.incidents.eventById(last.eventId)
  const stands = there !== null && there.withdrawnAt === null
  if (stands && wanted !== null && there.on === wanted.on && last?.choice === answer.choice) return there.id
  if (stands) {
    const reason = 'The answer in the safety plan was changed.'
    await r.incidents.withdrawEvent(there.id, withdrawnBy(context, reason))
  }
  return wanted === null ? null : (await putEvent(context, r, caseId, wanted)).id
}
