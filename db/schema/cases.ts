import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { Relationship, YesNoUnsure } from '#shared/domain/case.ts'
import type { Handover } from '#shared/domain/handover.ts'
import type { AgencyId, CaseId, HandoverId, LevelDecisionId, PartyId, PersonId } from '#shared/domain/ids.ts'
import type { Level, Route } from '#shared/domain/level.ts'
import type { PartyRole } from '#shared/domain/party.ts'
import type { TriageState } from '#shared/domain/triage-state.ts'
import { agencies } from './clinic.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

export const cases = sqliteTable(
  'cases',
  {
    id: id<CaseId>().primaryKey().notNull(),
    /** Counts the cases of the clinic; the row of the search index has the same number. */
    serial: integer('serial').notNull(),
    reference: text('reference').notNull(),
    relationship: text('relationship').$type<Relationship>().notNull(),
    domesticAbuse: text('domestic_abuse').$type<YesNoUnsure>().notNull(),
    stalkingDominant: text('stalking_dominant').$type<YesNoUnsure>().notNull(),
    referringAgencyId: id<AgencyId>('referring_agency_id')
      .notNull()
      .references(() => agencies.id),
    referredOn: dayColumn('referred_on').notNull(),
    referredByName: words('referred_by_name'),
    officerInCase: words('officer_in_case'),
    officerPhone: words('officer_phone'),
    summary: words('summary'),
    nextReviewOn: dayColumn('next_review_on'),
    openedAt: instantColumn('opened_at').notNull(),
    closedAt: instantColumn('closed_at'),
    /** A case opened by the coordinator is accepted; a referral waits for triage. */
    triage: text('triage').$type<TriageState>().notNull(),
    level: text('level').$type<Level>(),
    route: text('route').$type<Route>(),
    /** True while a risk is offered and nobody has answered. */
    offerOpen: flag('offer_open').notNull().default(false),
    /** The first day on which the case needs somebody: its review or an open action; empty when it has no review day. */
    needsOn: text('needs_on').notNull().default(''),
    revision: revision(),
  },
  (table) => [
    uniqueIndex('cases_reference').on(table.reference),
    uniqueIndex('cases_serial').on(table.serial),
    // With what the list is narrowed by, so that it is counted without looking at any case.
    index('cases_open_by_need')
      .on(sql`offer_open desc`, table.needsOn, table.level, table.referringAgencyId)
      .where(sql`closed_at is null and triage = 'accepted'`),
    index('cases_closed_by_need')
      .on(sql`offer_open desc`, table.needsOn, table.level, table.referringAgencyId)
      .where(sql`closed_at is not null and triage = 'accepted'`),
    index('cases_in_triage').on(table.openedAt).where(sql`triage in ('waiting', 'returned') and closed_at is null`),
  ],
)

export const parties = sqliteTable(
  'parties',
  {
    id: id<PartyId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    role: text('role').$type<PartyRole>().notNull(),
    name: words('name'),
    known: flag('known').notNull().default(true),
    alsoKnownAs: words('also_known_as'),
    born: dayColumn('born'),
    address: words('address'),
    phone: words('phone'),
    safeContact: words('safe_contact'),
    safeTimes: words('safe_times'),
    safeAnswerer: words('safe_answerer'),
    safeWords: words('safe_words'),
    description: words('description'),
    sex: words('sex'),
    ethnicity: words('ethnicity'),
    ethnicityAsSeen: words('ethnicity_as_seen'),
    tenure: words('tenure'),
    school: words('school'),
    doctor: words('doctor'),
    parentOf: words('parent_of'),
    presentAtIncident: text('present_at_incident').$type<'yes' | 'no'>(),
    livesAtAddress: text('lives_at_address').$type<'yes' | 'no'>(),
    removed: flag('removed').notNull().default(false),
    revision: revision(),
  },
  (table) => [index('parties_of_case').on(table.caseId, table.role, table.id)],
)

export const handovers = sqliteTable(
  'handovers',
  {
    id: id<HandoverId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    agencyId: id<AgencyId>('agency_id')
      .notNull()
      .references(() => agencies.id),
    name: text('name').notNull(),
    offeredAt: instantColumn('offered_at').notNull(),
    offeredByName: text('offered_by_name').notNull(),
    answer: text('answer').$type<Handover['answer'] & string>(),
    answeredAt: instantColumn('answered_at'),
    answeredByName: words('answered_by_name'),
    reason: words('reason'),
    conditions: words('conditions'),
  },
  (table) => [index('handovers_of_case').on(table.caseId, table.id)],
)

export const levelDecisions = sqliteTable(
  'level_decisions',
  {
    id: id<LevelDecisionId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    level: text('level').$type<Level>().notNull(),
    route: text('route').$type<Route>(),
    reason: words('reason'),
    decidedAt: instantColumn('decided_at').notNull(),
    decidedBy: id<PersonId>('decided_by').notNull(),
    decidedByName: text('decided_by_name').notNull(),
  },
  (table) => [index('level_decisions_of_case').on(table.caseId, table.id)],
)
