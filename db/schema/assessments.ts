import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type {
  AssessmentKind,
  Carried,
  EvidenceOrigin,
  Presence,
  Relevance,
  Speaks,
  Standing,
} from '#shared/domain/assessment.ts'
import type { AssessmentId, CaseId, EvidenceId, PersonId } from '#shared/domain/ids.ts'
import { cases } from './cases.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

export const assessments = sqliteTable(
  'assessments',
  {
    id: id<AssessmentId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    number: integer('number').notNull(),
    supersedes: id<AssessmentId>('supersedes'),
    type: text('type'),
    alternativeType: text('alternative_type'),
    initialMotivation: words('initial_motivation'),
    maintainedBy: words('maintained_by'),
    confidence: text('confidence').$type<Relevance>(),
    reasons: words('reasons'),
    summary: words('summary'),
    startedAt: instantColumn('started_at').notNull(),
    startedBy: id<PersonId>('started_by').notNull(),
    startedByName: text('started_by_name').notNull(),
    signedAt: instantColumn('signed_at'),
    signedByName: words('signed_by_name'),
    signedRole: words('signed_role'),
    signedTraining: words('signed_training'),
    packs: text('packs', { mode: 'json' }).$type<string[]>().notNull(),
    kind: text('kind').$type<AssessmentKind>().notNull().default('single'),
    pairId: text('pair_id'),
    typeCarried: text('type_carried').$type<Carried>(),
    discardedAt: instantColumn('discarded_at'),
    discardedByName: words('discarded_by_name'),
    discardedReason: words('discarded_reason'),
    revision: revision(),
  },
  (table) => [
    uniqueIndex('assessments_of_case').on(table.caseId, table.number),
    // One line of descent in a case: a discarded draft gives its place up, a second rater's stands beside it.
    uniqueIndex('assessments_superseded_once')
      .on(table.supersedes)
      .where(sql`discarded_at is null and kind <> 'second'`),
    uniqueIndex('assessments_one_draft')
      .on(table.caseId)
      .where(sql`signed_at is null and discarded_at is null and kind <> 'second'`),
    index('assessments_in_draft').on(table.startedAt).where(sql`signed_at is null and discarded_at is null`),
  ],
)

export const ratings = sqliteTable(
  'ratings',
  {
    assessmentId: id<AssessmentId>('assessment_id')
      .notNull()
      .references(() => assessments.id),
    code: text('code').notNull(),
    presence: text('presence').$type<Presence>(),
    relevance: text('relevance').$type<Relevance>(),
    presenceInCustody: text('presence_in_custody').$type<Presence>(),
    relevanceInCustody: text('relevance_in_custody').$type<Relevance>(),
    carried: text('carried').$type<Carried>(),
    carriedInCustody: text('carried_in_custody').$type<Carried>(),
    mark: text('mark').$type<'key' | 'goal'>(),
    missing: words('missing'),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.code] })],
)

export const evidenceTable = sqliteTable(
  'evidence',
  {
    id: id<EvidenceId>().primaryKey().notNull(),
    assessmentId: id<AssessmentId>('assessment_id')
      .notNull()
      .references(() => assessments.id),
    code: text('code').notNull(),
    text: text('text').notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    source: text('source').notNull(),
    on: dayColumn('on_day'),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    removed: flag('removed').notNull().default(false),
    speaks: text('speaks').$type<Speaks>().notNull().default('for'),
    origin: text('origin', { mode: 'json' }).$type<EvidenceOrigin>(),
    carriedFrom: id<EvidenceId>('carried_from'),
    unsettled: flag('unsettled').notNull().default(false),
  },
  (table) => [index('evidence_of_assessment').on(table.assessmentId, table.code)],
)
