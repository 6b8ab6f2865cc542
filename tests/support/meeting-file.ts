import { v7 } from 'uuid'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { MinuteEntry } from '#shared/domain/minute-entry.ts'
import { NOW, TODAY } from './clinic.ts'

const anId = () => v7() as never // an identity of whatever kind is asked for

export const POLICE: AgencyId = anId()
export const HEALTH: AgencyId = anId()

/** An ended meeting with one case that was heard, police and health in the room, and nothing minuted yet. */
export function aMeeting(): { file: MeetingFile; item: AgendaItem } {
  const meetingId = anId()
  const item: AgendaItem = {
    id: anId(),
    meetingId,
    caseId: anId(),
    position: 0,
    reason: 'new',
    plannedMinutes: 15,
    riskSummary: '',
    nextReviewOn: null,
    gaps: [],
    toldWhat: '',
    toldBy: '',
    deferredAt: null,
    deferredBecause: '',
    openedAt: NOW,
    doneAt: NOW,
    rolledFrom: null,
    removed: false,
    revision: 1,
  }
  const file: MeetingFile = {
    record: {
      id: meetingId,
      heldOn: TODAY,
      startsAt: '10:00',
      place: 'Riverside Room',
      chairId: anId(),
      startedAt: NOW,
      endedAt: NOW,
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
    },
    chairName: 'Robin Okafor',
    invited: [POLICE, HEALTH],
    attendances: [here(meetingId, POLICE, 'DC Lund'), here(meetingId, HEALTH, 'Dr Yao')],
    agenda: [
      {
        item,
        reference: 'SC-2026-0001',
        victim: 'Amara Nwosu',
        perpetrator: 'Daniel Frayne',
        level: 'high',
        type: null,
        leaving: [],
        hidden: false,
      },
    ],
    entries: [],
    actions: [],
    earlierActions: [],
  }
  return { file, item }
}

/** A line of the minutes about a case, for everybody. */
export function anEntry(item: AgendaItem, fields: Partial<MinuteEntry> = {}): MinuteEntry {
  return {
    id: anId(),
    meetingId: item.meetingId,
    agendaItemId: item.id,
    kind: 'discussion',
    text: 'said in the meeting',
    because: '',
    agencyId: null,
    speaker: '',
    audience: null,
    at: NOW,
    authorId: anId(),
    authorName: 'Robin Okafor',
    replaces: null,
    gone: false,
    ...fields,
  }
}

/** A specific action about a case. */
export function anAction(item: AgendaItem, number: number): ActionRecord {
  return {
    id: anId(),
    caseId: item.caseId,
    number,
    meetingId: item.meetingId,
    agendaItemId: item.id,
    text: 'Lodge the application at court',
    ownerId: null,
    ownerName: 'DC Lund',
    agencyId: POLICE,
    dueOn: '2026-11-28' as Day, // brand: a day that exists
    factor: 'C2',
    criterion: 'lodged',
    kind: 'action',
    strand: null,
    links: [{ kind: 'factor', ref: 'C2' }],
    measure: '',
    audience: null,
    acceptance: 'accepted',
    answeredAt: NOW,
    answeredByName: 'DC Lund',
    answeredHow: 'in the room',
    answerReason: '',
    met: null,
    evidence: '',
    recordedAt: NOW,
    recordedByName: 'Robin Okafor',
    closedAt: null,
    closedByName: '',
    outcomeKind: null,
    outcome: '',
    guidanceAside: [],
    revision: 1,
  }
}

function here(meetingId: MeetingFile['record']['id'], agencyId: AgencyId, name: string): Attendance {
  return {
    id: anId(),
    meetingId,
    agencyId,
    name,
    personId: null,
    presence: 'present',
    note: '',
    memberId: null,
    standing: null,
    forCases: null,
    revision: 1,
  }
}
