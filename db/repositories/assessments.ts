import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { AssessmentFile, AssessmentRecord, Evidence, Rating } from '#shared/domain/assessment.ts'
import type { AssessmentId, CaseId, EvidenceId } from '#shared/domain/ids.ts'
import { assessments, evidenceTable, ratings } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders, saveIn } from './rows.ts'

/** Assessments with their ratings and evidence. What is signed is also guarded by triggers. */
export function assessmentRecords(db: Db) {
  const byId = byIdIn(db, assessments, 'assessment')
  const insert = insertInto(db, assessments)
  const save = saveIn(db, assessments)
  const insertEvidence = insertInto(db, evidenceTable)
  const evidenceById = byIdIn(db, evidenceTable, 'evidence')
  const ratingsOf = db
    .select()
    .from(ratings)
    .where(eq(ratings.assessmentId, sql.placeholder('id')))
    .orderBy(asc(ratings.code))
    .prepare()
  const ratingOf = db
    .select()
    .from(ratings)
    .where(and(eq(ratings.assessmentId, sql.placeholder('id')), eq(ratings.code, sql.placeholder('code'))))
    .prepare()
  const putRating = db
    .insert(ratings)
    .values(placeholders(ratings))
    .onConflictDoUpdate({
      target: [ratings.assessmentId, ratings.code],
      set: {
        presence: sql`excluded.presence`,
        relevance: sql`excluded.relevance`,
        mark: sql`excluded.mark`,
        missing: sql`excluded.missing`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()
  const evidenceOf = db
    .select()
    .from(evidenceTable)
    .where(and(eq(evidenceTable.assessmentId, sql.placeholder('id')), eq(evidenceTable.removed, false)))
    .orderBy(asc(evidenceTable.id))
    .prepare()
  const setRemoved = db
    .update(evidenceTable)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(evidenceTable.id, sql.placeholder('id')))
    .prepare()
  const draftOf = db
    .select({ id: assessments.id })
    .from(assessments)
    .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isNull(assessments.signedAt)))
    .prepare()
  const lastSigned = db
    .select()
    .from(assessments)
    .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isNotNull(assessments.signedAt)))
    .orderBy(desc(assessments.number))
    .limit(1)
    .prepare()
  const lastNumber = db
    .select({ number: sql<number | null>`max(number)` })
    .from(assessments)
    .where(eq(assessments.caseId, sql.placeholder('caseId')))
    .prepare()
  const drafts = db
    .select()
    .from(assessments)
    .where(isNull(assessments.signedAt))
    .orderBy(asc(assessments.startedAt))
    .prepare()

  return {
    byId: async (id: AssessmentId): Promise<AssessmentRecord> => byId(id),
    add: insert,
    save,
    file: async (id: AssessmentId): Promise<AssessmentFile> => {
      const record = await byId(id)
      const before = record.supersedes === null ? null : await byId(record.supersedes)
      return {
        record,
        ratings: ratingsOf.all({ id }),
        evidence: evidenceOf.all({ id }).map(evidenceIn),
        previous: before === null ? null : { record: before, ratings: ratingsOf.all({ id: before.id }) },
      }
    },
    ratings: async (id: AssessmentId): Promise<Rating[]> => ratingsOf.all({ id }),
    rating: async (id: AssessmentId, code: string): Promise<Rating | undefined> => ratingOf.get({ id, code }),
    putRating: async (next: Rating): Promise<void> => {
      putRating.run(next)
    },
    evidence: async (id: AssessmentId): Promise<Evidence[]> => evidenceOf.all({ id }).map(evidenceIn),
    evidenceById: async (id: EvidenceId): Promise<Evidence> => evidenceIn(await evidenceById(id)),
    addEvidence: async (one: Evidence): Promise<void> => insertEvidence({ ...one, removed: false }),
    setEvidenceRemoved: async (id: EvidenceId, removed: boolean): Promise<void> => {
      setRemoved.run({ id, removed: removed ? 1 : 0 })
    },
    draftOf: async (caseId: CaseId): Promise<AssessmentId | undefined> => draftOf.get({ caseId })?.id,
    lastSigned: async (caseId: CaseId): Promise<AssessmentRecord | undefined> => lastSigned.get({ caseId }),
    nextNumber: async (caseId: CaseId): Promise<number> => (lastNumber.get({ caseId })?.number ?? 0) + 1,
    drafts: async (): Promise<AssessmentRecord[]> => drafts.all(),
  }
}

function evidenceIn({ removed: _removed, ...one }: typeof evidenceTable.$inferSelect): Evidence {
  return one
}
