import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { Tag } from '#renderer/components/tag.tsx'
import {
  type Evidence,
  PROTECTIVE_PRESENCE_WORDS,
  presence,
  type RatingFields,
  RISK_PRESENCE_WORDS,
} from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { FactorItem, FactorPack } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import { Chips } from './chips.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceLines } from './evidence-lines.tsx'
import { moveFocus } from './focus.ts'
import { MissingForm } from './missing-form.tsx'
import { RatingConflictNotice } from './rating-conflict.tsx'
import type { RatingConflict, RatingDesk } from './rating-desk.ts'
import { commandFor, PRESENCE_LETTERS } from './rating-keys.ts'
import type { Desk, Writing } from './writing.ts'

/** One factor: what it is, whether it is there, how much it matters, and on what evidence. All of it by single keys while it has the focus. */
export const FactorRow = memo(function FactorRow({
  item,
  bearing,
  from,
  rating,
  before,
  conflict,
  evidence = NONE,
  active,
  writing,
  onActive,
  rate,
  settle,
  desk,
}: {
  item: FactorItem
  bearing: FactorPack['bearing']
  /** Evidence of an earlier day no longer counts; null when it does not age. */
  from: Day | null
  rating: RatingFields | undefined
  /** In the last signed assessment. */
  before: RatingFields | undefined
  conflict: RatingConflict | undefined
  evidence: readonly Evidence[] | undefined
  active: boolean
  writing: Writing['what'] | undefined
  onActive(code: string): void
  rate: RatingDesk['rate']
  settle: RatingDesk['settle']
  desk: Desk
}) {
  const { code, label, help } = item
  const words = bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
  const now = rating?.presence ?? null

  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const command = commandFor(event.key, bearing)
    if (command === undefined || (command.kind !== 'move' && !desk.editable)) return
    event.preventDefault()
    if (command.kind === 'move') moveFocus(code, command.by)
    else if (event.repeat) return
    else if (command.kind === 'presence') rate(code, 'presence', command.value)
    else if (command.kind === 'relevance')
      rate(code, 'relevance', rating?.relevance === command.value ? null : command.value)
    else if (command.kind === 'mark') rate(code, 'mark', rating?.mark === command.value ? null : command.value)
    else desk.write({ code, what: command.what })
  }
  const take = (event: MouseEvent<HTMLElement>) => {
    const inside = event.target instanceof Element && event.target.closest('button, input, textarea, a, label') !== null
    if (!inside) event.currentTarget.focus()
  }

  return (
    <div
      role="row"
      tabIndex={active ? 0 : -1}
      data-factor={code}
      data-unrated={now === null || undefined}
      aria-label={sayRow(item, rating, words, evidence.length)}
      aria-description={help}
      className={classes['factor']}
      onKeyDown={keys}
      onFocus={() => onActive(code)}
      onClick={take}
    >
      <div role="rowheader" className={classes['factor-name']}>
        <span className={classes['code']}>{code}</span>
        <span>{label}</span>
      </div>
      <div role="gridcell">
        {desk.editable ? (
          <Chips
            label={`Presence of ${label}`}
            chips={presence.options.map((one) => ({
              value: one,
              text: PRESENCE_LETTERS[one],
              name: `${words[one]} (${PRESENCE_LETTERS[one]})`,
            }))}
            value={now}
            onChoose={(one) => rate(code, 'presence', one)}
          />
        ) : (
          <strong>{now === null ? 'Not rated' : words[now]}</strong>
        )}
      </div>
      <div role="gridcell">
        {bearing === 'risk' ? (
          <RelevanceCell code={code} label={label} rating={rating} rate={rate} editable={desk.editable} />
        ) : (
          <MarkCell code={code} label={label} rating={rating} rate={rate} editable={desk.editable} />
        )}
      </div>
      <div role="gridcell" className={classes['known']}>
        <EvidenceLines
          of={evidence}
          from={from}
          assessmentId={desk.assessmentId}
          editable={desk.editable}
          active={active}
        />
        {rating !== undefined && rating.missing !== '' && writing !== 'missing' && (
          <p className="muted">Missing: {rating.missing}</p>
        )}
        <div className={classes['tools']}>
          <Before before={before} rating={rating} />
          {desk.editable && (
            <>
              <button
                type="button"
                tabIndex={active ? 0 : -1}
                aria-label={`Add evidence on ${label}`}
                onClick={() => desk.write({ code, what: 'evidence' })}
              >
                + evidence
              </button>
              <button
                type="button"
                tabIndex={active ? 0 : -1}
                aria-label={`Say what is missing on ${label}`}
                onClick={() => desk.write({ code, what: 'missing' })}
              >
                + missing
              </button>
            </>
          )}
        </div>
      </div>
      {conflict !== undefined && (
        <div role="gridcell" className={classes['across']}>
          <RatingConflictNotice code={code} conflict={conflict} words={words} settle={settle} />
        </div>
      )}
      {writing !== undefined && (
        <div role="gridcell" className={classes['across']}>
          {writing === 'evidence' ? (
            <EvidenceForm code={code} about={label} desk={desk} />
          ) : (
            <MissingForm code={code} missing={rating?.missing ?? ''} desk={desk} />
          )}
        </div>
      )}
    </div>
  )
})

interface CellProps {
  code: string
  label: string
  rating: RatingFields | undefined
  rate: RatingDesk['rate']
  editable: boolean
}

function RelevanceCell({ code, label, rating, rate, editable }: CellProps) {
  const now = rating?.relevance ?? null
  if (!editable)
    return now === null ? (
      <span className="muted">relevance not said</span>
    ) : (
      <Tag tone={RELEVANCE_TONES[now]}>{RELEVANCE_WORDS[now]}</Tag>
    )
  return (
    <Chips
      label={`Relevance of ${label}`}
      chips={RELEVANCES}
      value={now}
      onChoose={(one) => rate(code, 'relevance', one === now ? null : one)}
    />
  )
}

function MarkCell({ code, label, rating, rate, editable }: CellProps) {
  const now = rating?.mark ?? null
  if (!editable) return now === null ? null : <Tag tone="accent">{now}</Tag>
  return (
    <Chips
      label={`${label} is`}
      chips={MARKS}
      value={now}
      onChoose={(one) => rate(code, 'mark', one === now ? null : one)}
    />
  )
}

/** What the last signed assessment said, where it said something else. */
function Before({ before, rating }: { before: RatingFields | undefined; rating: RatingFields | undefined }) {
  if (before === undefined || before.presence === null) return null
  const now = rating?.presence ?? null
  const relevanceMoved = now !== null && before.relevance !== null && rating?.relevance !== before.relevance
  if (now === before.presence && !relevanceMoved) return null
  const was = [
    now === before.presence ? '' : PRESENCE_LETTERS[before.presence],
    relevanceMoved ? (before.relevance ?? '') : '',
  ]
    .filter((one) => one !== '')
    .join(', ')
  return <Tag tone={now === null ? 'standard' : 'accent'}>was {was}</Tag>
}

function sayRow(
  { code, label }: FactorItem,
  rating: RatingFields | undefined,
  words: Readonly<Record<string, string>>,
  pieces: number,
): string {
  return [
    `${code} ${label}`,
    rating === undefined || rating.presence === null ? 'not rated' : (words[rating.presence] ?? ''),
    rating?.relevance == null ? '' : `${rating.relevance} relevance`,
    rating?.mark ?? '',
    pieces === 0 ? 'no evidence' : `${pieces} ${pieces === 1 ? 'piece' : 'pieces'} of evidence`,
  ]
    .filter((one) => one !== '')
    .join(', ')
}

const NONE: readonly Evidence[] = []
const RELEVANCE_WORDS = { low: '● low', moderate: '◆ moderate', high: '▲ high' } as const
const RELEVANCE_TONES = { low: 'standard', moderate: 'medium', high: 'high' } as const
const RELEVANCES = [
  { value: 'low', text: 'low', name: 'Low relevance', tone: 'standard' },
  { value: 'moderate', text: 'mod', name: 'mod: moderate relevance', tone: 'medium' },
  { value: 'high', text: 'high', name: 'High relevance', tone: 'high' },
] as const
const MARKS = [
  { value: 'key', text: 'key', name: 'Key: it holds now' },
  { value: 'goal', text: 'goal', name: 'Goal: to work towards' },
] as const
