import { NOT_ANSWERED } from '#shared/domain/action-rules.ts'
import { addDays, type Instant } from '#shared/domain/dates.ts'
import type { ActionId, AgendaItemId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { aName, someText } from './invented.ts'
import { type Around, DAY_MS, idFor, NOW, TODAY } from './seeding.ts'

/** How many cases a seeded meeting hears. */
export const CASES_A_MEETING = 30

/** A meeting that everybody came to, one week before the one seeded before it. */
export async function seedMeeting(
  { chance, insert, author, records, agencies }: Around,
  before: number,
): Promise<MeetingId> {
  const id = idFor<MeetingId>(chance)
  const startedAt = (NOW - (1 + before) * 7 * DAY_MS) as Instant // brand: milliseconds since 1970
  await insert.meeting({
    id,
    heldOn: addDays(TODAY, -(1 + before) * 7),
    startsAt: '10:00',
    place: 'Invented House, Room 2',
    chairId: author.id,
    startedAt,
    endedAt: (startedAt + 3 * 60 * 60 * 1000) as Instant, // brand: as above
    finalisedAt: null,
    finalisedByName: '',
    oldActionsMinutes: 15,
    seriesId: null,
    emergency: false,
    cancelledAt: null,
    cancelReason: '',
    movedFrom: null,
    moveReason: '',
    revision: 1,
  })
  for (const agency of agencies) {
    await records.meetings.invite(id, agency.id, true)
    await records.meetings.addAttendance({
      id: idFor(chance),
      meetingId: id,
      name: aName(chance),
      agencyId: agency.id,
      personId: null,
      presence: 'present',
      note: '',
      memberId: null,
      standing: null,
      forCases: null,
      revision: 1,
    })
  }
  return id
}

/** A case heard at a meeting: what was said, what was decided, and five actions, two of them open. */
export async function seedHearing(around: Around, caseId: CaseId, meetingId: MeetingId, serial: number): Promise<void> {
  const { chance, insert, agencies, author } = around
  const itemId = idFor<AgendaItemId>(chance)
  const at = (NOW - 7 * DAY_MS) as Instant // brand: milliseconds since 1970
  await insert.item({
    id: itemId,
    meetingId,
    caseId,
    position: serial % CASES_A_MEETING,
    reason: 'review',
    gaps: [],
    plannedMinutes: 15,
    riskSummary: someText(chance, 60),
    nextReviewOn: addDays(TODAY, 30),
    toldWhat: '',
    toldBy: '',
    deferredAt: null,
    deferredBecause: '',
    openedAt: at,
    doneAt: at,
    rolledFrom: null,
    removed: false,
    revision: 1,
  })
  for (const kind of ['fact', 'allegation', 'opinion', 'voice', 'discussion', 'decision'] as const) {
    await insert.entry({
      id: idFor(chance),
      meetingId,
      agendaItemId: itemId,
      kind,
      text: someText(chance, 40),
      because: kind === 'decision' ? someText(chance, 15) : '',
      agencyId: chance.pick(agencies).id,
      speaker: aName(chance),
      at,
      authorId: author.id,
      authorName: author.name,
      replaces: null,
      audience: null,
      gone: false,
    })
  }
  for (const number of [1, 2, 3, 4, 5]) {
    const actionId = idFor<ActionId>(chance)
    const closed = number <= 3
    await insert.action({
      id: actionId,
      caseId,
      number,
      meetingId,
      agendaItemId: itemId,
      text: someText(chance, 14),
      ownerId: null,
      ownerName: aName(chance),
      agencyId: chance.pick(agencies).id,
      dueOn: addDays(TODAY, chance.upTo(60) - 25),
      factor: chance.pick(FACTOR_CODES),
      criterion: someText(chance, 8),
      kind: 'action',
      strand: null,
      measure: '',
      audience: null,
      ...NOT_ANSWERED,
      recordedAt: at,
      recordedByName: author.name,
      closedAt: closed ? NOW : null,
      closedByName: closed ? author.name : '',
      outcomeKind: closed ? 'done' : null,
      outcome: closed ? someText(chance, 10) : '',
      met: closed ? 'met' : null,
      evidence: '',
      revision: 1,
    })
    for (let note = chance.upTo(3); note > 0; note -= 1) {
      await insert.note({
        id: idFor(chance),
        actionId,
        kind: 'note',
        rule: null,
        text: someText(chance, 20),
        at,
        byName: author.name,
      })
    }
  }
}
