import { and, asc, desc, eq, isNotNull, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { AssessmentFile, AssessmentRecord, Evidence, Rating } from '#shared/domain/assessment.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { AssessmentId, CaseId, EvidenceId } from '#shared/domain/ids.ts'
import { assessments, cases, evidenceTable, ratings } from '../schema/index.ts'
import { judgementRecords } from './judgements.ts'
import { byIdIn, type Db, insertInto, placeholders, rowsOf, saveIn } from './rows.ts'

/** Assessments with their ratings and evidence. What is signed is also guarded by triggers. */
export function assessmentRecords(db: Db) {
  const byId = byIdIn(db, assessments, 'assessment')
  const insert = insertInto(db, assessments)
  const save = saveIn(db, assessments)
  const insertEvidence = insertInto(db, evidenceTable)
  const evidenceById = byIdIn(db, evidenceTable, 'evidence')
  const judged = judgementRecords(db)
  const ratingsOf = rowsOf(
    db,
    db
      .select()
      .from(ratings)
      .where(eq(ratings.assessmentId, sql.placeholder('id')))
      .orderBy(asc(ratings.code)),
  )
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
        presenceInCustody: sql`excluded.presence_in_custody`,
        relevanceInCustody: sql`excluded.relevance_in_custody`,
        mark: sql`excluded.mark`,
        missing: sql`excluded.missing`,
        carried: sql`excluded.carried`,
        carriedInCustody: sql`excluded.carried_in_custody`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()
  const evidenceOf = rowsOf(
    db,
    db
      .select()
      .from(evidenceTable)
      .where(and(eq(evidenceTable.assessmentId, sql.placeholder('id')), eq(evidenceTable.removed, false)))
      .orderBy(asc(evidenceTable.id)),
  )
  const setRemoved = db
    .update(evidenceTable)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(evidenceTable.id, sql.placeholder('id')))
    .prepare()
  const setUnsettled = db
    .update(evidenceTable)
    .set({ unsettled: sql`${sql.placeholder('unsettled')}` })
    .where(eq(evidenceTable.id, sql.placeholder('id')))
    .prepare()
  const isDraft = and(isNull(assessments.signedAt), isNull(assessments.discardedAt))
  const draftsOf = db
    .select()
    .from(assessments)
    .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isDraft))
    .prepare()
  const discardedOf = db
    .select()
    .from(assessments)
    .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isNotNull(assessments.discardedAt)))
    .orderBy(asc(assessments.number))
    .prepare()
  const lastSigned = db
    .select()
    .from(assessments)
    .where(
      and(
        eq(assessments.caseId, sql.placeholder('caseId')),
        isNotNull(assessments.signedAt),
        ne(assessments.kind, 'second'),
      ),
    )
    .orderBy(desc(assessments.number))
    .limit(1)
    .prepare()
  const later = alias(assessments, 'later')
  const lastSignedOfOpenCases = db
    .select({
      id: assessments.id,
      caseId: assessments.caseId,
      reference: cases.reference,
      number: assessments.number,
      signedAt: sql<Instant>`"assessments"."signed_at"`,
    })
    .from(assessments)
    .innerJoin(cases, and(eq(cases.id, assessments.caseId), isNull(cases.closedAt)))
    .where(
      and(
        isNotNull(assessments.signedAt),
        ne(assessments.kind, 'second'),
        notExists(
          db
            .select({ id: later.id })
            .from(later)
            // By the case, whose index finds them: without it every assessment is looked through for each of them.
            .where(
              and(
                eq(later.caseId, assessments.caseId),
                eq(later.supersedes, assessments.id),
                isNull(later.discardedAt),
              ),
            ),
        ),
      ),
    )
    .prepare()
  const lastNumber = db
    .select({ number: sql<number | null>`max(number)` })
    .from(assessments)
    .where(eq(assessments.caseId, sql.placeholder('caseId')))
    .prepare()
  const drafts = db.select().from(assessments).where(isDraft).orderBy(asc(assessments.startedAt)).prepare()

  const partsOf = (id: AssessmentId) => ({
    ratings: ratingsOf({ id }),
    judgements: judged.judgementsOf(id),
    levers: judged.leversOf(id),
  })

  return {
    ...judged.records,
    byId: async (id: AssessmentId): Promise<AssessmentRecord> => byId(id),
    add: insert,
    save,
    file: async (id: AssessmentId): Promise<AssessmentFile> => {
      const record = await byId(id)
      const before = record.supersedes === null ? null : await byId(record.supersedes)
      return {
        record,
        ...partsOf(id),
        evidence: evidenceOf({ id }).map(evidenceIn),
        previous: before === null ? null : { record: before, ...partsOf(before.id) },
      }
    },
    ratings: async (id: AssessmentId): Promise<Rating[]> => ratingsOf({ id }),
    rating: async (id: AssessmentId, code: string): Promise<Rating | undefined> => ratingOf.get({ id, code }),
    putRating: async (next: Rating): Promise<void> => {
      putRating.run(next)
    },
    evidence: async (id: AssessmentId): Promise<Evidence[]> => evidenceOf({ id }).map(evidenceIn),
    evidenceById: async (id: EvidenceId): Promise<Evidence> => evidenceIn(await evidenceById(id)),
    addEvidence: async (one: Evidence): Promise<void> => insertEvidence({ ...one, removed: false }),
    setEvidenceRemoved: async (id: EvidenceId, removed: boolean): Promise<void> => {
      setRemoved.run({ id, removed: removed ? 1 : 0 })
    },
    /** Says whether somebody still has to say what becomes of a piece of evidence. */
    setEvidenceUnsettled: async (id: EvidenceId, unsettled: boolean): Promise<void> => {
      setUnsettled.run({ id, unsettled: unsettled ? 1 : 0 })
    },
    /** The drafts of a case that are neither signed nor discarded. */
    draftsOf: async (caseId: CaseId): Promise<AssessmentRecord[]> => draftsOf.all({ caseId }),
    discardedOf: async (caseId: CaseId): Promise<AssessmentRecord[]> => discardedOf.all({ caseId }),
    lastSigned: async (caseId: CaseId): Promise<AssessmentRecord | undefined> => lastSigned.get({ caseId }),
    /** The last signed assessment of every open case that has no draft after it. */
    lastSignedOfOpenCases: async (): Promise<
      { id: AssessmentId; caseId: CaseId; reference: string; number: number; signedAt: Instant }[]
    > => lastSignedOfOpenCases.all(),
    nextNumber: async (caseId: CaseId): Promise<number> => (lastNumber.get({ caseId })?.number ?? 0) + 1,
    drafts: async (): Promise<AssessmentRecord[]> => drafts.all(),
  }
}

function evidenceIn({ removed: _removed, ...one }: typeof evidenceTable.$inferSelect): Evidence {
  return one
}
