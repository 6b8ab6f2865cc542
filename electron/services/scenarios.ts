import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { ScenarioId, WarningSignId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkScenario, type Scenario, type WarningSign } from '#shared/domain/scenario.ts'
import { recordAction } from './actions.ts'
import { aboutAssessment, draftOf } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['scenarios']

/** Adds an empty scenario of a kind to a draft. */
export async function addScenario(context: Context, { assessmentId, kind }: In['add']): Promise<Scenario> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const id = context.newId() as ScenarioId // a new identity
    const one: Scenario = {
      id,
      assessmentId,
      origin: id,
      kind,
      what: '',
      towards: '',
      howSoon: '',
      likelihood: null,
      why: '',
      response: '',
      confirmed: true,
      addedAt: context.now(),
      addedByName: context.actor.name,
      revision: 1,
    }
    await r.formulations.addScenario(one)
    return [aboutAssessment(record), one]
  })
}

/** Changes one field of a scenario; whoever writes it anew has confirmed it. */
export async function changeScenario(context: Context, { scenarioId, change }: In['change']): Promise<Scenario> {
  return recorded(context, async (r) => {
    const { one, record } = await inDraft(r, scenarioId)
    const about = { kind: 'assessment', id: `${record.id}/${scenarioId}` } as const
    const next = { ...(await changed(context, r, about, one, change)), confirmed: true }
    checkScenario(next)
    await r.formulations.saveScenario(next)
    return [aboutAssessment(record), next]
  })
}

/** Says that a carried-over scenario still holds, or takes that back. */
export async function confirmScenario(context: Context, { scenarioId, confirmed }: In['confirm']): Promise<Scenario> {
  return recorded(context, async (r) => {
    const { one, record } = await inDraft(r, scenarioId)
    const next = { ...one, confirmed, revision: one.revision + 1 }
    await r.formulations.saveScenario(next)
    return [aboutAssessment(record), next]
  })
}

/** Takes a scenario out of a draft; it can be brought back. */
export async function removeScenario(context: Context, input: In['remove']): Promise<Record<string, never>> {
  return setScenario(context, input, true)
}

/** Brings a removed scenario back with its warning signs. */
export async function restoreScenario(context: Context, input: In['restore']): Promise<Record<string, never>> {
  return setScenario(context, input, false)
}

/** Adds what would be seen or heard if the scenario were beginning. */
export async function addSign(context: Context, { scenarioId, text }: In['addSign']): Promise<WarningSign> {
  return recorded(context, async (r) => {
    const { record } = await inDraft(r, scenarioId)
    const id = context.newId() as WarningSignId // a new identity
    const one = { id, scenarioId, origin: id, text }
    await r.formulations.addSign(one)
    return [aboutAssessment(record), one]
  })
}

/** Takes a warning sign out of a draft; it can be brought back. */
export async function removeSign(context: Context, input: In['removeSign']): Promise<Record<string, never>> {
  return setSign(context, input, true)
}

/** Brings a removed warning sign back. */
export async function restoreSign(context: Context, input: In['restoreSign']): Promise<Record<string, never>> {
  return setSign(context, input, false)
}

/** Makes a warning sign somebody's task: who watches, until when, and who is told (N7). */
export async function watchSign(context: Context, { warningSignId, task }: In['watch']): Promise<ActionRecord> {
  return recorded(context, async (r) => {
    const sign = await r.formulations.sign(warningSignId)
    const { assessmentId, origin } = await r.formulations.scenario(sign.scenarioId)
    const record = await r.assessments.byId(assessmentId)
    if ((await r.twoRaters.blindIn(record.caseId)) !== undefined) throw new Refusal('RATED_BLIND', {})
    const { tell, ...rest } = task
    const action = await recordAction(context, r, {
      ...rest,
      caseId: record.caseId,
      agendaItemId: null,
      factor: null,
      kind: 'monitoring',
      strand: 'perpetrator',
      links: [{ kind: 'scenario', ref: origin }],
      measure: '',
      audience: null,
      criterion: `When it is seen: tell ${tell} at once.`,
    })
    await r.formulations.addWatch(sign.origin, action.id)
    return [aboutAssessment(record), action]
  })
}

async function inDraft(r: Repositories, id: ScenarioId): Promise<{ one: Scenario; record: AssessmentRecord }> {
  const one = await r.formulations.scenario(id)
  return { one, record: await draftOf(r, one.assessmentId) }
}

async function setScenario(
  context: Context,
  { scenarioId }: In['remove'],
  removed: boolean,
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const { one, record } = await inDraft(r, scenarioId)
    await r.formulations.saveScenario({ ...one, revision: one.revision + 1 }, removed)
    return [aboutAssessment(record), {}]
  })
}

async function setSign(
  context: Context,
  { warningSignId }: In['removeSign'],
  removed: boolean,
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const sign = await r.formulations.sign(warningSignId)
    const { record } = await inDraft(r, sign.scenarioId)
    await r.formulations.setSignRemoved(sign.id, removed)
    return [aboutAssessment(record), {}]
  })
}
