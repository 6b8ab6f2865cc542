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
/** What scrolls can be reached and scrolled by keyboard. */
const REGION = { role: 'region', tabIndex: 0, 'aria-label': 'Behaviours by month, as a picture' } as const

/** Behaviours by month: the stronger the shade, the more often, and the number says how often. */
export function HeatMap({ heat, labelOf }: { heat: Heat; labelOf(code: string): string }) {
  const [scroller, room] = useWidth<HTMLDivElement>()
  const column = Math.min(WIDEST_MONTH, Math.max(LEAST_MONTH, Math.floor(room / Math.max(1, heat.months.length))))
  const width = heat.months.length * column
  const stepOf = scaleQuantize([1, Math.max(4, heat.most)], [1, 2, 3, 4])
  const bottom = heat.rows.length * ROW
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
        <svg width={width} height={bottom + AXIS} aria-hidden="true">
          {heat.rows.map(({ code, counts }, row) =>
            counts.map((many, index) => (
              <g
                key={`${code} ${heat.months[index]}`}
                className={classes['heat']}
                data-step={many === 0 ? 0 : stepOf(many)}
              >
                <rect x={index * column + 1} y={row * ROW + 1} width={column - 2} height={ROW - 2} rx="2" />
                {many > 0 && (
                  <text x={index * column + column / 2} y={row * ROW + 17} textAnchor="middle">
                    {many}
                  </text>
                )}
              </g>
            )),
          )}
          <MonthsAxis ticks={heat.months.map((month, index) => ({ month, x: index * column }))} y={bottom} />
        </svg>
      </div>
    </div>
  )
}
