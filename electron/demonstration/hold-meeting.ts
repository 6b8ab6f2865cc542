import { agendaItemFields } from '#shared/domain/agenda-item.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { CLOSING_SCRIPT, OPENING_SCRIPT } from '#shared/instruments/chair-script.ts'
import { promise } from './actions.ts'
import type { WrittenMeeting } from './content/meetings.ts'
import type { WrittenAction, WrittenCase, WrittenEntry, WrittenHearing } from './content/shapes.ts'
import type { Directory } from './directory.ts'
import { closeCase, readScript } from './room-steps.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'

/**
 * Holds a planned meeting from welcome to finalised minutes, a minute for each line, and says which actions were promised.
 */
export async function holdMeeting(
  clinic: ScriptedClinic,
  directory: Directory,
  meetingId: string,
  written: WrittenMeeting,
): Promise<{ action: WrittenAction; id: ActionId }[]> {
  const { meetings, room } = clinic.as('bernadette')
  const tick = minutes(clinic, written)
  const file = await meetings.get({ meetingId })
  tick()
  await meetings.start({ meetingId })
  await room.allHere({ meetingId })
  await readScript(clinic, meetingId, null, OPENING_SCRIPT)
  for (const line of written.opening) {
    tick()
    await meetings.addEntry({ meetingId, agendaItemId: null, entry: spoken(directory, line) })
  }
  const promised: { action: WrittenAction; id: ActionId }[] = []
  for (const one of written.agenda) {
    const { item, hearing } = placeOf(file, written, one)
    promised.push(...(await hear(clinic, directory, tick, item, hearing)))
    await closeCase(clinic, file, item, heardIn(directory, hearing), one)
  }
  tick()
  await room.close({ meetingId })
  await readScript(clinic, meetingId, null, CLOSING_SCRIPT)
  await meetings.end({ meetingId })
  clinic.at(written.finalisedOn, '16:00')
  await meetings.finalise({ meetingId })
  return promised
}

/** Where a case stands on the agenda that was read, and what the content lets the meeting say about it. */
export function placeOf(
  file: MeetingFile,
  written: WrittenMeeting,
  one: WrittenCase,
): { item: MeetingFile['agenda'][number]['item']; hearing: WrittenHearing } {
  const item = file.agenda.find((place) => place.victim === one.parties[0].name)?.item
  const hearing = one.hearings[written.key]
  if (item === undefined || hearing === undefined)
    throw new Error('A case on the agenda has nothing to be said about it.')
  return { item, hearing }
}

async function hear(
  clinic: ScriptedClinic,
  directory: Directory,
  tick: () => void,
  item: MeetingFile['agenda'][number]['item'],
  hearing: WrittenHearing,
): Promise<{ action: WrittenAction; id: ActionId }[]> {
  const { meetings, cases } = clinic.as('bernadette')
  const { meetingId, caseId, id: agendaItemId } = item
  tick()
  await meetings.openItem({ meetingId, agendaItemId })
  for (const line of hearing.entries) {
    tick()
    await meetings.addEntry({ meetingId, agendaItemId, entry: spoken(directory, line) })
  }
  if (hearing.level !== undefined) {
    const { level, route = null, reason } = hearing.level
    await cases.decideLevel({ caseId, choice: { level, route, reason } })
  }
  tick()
  const promised: { action: WrittenAction; id: ActionId }[] = []
  for (const action of hearing.actions) {
    promised.push({ action, id: await promise(clinic, directory, { caseId, agendaItemId }, action) })
  }
  const { riskSummary, nextReviewOn } = hearing
  await setFields(agendaItemFields, item, { riskSummary, nextReviewOn }, (change) =>
    meetings.changeItem({ meetingId, agendaItemId, change }),
  )
  return promised
}

/** The agencies that said something about a case, or promised something. */
function heardIn(directory: Directory, { entries, actions }: WrittenHearing): ReadonlySet<string> {
  return new Set([...entries, ...actions].flatMap(({ agency }) => (agency === null ? [] : [directory.agency(agency)])))
}

function spoken(directory: Directory, { agency, only, ...line }: WrittenEntry) {
  const audience = only?.map((key) => directory.agency(key)) ?? null
  return { ...line, audience, agencyId: agency === null ? null : directory.agency(agency) }
}

/** A clock on the wall of the meeting: each call is a minute later. */
function minutes(clinic: ScriptedClinic, { heldOn, startsAt }: WrittenMeeting): () => void {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number)
  let at = hours * 60 + past
  return () => {
    at += 1
    clinic.at(heldOn, `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`)
  }
}
