import { and, asc, eq, sql } from 'drizzle-orm'
import type { Hypothesis, Proposal } from '#shared/domain/hypothesis.ts'
import type { AssessmentId, CaseId, ProposalId } from '#shared/domain/ids.ts'
import type { Judgement, JudgementCode, Lever, LeverCode } from '#shared/domain/judgement.ts'
import { hypotheses, judgements, levers, proposals } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders } from './rows.ts'

/** What stands beside the ratings of an assessment: its judgements, the levers, and the history of the type with its proposals. */
export function judgementRecords(db: Db) {
  const ofAssessment = { id: sql.placeholder('id'), code: sql.placeholder('code') }
  const ofCase = sql.placeholder('caseId')
  const judgementsOf = db.select().from(judgements).where(eq(judgements.assessmentId, ofAssessment.id)).prepare()
  const judgementOf = db
    .select()
    .from(judgements)
    .where(and(eq(judgements.assessmentId, ofAssessment.id), eq(judgements.code, ofAssessment.code)))
    .prepare()
  const putJudgement = db
    .insert(judgements)
    .values(placeholders(judgements))
    .onConflictDoUpdate({
      target: [judgements.assessmentId, judgements.code],
      set: {
        level: sql`excluded.level`,
        reasons: sql`excluded.reasons`,
        wouldChange: sql`excluded.would_change`,
        carried: sql`excluded.carried`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()
  const leversOf = db.select().from(levers).where(eq(levers.assessmentId, ofAssessment.id)).prepare()
  const leverOf = db
    .select()
    .from(levers)
    .where(and(eq(levers.assessmentId, ofAssessment.id), eq(levers.code, ofAssessment.code)))
    .prepare()
  const putLever = db
    .insert(levers)
    .values(placeholders(levers))
    .onConflictDoUpdate({
      target: [levers.assessmentId, levers.code],
      set: { exists: sql`excluded.exists_now`, note: sql`excluded.note`, revision: sql`excluded.revision` },
    })
    .prepare()
  const insertHypothesis = insertInto(db, hypotheses)
  const hypothesesOf = db
    .select()
    .from(hypotheses)
    .where(eq(hypotheses.caseId, ofCase))
    .orderBy(asc(hypotheses.id))
    .prepare()
  const insertProposal = insertInto(db, proposals)
  const proposalById = byIdIn(db, proposals, 'proposal')
  const answerProposal = db
    .update(proposals)
    .set(placeholders(proposals, ['answer', 'answeredAt', 'answeredByName', 'answerReason']))
    .where(eq(proposals.id, sql.placeholder('id')))
    .prepare()
  const proposalsOf = db
    .select()
    .from(proposals)
    .where(eq(proposals.caseId, ofCase))
    .orderBy(asc(proposals.id))
    .prepare()

  return {
    judgementsOf: (id: AssessmentId): Judgement[] => judgementsOf.all({ id }),
    leversOf: (id: AssessmentId): Lever[] => leversOf.all({ id }),
    records: {
      judgements: async (id: AssessmentId): Promise<Judgement[]> => judgementsOf.all({ id }),
      judgement: async (id: AssessmentId, code: JudgementCode): Promise<Judgement | undefined> =>
        judgementOf.get({ id, code }),
      putJudgement: async (next: Judgement): Promise<void> => {
        putJudgement.run(next)
      },
      lever: async (id: AssessmentId, code: LeverCode): Promise<Lever | undefined> => leverOf.get({ id, code }),
      putLever: async (next: Lever): Promise<void> => {
        putLever.run(next)
      },
      addHypothesis: async (one: Hypothesis): Promise<void> => insertHypothesis(one),
      hypotheses: async (caseId: CaseId): Promise<Hypothesis[]> => hypothesesOf.all({ caseId }),
      addProposal: async (one: Proposal): Promise<void> => insertProposal(one),
      proposalById: async (id: ProposalId): Promise<Proposal> => proposalById(id),
      answerProposal: async (one: Proposal): Promise<void> => {
        answerProposal.run(one)
      },
      proposals: async (caseId: CaseId): Promise<Proposal[]> => proposalsOf.all({ caseId }),
    },
  }
}
