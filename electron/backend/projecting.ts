import { refreshProjector, showProjector } from '#services/projector.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { may } from '#shared/domain/permission.ts'
import type { ProjectorView } from '#shared/domain/projector.ts'
import type { OpenClinic } from './clinic.ts'
import type { Caller } from './middleware.ts'

/** The end of a line on which only this side speaks. */
export interface ProjectorLine {
  postMessage(view: ProjectorView): void
  close(): void
}

/** How long changes are gathered before the wall follows, in ms. */
const GATHER_MS = 60

/**
 * Tells a projector what to show of a meeting, and again whenever that has changed. Nothing that comes from the projector is
 * listened to. Refused, with its row in the audit, to whoever may not run meetings. Returns how to stop.
 */
export async function project(
  clinic: OpenClinic,
  caller: Caller,
  meetingId: MeetingId,
  line: ProjectorLine,
): Promise<() => void> {
  if (!may(caller.actor.roles, 'run meetings')) {
    await caller.denied()
    line.close()
    return () => undefined
  }
  const context = caller.contextFor('projector shown')
  let last = ''
  let gathering: NodeJS.Timeout | undefined

  function tell(view: ProjectorView): void {
    const text = JSON.stringify(view)
    if (text === last) return
    last = text
    line.postMessage(view)
  }

  const unwatch = clinic.watchChanges(() => {
    clearTimeout(gathering)
    gathering = setTimeout(() => void refreshProjector(context, meetingId).then(tell, stop), GATHER_MS)
  })
  function stop(): void {
    clearTimeout(gathering)
    unwatch()
    line.close()
  }
  tell(await showProjector(context, meetingId))
  return stop
}
