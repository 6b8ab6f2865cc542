import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Page, Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useFilters } from '#renderer/lib/use-filters.ts'
import { actionConcern, actionState } from '#shared/domain/action.ts'
import { actionId, agencyId } from '#shared/domain/ids.ts'
import { ActionFilters, type Filters, NO_FILTERS } from './action-filters.tsx'
import { ActionPanel } from './action-panel.tsx'
import { ActionTable } from './action-table.tsx'
import { NewActionDialog } from './new-action.tsx'
import { OverdueByAgency } from './overdue-by-agency.tsx'

/** All actions over all cases: what is late, who promised it, and how it ended. */
export function ActionLogPage() {
  const { may } = useSession()
  const { data: now } = useSuspenseQuery(api.today.get.queryOptions({ input: {} }))
  const [filters, setFilters] = useFilters(NO_FILTERS)
  const [words, setWords] = useState({ text: '', owner: '' })
  const opened = actionId.safeParse(filters.action)
  const [adding, setAdding] = useState(false)
  const { data: lines } = useLines(filters, words)
  const search = useRef<HTMLInputElement>(null)
  const mayAdd = may('write actions')
  useKeys(
    'Actions',
    useMemo(
      () => [
        { keys: '/', label: 'To the search', run: () => search.current?.focus() },
        ...(mayAdd ? [{ keys: 'n', label: 'New action', run: () => setAdding(true) }] : []),
      ],
      [mayAdd],
    ),
  )
  return (
    <Page
      title="Actions"
      beside={<span className="muted">{count(now.counts.openActions, 'open action')}</span>}
      actions={
        mayAdd && (
          <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setAdding(true)}>
            New action
          </Button>
        )
      }
    >
      <OverdueByAgency
        overdue={now.overdue}
        chosen={filters.state === 'overdue' ? filters.agency : ''}
        onChoose={(agency) => setFilters({ state: 'overdue', agency })}
      />
      <ActionFilters filters={filters} words={words} search={search} onFilters={setFilters} onWords={setWords} />
      <Card flush>
        {lines === undefined ? (
          <Waiting what="Reading the actions" />
        ) : (
          <ActionTable
            lines={lines}
            searchOf={(action) =>
              Object.fromEntries(Object.entries({ ...filters, action }).filter(([, value]) => value !== ''))
            }
            empty={
              <Empty>
                {isFiltered(filters, words)
                  ? 'No action fits these filters.'
                  : 'What agencies promise in a meeting will stand here, the most pressing first.'}
              </Empty>
            }
          />
        )}
      </Card>
      <ActionPanel actionId={opened.success ? opened.data : undefined} onClose={() => setFilters({ action: '' })} />
      {mayAdd && <NewActionDialog opened={adding} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useLines(filters: Filters, words: { text: string; owner: string }) {
  const [text] = useDebouncedValue(words.text.trim(), 120)
  const [owner] = useDebouncedValue(words.owner.trim(), 120)
  const agency = agencyId.safeParse(filters.agency)
  const state = actionState.safeParse(filters.state)
  const concern = actionConcern.safeParse(filters.concern)
  return useQuery({
    ...api.actions.list.queryOptions({
      input: {
        text,
        ownerName: owner === '' ? null : owner,
        caseId: null,
        agencyId: agency.success ? agency.data : null,
        state: state.success ? state.data : null,
        concern: concern.success ? concern.data : null,
      },
    }),
    placeholderData: keepPreviousData,
  })
}

function isFiltered(filters: Filters, words: { text: string; owner: string }): boolean {
  return (
    filters.agency !== '' ||
    filters.concern !== '' ||
    filters.state !== '' ||
    words.text.trim() !== '' ||
    words.owner.trim() !== ''
  )
}
