import { later } from './actions.ts'
import { AHEAD } from './content/meetings.ts'
import { readDirectory } from './directory.ts'
import { holdMeeting } from './hold-meeting.ts'
import { DEMONSTRATION_TODAY, type ScriptedClinic } from './scripted-clinic.ts'

/** Holds the meeting that lies ahead of the demonstration clinic, to finalised minutes; says which it was, and the first case whose plan is finalised. */
export async function holdNextMeeting(clinic: ScriptedClinic): Promise<{ meetingId: string; caseId: string }> {
  const { meetings, cases, plans } = clinic.as('bernadette')
  clinic.at(DEMONSTRATION_TODAY, '10:00')
  const directory = await readDirectory(clinic.as('bernadette'))
  const next = (await meetings.list({})).find((one) => one.stage === 'planned' && one.heldOn === AHEAD.heldOn)
  if (next === undefined) throw new Error('The demonstration clinic has no meeting ahead.')
  await untilTheMeeting(clinic, next.id)
  await holdMeeting(clinic, directory, next.id, AHEAD)
  for (const { id: caseId } of (await cases.list(EVERY_CASE)).lines) {
    const { newest } = await plans.get({ caseId })
    if (newest?.record.finalisedAt != null) return { meetingId: next.id, caseId }
  }
  throw new Error('No plan of the demonstration clinic is finalised.')
}

/** What was done about earlier actions in the days before the meeting. */
async function untilTheMeeting(clinic: ScriptedClinic, meetingId: string): Promise<void> {
  const { earlierActions } = await clinic.as('bernadette').meetings.get({ meetingId })
  const steps = AHEAD.agenda
    .flatMap((one) => Object.values(one.hearings).flatMap((hearing) => hearing.actions))
    .flatMap((action) => {
      const found = earlierActions.find((open) => open.text === action.text)
      return found === undefined ? [] : later(clinic, action, () => found.id)
    })
    .filter((step) => step.on > DEMONSTRATION_TODAY)
    .toSorted((one, other) => one.on.localeCompare(other.on))
  for (const { on, act } of steps) {
    clinic.at(on, '14:00')
    await act()
  }
}

const EVERY_CASE = { text: '', level: null, agencyId: null, closed: false, page: 0 } as const
