import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Carried, Relevance } from '#shared/domain/assessment.ts'
import type { Proposal } from '#shared/domain/hypothesis.ts'
import type { AssessmentId, CaseId, PersonId, ProposalId } from '#shared/domain/ids.ts'
import type { JudgementCode, JudgementLevel, LeverCode, LeverFields } from '#shared/domain/judgement.ts'
import { assessments } from './assessments.ts'
import { cases } from './cases.ts'
import { id, instantColumn, revision, words } from './columns.ts'

const ofAssessment = () =>
  id<AssessmentId>('assessment_id')
    .notNull()
    .references(() => assessments.id)
const ofCase = () =>
  id<CaseId>('case_id')
    .notNull()
    .references(() => cases.id)

export const judgements = sqliteTable(
  'judgements',
  {
    assessmentId: ofAssessment(),
    code: text('code').$type<JudgementCode>().notNull(),
    level: text('level').$type<JudgementLevel>(),
    reasons: words('reasons'),
    wouldChange: words('would_change'),
    carried: text('carried').$type<Carried>(),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.code] })],
)

export const levers = sqliteTable(
  'levers',
  {
    assessmentId: ofAssessment(),
    code: text('code').$type<LeverCode>().notNull(),
    exists: text('exists_now').$type<NonNullable<LeverFields['exists']>>(),
    note: words('note'),
    revision: revision(),
  },
  (table) => [primaryKey({ columns: [table.assessmentId, table.code] })],
)

/** Every change of the working type, its alternative or the confidence in it; added to and nothing else. */
export const hypotheses = sqliteTable(
  'hypotheses',
  {
    id: text('id').primaryKey().notNull(),
    caseId: ofCase(),
    assessmentId: ofAssessment(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    type: text('type'),
    alternativeType: text('alternative_type'),
    confidence: text('confidence').$type<Relevance>(),
  },
  (table) => [index('hypotheses_of_case').on(table.caseId, table.id)],
)

export const proposals = sqliteTable(
  'type_proposals',
  {
    id: id<ProposalId>().primaryKey().notNull(),
    caseId: ofCase(),
    type: text('type').notNull(),
    reasons: text('reasons').notNull(),
    at: instantColumn('at').notNull(),
    byId: id<PersonId>('by_id').notNull(),
    byName: text('by_name').notNull(),
    answer: text('answer').$type<NonNullable<Proposal['answer']>>(),
    answeredAt: instantColumn('answered_at'),
    answeredByName: words('answered_by_name'),
    answerReason: words('answer_reason'),
  },
  (table) => [index('proposals_of_case').on(table.caseId, table.id)],
)
