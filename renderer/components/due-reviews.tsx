import type { ReactNode } from 'react'
import { type Day, sayDay } from '#shared/domain/dates.ts'
import type { DueReview } from '#shared/domain/review.ts'
import classes from './due-reviews.module.css'
import { Tag } from './tag.tsx'

/** Reviews with their days, whether they are late, why, and whether somebody put them off. */
export function DueReviews({
  due,
  today,
  actions,
}: {
  due: readonly DueReview[]
  today: Day
  actions?: (one: DueReview) => ReactNode
}) {
  return (
    <ul className={classes['list']} aria-label="Reviews ahead">
      {due.map((one) => (
        <li key={one.ref}>
          <ReviewDay on={one.on} today={today} />
          <span className={classes['reason']}>
            {one.reason}
            {one.snoozed !== null && (
              <span className="muted small">
                {' '}
                Put off to {sayDay(one.snoozed.until, today)} by {one.snoozed.byName}: {one.snoozed.reason}
              </span>
            )}
          </span>
          {actions?.(one)}
        </li>
      ))}
    </ul>
  )
}

/** The day of a review; late and today say so in words. */
export function ReviewDay({ on, today }: { on: Day; today: Day }) {
  if (on < today) return <Tag tone="high">▲ Late: {sayDay(on, today)}</Tag>
  if (on === today) return <Tag tone="medium">◆ Today</Tag>
  return <Tag>{sayDay(on, today)}</Tag>
}
