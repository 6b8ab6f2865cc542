import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Debrief } from '#shared/domain/debrief.ts'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import type { DebriefId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import type { MirrorAnswer, MirrorMeeting } from '#shared/domain/meeting-mirror.ts'
import type { MinutesSeal } from '#shared/domain/minutes-seal.ts'
import { debriefs, disclosures, meetings, minutesSeals, mirrorAnswers } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

/** What is kept after a meeting: signatures, self-audits, requests to see minutes, and private notes. */
export function afterMeetingRecords(db: Db) {
  const sealOf = db
    .select()
    .from(minutesSeals)
    .where(eq(minutesSeals.meetingId, sql.placeholder('meetingId')))
    .prepare()
  const lastSerial = db
    .select({ serial: sql<number>`coalesce(max(${minutesSeals.serial}), 0)` })
    .from(minutesSeals)
    .where(eq(minutesSeals.year, sql.placeholder('year')))
    .prepare()
  const answersOf = db
    .select()
    .from(mirrorAnswers)
    .where(eq(mirrorAnswers.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(mirrorAnswers.id))
    .prepare()
  const allAnswers = db
    .select({
      meetingId: mirrorAnswers.meetingId,
      heldOn: meetings.heldOn,
      item: mirrorAnswers.item,
      word: mirrorAnswers.word,
    })
    .from(mirrorAnswers)
    .innerJoin(meetings, eq(meetings.id, mirrorAnswers.meetingId))
    .orderBy(asc(meetings.heldOn), asc(meetings.id), asc(mirrorAnswers.id))
    .prepare()
  const disclosuresOf = db
    .select()
    .from(disclosures)
    .where(eq(disclosures.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(disclosures.id))
    .prepare()
  const debriefsOf = db
    .select({ id: debriefs.id, feeling: debriefs.feeling, text: debriefs.text, at: debriefs.at })
    .from(debriefs)
    .where(eq(debriefs.personId, sql.placeholder('personId')))
    .orderBy(desc(debriefs.at))
    .limit(20)
    .prepare()
  const dropDebrief = db
    .delete(debriefs)
    .where(and(eq(debriefs.personId, sql.placeholder('personId')), eq(debriefs.id, sql.placeholder('id'))))
    .prepare()
  const heardBy = db.$client.prepare<[PersonId, string], { heard: number; high: number }>(HEARD_BY)
  const insertDebrief = insertInto(db, debriefs)

  return {
    addSeal: insertInto(db, minutesSeals),
    seal: async (meetingId: MeetingId): Promise<(MinutesSeal & { content: string }) | null> =>
      sealOf.get({ meetingId }) ?? null,
    lastSerial: async (year: number): Promise<number> => lastSerial.get({ year })?.serial ?? 0,
    addMirrorAnswer: insertInto(db, mirrorAnswers),
    mirrorAnswers: async (meetingId: MeetingId): Promise<MirrorAnswer[]> =>
      answersOf.all({ meetingId }).map(({ item, word, note, at, byName }) => ({ item, word, note, at, byName })),
    mirrorMeetings: async (): Promise<MirrorMeeting[]> => {
      const found = new Map<MeetingId, MirrorMeeting>()
      for (const { meetingId, heldOn, item, word } of allAnswers.all()) {
        const one = found.get(meetingId) ?? { meetingId, heldOn, answers: [] }
        found.set(meetingId, { ...one, answers: [...one.answers.filter((each) => each.item !== item), { item, word }] })
      }
      return [...found.values()]
    },
    addDisclosure: insertInto(db, disclosures),
    saveDisclosure: saveIn(db, disclosures),
    disclosureById: byIdIn(db, disclosures, 'request'),
    disclosures: async (meetingId: MeetingId): Promise<Disclosure[]> => disclosuresOf.all({ meetingId }),
    addDebrief: (one: Debrief, personId: PersonId): Promise<void> => insertDebrief({ ...one, personId }),
    debriefs: async (personId: PersonId): Promise<Debrief[]> => debriefsOf.all({ personId }),
    dropDebrief: async (personId: PersonId, id: DebriefId): Promise<void> => {
      dropDebrief.run({ personId, id })
    },
    /** How many cases a person sat with since a day, and how many of them are high risk. */
    heardSince: async (personId: PersonId, since: string): Promise<{ heard: number; high: number }> =>
      heardBy.get(personId, since) ?? { heard: 0, high: 0 },
  }
}

const HEARD_BY = `select count(*) as heard, coalesce(sum(c.level = 'high'), 0) as high from agenda_items i
  join meetings m on m.id = i.meeting_id join cases c on c.id = i.case_id
  where i.removed = 0 and i.opened_at is not null and m.id in (
    select a.meeting_id from attendances a where a.person_id = ? and a.removed = 0 and a.presence = 'present')
    and m.held_on >= ?`
