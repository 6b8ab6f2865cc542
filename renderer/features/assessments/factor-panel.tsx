import { memo, useState } from 'react'
import { asDay } from '#renderer/lib/format.ts'
import type { Evidence } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import { windowStart } from '#shared/domain/evidence-window.ts'
import type { FactorPack } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import { FactorRow } from './factor-row.tsx'
import type { RatingBook } from './progress.ts'
import type { Ratings } from './use-ratings.ts'
import type { Desk } from './writing.ts'

/** One panel of factors, a row each: Tab enters it at the row used last, arrow keys walk on into the next panel. */
export const FactorPanel = memo(function FactorPanel({
  pack,
  until,
  ratings,
  previous,
  evidence,
  desk,
}: {
  pack: FactorPack
  /** The day up to which evidence is counted: today, or the day of signing. */
  until: Day
  ratings: Ratings
  previous: RatingBook
  evidence: ReadonlyMap<string, readonly Evidence[]>
  desk: Desk
}) {
  const [active, setActive] = useState(pack.items[0]?.code)
  const from = pack.windowMonths === null ? null : windowStart(until, pack.windowMonths)
  return (
    <div className={classes['panel']}>
      <div role="grid" aria-label={pack.title} className={classes['grid']}>
        <div role="row" className={classes['grid-head']}>
          <div role="columnheader">
            <h2>
              {pack.title}
              {from !== null && (
                <span className="muted">
                  : {asDay(from)} to {desk.editable ? 'today' : asDay(until)}
                </span>
              )}
            </h2>
          </div>
          <span role="columnheader">Presence</span>
          <span role="columnheader">{pack.bearing === 'risk' ? 'Relevance to the risk' : 'Key or goal'}</span>
          <span role="columnheader">Evidence, and what is missing</span>
        </div>
        {pack.items.map((item) => (
          <FactorRow
            key={item.code}
            item={item}
            bearing={pack.bearing}
            from={from}
            rating={ratings.book.get(item.code)}
            before={previous.get(item.code)}
            conflict={ratings.conflicts.get(item.code)}
            evidence={evidence.get(item.code)}
            active={active === item.code}
            writing={desk.writing?.code === item.code ? desk.writing.what : undefined}
            onActive={setActive}
            rate={ratings.rate}
            settle={ratings.settle}
            desk={desk}
          />
        ))}
      </div>
    </div>
  )
})
