import { useEffect, useState } from 'react'
import type { Instant } from '#shared/domain/dates.ts'
import { sayLeft } from '#shared/domain/safeguarding.ts'
import { Tag } from './tag.tsx'

/** How long is left until something is due by the hour, counted down in words; `said` is the hour as people say it. */
export function AlertClock({ dueAt, said }: { dueAt: Instant; said: string }) {
  const now = useMinute()
  return (
    <Tag tone={dueAt <= now ? 'high' : 'medium'}>
      {dueAt <= now ? '▲' : '◆'} due by {said}: {sayLeft(dueAt, now)}
    </Tag>
  )
}

/** This moment, to the half minute. */
function useMinute(): Instant {
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => setAt(Date.now()), 30_000)
    return () => clearInterval(tick)
  }, [])
  return at as Instant // brand: the clock gives whole milliseconds since 1970
}
