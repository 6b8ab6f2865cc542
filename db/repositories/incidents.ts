import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CaseEvent } from '#shared/domain/case-event.ts'
import type { Act, CurrencyMark } from '#shared/domain/currency.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { CaseEventId, CaseId, CurrencyMarkId, ImpactId, IncidentId, PersonId } from '#shared/domain/ids.ts'
import type { Impact } from '#shared/domain/impact.ts'
import type { Incident } from '#shared/domain/incident.ts'
import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import { caseEvents, currencyMarks, fieldVersions, impacts, incidents } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders, rowsOf, saveIn } from './rows.ts'

/** What happened in a case: incidents, other dated events, checks that nothing happened, and what it did to the victim. */
export function incidentRecords(db: Db) {
  const caseId = sql.placeholder('caseId')
  const incidentsOf = rowsOf(
    db,
    db.select().from(incidents).where(eq(incidents.caseId, caseId)).orderBy(asc(incidents.on), asc(incidents.id)),
  )
  const actsOf = rowsOf(
    db,
    db
      .select({ on: incidents.on, until: incidents.until, addedAt: incidents.addedAt })
      .from(incidents)
      .where(and(eq(incidents.caseId, caseId), isNull(incidents.withdrawnAt))),
  )
  const versionsOf = rowsOf(
    db,
    db
      .select({
        field: fieldVersions.field,
        was: fieldVersions.was,
        at: fieldVersions.at,
        byId: fieldVersions.byId,
      })
      .from(fieldVersions)
      .where(eq(fieldVersions.recordId, sql.placeholder('recordId')))
      .orderBy(asc(fieldVersions.id)),
  )
  const eventsOf = rowsOf(
    db,
    db.select().from(caseEvents).where(eq(caseEvents.caseId, caseId)).orderBy(asc(caseEvents.on), asc(caseEvents.id)),
  )
  const eventsBetween = rowsOf(
    db,
    db
      .select()
      .from(caseEvents)
      .where(
        and(
          isNull(caseEvents.withdrawnAt),
          sql`${caseEvents.on} between ${sql.placeholder('from')} and ${sql.placeholder('until')}`,
        ),
      )
      .orderBy(asc(caseEvents.on), asc(caseEvents.id)),
  )
  const marksOf = rowsOf(
    db,
    db.select().from(currencyMarks).where(eq(currencyMarks.caseId, caseId)).orderBy(asc(currencyMarks.id)),
  )
  const impactsOf = rowsOf(db, db.select().from(impacts).where(eq(impacts.caseId, caseId)).orderBy(asc(impacts.id)))

  return {
    incidentById: byIdIn(db, incidents, 'incident'),
    incidents: async (of: CaseId): Promise<Incident[]> => incidentsOf({ caseId: of }),
    /** The days of the incidents that count, without what they say. */
    acts: async (of: CaseId): Promise<Act[]> => actsOf({ caseId: of }),
    addIncident: insertInto(db, incidents),
    saveIncident: saveIn(db, incidents),
    /** What the fields of a record held before, the oldest first. */
    versions: async (recordId: IncidentId): Promise<{ field: string; was: unknown; at: Instant; byId: PersonId }[]> =>
      versionsOf({ recordId }),
    eventById: byIdIn(db, caseEvents, 'event'),
    events: async (of: CaseId): Promise<CaseEvent[]> => eventsOf({ caseId: of }),
    /** The events of every case that fall on these days, both included. */
    eventsBetween: async (from: Day, until: Day): Promise<CaseEvent[]> => eventsBetween({ from, until }),
    addEvent: insertInto(db, caseEvents),
    withdrawEvent: withdrawIn(db, caseEvents),
    markById: byIdIn(db, currencyMarks, 'check'),
    marks: async (of: CaseId): Promise<CurrencyMark[]> => marksOf({ caseId: of }),
    addMark: insertInto(db, currencyMarks),
    withdrawMark: withdrawIn(db, currencyMarks),
    impactById: byIdIn(db, impacts, 'entry'),
    impacts: async (of: CaseId): Promise<Impact[]> => impactsOf({ caseId: of }),
    addImpact: insertInto(db, impacts),
    withdrawImpact: withdrawIn(db, impacts),
  }
}

type Withdrawable = typeof caseEvents | typeof currencyMarks | typeof impacts

/** Writes when, by whom and why an entry was withdrawn, and nothing else. */
function withdrawIn(db: Db, table: Withdrawable) {
  const statement = db
    .update(table)
    .set(placeholders(table, ['withdrawnAt', 'withdrawnByName', 'withdrawnReason']))
    .where(eq(table.id, sql.placeholder('id')))
    .prepare()
  return async (id: CaseEventId | CurrencyMarkId | ImpactId, withdrawal: Withdrawal): Promise<void> => {
    statement.run({ id, ...withdrawal })
  }
}
