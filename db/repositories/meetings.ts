import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import type { AgendaCase, AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type {
  AgencyId,
  AgendaItemId,
  AttendanceId,
  CaseId,
  MeetingId,
  MinuteEntryId,
  PanelMemberId,
  PersonId,
} from '#shared/domain/ids.ts'
import type { MeetingRecord } from '#shared/domain/meeting.ts'
import type { MinuteEntry } from '#shared/domain/minute-entry.ts'
import { agendaItems, attendances, cases, invitations, meetings, minuteEntries } from '../schema/index.ts'
import { firstParty, partyIn, WORKING_TYPE } from './case-columns.ts'
import { meetingLines } from './meeting-lines.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

/** Meetings with who was asked, who came, what was on the agenda and what was minuted. */
export function meetingRecords(db: Db) {
  const byId = byIdIn(db, meetings, 'meeting')
  const itemById = byIdIn(db, agendaItems, 'place on the agenda')
  const entryById = byIdIn(db, minuteEntries, 'line of the minutes')
  const attendanceById = byIdIn(db, attendances, 'attendance')
  const insertAttendance = insertInto(db, attendances)
  const saveAttendance = saveIn(db, attendances)
  const invited = db
    .select({ agencyId: invitations.agencyId })
    .from(invitations)
    .where(eq(invitations.meetingId, sql.placeholder('meetingId')))
    .prepare()
  const invite = db
    .insert(invitations)
    .values({ meetingId: sql.placeholder('meetingId'), agencyId: sql.placeholder('agencyId') })
    .onConflictDoNothing()
    .prepare()
  const uninvite = db
    .delete(invitations)
    .where(
      and(
        eq(invitations.meetingId, sql.placeholder('meetingId')),
        eq(invitations.agencyId, sql.placeholder('agencyId')),
      ),
    )
    .prepare()
  const attendancesOf = db
    .select()
    .from(attendances)
    .where(and(eq(attendances.meetingId, sql.placeholder('meetingId')), eq(attendances.removed, false)))
    .orderBy(asc(attendances.id))
    .prepare()
  const itemsOf = db
    .select()
    .from(agendaItems)
    .where(and(eq(agendaItems.meetingId, sql.placeholder('meetingId')), eq(agendaItems.removed, false)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .prepare()
  const agendaOf = db
    .select({
      item: agendaItems,
      reference: cases.reference,
      level: cases.level,
      victim: firstParty('victim'),
      perpetrator: firstParty('perpetrator'),
      type: WORKING_TYPE,
    })
    .from(agendaItems)
    .innerJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(and(eq(agendaItems.meetingId, sql.placeholder('meetingId')), eq(agendaItems.removed, false)))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))
    .prepare()
  const entriesOf = db
    .select()
    .from(minuteEntries)
    .where(and(eq(minuteEntries.meetingId, sql.placeholder('meetingId')), eq(minuteEntries.gone, false)))
    .orderBy(asc(minuteEntries.at), asc(minuteEntries.id))
    .prepare()
  const setGone = db
    .update(minuteEntries)
    .set({ gone: sql`${sql.placeholder('gone')}` })
    .where(eq(minuteEntries.id, sql.placeholder('id')))
    .prepare()
  const attendingOnlyFor = db
    .select({ forCases: attendances.forCases })
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, sql.placeholder('meetingId')),
        eq(attendances.personId, sql.placeholder('personId')),
        eq(attendances.removed, false),
      ),
    )
    .prepare()
  const membersEver = db
    .select({ memberId: attendances.memberId })
    .from(attendances)
    .where(and(eq(attendances.meetingId, sql.placeholder('meetingId')), sql`${attendances.memberId} is not null`))
    .prepare()
  const attends = db
    .select({ id: attendances.id })
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, sql.placeholder('meetingId')),
        eq(attendances.personId, sql.placeholder('personId')),
        eq(attendances.removed, false),
      ),
    )
    .prepare()
  const setPosition = db
    .update(agendaItems)
    .set({ position: sql`${sql.placeholder('position')}` })
    .where(eq(agendaItems.id, sql.placeholder('id')))
    .prepare()
  const entriesAbout = db
    .select({ id: minuteEntries.id })
    .from(minuteEntries)
    .where(and(eq(minuteEntries.agendaItemId, sql.placeholder('id')), eq(minuteEntries.gone, false)))
    .limit(1)
    .prepare()
  const laterHearing = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(agendaItems.caseId, sql.placeholder('caseId')),
        eq(agendaItems.removed, false),
        gt(meetings.heldOn, sql.placeholder('after')),
        sql`${meetings.startedAt} is not null`,
      ),
    )
    .limit(1)
    .prepare()

  const lastHeard = db
    .select({ itemId: agendaItems.id, heldOn: meetings.heldOn, riskSummary: agendaItems.riskSummary })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(
      and(
        eq(agendaItems.caseId, sql.placeholder('caseId')),
        eq(agendaItems.removed, false),
        sql`${agendaItems.openedAt} is not null`,
      ),
    )
    .orderBy(desc(meetings.heldOn))
    .limit(1)
    .prepare()
  const voicesOf = db
    .select({ text: minuteEntries.text, at: minuteEntries.at, to: minuteEntries.speaker })
    .from(minuteEntries)
    .where(
      and(
        eq(minuteEntries.agendaItemId, sql.placeholder('itemId')),
        eq(minuteEntries.kind, 'voice'),
        // A plan goes to many: what only some agencies may know is not in it.
        sql`coalesce(${minuteEntries.audience}, 'null') = 'null'`,
        eq(minuteEntries.gone, false),
      ),
    )
    .orderBy(asc(minuteEntries.at))
    .prepare()

  return {
    ...meetingLines(db),
    byId: async (id: MeetingId): Promise<MeetingRecord> => byId(id),
    add: insertInto(db, meetings),
    save: saveIn(db, meetings),
    attends: async (meetingId: MeetingId, personId: PersonId): Promise<boolean> =>
      attends.get({ meetingId, personId }) !== undefined,
    /** For which cases alone a person comes to a meeting; null when for all of it. */
    attendsFor: async (meetingId: MeetingId, personId: PersonId): Promise<CaseId[] | null> => {
      const rows = attendingOnlyFor.all({ meetingId, personId })
      return rows.some((row) => row.forCases === null) ? null : rows.flatMap((row) => row.forCases ?? [])
    },
    /** Members of the register who are or were on the list of a meeting. */
    membersEverAt: async (meetingId: MeetingId): Promise<PanelMemberId[]> =>
      membersEver.all({ meetingId }).flatMap((row) => row.memberId ?? []),
    invited: async (meetingId: MeetingId): Promise<AgencyId[]> => invited.all({ meetingId }).map((row) => row.agencyId),
    invite: async (meetingId: MeetingId, agencyId: AgencyId, asked: boolean): Promise<void> => {
      if (asked) invite.run({ meetingId, agencyId })
      else uninvite.run({ meetingId, agencyId })
    },
    attendances: async (meetingId: MeetingId): Promise<Attendance[]> =>
      attendancesOf.all({ meetingId }).map(attendanceIn),
    attendanceById: async (id: AttendanceId): Promise<Attendance> => attendanceIn(await attendanceById(id)),
    addAttendance: async (one: Attendance): Promise<void> => insertAttendance({ ...one, removed: false }),
    saveAttendance: async (one: Attendance): Promise<void> => saveAttendance({ ...one, removed: false }),
    removeAttendance: async (one: Attendance): Promise<void> =>
      saveAttendance({ ...one, removed: true, revision: one.revision + 1 }),
    /** The agenda; who leaves the room and what is hidden from whom is for the services to say. */
    agenda: async (meetingId: MeetingId): Promise<Omit<AgendaCase, 'leaving' | 'hidden'>[]> =>
      agendaOf.all({ meetingId }).map((row) => ({
        ...row,
        victim: partyIn(row.victim, 'victim').name,
        perpetrator: partyIn(row.perpetrator, 'perpetrator').name,
      })),
    items: async (meetingId: MeetingId): Promise<AgendaItem[]> => itemsOf.all({ meetingId }),
    itemById: async (id: AgendaItemId): Promise<AgendaItem> => itemById(id),
    addItem: insertInto(db, agendaItems),
    saveItem: saveIn(db, agendaItems),
    order: async (ids: readonly AgendaItemId[]): Promise<void> => {
      for (const [position, id] of ids.entries()) setPosition.run({ id, position })
    },
    hasEntries: async (id: AgendaItemId): Promise<boolean> => entriesAbout.get({ id }) !== undefined,
    /** True when the case was heard again at a later meeting, whose review day then counts. */
    heardLater: async (caseId: CaseId, after: string): Promise<boolean> =>
      laterHearing.get({ caseId, after }) !== undefined,
    /** What was minuted when the case was last heard; null when it never was. */
    lastHearing: async (caseId: CaseId): Promise<Hearing | null> => {
      const heard = lastHeard.get({ caseId })
      if (heard === undefined) return null
      const { itemId, ...hearing } = heard
      return { ...hearing, voices: voicesOf.all({ itemId }) }
    },
    entries: async (meetingId: MeetingId): Promise<MinuteEntry[]> => entriesOf.all({ meetingId }),
    entryById: async (id: MinuteEntryId): Promise<MinuteEntry> => entryById(id),
    addEntry: insertInto(db, minuteEntries),
    setGone: async (id: MinuteEntryId, gone: boolean): Promise<void> => {
      setGone.run({ id, gone: gone ? 1 : 0 })
    },
  }
}

/** The last hearing of a case, as far as its plan repeats it; `to` is whom the victim told. */
export interface Hearing {
  heldOn: Day
  riskSummary: string
  voices: readonly { text: string; at: Instant; to: string }[]
}

function attendanceIn({ removed: _removed, ...one }: typeof attendances.$inferSelect): Attendance {
  return one
}
