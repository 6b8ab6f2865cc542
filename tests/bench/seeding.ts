import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import { insertInto } from '#db/repositories/rows.ts'
import {
  actionNotes,
  actions,
  agendaItems,
  assessments,
  caseEvents,
  cases,
  evidenceTable,
  handovers,
  incidents,
  levelDecisions,
  meetings,
  minuteEntries,
  parties,
  ratings,
} from '#db/schema/index.ts'
import type { Agency } from '#shared/domain/agency.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { AssessmentId, MeetingId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Chance } from './invented.ts'

/** The day on which all is measured. */
export const TODAY = '2026-11-21' as Day // brand: a day that exists
/** 09:41 on that day in the United Kingdom. */
export const NOW = Date.UTC(2026, 10, 21, 9, 41) as Instant // brand: milliseconds since 1970
export const DAY_MS = 24 * 60 * 60 * 1000

/** What every part of the seeding needs. */
export interface Around {
  chance: Chance
  insert: ReturnType<typeof insertsInto>
  agencies: readonly Agency[]
  author: Person
  records: Repositories
}

/** Whole rows into each table; the statements are prepared once. */
export function insertsInto({ database }: OpenedStore<Repositories>) {
  const db = drizzle({ client: database })
  return {
    case: insertInto(db, cases),
    party: insertInto(db, parties),
    handover: insertInto(db, handovers),
    level: insertInto(db, levelDecisions),
    incident: insertInto(db, incidents),
    event: insertInto(db, caseEvents),
    assessment: insertInto(db, assessments),
    rating: insertInto(db, ratings),
    evidence: insertInto(db, evidenceTable),
    action: insertInto(db, actions),
    note: insertInto(db, actionNotes),
    meeting: insertInto(db, meetings),
    item: insertInto(db, agendaItems),
    entry: insertInto(db, minuteEntries),
    /** Once its ratings are in, because what is signed takes no more. */
    sign: (id: AssessmentId) =>
      db
        .update(assessments)
        .set({ signedAt: sql`started_at + 3600000`, signedByName: sql`started_by_name`, signedTraining: 'Invented' })
        .where(eq(assessments.id, id))
        .run(),
    /** Once everything is minuted, for the same reason. */
    finalise: (id: MeetingId) =>
      db
        .update(meetings)
        .set({ finalisedAt: sql`ended_at + 86400000`, finalisedByName: 'Somebody Invented' })
        .where(eq(meetings.id, id))
        .run(),
  }
}

/** Ids carry the brand of whatever column they are made for. */
export function idFor<Id extends string>({ id }: Chance): Id {
  return id() as Id // a new identity
}
