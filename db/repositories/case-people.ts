import type { Database } from 'better-sqlite3'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { CaseId } from '#shared/domain/ids.ts'
import { matchKeys, type Traces } from '#shared/domain/match-traits.ts'
import type { Party, PartyRole } from '#shared/domain/party.ts'
import { fold } from '#shared/domain/text.ts'
import { cases, parties } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

/** The people in cases, and what a search finds their case by: words, and keys of whoever may be the same person. */
export function peopleOfCases(db: Db) {
  const caseById = byIdIn(db, cases, 'case')
  const partyById = byIdIn(db, parties, 'person in the case')
  const saveRow = saveIn(db, parties)
  const insertRow = insertInto(db, parties)
  const ofCase = partiesOf(db)
  const search = indexOn(db.$client, 'case_search', ['names', 'words'])
  const keys = indexOn(db.$client, 'people_keys', KEYED)
  const known = rowsOf(
    db,
    db
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
      .from(cases)
      .innerJoin(parties, eq(parties.caseId, cases.id))
      .where(
        and(
          sql`"cases"."serial" in (select rowid from people_keys where people_keys match ${sql.placeholder('match')})`,
          eq(parties.removed, false),
          inArray(parties.role, KEYED),
        ),
      ),
  )

  function reindex({ id, serial, reference, officerInCase, summary }: typeof cases.$inferSelect): void {
    const people = ofCase({ caseId: id })
    const names = [reference, officerInCase, ...people.flatMap((one) => [one.name, one.alsoKnownAs])]
    search.put(serial, [fold(names.join(' ')), fold(summary)])
    const keysOf = (role: PartyRole) => people.filter((one) => one.role === role).flatMap(matchKeys)
    keys.put(
      serial,
      KEYED.map((role) => keysOf(role).join(' ')),
    )
  }
  keyEarlier(db, reindex)

  return {
    parties: async (caseId: CaseId): Promise<Party[]> => ofCase({ caseId }),
    partyById: async (id: string): Promise<Party> => partyById(id),
    addParty: async (one: Party): Promise<void> => {
      await insertRow(one)
      reindex(await caseById(one.caseId))
    },
    saveParty: async (one: Party): Promise<void> => {
      await saveRow(one)
      reindex(await caseById(one.caseId))
    },
    reindex: async (caseId: CaseId): Promise<void> => reindex(await caseById(caseId)),
    /** The victims and perpetrators, or those of one role, in every case in which somebody has left such traces. */
    known: async (traces: Traces, role: (typeof KEYED)[number] | null = null) => {
      if (traces.length === 0) return []
      const match = `${role === null ? '' : `${role} : `}(${traces.map(anyOfEach).join(' OR ')})`
      const found = known({ match })
      return role === null ? found : found.filter((one) => one.role === role)
    },
  }
}

/** Whose keys are kept, each in a column of its own. */
const KEYED = ['victim', 'perpetrator'] as const satisfies PartyRole[]

/** One way of finding somebody as the index is asked for it: a key out of every list. */
function anyOfEach(lists: readonly (readonly string[])[]): string {
  return `(${lists.map((keys) => `(${keys.map((key) => `"${key}"`).join(' OR ')})`).join(' AND ')})`
}

/** Texts under the serial number of their case. */
function indexOn(database: Database, table: 'case_search' | 'people_keys', columns: readonly string[]) {
  const forget = database.prepare(`delete from ${table} where rowid = ?`)
  const insert = database.prepare(`insert into ${table} (rowid, ${columns}) values (?${', ?'.repeat(columns.length)})`)
  return {
    put: (serial: number, texts: readonly string[]): void => {
      forget.run(serial)
      insert.run(serial, ...texts)
    },
  }
}

/** Cases from before anybody was kept by keys get theirs when the store opens. */
function keyEarlier(db: Db, reindex: (one: typeof cases.$inferSelect) => void): void {
  const unkeyed = db.select().from(cases).where(sql`"cases"."serial" not in (select id from people_keys_docsize)`).all()
  if (unkeyed.length > 0) db.$client.transaction(() => unkeyed.forEach(reindex))()
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
