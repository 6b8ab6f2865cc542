import { useEffect, useMemo, useState } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { needOf } from '#shared/domain/assessment.ts'
import { dayOf, type Instant } from '#shared/domain/dates.ts'
import { ASKED_FACTORS, FACTOR_CODES, factorByCode } from '#shared/instruments/index.ts'
import classes from './assessments.module.css'
import { focusFactor } from './focus.ts'
import type { progressOf, RatingBook } from './progress.ts'

/** How far the factors have come, which keys rate them, and what the one in focus asks: stays in view while the panels scroll. */
export function FactorHead({
  progress,
  ratings,
  previousSignedAt,
  editable,
}: {
  progress: ReturnType<typeof progressOf>
  ratings: RatingBook
  previousSignedAt: Instant | null
  editable: boolean
}) {
  const focused = useFocusedFactor()
  const shortcuts = useMemo<Shortcut[]>(
    () => (editable ? ROW_KEYS.map(([keys, label]) => ({ keys, label, run: () => toNextUnrated(ratings) })) : []),
    [editable, ratings],
  )
  useKeys('Factors, on a row', shortcuts)
  const factor = focused === undefined ? undefined : factorByCode(focused)
  return (
    <div className={classes['factor-head']}>
      <div className={classes['factor-count']}>
        <h2>Factors</h2>
        <span className="muted">
          {progress.rated} of {progress.of} rated
          {progress.toConfirm > 0 && (
            <>
              {' · '}
              <strong>{progress.toConfirm} to confirm</strong>
            </>
          )}
          {previousSignedAt !== null && (
            <>
              {' · '}
              <strong>{progress.changed} changed</strong> since {asDay(dayOf(previousSignedAt))}
            </>
          )}
        </span>
        {editable && (
          <span className={classes['hints']}>
            <KeyHint keys="Y" /> present <KeyHint keys="P" /> partly <KeyHint keys="N" /> no <KeyHint keys="U" /> not
            enough known ·{' '}
            {factor?.pack.bearing === 'protective' ? (
              <>
                <KeyHint keys="K" /> key <KeyHint keys="G" /> goal
              </>
            ) : (
              <>
                <KeyHint keys="1" /> low <KeyHint keys="2" /> mod <KeyHint keys="3" /> high
              </>
            )}{' '}
            · <KeyHint keys="E" /> evidence <KeyHint keys="M" /> missing · <KeyHint keys="Enter" /> still so
          </span>
        )}
      </div>
      <p className={classes['asks']}>
        {factor === undefined
          ? 'What a factor asks stands here when its row has the focus.'
          : `${factor.item.code} ${factor.item.label}: ${factor.item.help}`}
      </p>
      <p className="hidden-visually" aria-live="polite">
        {focused === undefined ? '' : sayRating(focused, ratings)}
      </p>
    </div>
  )
}

function useFocusedFactor(): string | undefined {
  const [code, setCode] = useState<string>()
  useEffect(() => {
    const look = () => setCode(document.activeElement?.closest<HTMLElement>('[data-factor]')?.dataset['factor'])
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [])
  return code
}

function toNextUnrated(ratings: RatingBook): void {
  const from = document.activeElement?.closest<HTMLElement>('[data-factor]')?.dataset['factor']
  const start = from === undefined ? 0 : FACTOR_CODES.indexOf(from) + 1
  const inTurn = [...FACTOR_CODES.slice(start), ...FACTOR_CODES.slice(0, start)]
  const asked = new Map(ASKED_FACTORS.map((one) => [one.code, one]))
  const next =
    inTurn.find(
      (code) => needOf({ inTwoContexts: asked.get(code)?.inTwoContexts === true }, ratings.get(code)) !== null,
    ) ?? inTurn[0]
  if (next !== undefined) focusFactor(next)
}

function sayRating(code: string, ratings: RatingBook): string {
  const rating = ratings.get(code)
  if (rating === undefined || rating.presence === null) return ''
  return [
    code,
    rating.presence === 'yes' ? 'present' : rating.presence === 'no' ? 'not present' : rating.presence,
    rating.relevance ?? '',
    rating.mark ?? '',
  ]
    .filter((one) => one !== '')
    .join(', ')
}

const ROW_KEYS = [
  ['f', 'Next factor that is not rated or not confirmed'],
  ['y', 'Present'],
  ['p', 'Partly'],
  ['n', 'Not present, or absent'],
  ['u', 'Not enough known'],
  ['1', 'Low relevance'],
  ['2', 'Moderate relevance'],
  ['3', 'High relevance'],
  ['k', 'Key protective factor'],
  ['g', 'Goal to work towards'],
  ['e', 'Add evidence'],
  ['m', 'What is missing'],
] as const
