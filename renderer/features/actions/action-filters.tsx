import { TextInput } from '@mantine/core'
import type { RefObject } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { useSession } from '#renderer/lib/session.ts'
import classes from './actions.module.css'
import { STATE_WORDS } from './state-tag.tsx'

/** Nothing narrowed, and no action opened: what the address of the log holds. */
export const NO_FILTERS = { state: '', concern: '', agency: '', action: '' }
export type Filters = typeof NO_FILTERS

/** Narrows the log by state, agency, owner and words. */
export function ActionFilters({
  filters,
  words,
  search,
  onFilters,
  onWords,
}: {
  filters: Filters
  words: { text: string; owner: string }
  search: RefObject<HTMLInputElement | null>
  onFilters(change: Partial<Filters>): void
  onWords(words: { text: string; owner: string }): void
}) {
  const { agencies } = useSession()
  return (
    <search className={classes['filters']} aria-label="Filters">
      <ChoiceField label="State" choices={STATES} value={filters.state} onChange={(state) => onFilters({ state })} />
      <SelectField
        label="Who carries it"
        choices={CONCERNS}
        value={filters.concern}
        onChange={(concern) => onFilters({ concern: concern ?? '' })}
      />
      <SelectField
        label="Agency"
        choices={[
          { value: '', label: 'All agencies' },
          ...agencies.map((one) => ({ value: String(one.id), label: one.name })),
        ]}
        value={filters.agency}
        onChange={(agency) => onFilters({ agency: agency ?? '' })}
      />
      <TextInput
        label="Owner"
        autoComplete="off"
        value={words.owner}
        onChange={(event) => onWords({ ...words, owner: event.currentTarget.value })}
      />
      <TextInput
        ref={search}
        label="Words, reference or name"
        autoComplete="off"
        value={words.text}
        rightSection={<KeyHint keys="/" />}
        onChange={(event) => onWords({ ...words, text: event.currentTarget.value })}
      />
    </search>
  )
}

const STATES = [
  { value: '', label: 'All' },
  { value: 'overdue', label: STATE_WORDS.overdue },
  { value: 'due', label: STATE_WORDS.due },
  { value: 'open', label: STATE_WORDS.open },
  { value: 'closed', label: STATE_WORDS.closed },
]
const CONCERNS = [
  { value: '', label: 'Whoever' },
  { value: 'not answered', label: 'Nobody has answered' },
  { value: 'declined', label: 'Declined' },
  { value: 'not carried out', label: 'Escalation: not carried out' },
]
