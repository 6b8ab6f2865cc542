import { useEffect, useState } from 'react'
import { host } from '#renderer/lib/host.ts'

/** Full screen with nothing but the room, until it is turned off or the room is left. */
export function useMeetingMode(): readonly [on: boolean, turn: () => void] {
  const [on, setOn] = useState(false)
  useEffect(() => {
    if (!on) return
    document.documentElement.dataset['meetingMode'] = 'on'
    void host.fullScreen({ on: true })
    return () => {
      delete document.documentElement.dataset['meetingMode']
      void host.fullScreen({ on: false })
    }
  }, [on])
  return [on, () => setOn((was) => !was)]
}
