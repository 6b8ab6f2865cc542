import { and, asc, eq, sql } from 'drizzle-orm'
import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Party } from '#shared/domain/party.ts'
import { fold } from '#shared/domain/text.ts'
import { cases, parties } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

/** The people in cases, and the words under which a search finds their case. */
export function peopleOfCases(db: Db) {
  const caseById = byIdIn(db, cases, 'case')
  const partyById = byIdIn(db, parties, 'person in the case')
  const saveRow = saveIn(db, parties)
  const insertRow = insertInto(db, parties)
  const ofCase = partiesOf(db)
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

  async function reindex(caseId: CaseId): Promise<void> {
    const row = await caseById(caseId)
    const people = ofCase({ caseId })
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
    parties: async (caseId: CaseId): Promise<Party[]> => ofCase({ caseId }),
    partyById: async (id: string): Promise<Party> => partyById(id),
    addParty: async (one: Party): Promise<void> => {
      await insertRow(one)
      everybodyKnown = undefined
      await reindex(one.caseId)
    },
    saveParty: async (one: Party): Promise<void> => {
      await saveRow(one)
      everybodyKnown = undefined
      await reindex(one.caseId)
    },
    reindex,
    /** Every victim and perpetrator that the clinic knows, for matching. */
    everybody: async () => {
      everybodyKnown ??= everybody.all()
      return everybodyKnown
    },
  }
}

const caseSearch = sqliteTable('case_search', {
  rowid: integer('rowid'),
  names: integer('names'),
  words: integer('words'),
})

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
