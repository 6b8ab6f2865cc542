import { scaleQuantize } from 'd3-scale'
import { useLayoutEffect } from 'react'
import type { Heat } from '#shared/domain/incident-series.ts'
import classes from './charts.module.css'
import { AXIS, MonthsAxis } from './months-axis.tsx'
import { useWidth } from './use-width.ts'

const ROW = 26
/** A month is never drawn narrower than this, so that its count can be read; the picture then scrolls. */
const LEAST_MONTH = 32
const WIDEST_MONTH = 72
const STEPS = [1, 2, 3, 4] as const
/** What scrolls can be reached and scrolled by keyboard. */
const REGION = { role: 'region', tabIndex: 0, 'aria-label': 'Behaviours by month, as a picture' } as const

/** Behaviours by month: the stronger the shade, the more often, and the number says how often. */
export function HeatMap({ heat, labelOf }: { heat: Heat; labelOf(code: string): string }) {
  const [scroller, room] = useWidth<HTMLDivElement>()
  const column = Math.min(WIDEST_MONTH, Math.max(LEAST_MONTH, Math.floor(room / Math.max(1, heat.months.length))))
  const width = heat.months.length * column
  const stepOf = scaleQuantize([1, Math.max(4, heat.most)], STEPS)
  const bottom = heat.rows.length * ROW
  const filled = heat.rows.flatMap(({ code, counts }, row) =>
    counts.flatMap((many, index) =>
      many === 0
        ? []
        : [{ key: `${code} ${heat.months[index]}`, many, step: stepOf(many), x: index * column, y: row * ROW }],
    ),
  )
  // One path for all that share a shade: a picture of a hundred elements is drawn, one of thousands is waited for.
  const boxOf = ({ x, y }: { x: number; y: number }) => `M${x + 1},${y + 1}h${column - 2}v${ROW - 2}h${2 - column}z`
  useLayoutEffect(() => {
    if (room > 0 && scroller.current !== null) scroller.current.scrollLeft = width
  }, [room, width, scroller])
  return (
    <div className={classes['beside']}>
      <ul className={classes['rows']} aria-hidden="true">
        {heat.rows.map(({ code }) => (
          <li key={code} style={{ height: ROW }}>
            {labelOf(code)}
          </li>
        ))}
      </ul>
      <div ref={scroller} className={classes['scroller']} {...REGION}>
        {room > 0 && (
          <svg className={classes['heat']} width={width} height={bottom + AXIS} aria-hidden="true">
            <path className={classes['ground']} d={gridOf(heat.rows.length, heat.months.length, column)} />
            {STEPS.map((step) => (
              <path
                key={step}
                data-step={step}
                d={filled
                  .filter((one) => one.step === step)
                  .map(boxOf)
                  .join('')}
              />
            ))}
            {filled.map(({ key, step, many, x, y }) => (
              <text key={key} data-step={step} x={x + column / 2} y={y + 17} textAnchor="middle">
                {many}
              </text>
            ))}
            <MonthsAxis ticks={heat.months.map((month, index) => ({ month, x: index * column }))} y={bottom} />
          </svg>
        )}
      </div>
    </div>
  )
}

/** The lines between the months and between the behaviours, as one path. */
function gridOf(rows: number, months: number, column: number): string {
  const across = Array.from({ length: rows + 1 }, (_, row) => `M0,${row * ROW}h${months * column}`)
  const down = Array.from({ length: months + 1 }, (_, month) => `M${month * column},0v${rows * ROW}`)
  return [...across, ...down].join('')
}
