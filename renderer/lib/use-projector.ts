import { useEffect, useState } from 'react'
import type { ProjectorState } from '#shared/contract/host.ts'
import { host } from './host.ts'

/** Whether the second window is on the wall, as the program around the window says. */
export function useProjector(): ProjectorState {
  const [state, setState] = useState<ProjectorState>('closed')
  useEffect(() => {
    const stop = host.onEvent((event) => {
      if (event.kind === 'projector') setState(event.state)
    })
    void host.projectorState({}).then((answer) => setState(answer.state))
    return stop
  }, [])
  return state
}
