import type { EventGroup } from '#shared/domain/case-event.ts'
import classes from './charts.module.css'

/** The shape of a group of events around a point; its number tells which event it is. */
export function EventMark({ group, number, x, y }: { group: EventGroup; number: number; x: number; y: number }) {
  return (
    <g className={classes['mark']} data-group={group} transform={`translate(${x} ${y})`}>
      <path d={SHAPES[group]} />
      <text
        className={number > 9 ? classes['long'] : undefined}
        textAnchor="middle"
        y={group === 'change driver' ? 8 : 4.5}
      >
        {number}
      </text>
    </g>
  )
}

/** The same shape in a line of text: with its number on the picture, or small and filled without one. */
export function EventShape({ group, number }: { group: EventGroup; number?: number }) {
  return (
    <svg className={classes['shape']} width="28" height="26" viewBox="-14 -14 28 26" aria-hidden="true">
      {number === undefined ? (
        <path className={classes['plain']} d={SHAPES[group]} transform="scale(0.6)" />
      ) : (
        <EventMark group={group} number={number} x={0} y={0} />
      )}
    </svg>
  )
}

const SHAPES = {
  life: 'M-10,0a10,10 0 1,0 20,0a10,10 0 1,0 -20,0',
  measure: 'M-9.5,-9.5h19v19h-19z',
  'change driver': 'M0,-13L13,10.5h-26z',
  'control shift': 'M0,-11.5L13,0L0,11.5L-13,0z',
} as const satisfies Record<EventGroup, string>
