import { and, asc, eq, sql } from 'drizzle-orm'
import type { FormulationPart, PartRecord, ReportRecord } from '#shared/domain/formulation.ts'
import type { ActionId, AssessmentId, ScenarioId, WarningSignId } from '#shared/domain/ids.ts'
import type { Scenario, WarningSign } from '#shared/domain/scenario.ts'
import { assessmentReports, formulationParts, scenarios, signWatches, warningSigns } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders, saveIn } from './rows.ts'

/** Formulations, scenarios and their warning signs. Those of a signed assessment are also guarded by triggers. */
export function formulationRecords(db: Db) {
  const partsOf = db
    .select()
    .from(formulationParts)
    .where(eq(formulationParts.assessmentId, sql.placeholder('id')))
    .prepare()
  const partOf = db
    .select()
    .from(formulationParts)
    .where(
      and(eq(formulationParts.assessmentId, sql.placeholder('id')), eq(formulationParts.part, sql.placeholder('part'))),
    )
    .prepare()
  const putPart = db
    .insert(formulationParts)
    .values(placeholders(formulationParts))
    .onConflictDoUpdate({
      target: [formulationParts.assessmentId, formulationParts.part],
      set: {
        text: sql`excluded.text`,
        links: sql`excluded.links`,
        confirmed: sql`excluded.confirmed`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()
  const reportOf = db
    .select()
    .from(assessmentReports)
    .where(eq(assessmentReports.assessmentId, sql.placeholder('id')))
    .prepare()
  const putReport = db
    .insert(assessmentReports)
    .values(placeholders(assessmentReports))
    .onConflictDoUpdate({
      target: assessmentReports.assessmentId,
      set: {
        matters: sql`excluded.matters`,
        limits: sql`excluded.limits`,
        unconfirmed: sql`excluded.unconfirmed`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()

  const scenarioById = byIdIn(db, scenarios, 'scenario')
  const insertScenario = insertInto(db, scenarios)
  const saveScenario = saveIn(db, scenarios)
  const scenariosOf = db
    .select()
    .from(scenarios)
    .where(and(eq(scenarios.assessmentId, sql.placeholder('id')), eq(scenarios.removed, false)))
    .orderBy(asc(scenarios.id))
    .prepare()
  const lineage = db
    .select({ id: scenarios.id, origin: scenarios.origin })
    .from(scenarios)
    .where(
      sql`${scenarios.origin} in (select s.origin from scenarios s where s.assessment_id = ${sql.placeholder('id')})`,
    )
    .prepare()
  const signById = byIdIn(db, warningSigns, 'warning sign')
  const insertSign = insertInto(db, warningSigns)
  const signsOf = db
    .select({
      id: warningSigns.id,
      scenarioId: warningSigns.scenarioId,
      origin: warningSigns.origin,
      text: warningSigns.text,
    })
    .from(warningSigns)
    .innerJoin(scenarios, eq(scenarios.id, warningSigns.scenarioId))
    .where(and(eq(scenarios.assessmentId, sql.placeholder('id')), eq(warningSigns.removed, false)))
    .orderBy(asc(warningSigns.id))
    .prepare()
  const setSignRemoved = db
    .update(warningSigns)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(warningSigns.id, sql.placeholder('id')))
    .prepare()
  const insertWatch = insertInto(db, signWatches)
  const watchesOf = db
    .selectDistinct({ origin: signWatches.origin, actionId: signWatches.actionId })
    .from(signWatches)
    .innerJoin(warningSigns, eq(warningSigns.origin, signWatches.origin))
    .innerJoin(scenarios, eq(scenarios.id, warningSigns.scenarioId))
    .where(eq(scenarios.assessmentId, sql.placeholder('id')))
    .prepare()

  return {
    parts: async (id: AssessmentId): Promise<PartRecord[]> => partsOf.all({ id }),
    part: async (id: AssessmentId, part: FormulationPart): Promise<PartRecord | undefined> => partOf.get({ id, part }),
    putPart: async (next: PartRecord): Promise<void> => {
      putPart.run(next)
    },
    report: async (id: AssessmentId): Promise<ReportRecord> =>
      reportOf.get({ id }) ?? { assessmentId: id, matters: [], limits: '', unconfirmed: [], revision: 0 },
    putReport: async (next: ReportRecord): Promise<void> => {
      putReport.run(next)
    },
    scenario: async (id: ScenarioId): Promise<Scenario> => scenarioIn(await scenarioById(id)),
    scenarios: async (id: AssessmentId): Promise<Scenario[]> => scenariosOf.all({ id }).map(scenarioIn),
    /** The scenarios of an assessment and those that they were carried over from, each with the first of its line. */
    lineage: async (id: AssessmentId): Promise<{ id: ScenarioId; origin: ScenarioId }[]> => lineage.all({ id }),
    addScenario: async (one: Scenario): Promise<void> => insertScenario({ ...one, removed: false }),
    saveScenario: async (one: Scenario, removed = false): Promise<void> => saveScenario({ ...one, removed }),
    sign: async (id: WarningSignId): Promise<WarningSign> => signIn(await signById(id)),
    signs: async (id: AssessmentId): Promise<WarningSign[]> => signsOf.all({ id }),
    addSign: async (one: WarningSign): Promise<void> => insertSign({ ...one, removed: false }),
    setSignRemoved: async (id: WarningSignId, removed: boolean): Promise<void> => {
      setSignRemoved.run({ id, removed: removed ? 1 : 0 })
    },
    addWatch: async (origin: WarningSignId, actionId: ActionId): Promise<void> => insertWatch({ origin, actionId }),
    /** Which actions watch for the signs of an assessment, by the first sign of each line. */
    watches: async (id: AssessmentId): Promise<{ origin: WarningSignId; actionId: ActionId }[]> =>
      watchesOf.all({ id }),
  }
}

function scenarioIn({ removed: _removed, ...one }: typeof scenarios.$inferSelect): Scenario {
  return one
}

function signIn({ removed: _removed, ...one }: typeof warningSigns.$inferSelect): WarningSign {
  return one
}
