import { memo, useState } from 'react'
import { asDay } from '#renderer/lib/format.ts'
import type { Evidence } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import { windowStart } from '#shared/domain/evidence-window.ts'
import type { FactorItem, FactorPack } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import type { RowContext } from './factor-cells.tsx'
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
  const rows = pack.items.flatMap((item) => rowsOf(item, pack.inTwoContexts === true))
  const [active, setActive] = useState(rows[0]?.key)
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
        {rows.map(({ key, item, context }) => (
          <FactorRow
            key={key}
            rowKey={key}
            item={item}
            context={context}
            bearing={pack.bearing}
            from={from}
            rating={ratings.book.get(item.code)}
            before={previous.get(item.code)}
            conflict={ratings.conflicts.get(item.code)}
            evidence={evidence.get(item.code)}
            active={active === key}
            writing={desk.writing?.code === item.code && context !== 'in custody' ? desk.writing.what : undefined}
            onActive={setActive}
            rate={ratings.rate}
            confirm={ratings.confirm}
            settle={ratings.settle}
            desk={desk}
          />
        ))}
      </div>
    </div>
  )
})

/** The rows of a factor: one, or one for each context in which it is judged. */
function rowsOf(item: FactorItem, inTwoContexts: boolean): { key: string; item: FactorItem; context: RowContext }[] {
  if (!inTwoContexts) return [{ key: item.code, item, context: null }]
  return [
    { key: item.code, item, context: 'in the community' },
    { key: `${item.code}/custody`, item, context: 'in custody' },
  ]
}
