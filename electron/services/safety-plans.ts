import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { CaseId, SafetyPlanId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  isAboutSafetyPlan,
  SAFETY_PLAN_AHEAD,
  type SafetyPlanRecord,
  safetyPlanDue,
  workplaceReasons,
} from '#shared/domain/safety-plan.ts'
import { aboutCase, type Context, ofVisibleCases, recorded, type Subject } from './context.ts'
import { conflictsIn, standingOf } from './plan-body.ts'
import { intervalsOf } from './reviews.ts'
import { paperContentOf, safetyPaperSource } from './safety-paper.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['safetyPlans']
type Out = ApiOutputs['safetyPlans']

/** The safety plan of a case, with what it conflicts with and whether the prompts about work apply by what is known. */
export async function readSafetyPlan(context: Context, { caseId }: In['get']): Promise<Out['get']> {
  return recorded(context, async (r) => {
    const record = await r.safetyPlans.ofCase(caseId)
    const file = record === undefined ? null : await r.safetyPlans.file(record)
    return [
      aboutCase(caseId),
      {
        file,
        paper: file === null ? null : paperContentOf(await safetyPaperSource(r, file, context.today(), null)),
        workplaceBecause: await workFactsOf(r, caseId),
        conflicts: record === undefined ? [] : await conflictsOf(r, caseId, context.today()),
      },
    ]
  })
}

/** Begins the safety plan of a case; it is to be gone through again as often as a case of its level is reviewed. */
export async function startSafetyPlan(context: Context, { caseId }: In['start']): Promise<SafetyPlanRecord> {
  return recorded(context, async (r) => {
    const { closedAt, level } = await r.cases.byId(caseId)
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const before = await r.safetyPlans.ofCase(caseId)
    if (before !== undefined) return [aboutSafetyPlan(before), before]
    const record: SafetyPlanRecord = {
      id: context.newId() as SafetyPlanId, // a new identity
      caseId,
      reviewOn: addDays(context.today(), intervalsOf(await r.clinic.settings())[level ?? 'high']),
      startedAt: context.now(),
      startedByName: context.actor.name,
      revision: 1,
    }
    await r.safetyPlans.add(record)
    return [aboutSafetyPlan(record), record]
  })
}

/** Changes the day on which it is gone through again. */
export async function changeSafetyPlan(
  context: Context,
  { safetyPlanId, change }: In['change'],
): Promise<SafetyPlanRecord> {
  return recorded(context, async (r) => {
    const before = await r.safetyPlans.byId(safetyPlanId)
    const next = await changed(context, r, { kind: 'safety plan', id: safetyPlanId }, before, change)
    mustLieAhead(context, 'reviewOn', next.reviewOn)
    await r.safetyPlans.save(next)
    return [aboutSafetyPlan(next), next]
  })
}

/** Decides whether the prompts about work are asked, with the reason; the decisions before stay readable (S4 §3.5). */
export async function decideWorkplace(
  context: Context,
  { safetyPlanId, decision }: In['decideWorkplace'],
): Promise<Out['decideWorkplace']> {
  return recorded(context, async (r) => {
    const record = await r.safetyPlans.byId(safetyPlanId)
    const made = { ...decision, ...by(context) }
    await r.safetyPlans.addWorkplace({ ...made, id: context.newId(), planId: record.id })
    return [aboutSafetyPlan(record), made]
  })
}

/** Records what the paper for her may show; what she chose before stays readable. */
export async function choosePaper(
  context: Context,
  { safetyPlanId, choice }: In['choosePaper'],
): Promise<Out['choosePaper']> {
  return recorded(context, async (r) => {
    const record = await r.safetyPlans.byId(safetyPlanId)
    const made = { ...choice, ...by(context) }
    await r.safetyPlans.addPaper({ ...made, id: context.newId(), planId: record.id })
    return [aboutSafetyPlan(record), made]
  })
}

/** Records that the plan was gone through with her, and when it will be again. */
export async function reviewSafetyPlan(
  context: Context,
  { safetyPlanId, review }: In['review'],
): Promise<Out['review']> {
  if (review.heldOn > context.today()) {
    throw new Refusal('INVALID', { field: 'heldOn', sentence: 'This day lies ahead. Record it when it has been.' })
  }
  mustLieAhead(context, 'nextOn', review.nextOn)
  return recorded(context, async (r) => {
    const before = await r.safetyPlans.byId(safetyPlanId)
    const change = { field: 'reviewOn', was: before.reviewOn, value: review.nextOn } as const
    const next = await changed(context, r, { kind: 'safety plan', id: safetyPlanId }, before, change)
    await r.safetyPlans.save(next)
    const held = { ...review, ...by(context) }
    await r.safetyPlans.addReview({ ...held, id: context.newId(), planId: next.id })
    return [aboutSafetyPlan(next), held]
  })
}

/** The safety plans that somebody has to look at, the most pressing first. */
export async function listSafetyPlansDue(context: Context, _: In['due']): Promise<Out['due']> {
  return recorded(context, async (r) => {
    const due: Out['due'] = []
    const soonUntil = addDays(context.today(), SAFETY_PLAN_AHEAD)
    for (const { reviewOn, ...one } of await r.safetyPlans.openCases()) {
      const why = safetyPlanDue({ reviewOn, level: one.level }, context.today(), soonUntil)
      if (why !== null) due.push({ ...one, ...why })
    }
    const lines = await ofVisibleCases(context, r, due)
    const rank = (line: (typeof lines)[number]) => PRESSING.indexOf(line.kind)
    lines.sort((a, b) => rank(a) - rank(b) || (a.on ?? '').localeCompare(b.on ?? ''))
    return [{ kind: 'case', id: null }, lines]
  })
}

const PRESSING = ['late', 'not begun', 'soon']

/** What a transaction about a safety plan is about. */
export function aboutSafetyPlan({ id, caseId }: Pick<SafetyPlanRecord, 'id' | 'caseId'>): Subject {
  return { kind: 'safety plan', id, caseId }
}

async function conflictsOf(r: Repositories, caseId: CaseId, today: Day): Promise<Out['get']['conflicts']> {
  const plan = (await r.plans.ofCase(caseId)).at(-1)
  const contingencies = plan === undefined ? [] : await r.plans.contingencies(plan.id)
  return conflictsIn(await standingOf(r, caseId, today), plan ?? null, contingencies).filter(isAboutSafetyPlan)
}

async function workFactsOf(r: Repositories, caseId: CaseId): Promise<string[]> {
  const standing = (await r.incidents.incidents(caseId)).filter((one) => one.withdrawnAt === null)
  return workplaceReasons({
    relationship: (await r.cases.byId(caseId)).relationship,
    flags: (await r.referrals.referral(caseId))?.flags ?? [],
    behaviours: new Set(standing.flatMap((one) => one.behaviours)),
  })
}

function by(context: Context) {
  return { at: context.now(), byName: context.actor.name }
}

function mustLieAhead(context: Context, field: string, on: Day): void {
  if (on <= context.today()) throw new Refusal('INVALID', { field, sentence: 'Choose a day that lies ahead.' })
}
