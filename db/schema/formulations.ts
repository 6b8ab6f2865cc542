import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { FormulationPart, ReportPart } from '#shared/domain/formulation.ts'
import type { ActionId, AssessmentId, ScenarioId, WarningSignId } from '#shared/domain/ids.ts'
import type { Likelihood, ScenarioKind } from '#shared/domain/scenario.ts'
import { actions } from './actions.ts'
import { assessments } from './assessments.ts'
import { flag, id, instantColumn, revision, words } from './columns.ts'

export const formulationParts = sqliteTable(
  'formulation_parts',
  {
    assessmentId: id<AssessmentId>('assessment_id')
      .notNull()
      .references(() => assessments.id),
    part: text('part').$type<FormulationPart>().notNull(),
    text: words('text'),
    links: text('links', { mode: 'json' }).$type<string[]>().notNull(),
    confirmed: flag('confirmed').notNull().default(true),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.part] })],
)

/** What the report of an assessment says in its author's own order and words. */
export const assessmentReports = sqliteTable('assessment_reports', {
  assessmentId: id<AssessmentId>('assessment_id')
    .primaryKey()
    .notNull()
    .references(() => assessments.id),
  matters: text('matters', { mode: 'json' }).$type<string[]>().notNull(),
  limits: words('limits'),
  unconfirmed: text('unconfirmed', { mode: 'json' }).$type<ReportPart[]>().notNull().default([]),
  revision: revision(),
})

export const scenarios = sqliteTable(
  'scenarios',
  {
    id: id<ScenarioId>().primaryKey().notNull(),
    assessmentId: id<AssessmentId>('assessment_id')
      .notNull()
      .references(() => assessments.id),
    origin: id<ScenarioId>('origin').notNull(),
    kind: text('kind').$type<ScenarioKind>().notNull(),
    what: words('what'),
    towards: words('towards'),
    howSoon: words('how_soon'),
    likelihood: text('likelihood').$type<Likelihood>(),
    why: words('why'),
    response: words('response'),
    confirmed: flag('confirmed').notNull().default(true),
    removed: flag('removed').notNull().default(false),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    revision: revision(),
  },
  (table) => [index('scenarios_of_assessment').on(table.assessmentId), index('scenarios_of_origin').on(table.origin)],
)

export const warningSigns = sqliteTable(
  'warning_signs',
  {
    id: id<WarningSignId>().primaryKey().notNull(),
    scenarioId: id<ScenarioId>('scenario_id')
      .notNull()
      .references(() => scenarios.id),
    origin: id<WarningSignId>('origin').notNull(),
    text: text('text').notNull(),
    removed: flag('removed').notNull().default(false),
  },
  (table) => [index('signs_of_scenario').on(table.scenarioId)],
)

/** Which action watches for a sign. It belongs to the plan, so it may be added after the assessment is signed. */
export const signWatches = sqliteTable(
  'sign_watches',
  {
    origin: id<WarningSignId>('origin').notNull(),
    actionId: id<ActionId>('action_id')
      .notNull()
      .references(() => actions.id),
  },
  (table) => [primaryKey({ columns: [table.origin, table.actionId] })],
)
