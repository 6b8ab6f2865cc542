import classes from './charts.module.css'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** The least room between two names of months, in pixels. */
const ROOM = 30

/** `Feb`. */
function nameOf(month: string): string {
  return MONTHS[Number(month.slice(5)) - 1] ?? ''
}

/** `Feb 2026`. */
export function sayMonth(month: string): string {
  return `${nameOf(month)} ${month.slice(0, 4)}`
}

/** The months of a year along a picture, as many names as there is room for; the year stands below the first and below January. */
export function MonthsAxis({ ticks, y }: { ticks: readonly { month: string; x: number }[]; y: number }) {
  let free = Number.NEGATIVE_INFINITY
  const named = ticks.filter(({ x }) => {
    if (x < free) return false
    free = x + ROOM
    return true
  })
  return (
    <g className={classes['axis']}>
      {ticks.map(({ month, x }) => (
        <line key={month} x1={x} x2={x} y1={y} y2={y + 5} />
      ))}
      {named.map(({ month, x }, index) => (
        <text key={month} x={x + 2} y={y + 18}>
          {nameOf(month)}
          {(index === 0 || month.endsWith('-01')) && (
            <tspan x={x + 2} dy="14">
              {month.slice(0, 4)}
            </tspan>
          )}
        </text>
      ))}
    </g>
  )
}

/** How high the axis is. */
export const AXIS = 38
