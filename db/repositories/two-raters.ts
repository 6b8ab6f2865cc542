import { and, asc, eq, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { type ComparedPair, keyOf } from '#shared/domain/comparison.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import type { RatingPair, Settlement } from '#shared/domain/two-raters.ts'
import { assessments, pairDifferences, ratingPairs, settlements } from '../schema/index.ts'
import { type Db, insertInto, placeholders } from './rows.ts'

/** Pairs of blind ratings, what differed when they were revealed, and what came of it. Guarded by triggers. */
export function twoRatersRecords(db: Db) {
  const blind = db
    .select()
    .from(ratingPairs)
    .where(and(isNull(ratingPairs.revealedAt), isNull(ratingPairs.endedAt)))
    .prepare()
  const revealed = db.select().from(ratingPairs).where(isNotNull(ratingPairs.revealedAt)).prepare()
  const ofRating = db
    .select()
    .from(ratingPairs)
    .where(
      and(
        isNull(ratingPairs.endedAt),
        or(eq(ratingPairs.firstId, sql.placeholder('id')), eq(ratingPairs.secondId, sql.placeholder('id'))),
      ),
    )
    .prepare()
  const save = db
    .update(ratingPairs)
    .set(
      placeholders(ratingPairs, [
        'firstFinishedAt',
        'secondFinishedAt',
        'revealedAt',
        'settledAt',
        'endedAt',
        'endedByName',
        'endedReason',
      ]),
    )
    .where(eq(ratingPairs.id, sql.placeholder('id')))
    .prepare()
  const alone = db
    .update(assessments)
    .set({ kind: 'single', pairId: null, revision: sql`${assessments.revision} + 1` })
    .where(eq(assessments.id, sql.placeholder('id')))
    .prepare()
  const insertDifference = insertInto(db, pairDifferences)
  const differencesOf = db
    .select()
    .from(pairDifferences)
    .where(eq(pairDifferences.pairId, sql.placeholder('pairId')))
    .orderBy(asc(sql`rowid`))
    .prepare()
  const insertSettlement = insertInto(db, settlements)
  const settlementsOf = db
    .select()
    .from(settlements)
    .where(eq(settlements.pairId, sql.placeholder('pairId')))
    .orderBy(asc(settlements.id))
    .prepare()

  return {
    add: insertInto(db, ratingPairs),
    save: async (next: RatingPair): Promise<void> => {
      save.run(next)
    },
    /** The pairs that are not revealed yet. */
    blind: async (): Promise<RatingPair[]> => blind.all(),
    blindIn: async (caseId: CaseId): Promise<RatingPair | undefined> =>
      blind.all().find((one) => one.caseId === caseId),
    revealed: async (): Promise<RatingPair[]> => revealed.all(),
    /** The pair that an assessment belongs to. */
    ofRating: async (id: AssessmentId): Promise<RatingPair | undefined> => ofRating.get({ id }),
    /** Makes the rating that is left of an ended pair one like any other. */
    standAlone: async (id: AssessmentId): Promise<void> => {
      alone.run({ id })
    },
    addDifference: async (pairId: string, { one, other, ...item }: ComparedPair): Promise<void> =>
      insertDifference({ pairId, key: keyOf(item), item, one, other }),
    differences: async (pairId: string): Promise<ComparedPair[]> =>
      differencesOf.all({ pairId }).map(({ item, one, other }) => ({ ...item, one, other })),
    addSettlement: async (id: string, one: Settlement): Promise<void> => insertSettlement({ ...one, id }),
    /** What came of each difference, by its key. */
    settlements: async (pairId: string): Promise<Map<string, Settlement>> =>
      new Map(settlementsOf.all({ pairId }).map(({ id: _id, ...one }) => [one.key, one])),
  }
}
