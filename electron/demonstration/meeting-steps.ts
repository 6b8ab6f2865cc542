import { agendaItemFields } from '#shared/domain/agenda-item.ts'
import { attendance } from '#shared/domain/attendance.ts'
import { later } from './actions.ts'
import type { WrittenMeeting } from './content/meetings.ts'
import { STAFF } from './content/staff.ts'
import type { Directory } from './directory.ts'
import { holdMeeting, placeOf } from './hold-meeting.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'
import { type Ledger, made, type Step } from './step.ts'

/** Everything that happens around a meeting: planned, held, corrected, and its actions followed. One that lies ahead is only planned. */
export function meetingSteps(
  clinic: ScriptedClinic,
  directory: Directory,
  ledger: Ledger,
  written: WrittenMeeting,
): Step[] {
  const planned = { id: '' }
  const plan: Step = {
    on: written.plannedOn,
    time: '10:30',
    act: async () => {
      planned.id = await planIt(clinic, directory, ledger, written)
    },
  }
  const hold: Step = {
    on: written.heldOn,
    time: written.startsAt,
    act: async () => {
      for (const { action, id } of await holdMeeting(clinic, directory, planned.id, written))
        ledger.actions.set(action, id)
    },
  }
  const corrections: Step[] = written.corrections.map(({ on, about, text }) => ({
    on,
    time: '11:15',
    act: async () => {
      const { meetings } = clinic.as('bernadette')
      const { item } = placeOf(await meetings.get({ meetingId: planned.id }), written, about)
      const entry = { kind: 'correction' as const, text, because: '', agencyId: null, speaker: '' }
      await meetings.correct({ meetingId: planned.id, agendaItemId: item.id, entry })
    },
  }))
  const followed: Step[] = written.agenda
    .flatMap((one) => one.hearings[written.key]?.actions ?? [])
    .flatMap((action) => later(clinic, action, () => made(ledger.actions, action)))
    .map((step) => ({ ...step, time: '15:10' }))
  return [plan, hold, ...corrections, ...followed]
}

async function planIt(
  clinic: ScriptedClinic,
  directory: Directory,
  ledger: Ledger,
  written: WrittenMeeting,
): Promise<string> {
  const { meetings } = clinic.as('bernadette')
  const { id: meetingId } = await meetings.plan({
    heldOn: written.heldOn,
    startsAt: written.startsAt,
    place: written.place,
    chairId: directory.colleague(STAFF.bernadette.name),
    invited: written.invited.map((key) => directory.agency(key)),
  })
  for (const { name, agency, apologies } of written.attendees) {
    const attendee = { name, agencyId: directory.agency(agency), personId: directory.person(name) }
    const seat = await meetings.addAttendee({ meetingId, attendee })
    if (apologies === undefined) continue
    const sent = { presence: 'apologies', note: apologies }
    const fields = attendance.pick({ presence: true, note: true })
    await setFields(fields, seat, sent, (change) =>
      meetings.changeAttendance({ meetingId, attendanceId: seat.id, change }),
    )
  }
  for (const one of written.agenda) {
    const { reason = 'review', plannedMinutes } = one.hearings[written.key] ?? {}
    const item = await meetings.addToAgenda({ meetingId, caseId: made(ledger.cases, one), reason, gaps: OPEN_STILL })
    const wanted = { plannedMinutes: plannedMinutes ?? item.plannedMinutes }
    await setFields(agendaItemFields, item, wanted, (change) =>
      meetings.changeItem({ meetingId, agendaItemId: item.id, change }),
    )
  }
  return meetingId
}

/** What a case may lack when it is put on an agenda, and why it goes on all the same. */
const OPEN_STILL = [
  { code: 'LEVEL' as const, because: 'the panel is asked to decide the level' },
  { code: 'OFFICER' as const, because: 'the police have not named an officer yet' },
]
