import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import {
  BLANK_PART,
  type FormulationPart,
  type PartRecord,
  type ReportRecord,
  reportPart,
  stillToConfirm,
  withConfirmed,
} from '#shared/domain/formulation.ts'
import type { AssessmentId, ScenarioId, WarningSignId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { type PlanAnswer, type ScenarioFile, stillAnswers, unansweredFactors } from '#shared/domain/scenario.ts'
import { factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { aboutAssessment, draftOf } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['formulations']
type File = ApiOutputs['formulations']['get']

/** The formulation and scenarios of an assessment, with what in the plan answers them. */
export async function readFormulation(context: Context, { assessmentId }: In['get']): Promise<File> {
  return recorded(context, async (r) => {
    const record = await r.assessments.byId(assessmentId)
    return [aboutAssessment(record), await formulationFile(context, r, record)]
  })
}

/** As `readFormulation`, inside a transaction. */
export async function formulationFile(context: Context, r: Repositories, record: AssessmentRecord): Promise<File> {
  const actions = await actionsOf(context, r, record)
  const answered = new Set(actions.flatMap((one) => one.links.map((link) => link.ref)))
  return {
    parts: await r.formulations.parts(record.id),
    report: await r.formulations.report(record.id),
    scenarios: await scenariosOf(r, record.id, actions),
    unanswered: unansweredFactors(
      await r.assessments.ratings(record.id),
      answered,
      (code) => factorByCode(code)?.pack.bearing === 'risk',
    ),
  }
}

/** Changes the words of one part or what it rests on; whoever writes it anew has confirmed it. */
export async function changePart(context: Context, { assessmentId, part, change }: In['change']): Promise<PartRecord> {
  if (change.field === 'links') change.value.forEach(mustBeKnown)
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const about = { kind: 'assessment', id: `${assessmentId}/${part}` } as const
    const next = await changed(context, r, about, await partOf(r, assessmentId, part), change)
    await r.formulations.putPart({ ...next, confirmed: true })
    return [aboutAssessment(record), { ...next, confirmed: true }]
  })
}

/** Says that a carried-over part still holds, or takes that back. */
export async function confirmPart(
  context: Context,
  { assessmentId, part, confirmed }: In['confirm'],
): Promise<PartRecord> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const was = await partOf(r, assessmentId, part)
    const next = { ...was, confirmed, revision: was.revision + 1 }
    await r.formulations.putPart(next)
    return [aboutAssessment(record), next]
  })
}

/** Changes the things that matter, or the limits. */
export async function changeReport(
  context: Context,
  { assessmentId, change }: In['changeReport'],
): Promise<ReportRecord> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const about = { kind: 'assessment', id: `${assessmentId}/report` } as const
    const saved = await changed(context, r, about, await r.formulations.report(assessmentId), change)
    const next = { ...saved, unconfirmed: saved.unconfirmed.filter((part) => part !== change.field) }
    await r.formulations.putReport(next)
    return [aboutAssessment(record), next]
  })
}

/** Says that a part of the report that was carried over still holds, or takes that back. */
export async function confirmReport(
  context: Context,
  { assessmentId, part, confirmed }: In['confirmReport'],
): Promise<ReportRecord> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const next = withConfirmed(await r.formulations.report(assessmentId), part, confirmed)
    await r.formulations.putReport(next)
    return [aboutAssessment(record), next]
  })
}

/** Gives a new draft the formulation, scenarios and report of the assessment before it, each to be confirmed (never copied silently). */
export async function carryFormulation(
  context: Context,
  r: Repositories,
  from: AssessmentRecord,
  to: AssessmentId,
): Promise<void> {
  for (const one of await r.formulations.parts(from.id)) {
    if (one.text !== '') await r.formulations.putPart({ ...one, assessmentId: to, confirmed: false, revision: 1 })
  }
  const { matters, limits } = await r.formulations.report(from.id)
  const said = { summary: from.summary !== '', matters: matters.length > 0, limits: limits !== '' }
  const unconfirmed = reportPart.options.filter((part) => said[part])
  if (unconfirmed.length > 0) {
    await r.formulations.putReport({ assessmentId: to, matters, limits, unconfirmed, revision: 1 })
  }
  const signs = await r.formulations.signs(from.id)
  for (const one of await r.formulations.scenarios(from.id)) {
    const scenarioId = context.newId() as ScenarioId // a new identity
    await r.formulations.addScenario({ ...one, id: scenarioId, assessmentId: to, confirmed: false, revision: 1 })
    for (const sign of signs.filter((each) => each.scenarioId === one.id)) {
      await r.formulations.addSign({ ...sign, id: context.newId() as WarningSignId, scenarioId }) // a new identity
    }
  }
}

/** What of the formulation nobody has confirmed yet, in words: a reason not to sign. */
export async function unconfirmedIn(r: Repositories, assessmentId: AssessmentId): Promise<string[]> {
  return stillToConfirm(
    await r.formulations.parts(assessmentId),
    await r.formulations.scenarios(assessmentId),
    await r.formulations.report(assessmentId),
  )
}

async function partOf(r: Repositories, assessmentId: AssessmentId, part: FormulationPart): Promise<PartRecord> {
  return (await r.formulations.part(assessmentId, part)) ?? { ...BLANK_PART, assessmentId, part, revision: 0 }
}

async function actionsOf(context: Context, r: Repositories, { caseId }: AssessmentRecord): Promise<ActionLine[]> {
  const everything = { text: '', agencyId: null, ownerName: null, ownerId: null, state: null, visibleTo: null }
  return (await r.actions.list({ ...everything, caseId, today: context.today() })).filter(stillAnswers)
}

async function scenariosOf(r: Repositories, id: AssessmentId, actions: readonly ActionLine[]): Promise<ScenarioFile[]> {
  const signs = await r.formulations.signs(id)
  const watches = await r.formulations.watches(id)
  const lineage = new Map((await r.formulations.lineage(id)).map((one) => [one.id as string, one.origin]))
  const byId = new Map(actions.map((one) => [one.id, one]))
  const watchedBy = (origin: WarningSignId): PlanAnswer[] =>
    watches.flatMap((one) => {
      const action = one.origin === origin ? byId.get(one.actionId) : undefined
      return action === undefined ? [] : [answerOf(action)]
    })
  return (await r.formulations.scenarios(id)).map((one) => {
    const own = signs
      .filter((sign) => sign.scenarioId === one.id)
      .map((sign) => ({ ...sign, watchedBy: watchedBy(sign.origin) }))
    const answers = actions.filter(({ links }) =>
      links.some((link) => link.kind === 'scenario' && lineage.get(link.ref) === one.origin),
    )
    return { ...one, signs: own, answers: answers.map(answerOf) }
  })
}

function answerOf({ id, number, text, ownerName, closedAt }: ActionLine): PlanAnswer {
  return { actionId: id, number, text, ownerName, open: closedAt === null }
}

function mustBeKnown(code: string): void {
  if (factorByCode(code) === undefined && typeByCode(code) === undefined) {
    throw new Refusal('NOT_FOUND', { what: 'factor' })
  }
}
