import classes from './charts.module.css'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
/** The least room between two names of months, in pixels. */
const ROOM = 44

/** `Jan 2026` at the beginning of a year and of the axis, `Feb` in between. */
export function sayMonth(month: string, first: boolean): string {
  const [year, number] = month.split('-')
  const name = MONTHS[Number(number) - 1] ?? ''
  return first || number === '01' ? `${name} ${year}` : name
}

/** The months of a year along a picture, as many names as there is room for. */
export function MonthsAxis({ ticks, y }: { ticks: readonly { month: string; x: number }[]; y: number }) {
  let free = Number.NEGATIVE_INFINITY
  const named = ticks.flatMap(({ month, x }, index) => {
    if (x < free) return []
    const text = sayMonth(month, index === 0)
    free = x + ROOM + (text.length > 3 ? 32 : 0)
    return [{ month, x, text }]
  })
  return (
    <g className={classes['axis']}>
      {ticks.map(({ month, x }) => (
        <line key={month} x1={x} x2={x} y1={y} y2={y + 5} />
      ))}
      {named.map(({ month, x, text }) => (
        <text key={month} x={x + 2} y={y + 18}>
          {text}
        </text>
      ))}
    </g>
  )
}
