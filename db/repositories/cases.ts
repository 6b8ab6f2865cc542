import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import { type CaseFile, type CaseRecord, referenceOf } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { Handover } from '#shared/domain/handover.ts'
import type { CaseId, HandoverId, PersonId } from '#shared/domain/ids.ts'
import type { LevelDecision } from '#shared/domain/level.ts'
import { cases, handovers, levelDecisions } from '../schema/index.ts'
import { assessmentsOf } from './case-assessments.ts'
import { attended } from './case-columns.ts'
import { caseList } from './case-list.ts'
import { peopleOfCases } from './case-people.ts'
import { byIdIn, type Db, insertInto, placeholders, rowsOf, saveChangesIn } from './rows.ts'

/** Cases with the people in them, who holds their risk and how high it was judged. */
export function caseRecords(db: Db) {
  const rowById = byIdIn(db, cases, 'case')
  const saveRow = saveChangesIn(db, cases)
  const insertRow = insertInto(db, cases)
  const handoverById = byIdIn(db, handovers, 'offer')
  const people = peopleOfCases(db)
  const ofCase = {
    handovers: handoversOf(db),
    levels: levelsOf(db),
    assessments: assessmentsOf(db),
  }
  const saveHandover = db
    .update(handovers)
    .set(placeholders(handovers))
    .where(eq(handovers.id, sql.placeholder('id')))
    .prepare()
  const insertHandover = insertInto(db, handovers)
  const lastSerial = db
    .select({ serial: max(cases.serial) })
    .from(cases)
    .prepare()
  // The newest case of the year: the ten-thousandth reference is longer than the one before it and sorts in front of it.
  const lastReference = db
    .select({ reference: cases.reference })
    .from(cases)
    .where(sql`reference glob ${sql.placeholder('pattern')}`)
    .orderBy(desc(cases.serial))
    .limit(1)
    .prepare()
  const refreshNeed = db
    .update(cases)
    .set({
      needsOn: sql`case when next_review_on is null then '' else min(next_review_on, coalesce((select min(a.due_on) from actions a where a.case_id = ${sql.placeholder('id')} and a.closed_at is null), next_review_on)) end`,
    })
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare()
  const inTriage = db
    .select()
    .from(cases)
    .where(sql`triage in ('waiting', 'returned') and closed_at is null`)
    .orderBy(asc(cases.openedAt))
    .prepare()
  const lastHeard = db
    .select({ heldOn: sql<Day | null>`max(m.held_on)` })
    .from(sql`agenda_items i join meetings m on m.id = i.meeting_id`)
    .where(sql`i.case_id = ${sql.placeholder('caseId')} and i.removed = 0 and i.opened_at is not null`)
    .prepare()
  const visible = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, sql.placeholder('caseId')), sql`"cases"."id" in ${attended}`))
    .prepare()
  const allVisible = rowsOf(db, db.select({ id: cases.id }).from(cases).where(sql`"cases"."id" in ${attended}`))

  return {
    ...people,
    list: caseList(db),
    byId: async (id: CaseId): Promise<CaseRecord> => recordOf(await rowById(id)),
    file: async (caseId: CaseId): Promise<CaseFile> => ({
      record: recordOf(await rowById(caseId)),
      parties: await people.parties(caseId),
      handovers: ofCase.handovers({ caseId }),
      levels: ofCase.levels({ caseId }),
      assessments: ofCase.assessments({ caseId }),
    }),
    handovers: async (caseId: CaseId): Promise<Handover[]> => ofCase.handovers({ caseId }),
    levels: async (caseId: CaseId): Promise<LevelDecision[]> => ofCase.levels({ caseId }),
    isVisibleTo: async (caseId: CaseId, personId: PersonId): Promise<boolean> =>
      visible.get({ caseId, visibleTo: personId }) !== undefined,
    visibleTo: async (personId: PersonId): Promise<ReadonlySet<CaseId>> =>
      new Set(allVisible({ visibleTo: personId }).map(({ id }) => id)),
    /** Opens a case under the clinic's next free reference of the year. */
    add: async (record: Omit<CaseRecord, 'reference'>, year: number): Promise<CaseRecord> => {
      const last = lastReference.get({ pattern: `SC-${year}-*` })?.reference
      const reference = referenceOf(year, last === undefined ? 1 : Number(last.slice(`SC-${year}-`.length)) + 1)
      const serial = (lastSerial.get()?.serial ?? 0) + 1
      await insertRow({ ...record, reference, serial, offerOpen: false, needsOn: record.nextReviewOn ?? '' })
      return { ...record, reference }
    },
    /** Saves the record, and with it the day on which the case needs somebody. */
    save: async (next: CaseRecord): Promise<void> => {
      const row = await rowById(next.id)
      await saveRow(row, { ...row, ...next })
      if (next.nextReviewOn !== row.nextReviewOn) refreshNeed.run({ id: next.id })
    },
    refreshNeed: async (id: CaseId): Promise<void> => {
      refreshNeed.run({ id })
    },
    /** Referrals that wait for triage or for what was asked of the referrer, the oldest first. */
    inTriage: async (): Promise<CaseRecord[]> => inTriage.all().map(recordOf),
    /** The day on which the panel last heard a case; null when it never did. */
    lastHeardOn: async (caseId: CaseId): Promise<Day | null> => lastHeard.get({ caseId })?.heldOn ?? null,
    handoverById: async (id: HandoverId): Promise<Handover> => handoverById(id),
    addHandover: async (link: Handover): Promise<void> => {
      await insertHandover(link)
      await markOffer(db, link)
    },
    saveHandover: async (link: Handover): Promise<void> => {
      saveHandover.run(link)
      await markOffer(db, link)
    },
    addLevel: insertInto(db, levelDecisions),
  }
}

function recordOf(row: typeof cases.$inferSelect): CaseRecord {
  const { serial: _serial, offerOpen: _offerOpen, needsOn: _needsOn, ...record } = row
  return record
}

function handoversOf(db: Db) {
  return rowsOf(
    db,
    db
      .select()
      .from(handovers)
      .where(eq(handovers.caseId, sql.placeholder('caseId')))
      .orderBy(asc(handovers.id)),
  )
}

function levelsOf(db: Db) {
  return rowsOf(
    db,
    db
      .select()
      .from(levelDecisions)
      .where(eq(levelDecisions.caseId, sql.placeholder('caseId')))
      .orderBy(asc(levelDecisions.id)),
  )
}

async function markOffer(db: Db, link: Handover): Promise<void> {
  db.update(cases)
    .set({ offerOpen: link.answer === null })
    .where(eq(cases.id, link.caseId))
    .run()
}
