import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSession } from '#renderer/lib/session.ts'
import { actionConcern, actionState, STRAND_WORDS, strand } from '#shared/domain/action.ts'
import {
  type ActionFilter,
  type BoardView,
  boardGrouping,
  CONCERN_WORDS,
  PLAIN_VIEW,
  STATE_WORDS,
} from '#shared/domain/action-board.ts'
import classes from './actions.module.css'
import { CaseFilter } from './case-filter.tsx'
import { GROUPING_WORDS } from './group-heading.tsx'

/** Narrows the board, and says how it is put together. */
export function ActionFilters({
  view,
  round,
  search,
  onView,
}: {
  view: BoardView
  /** Another one when the words are no longer those that were typed here. */
  round: number
  search: RefObject<HTMLInputElement | null>
  onView(view: BoardView): void
}) {
  const { agencies } = useSession()
  const { filter } = view
  const narrow = (change: Partial<ActionFilter>) => onView({ ...view, filter: { ...filter, ...change } })
  return (
    <search className={classes['filters']} aria-label="Filters">
      <ChoiceField
        label="State"
        choices={STATES}
        value={filter.state ?? 'all'}
        onChange={(state) => narrow({ state: state === 'all' ? null : state })}
      />
      <SelectField
        label="Who carries it"
        placeholder="Whoever"
        clearable
        choices={CONCERNS}
        value={filter.concern}
        onChange={(concern) => narrow({ concern })}
      />
      <SelectField
        label="Agency"
        placeholder="All agencies"
        clearable
        choices={agencies.map((one) => ({ value: one.id, label: one.name }))}
        value={filter.agencyId}
        onChange={(agencyId) => narrow({ agencyId })}
      />
      <OwnerFilter filter={filter} onOwner={(ownerName) => narrow({ ownerName })} />
      <CaseFilter key={`case ${round}`} caseId={filter.caseId} onCase={(caseId) => narrow({ caseId })} />
      <SelectField
        label="Strand"
        placeholder="All strands"
        clearable
        choices={STRANDS}
        value={filter.strand}
        onChange={(chosen) => narrow({ strand: chosen })}
      />
      <SelectField
        label="Grouped by"
        choices={GROUPINGS}
        value={view.grouping}
        onChange={(grouping) => onView({ ...view, grouping: grouping ?? 'none' })}
      />
      <Words key={`words ${round}`} filter={filter} search={search} onWords={(text) => narrow({ text })} />
    </search>
  )
}

/** Everybody who owns an action, whatever else is filtered. */
function OwnerFilter({ filter, onOwner }: { filter: ActionFilter; onOwner(name: string | null): void }) {
  const { data } = useQuery(
    api.boards.summary.queryOptions({ input: { filter: { ...PLAIN_VIEW.filter, state: null }, grouping: 'owner' } }),
  )
  const names = new Set([
    ...(data?.groups.map((one) => one.key) ?? []),
    ...(filter.ownerName === null ? [] : [filter.ownerName]),
  ])
  return (
    <SelectField
      label="Owner"
      placeholder="All owners"
      clearable
      choices={[...names].map((name) => ({ value: name, label: name }))}
      value={filter.ownerName}
      onChange={onOwner}
    />
  )
}

function Words({
  filter,
  search,
  onWords,
}: {
  filter: ActionFilter
  search: RefObject<HTMLInputElement | null>
  onWords(text: string): void
}) {
  const [text, setText] = useState(filter.text)
  const later = useDebouncedCallback(onWords, 150)
  return (
    <TextInput
      ref={search}
      label="Words or reference"
      autoComplete="off"
      value={text}
      rightSection={<KeyHint keys="/" />}
      onChange={(event) => {
        setText(event.currentTarget.value)
        later(event.currentTarget.value)
      }}
    />
  )
}

const STATES = [
  { value: 'all', label: 'All' },
  ...actionState.options.map((value) => ({ value, label: STATE_WORDS[value] })),
] as const
const CONCERNS = actionConcern.options.map((value) => ({ value, label: CONCERN_WORDS[value] }))
const STRANDS = [
  ...strand.options.map((value) => ({ value, label: STRAND_WORDS[value] })),
  { value: 'none', label: 'In no strand' },
] as const
const GROUPINGS = boardGrouping.options.map((value) => ({ value, label: GROUPING_WORDS[value] }))
