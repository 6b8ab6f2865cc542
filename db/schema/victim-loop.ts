import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { GuidanceAside } from '#shared/domain/guidance-answer.ts'
import type { AgencyId, CaseId, EmergencyContactId, NewsId, TellingId, VictimWordsId } from '#shared/domain/ids.ts'
import type { NewsKind, Telling, TellingWay } from '#shared/domain/victim-loop.ts'
import type { WishAbout, WordsKind } from '#shared/domain/victim-words.ts'
import { cases } from './cases.ts'
import { dayColumn, flag, id, instantColumn, words } from './columns.ts'

const ofCase = () =>
  id<CaseId>('case_id')
    .notNull()
    .references(() => cases.id)
const audience = () => text('audience', { mode: 'json' }).$type<AgencyId[]>()

/** What somebody wrote down for the victim to be told; what other records say themselves is not in it. */
export const victimNews = sqliteTable(
  'victim_news',
  {
    id: id<NewsId>().primaryKey().notNull(),
    caseId: ofCase(),
    kind: text('kind').$type<NewsKind>().notNull(),
    title: text('title').notNull(),
    words: text('words').notNull(),
    byWhom: text('by_whom').notNull(),
    audience: audience(),
    /** The decision or action that it was written from, and how that stood. */
    source: text('source'),
    sourceMark: words('source_mark'),
    asides: text('asides', { mode: 'json' }).$type<GuidanceAside[]>(),
    addedAt: instantColumn('added_at').notNull(),
    addedByName: text('added_by_name').notNull(),
  },
  (table) => [index('news_of_case').on(table.caseId, table.id)],
)

/** That the victim was told, or that something is held back; one that was wrong is withdrawn with its reason. */
export const tellings = sqliteTable(
  'tellings',
  {
    id: id<TellingId>().primaryKey().notNull(),
    caseId: ofCase(),
    ref: text('ref').notNull(),
    kind: text('kind').$type<NewsKind>().notNull(),
    mark: text('mark').notNull(),
    title: text('title').notNull(),
    outcome: text('outcome').$type<Telling['outcome']>().notNull(),
    toldOn: dayColumn('told_on').notNull(),
    words: text('words').notNull(),
    toldBy: text('told_by').notNull(),
    way: text('way').$type<TellingWay>().notNull(),
    wayNote: words('way_note'),
    audience: audience(),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnByName: words('withdrawn_by_name'),
    withdrawnReason: words('withdrawn_reason'),
  },
  (table) => [index('tellings_of_case').on(table.caseId, table.id)],
)

/** What the victim said: answers, wishes and her changes of them, and what she thinks of the plan and of us. */
export const victimWords = sqliteTable(
  'victim_words',
  {
    id: id<VictimWordsId>().primaryKey().notNull(),
    caseId: ofCase(),
    kind: text('kind').$type<WordsKind>().notNull(),
    about: text('about').$type<WishAbout>(),
    saidOn: dayColumn('said_on').notNull(),
    words: text('words').notNull(),
    saidTo: text('said_to').notNull(),
    tellingId: id<TellingId>('telling_id').references(() => tellings.id),
    changes: id<VictimWordsId>('changes'),
    takenBack: flag('taken_back').notNull().default(false),
    audience: audience(),
    recordedAt: instantColumn('recorded_at').notNull(),
    recordedByName: text('recorded_by_name').notNull(),
  },
  (table) => [
    index('victim_words_of_case').on(table.caseId, table.id),
    uniqueIndex('a_wish_is_changed_once').on(table.changes),
  ],
)

/** Whom to call for the victim in an emergency: each change is another version. */
export const emergencyContacts = sqliteTable(
  'emergency_contacts',
  {
    id: id<EmergencyContactId>().primaryKey().notNull(),
    origin: id<EmergencyContactId>('origin').notNull(),
    number: integer('number').notNull(),
    caseId: ofCase(),
    name: text('name').notNull(),
    who: text('who').notNull(),
    phone: text('phone').notNull(),
    whatFor: text('what_for').notNull(),
    safeTimes: words('safe_times'),
    mayKnow: words('may_know'),
    audience: audience(),
    ended: words('ended'),
    at: instantColumn('at').notNull(),
    byName: text('by_name').notNull(),
  },
  (table) => [
    index('contacts_of_case').on(table.caseId, table.id),
    uniqueIndex('version_of_contact').on(table.origin, table.number),
  ],
)
