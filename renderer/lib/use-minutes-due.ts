import { useCallback } from 'react'
import type { Day } from '#shared/domain/dates.ts'
import { deadlinesOf } from '#shared/domain/deadlines.ts'
import { useSession } from './session.ts'

/** By which day the minutes of a meeting are to be out, counted as the clinic counts (§4.2). */
export function useMinutesDue(): (heldOn: Day) => Day {
  const { settings, holidays } = useSession()
  return useCallback((heldOn) => deadlinesOf(heldOn, settings, new Set(holidays)).minutes, [settings, holidays])
}
