import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Audience } from '#shared/domain/audience.ts'
import type {
  AgencyId,
  CaseId,
  ChaseId,
  ConflictId,
  MeetingId,
  PanelMemberId,
  PersonId,
  ResearchRequestId,
  ResearchReturnId,
  ReturnedId,
  SeatId,
  SeriesId,
} from '#shared/domain/ids.ts'
import type { StandingOnPanel } from '#shared/domain/panel.ts'
import type { RequestFormat, ReturnAnswer, Returned } from '#shared/domain/research.ts'
import type { SeriesRule } from '#shared/domain/series.ts'
import { cases } from './cases.ts'
import { agencies, people } from './clinic.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'
import { meetings } from './meetings.ts'

export const meetingSeries = sqliteTable('meeting_series', {
  id: id<SeriesId>().primaryKey().notNull(),
  rule: text('rule', { mode: 'json' }).$type<SeriesRule>().notNull(),
  startsOn: dayColumn('starts_on').notNull(),
  until: dayColumn('until').notNull(),
  startsAt: text('starts_at').notNull(),
  place: text('place').notNull(),
  chairId: id<PersonId>('chair_id')
    .notNull()
    .references(() => people.id),
  invited: text('invited', { mode: 'json' }).$type<AgencyId[]>().notNull(),
  revision: revision(),
})

export const panelMembers = sqliteTable('panel_members', {
  id: id<PanelMemberId>().primaryKey().notNull(),
  name: text('name').notNull(),
  agencyId: id<AgencyId>('agency_id')
    .notNull()
    .references(() => agencies.id),
  personId: id<PersonId>('person_id').references(() => people.id),
  standing: text('standing').$type<StandingOnPanel>().notNull(),
  post: words('post'),
  deputyFor: id<PanelMemberId>('deputy_for'),
  signedOn: dayColumn('signed_on'),
  left: flag('left').notNull().default(false),
  revision: revision(),
})

export const seats = sqliteTable(
  'seats',
  {
    id: id<SeatId>().primaryKey().notNull(),
    memberId: id<PanelMemberId>('member_id')
      .notNull()
      .references(() => panelMembers.id),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    from: dayColumn('from').notNull(),
    until: dayColumn('until'),
    withdrawn: flag('withdrawn').notNull().default(false),
  },
  (table) => [index('seats_of_case').on(table.caseId)],
)

export const conflicts = sqliteTable(
  'conflicts',
  {
    id: id<ConflictId>().primaryKey().notNull(),
    caseId: id<CaseId>('case_id')
      .notNull()
      .references(() => cases.id),
    personId: id<PersonId>('person_id').references(() => people.id),
    memberId: id<PanelMemberId>('member_id').references(() => panelMembers.id),
    name: text('name').notNull(),
    note: words('note'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    liftedAt: instantColumn('lifted_at'),
    liftedByName: words('lifted_by_name'),
    liftReason: words('lift_reason'),
  },
  (table) => [index('conflicts_of_case').on(table.caseId), index('conflicts_of_person').on(table.personId)],
)

export const researchRequests = sqliteTable(
  'research_requests',
  {
    id: id<ResearchRequestId>().primaryKey().notNull(),
    meetingId: ofMeeting(),
    agencyId: ofAgency(),
    caseIds: text('case_ids', { mode: 'json' }).$type<CaseId[]>().notNull(),
    format: text('format').$type<RequestFormat>().notNull(),
    copy: integer('copy').notNull(),
    linked: flag('linked').notNull(),
    linkedNote: words('linked_note'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('requests_of_meeting').on(table.meetingId)],
)

export const researchReturns = sqliteTable(
  'research_returns',
  {
    id: id<ResearchReturnId>().primaryKey().notNull(),
    meetingId: ofMeeting(),
    caseId: ofCase(),
    agencyId: ofAgency(),
    answer: text('answer').$type<ReturnAnswer>().notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('returns_of_meeting').on(table.meetingId), index('returns_of_case').on(table.caseId)],
)

export const returnedParagraphs = sqliteTable(
  'returned_paragraphs',
  {
    id: id<ReturnedId>().primaryKey().notNull(),
    meetingId: ofMeeting(),
    caseId: ofCase(),
    agencyId: ofAgency(),
    text: text('text').notNull(),
    standing: text('standing').$type<Returned['standing']>().notNull(),
    source: words('source'),
    audience: text('audience', { mode: 'json' }).$type<NonNullable<Audience>>(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    withdrawn: flag('withdrawn').notNull().default(false),
  },
  (table) => [index('returned_of_meeting').on(table.meetingId), index('returned_of_case').on(table.caseId)],
)

export const researchChases = sqliteTable(
  'research_chases',
  {
    id: id<ChaseId>().primaryKey().notNull(),
    meetingId: ofMeeting(),
    agencyId: ofAgency(),
    on: dayColumn('on').notNull(),
    note: words('note'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('chases_of_meeting').on(table.meetingId)],
)

function ofMeeting() {
  return id<MeetingId>('meeting_id')
    .notNull()
    .references(() => meetings.id)
}

function ofCase() {
  return id<CaseId>('case_id')
    .notNull()
    .references(() => cases.id)
}

function ofAgency() {
  return id<AgencyId>('agency_id')
    .notNull()
    .references(() => agencies.id)
}
