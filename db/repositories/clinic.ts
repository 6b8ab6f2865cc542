import { asc, eq, sql } from 'drizzle-orm'
import type { Agency } from '#shared/domain/agency.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { Person } from '#shared/domain/person.ts'
import { DEFAULT_SETTINGS, type Settings, settings } from '#shared/domain/settings.ts'
import { agencies, people, settingsTable } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

/** Who works with the clinic, which agencies sit on it, and how it is set up. */
export function clinicRecords(db: Db) {
  const allAgencies = db.select().from(agencies).orderBy(asc(agencies.name)).prepare()
  const allPeople = db.select().from(people).orderBy(asc(people.name)).prepare()
  const bySignIn = db
    .select()
    .from(people)
    .where(eq(people.signIn, sql.placeholder('signIn')))
    .prepare()
  const allSettings = db.select().from(settingsTable).prepare()
  const putSetting = db
    .insert(settingsTable)
    .values({ name: sql.placeholder('name'), value: sql.placeholder('value'), changedAt: sql.placeholder('changedAt') })
    .onConflictDoUpdate({
      target: settingsTable.name,
      set: { value: sql`excluded.value`, changedAt: sql`excluded.changed_at` },
    })
    .prepare()

  return {
    agencyById: byIdIn(db, agencies, 'agency'),
    addAgency: insertInto(db, agencies),
    saveAgency: saveIn(db, agencies),
    agencies: async (): Promise<Agency[]> => allAgencies.all(),
    personById: byIdIn(db, people, 'person'),
    addPerson: insertInto(db, people),
    savePerson: saveIn(db, people),
    people: async (): Promise<Person[]> => allPeople.all(),
    personBySignIn: async (signIn: string): Promise<Person | undefined> => bySignIn.get({ signIn }),
    settings: async (): Promise<Settings> => {
      const stored = Object.fromEntries(allSettings.all().map((row) => [row.name, row.value]))
      return settings.parse({ ...DEFAULT_SETTINGS, ...stored })
    },
    putSetting: async (name: keyof Settings, value: unknown, changedAt: Instant): Promise<void> => {
      putSetting.run({ name, value, changedAt })
    },
  }
}
