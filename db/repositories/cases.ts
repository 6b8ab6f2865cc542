import { and, asc, eq, isNull, max, sql } from 'drizzle-orm'
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import { type CaseFile, type CaseLine, type CaseRecord, referenceOf } from '#shared/domain/case.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { Handover } from '#shared/domain/handover.ts'
import type { CaseId, HandoverId, PersonId } from '#shared/domain/ids.ts'
import type { LevelDecision } from '#shared/domain/level.ts'
import type { Party } from '#shared/domain/party.ts'
import { fold, searchWords } from '#shared/domain/text.ts'
import { assessments, cases, handovers, levelDecisions, parties } from '../schema/index.ts'
import {
  attended,
  firstParty,
  HOLDER,
  holderIn,
  OFFER,
  OPEN_ACTIONS,
  OVERDUE_ACTIONS,
  partyIn,
  WORKING_TYPE,
} from './case-columns.ts'
import { byIdIn, type Db, insertInto, placeholders, rowsOf, saveChangesIn, saveIn } from './rows.ts'
import { matchOf } from './search.ts'

/** How many cases a page of the list holds. */
export const CASES_PER_PAGE = 50

export interface CaseQuery {
  text: string
  level: string | null
  agencyId: string | null
  closed: boolean
  page: number
  today: Day
  /** Only what is on an agenda that this person attends; null for those who may read every case. */
  visibleTo: PersonId | null
  /** Who asks: cases in which they know somebody are left out and not counted. */
  hiddenFrom: PersonId | null
}

/** Cases with the people in them, who holds their risk and how high it was judged. */
export function caseRecords(db: Db) {
  const rowById = byIdIn(db, cases, 'case')
  const saveRow = saveChangesIn(db, cases)
  const insertRow = insertInto(db, cases)
  const partyById = byIdIn(db, parties, 'person in the case')
  const saveParty = saveIn(db, parties)
  const insertParty = insertInto(db, parties)
  const handoverById = byIdIn(db, handovers, 'offer')
  const ofCase = {
    parties: partiesOf(db),
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
  const lastReference = db
    .select({ reference: max(cases.reference) })
    .from(cases)
    .where(sql`reference glob ${sql.placeholder('pattern')}`)
    .prepare()
  const refreshNeed = db
    .update(cases)
    .set({
      needsOn: sql`case when next_review_on is null then '' else min(next_review_on, coalesce((select min(a.due_on) from actions a where a.case_id = ${sql.placeholder('id')} and a.closed_at is null), next_review_on)) end`,
    })
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare()
  const forget = db
    .delete(caseSearch)
    .where(sql`rowid = ${sql.placeholder('serial')}`)
    .prepare()
  const index = db
    .insert(caseSearch)
    .values({
      rowid: sql.placeholder('serial'),
      names: sql.placeholder('names'),
      words: sql.placeholder('words'),
    } as never) // a virtual table has no drizzle type
    .prepare()
  const lists = { open: listStatements(db, false), closed: listStatements(db, true) }
  const everybody = db
    .select({
      caseId: parties.caseId,
      reference: cases.reference,
      role: parties.role,
      name: parties.name,
      alsoKnownAs: parties.alsoKnownAs,
      born: parties.born,
      phone: parties.phone,
      address: parties.address,
    })
    .from(parties)
    .innerJoin(cases, eq(cases.id, parties.caseId))
    .where(and(eq(parties.removed, false), sql`${parties.role} in ('victim', 'perpetrator')`))
    .prepare()
  // Read once until somebody changes: with ten thousand cases it is the whole cost of opening a referral. Nobody asks for it
  // in a transaction that has changed a person, so that what is taken back is never kept here.
  let everybodyKnown: ReturnType<typeof everybody.all> | undefined
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

  async function reindex(caseId: CaseId): Promise<void> {
    const row = await rowById(caseId)
    const people = ofCase.parties({ caseId })
    forget.run({ serial: row.serial })
    index.run({
      serial: row.serial,
      names: fold(
        [row.reference, row.officerInCase, ...people.flatMap((one) => [one.name, one.alsoKnownAs])].join(' '),
      ),
      words: fold(row.summary),
    })
  }

  return {
    byId: async (id: CaseId): Promise<CaseRecord> => recordOf(await rowById(id)),
    file: async (caseId: CaseId): Promise<CaseFile> => ({
      record: recordOf(await rowById(caseId)),
      parties: ofCase.parties({ caseId }),
      handovers: ofCase.handovers({ caseId }),
      levels: ofCase.levels({ caseId }),
      assessments: ofCase.assessments({ caseId }),
    }),
    parties: async (caseId: CaseId): Promise<Party[]> => ofCase.parties({ caseId }),
    handovers: async (caseId: CaseId): Promise<Handover[]> => ofCase.handovers({ caseId }),
    list: async (query: CaseQuery): Promise<{ lines: CaseLine[]; total: number }> => {
      const words = searchWords(query.text)
      const of = query.closed ? lists.closed : lists.open
      const asked = { ...query, offset: query.page * CASES_PER_PAGE, match: matchOf(words) }
      const [rows, total] = words.length === 0 ? [of.all, of.count] : [of.matching, of.matchingCount]
      return { lines: rows(asked).map(lineOf), total: total.get(asked)?.total ?? 0 }
    },
    levels: async (caseId: CaseId): Promise<LevelDecision[]> => ofCase.levels({ caseId }),
    isVisibleTo: async (caseId: CaseId, personId: PersonId): Promise<boolean> =>
      visible.get({ caseId, visibleTo: personId }) !== undefined,
    /** Opens a case under the clinic's next free reference of the year. */
    add: async (record: Omit<CaseRecord, 'reference'>, year: number): Promise<CaseRecord> => {
      const last = lastReference.get({ pattern: `SC-${year}-*` })?.reference
      const reference = referenceOf(year, last == null ? 1 : Number(last.slice(-4)) + 1)
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
    reindex,
    /** Every victim and perpetrator that the clinic knows, for matching. */
    everybody: async () => {
      everybodyKnown ??= everybody.all()
      return everybodyKnown
    },
    /** Referrals that wait for triage or for what was asked of the referrer, the oldest first. */
    inTriage: async (): Promise<CaseRecord[]> => inTriage.all().map(recordOf),
    /** The day on which the panel last heard a case; null when it never did. */
    lastHeardOn: async (caseId: CaseId): Promise<Day | null> => lastHeard.get({ caseId })?.heldOn ?? null,
    partyById: async (id: string): Promise<Party> => partyById(id),
    addParty: async (one: Party): Promise<void> => {
      await insertParty(one)
      everybodyKnown = undefined
      await reindex(one.caseId)
    },
    saveParty: async (one: Party): Promise<void> => {
      await saveParty(one)
      everybodyKnown = undefined
      await reindex(one.caseId)
    },
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

const hidden = sql`(select k.case_id from conflicts k where k.lifted_at is null and (k.person_id = ${sql.placeholder('hiddenFrom')}
  or k.member_id in (select m.id from panel_members m where m.person_id = ${sql.placeholder('hiddenFrom')})))`

const caseSearch = sqliteTable('case_search', {
  rowid: integer('rowid'),
  names: integer('names'),
  words: integer('words'),
})

function recordOf(row: typeof cases.$inferSelect): CaseRecord {
  const { serial: _serial, offerOpen: _offerOpen, needsOn: _needsOn, ...record } = row
  return record
}

function partiesOf(db: Db) {
  return rowsOf(
    db,
    db
      .select()
      .from(parties)
      .where(and(eq(parties.caseId, sql.placeholder('caseId')), eq(parties.removed, false)))
      .orderBy(asc(parties.id)),
  )
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

function assessmentsOf(db: Db) {
  const summary = {
    id: assessments.id,
    number: assessments.number,
    kind: assessments.kind,
    type: assessments.type,
    alternativeType: assessments.alternativeType,
    confidence: assessments.confidence,
    maintainedBy: assessments.maintainedBy,
    summary: assessments.summary,
    startedAt: assessments.startedAt,
    startedByName: assessments.startedByName,
    signedAt: assessments.signedAt,
    signedByName: assessments.signedByName,
    superseded: sql<
      0 | 1
    >`exists (select 1 from assessments later where later.supersedes = "assessments"."id" and later.signed_at is not null and later.kind <> 'second')`,
    rated: sql<number>`(select count(*) from ratings r where r.assessment_id = "assessments"."id" and r.presence is not null and r.carried is not 'to confirm')`,
  } satisfies Record<Exclude<keyof AssessmentSummary, 'hidden'>, unknown>
  const found = rowsOf(
    db,
    db
      .select(summary)
      .from(assessments)
      .where(and(eq(assessments.caseId, sql.placeholder('caseId')), isNull(assessments.discardedAt)))
      .orderBy(asc(assessments.number)),
  )
  return (of: { caseId: CaseId }): AssessmentSummary[] =>
    found(of).map((one) => ({ ...one, superseded: one.superseded === 1, hidden: null }))
}

async function markOffer(db: Db, link: Handover): Promise<void> {
  db.update(cases)
    .set({ offerOpen: link.answer === null })
    .where(eq(cases.id, link.caseId))
    .run()
}

function listStatements(db: Db, closed: boolean) {
  const wanted = and(
    sql`"cases"."triage" = 'accepted'`,
    closed ? sql`"cases"."closed_at" is not null` : sql`"cases"."closed_at" is null`,
    sql`(${sql.placeholder('level')} is null or "cases"."level" = ${sql.placeholder('level')})`,
    sql`(${sql.placeholder('agencyId')} is null or "cases"."referring_agency_id" = ${sql.placeholder('agencyId')})`,
    sql`(${sql.placeholder('visibleTo')} is null or "cases"."id" in ${attended})`,
    sql`"cases"."id" not in ${hidden}`,
  )
  const matching = and(
    wanted,
    sql`"cases"."serial" in (select rowid from case_search where case_search match ${sql.placeholder('match')})`,
  )
  const select = (where: typeof wanted) =>
    rowsOf(
      db,
      db
        .select(LINE)
        .from(cases)
        .where(where)
        .orderBy(sql`"cases"."offer_open" desc`, sql`"cases"."needs_on"`)
        .limit(CASES_PER_PAGE)
        .offset(sql.placeholder('offset')),
    )
  const count = (where: typeof wanted) => db.select({ total: sql<number>`count(*)` }).from(cases).where(where).prepare()
  return { all: select(wanted), count: count(wanted), matching: select(matching), matchingCount: count(matching) }
}

const LINE = {
  id: cases.id,
  reference: cases.reference,
  relationship: cases.relationship,
  level: cases.level,
  route: cases.route,
  nextReviewOn: cases.nextReviewOn,
  closedAt: cases.closedAt,
  victim: firstParty('victim'),
  perpetrator: firstParty('perpetrator'),
  holder: HOLDER,
  offer: OFFER,
  openActions: OPEN_ACTIONS,
  overdueActions: OVERDUE_ACTIONS,
  type: WORKING_TYPE,
}

type Line = Pick<
  CaseLine,
  'id' | 'reference' | 'relationship' | 'level' | 'route' | 'nextReviewOn' | 'openActions' | 'overdueActions' | 'type'
> & {
  closedAt: Instant | null
  victim: string | null
  perpetrator: string | null
  holder: string
  offer: string | null
}

function lineOf({ closedAt, victim, perpetrator, holder, offer, ...line }: Line): CaseLine {
  const stalker = partyIn(perpetrator, 'perpetrator')
  return {
    ...line,
    victim: partyIn(victim, 'victim').name,
    perpetrator: stalker.name,
    perpetratorKnown: stalker.known,
    riskHolder: holderIn(holder, offer),
    closed: closedAt !== null,
  }
}
