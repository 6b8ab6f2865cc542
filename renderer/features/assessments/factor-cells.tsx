import { Tag } from '#renderer/components/tag.tsx'
import type { Presence, RatingFields, Relevance } from '#shared/domain/assessment.ts'
import { Chips } from './chips.tsx'
import type { ShownRating } from './progress.ts'
import type { RatingDesk } from './rating-desk.ts'
import { PRESENCE_LETTERS } from './rating-keys.ts'

/** Which of a factor's two judgements a row shows; null for a factor that is judged once. */
export type RowContext = 'in the community' | 'in custody' | null

/** The fields of a rating that a row sets. */
export function fieldsOf(context: RowContext) {
  return context === 'in custody'
    ? ({ presence: 'presenceInCustody', relevance: 'relevanceInCustody', carried: 'carriedInCustody' } as const)
    : ({ presence: 'presence', relevance: 'relevance', carried: 'carried' } as const)
}

interface CellProps {
  code: string
  label: string
  rate: RatingDesk['rate']
  editable: boolean
}

/** How much a risk factor bears on the risk. */
export function RelevanceCell({
  code,
  label,
  now,
  field,
  rate,
  editable,
}: CellProps & { now: Relevance | null; field: 'relevance' | 'relevanceInCustody' }) {
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
      onChoose={(one) => rate(code, field, one === now ? null : one)}
    />
  )
}

/** Whether a protective factor holds now or is worked towards. */
export function MarkCell({ code, label, now, rate, editable }: CellProps & { now: RatingFields['mark'] }) {
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
export function Before({
  before,
  rating,
  context,
}: {
  before: ShownRating | undefined
  rating: ShownRating | undefined
  context: RowContext
}) {
  const { presence, relevance } = fieldsOf(context)
  const was: Presence | null = before?.[presence] ?? null
  if (before === undefined || was === null) return null
  const now = rating?.[presence] ?? null
  const weightWas = before[relevance]
  const weightMoved = now !== null && weightWas !== null && rating?.[relevance] !== weightWas
  if (now === was && !weightMoved) return null
  const words = [now === was ? '' : PRESENCE_LETTERS[was], weightMoved ? (weightWas ?? '') : '']
  return <Tag tone={now === null ? 'standard' : 'accent'}>was {words.filter((one) => one !== '').join(', ')}</Tag>
}

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
