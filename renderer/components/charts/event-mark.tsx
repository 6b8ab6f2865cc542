import type { EventGroup } from '#shared/domain/case-event.ts'
import classes from './charts.module.css'

/** The shape of a group of events, 20 pixels wide around a point; its number tells which event it is. */
export function EventMark({ group, number, x, y }: { group: EventGroup; number: number; x: number; y: number }) {
  return (
    <g className={classes['mark']} data-group={group} transform={`translate(${x} ${y})`}>
      <path d={SHAPES[group]} />
      <text textAnchor="middle" y={group === 'change driver' ? 6 : 4}>
        {number}
      </text>
    </g>
  )
}

/** The same shape in a line of text: with its number on the picture, or small and filled without one. */
export function EventShape({ group, number }: { group: EventGroup; number?: number }) {
  return (
    <svg className={classes['shape']} width="24" height="22" viewBox="-12 -11 24 22" aria-hidden="true">
      {number === undefined ? (
        <path className={classes['plain']} d={SHAPES[group]} transform="scale(0.6)" />
      ) : (
        <EventMark group={group} number={number} x={0} y={0} />
      )}
    </svg>
  )
}

const SHAPES = {
  life: 'M-9.5,0a9.5,9.5 0 1,0 19,0a9.5,9.5 0 1,0 -19,0',
  measure: 'M-9,-9h18v18h-18z',
  'change driver': 'M0,-10L11.5,9.5h-23z',
  'control shift': 'M0,-10.5L11.5,0L0,10.5L-11.5,0z',
} as const satisfies Record<EventGroup, string>
