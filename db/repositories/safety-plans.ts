import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId, SafetyPlanId, SafetyStepId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import type { SafetyPlanFile, SafetyPlanRecord, SafetyStep, StepAnswer, StepFile } from '#shared/domain/safety-plan.ts'
import {
  cases,
  paperChoices,
  safetyPlans,
  safetyReceipts,
  safetyReviews,
  safetySteps,
  stepAnswers,
  stepAsides,
  workplaceDecisions,
} from '../schema/index.ts'
import { firstParty, partyIn } from './case-columns.ts'
import { byIdIn, type Db, insertInto, placeholders, rowsOf, saveIn } from './rows.ts'

/** Safety plans, their steps, and everything that was ever said to each. */
export function safetyPlanRecords(db: Db) {
  const planId = sql.placeholder('planId')
  const planOf = rowsOf(
    db,
    db
      .select()
      .from(safetyPlans)
      .where(eq(safetyPlans.caseId, sql.placeholder('caseId'))),
  )
  const stepsOf = rowsOf(
    db,
    db.select().from(safetySteps).where(eq(safetySteps.planId, planId)).orderBy(sql`safety_steps.rowid`),
  )
  const inPlan = sql`step_id in (select id from safety_steps where plan_id = ${planId})`
  const answersOf = rowsOf(db, db.select().from(stepAnswers).where(inPlan).orderBy(sql`step_answers.rowid`))
  const answersOfStep = rowsOf(
    db,
    db
      .select()
      .from(stepAnswers)
      .where(eq(stepAnswers.stepId, sql.placeholder('stepId')))
      .orderBy(sql`step_answers.rowid`),
  )
  const receiptsOf = rowsOf(db, db.select().from(safetyReceipts).where(inPlan).orderBy(sql`safety_receipts.rowid`))
  const asidesOf = rowsOf(db, db.select().from(stepAsides).where(inPlan).orderBy(sql`step_asides.rowid`))
  const workplaceOf = rowsOf(
    db,
    db
      .select()
      .from(workplaceDecisions)
      .where(eq(workplaceDecisions.planId, planId))
      .orderBy(sql`workplace_decisions.rowid`),
  )
  const paperOf = db
    .select()
    .from(paperChoices)
    .where(eq(paperChoices.planId, planId))
    .orderBy(sql`paper_choices.rowid`)
    .prepare()
  const reviewsOf = rowsOf(
    db,
    db.select().from(safetyReviews).where(eq(safetyReviews.planId, planId)).orderBy(sql`safety_reviews.rowid`),
  )
  const openCases = rowsOf(
    db,
    db
      .select({
        caseId: cases.id,
        reference: cases.reference,
        level: cases.level,
        victim: firstParty('victim'),
        reviewOn: safetyPlans.reviewOn,
      })
      .from(cases)
      .leftJoin(safetyPlans, eq(safetyPlans.caseId, cases.id))
      .where(and(isNull(cases.closedAt), eq(cases.triage, 'accepted')))
      .orderBy(asc(cases.serial)),
  )
  const saveStep = saveIn(db, safetySteps)
  const addPaper = db.insert(paperChoices).values(placeholders(paperChoices)).prepare()

  return {
    byId: byIdIn(db, safetyPlans, 'safety plan'),
    ofCase: async (caseId: CaseId): Promise<SafetyPlanRecord | undefined> => planOf({ caseId })[0],
    /** A plan with everything in it; each list the first first. */
    file: async (record: SafetyPlanRecord): Promise<SafetyPlanFile> => {
      const of = { planId: record.id }
      const [answers, receipts, asides] = [answersOf(of), receiptsOf(of), asidesOf(of)]
      return {
        record,
        steps: stepsOf(of).map(
          (step): StepFile => ({
            step,
            answers: answers.filter((one) => one.stepId === step.id),
            receipts: receipts.filter((one) => one.stepId === step.id),
            asides: asides.filter((one) => one.stepId === step.id),
          }),
        ),
        workplace: workplaceOf(of),
        paper: paperOf.all(of),
        reviews: reviewsOf(of),
      }
    },
    add: insertInto(db, safetyPlans),
    save: saveIn(db, safetyPlans),
    stepById: byIdIn(db, safetySteps, 'step'),
    stepFor: async (of: SafetyPlanId, prompt: string): Promise<SafetyStep | undefined> =>
      stepsOf({ planId: of }).find((one) => one.prompt === prompt),
    addStep: insertInto(db, safetySteps),
    saveStep: async (step: SafetyStep): Promise<void> => saveStep(step),
    answersOf: async (stepId: SafetyStepId): Promise<StepAnswer[]> => answersOfStep({ stepId }),
    addAnswer: insertInto(db, stepAnswers),
    addReceipt: insertInto(db, safetyReceipts),
    addAside: insertInto(db, stepAsides),
    addWorkplace: insertInto(db, workplaceDecisions),
    addPaper: async (row: typeof paperChoices.$inferSelect): Promise<void> => {
      addPaper.run(row)
    },
    addReview: insertInto(db, safetyReviews),
    /** Every open case that was accepted, with the day of its safety plan where there is one. */
    openCases: async (): Promise<
      { caseId: CaseId; reference: string; level: Level | null; victim: string; reviewOn: Day | null }[]
    > => openCases({}).map((one) => ({ ...one, victim: partyIn(one.victim, 'victim').name })),
  }
}
