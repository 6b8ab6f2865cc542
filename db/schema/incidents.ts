import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Standing } from '#shared/domain/assessment.ts'
import type { CaseEventKind } from '#shared/domain/case-event.ts'
import type { CurrencyMark } from '#shared/domain/currency.ts'
import type { CaseEventId, CaseId, CurrencyMarkId, ImpactId, IncidentId } from '#shared/domain/ids.ts'
import type { ImpactArea } from '#shared/domain/impact.ts'
import type { HowKnown, Incident, Severity, Target } from '#shared/domain/incident.ts'
import { cases } from './cases.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

const ofCase = () =>
  id<CaseId>('case_id')
    .notNull()
    .references(() => cases.id)

const added = () => ({
  addedAt: instantColumn('added_at').notNull(),
  addedByName: text('added_by_name').notNull(),
})

const withdrawn = () => ({
  withdrawnAt: instantColumn('withdrawn_at'),
  withdrawnByName: words('withdrawn_by_name'),
  withdrawnReason: words('withdrawn_reason'),
})

export const incidents = sqliteTable(
  'incidents',
  {
    id: id<IncidentId>().primaryKey().notNull(),
    caseId: ofCase(),
    on: dayColumn('on_day').notNull(),
    until: dayColumn('until_day'),
    time: text('time'),
    about: flag('about').notNull(),
    text: text('text').notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    source: text('source').notNull(),
    behaviours: text('behaviours', { mode: 'json' }).$type<string[]>().notNull(),
    against: text('against', { mode: 'json' }).$type<Target[]>().notNull(),
    howKnown: text('how_known').$type<HowKnown>().notNull(),
    severity: text('severity').$type<Severity>().notNull(),
    reported: text('reported').$type<Incident['reported']>().notNull(),
    policeNumber: words('police_number'),
    ...added(),
    ...withdrawn(),
    revision: revision(),
  },
  (table) => [index('incidents_of_case').on(table.caseId, table.on)],
)

/** Dated events of a case other than incidents; the review engine reads them across cases by their day. */
export const caseEvents = sqliteTable(
  'case_events',
  {
    id: id<CaseEventId>().primaryKey().notNull(),
    caseId: ofCase(),
    kind: text('kind').$type<CaseEventKind>().notNull(),
    on: dayColumn('on_day').notNull(),
    note: words('note'),
    saidBy: text('said_by').notNull(),
    ...added(),
    ...withdrawn(),
  },
  (table) => [index('events_of_case').on(table.caseId, table.on), index('events_by_day').on(table.on)],
)

/** Checks that nothing happened, and states set by hand. */
export const currencyMarks = sqliteTable(
  'currency_marks',
  {
    id: id<CurrencyMarkId>().primaryKey().notNull(),
    caseId: ofCase(),
    state: text('state').$type<CurrencyMark['state'] & string>(),
    on: dayColumn('on_day').notNull(),
    reason: text('reason').notNull(),
    lastActOn: dayColumn('last_act_on'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    ...withdrawn(),
  },
  (table) => [index('currency_of_case').on(table.caseId, table.id)],
)

export const impacts = sqliteTable(
  'impacts',
  {
    id: id<ImpactId>().primaryKey().notNull(),
    caseId: ofCase(),
    area: text('area').$type<ImpactArea>().notNull(),
    text: text('text').notNull(),
    quote: flag('quote').notNull(),
    source: text('source').notNull(),
    on: dayColumn('on_day').notNull(),
    evidence: flag('evidence').notNull(),
    supersedes: id<ImpactId>('supersedes'),
    ...added(),
    ...withdrawn(),
  },
  (table) => [index('impacts_of_case').on(table.caseId, table.id)],
)
