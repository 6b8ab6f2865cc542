import { useEffect, useState } from 'react'
import { now } from '#renderer/lib/format.ts'
import type { Instant } from '#shared/domain/dates.ts'

/** This moment, to the second. */
export function useNow(): Instant {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tick = setInterval(() => setAt(now()), 1000)
    return () => clearInterval(tick)
  }, [])
  return at
}
