import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { Standing } from '#shared/domain/assessment.ts'
import type { YesNoUnsure } from '#shared/domain/case.ts'
import type { CaseId, NarrativeId, ScreeningId, ServiceId, ShareId, SupportReferralId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import type {
  Consent,
  CrossFlag,
  Forum,
  Look,
  ReferralFields,
  Routing,
  Share,
  SupportReferral,
  Triage,
} from '#shared/domain/referral.ts'
import type { AnswerWord, ScreeningRecord } from '#shared/domain/screening.ts'
import { cases } from './cases.ts'
import { dayColumn, flag, id, instantColumn, revision, words } from './columns.ts'

const ofCase = () =>
  id<CaseId>('case_id')
    .notNull()
    .references(() => cases.id)

export const referrals = sqliteTable('referrals', {
  caseId: id<CaseId>('case_id')
    .primaryKey()
    .notNull()
    .references(() => cases.id),
  completedByName: words('completed_by_name'),
  completedByContact: words('completed_by_contact'),
  completedOn: dayColumn('completed_on'),
  incidentOn: dayColumn('incident_on'),
  incidentNumber: words('incident_number'),
  wants: words('wants'),
  spokenTo: words('spoken_to'),
  actionsTaken: words('actions_taken'),
  judgement: words('judgement'),
  outcome: words('outcome'),
  companions: words('companions'),
  interpreterLanguage: words('interpreter_language'),
  interpreterAccredited: text('interpreter_accredited').$type<'yes' | 'no'>(),
  identities: words('identities'),
  flags: text('flags', { mode: 'json' }).$type<CrossFlag[]>().notNull(),
  honourDone: words('honour_done'),
  honourAside: words('honour_aside'),
  managerTold: text('manager_told').$type<'yes' | 'no'>(),
  managerName: words('manager_name'),
  managerToldOn: dayColumn('manager_told_on'),
  safeguardingTold: text('safeguarding_told').$type<'yes' | 'no'>(),
  safeguardingName: words('safeguarding_name'),
  safeguardingToldOn: dayColumn('safeguarding_told_on'),
  emergencyCalledAt: instantColumn('emergency_called_at'),
  toldOn: dayColumn('told_on'),
  safety: text('safety', { mode: 'json' }).$type<ReferralFields['safety']>().notNull(),
  priorSeriousConviction: text('prior_serious_conviction').$type<YesNoUnsure>().notNull(),
  riskBeyondClinic: text('risk_beyond_clinic').$type<YesNoUnsure>().notNull(),
  wouldBeCrime: text('would_be_crime').$type<YesNoUnsure>().notNull(),
  nationalReferral: words('national_referral'),
  anythingElse: words('anything_else'),
  revision: revision(),
})

export const narratives = sqliteTable(
  'narratives',
  {
    id: id<NarrativeId>().primaryKey().notNull(),
    caseId: ofCase(),
    text: text('text').notNull(),
    standing: text('standing').$type<Standing>().notNull(),
    source: text('source').notNull(),
    on: dayColumn('on_day'),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    removed: flag('removed').notNull().default(false),
  },
  (table) => [index('narratives_of_case').on(table.caseId, table.id)],
)

export const screenings = sqliteTable(
  'screenings',
  {
    id: id<ScreeningId>().primaryKey().notNull(),
    caseId: ofCase(),
    packId: text('pack_id').notNull(),
    packVersion: text('pack_version').notNull(),
    askedOn: dayColumn('asked_on').notNull(),
    askedBy: text('asked_by').notNull(),
    mode: text('mode').$type<ScreeningRecord['mode']>().notNull(),
    modeReason: words('mode_reason'),
    startedAt: instantColumn('started_at').notNull(),
    finishedAt: instantColumn('finished_at'),
    finishedByName: words('finished_by_name'),
    revision: revision(),
  },
  (table) => [index('screenings_of_case').on(table.caseId, table.id)],
)

export const screeningAnswers = sqliteTable(
  'screening_answers',
  {
    screeningId: id<ScreeningId>('screening_id')
      .notNull()
      .references(() => screenings.id),
    code: text('code').notNull(),
    answer: text('answer').$type<AnswerWord>(),
    comment: words('comment'),
    parts: text('parts', { mode: 'json' }).$type<string[]>().notNull(),
    revision: revision(),
  },
  (table) => [
    primaryKey({ columns: [table.screeningId, table.code] }),
    index('answers_by_code').on(table.code, table.answer),
  ],
)

/** Every pack that was ever asked, as it was asked: an edited pack is another version. */
export const packs = sqliteTable(
  'packs',
  {
    id: text('id').notNull(),
    version: text('version').notNull(),
    content: text('content').notNull(),
    sha256: text('sha256').notNull(),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
    /** What the administrator attested when importing it; empty for the packs of the program. */
    attestation: words('attestation'),
  },
  (table) => [primaryKey({ columns: [table.id, table.version] })],
)

export const consents = sqliteTable(
  'consents',
  {
    id: text('id').primaryKey().notNull(),
    caseId: ofCase(),
    explained: flag('explained').notNull(),
    answer: text('answer').$type<Consent['answer']>().notNull(),
    reason: words('reason'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('consents_of_case').on(table.caseId, table.id)],
)

export const shares = sqliteTable(
  'shares',
  {
    id: id<ShareId>().primaryKey().notNull(),
    caseId: ofCase(),
    sharer: words('sharer'),
    /** Empty only for what was recorded before the sharing body was asked for. */
    sharerKind: text('sharer_kind').$type<AgencyKind>().notNull().default('other'),
    recipient: text('recipient').notNull(),
    recipientKind: text('recipient_kind').$type<AgencyKind>().notNull(),
    what: text('what').notNull(),
    purpose: text('purpose').notNull(),
    lawfulBasis: text('lawful_basis').notNull(),
    article6: words('article6'),
    article9: words('article9'),
    gateway: words('gateway'),
    capacity: text('capacity', { mode: 'json' }).$type<Share['capacity']>(),
    ticks: text('ticks', { mode: 'json' }).$type<Share['ticks']>().notNull(),
    decidedByName: text('decided_by_name').notNull(),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('shares_of_case').on(table.caseId, table.id)],
)

export const routings = sqliteTable(
  'routings',
  {
    id: text('id').primaryKey().notNull(),
    caseId: ofCase(),
    forum: text('forum').$type<Forum>().notNull(),
    advocate: text('advocate').$type<Routing['advocate']>().notNull(),
    advocateName: words('advocate_name'),
    suggestedForum: text('suggested_forum').$type<Forum>().notNull(),
    suggestedAdvocate: text('suggested_advocate').$type<Routing['advocate']>().notNull(),
    reason: words('reason'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('routings_of_case').on(table.caseId, table.id)],
)

export const triages = sqliteTable(
  'triages',
  {
    id: text('id').primaryKey().notNull(),
    caseId: ofCase(),
    decision: text('decision').$type<Triage['decision']>().notNull(),
    reason: words('reason'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('triages_of_case').on(table.caseId, table.id)],
)

export const looks = sqliteTable(
  'looks',
  {
    id: text('id').primaryKey().notNull(),
    caseId: ofCase(),
    screeningId: id<ScreeningId>('screening_id')
      .notNull()
      .references(() => screenings.id),
    verdict: text('verdict').$type<Look['verdict']>().notNull(),
    level: text('level').$type<Level>().notNull(),
    reason: words('reason'),
    note: words('note'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [index('looks_of_case').on(table.caseId, table.id), index('looks_at_screening').on(table.screeningId)],
)

export const services = sqliteTable('services', {
  id: id<ServiceId>().primaryKey().notNull(),
  name: text('name').notNull(),
  purpose: text('purpose').notNull(),
  contact: text('contact').notNull(),
  hours: words('hours'),
  checkedOn: dayColumn('checked_on').notNull(),
  onHandout: flag('on_handout').notNull().default(false),
  retired: flag('retired').notNull().default(false),
  revision: revision(),
})

export const supportReferrals = sqliteTable(
  'support_referrals',
  {
    id: id<SupportReferralId>().primaryKey().notNull(),
    caseId: ofCase(),
    serviceId: id<ServiceId>('service_id')
      .notNull()
      .references(() => services.id),
    consent: text('consent').$type<Consent['answer']>().notNull(),
    state: text('state').$type<SupportReferral['state']>().notNull(),
    reason: words('reason'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
    revision: revision(),
  },
  (table) => [index('support_of_case').on(table.caseId, table.id)],
)
