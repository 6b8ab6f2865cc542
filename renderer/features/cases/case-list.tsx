import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page, Waiting } from '#renderer/components/page.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { agencyChoices } from '#renderer/lib/case-words.ts'
import { count } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useFilters } from '#renderer/lib/use-filters.ts'
import { agencyId } from '#shared/domain/ids.ts'
import { LEVEL_WORDS, level } from '#shared/domain/level.ts'
import { CaseTable } from './case-table.tsx'
import classes from './cases.module.css'
import { NewCase } from './new-case.tsx'

/** All cases that the person may read, what needs attention first; found by any name or reference. */
export function CaseListPage() {
  const { may, agencies } = useSession()
  const [filters, setFilters] = useFilters({ level: '', agency: '', state: 'open', page: '0', new: '' })
  // A name is never put into the address, so the words looked for live here only.
  const [text, setText] = useState('')
  const [words] = useDebouncedValue(text.trim(), 150)
  const page = /^\d{1,5}$/.test(filters.page) ? Number(filters.page) : 0
  const input = {
    text: words,
    level: level.safeParse(filters.level).data ?? null,
    agencyId: agencyId.safeParse(filters.agency).data ?? null,
    closed: filters.state === 'closed',
    page,
  }
  const { data, error } = useQuery(api.cases.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const mayOpen = may('write cases')
  const top = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLDivElement>(null)

  const shortcuts = useMemo<Shortcut[]>(
    () => [
      ...(mayOpen ? [{ keys: 'n', label: 'New case', run: () => setFilters({ new: 'yes' }) }] : []),
      { keys: '/', label: 'Search cases', run: () => top.current?.querySelector('input')?.focus() },
    ],
    [mayOpen, setFilters],
  )
  useKeys('Cases', shortcuts)

  const intoTable = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>('tbody a')?.focus()
  }
  const filtered = words !== '' || input.level !== null || input.agencyId !== null
  const showAll = () => {
    setText('')
    setFilters({ level: '', agency: '', page: '0' })
  }

  return (
    <Page
      title="Cases"
      beside={
        <span className="muted">
          {data === undefined
            ? ''
            : `${count(data.total, input.closed ? 'closed case' : 'open case')}, what needs attention first`}
        </span>
      }
      actions={
        mayOpen && (
          <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setFilters({ new: 'yes' })}>
            New case
          </Button>
        )
      }
    >
      {mayOpen && (
        <NewCase
          opened={filters.new === 'yes'}
          onOpen={() => setFilters({ new: 'yes' })}
          onClose={() => setFilters({ new: '' })}
        />
      )}
      <search ref={top} className={classes['filters']}>
        <TextField
          label="Search by any name or reference"
          placeholder="Nwosu, SC-2026-0018"
          value={text}
          onChange={(typed) => {
            setText(typed)
            if (page !== 0) setFilters({ page: '0' })
          }}
          onKeyDown={intoTable}
        />
        <SelectField
          label="Level"
          placeholder="All levels"
          clearable
          choices={level.options.map((one) => ({
            value: one,
            label: `${LEVEL_WORDS[one].shape} ${LEVEL_WORDS[one].name}`,
          }))}
          value={input.level}
          onChange={(chosen) => setFilters({ level: chosen ?? '', page: '0' })}
        />
        <SelectField
          label="Referred by"
          placeholder="All agencies"
          clearable
          choices={agencyChoices(agencies, input.agencyId)}
          value={input.agencyId}
          onChange={(chosen) => setFilters({ agency: chosen ?? '', page: '0' })}
        />
        <ChoiceField
          label="Show"
          choices={STATES}
          value={input.closed ? 'closed' : 'open'}
          onChange={(state) => setFilters({ state, page: '0' })}
        />
      </search>
      {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
      {data === undefined && error === null && <Waiting what="Reading the cases" />}
      {data !== undefined && (
        <div ref={table}>
          <Card flush>
            <CaseTable
              lines={data.lines}
              empty={
                filtered ? (
                  <Empty action={<Button onClick={showAll}>Show all</Button>}>
                    No {input.closed ? 'closed' : 'open'} case fits this search. Names are found from the beginning of
                    any of their words.
                  </Empty>
                ) : (
                  <Empty
                    action={
                      mayOpen &&
                      !input.closed && <Button onClick={() => setFilters({ new: 'yes' })}>Open the first case</Button>
                    }
                  >
                    {input.closed
                      ? 'Cases that have been closed appear here. They can be opened again.'
                      : emptySentence(mayOpen)}
                  </Empty>
                )
              }
            />
          </Card>
          <Paging
            page={page}
            shown={data.lines.length}
            total={data.total}
            onPage={(next) => setFilters({ page: String(next) })}
          />
        </div>
      )}
    </Page>
  )
}

function Paging({
  page,
  shown,
  total,
  onPage,
}: {
  page: number
  shown: number
  total: number
  onPage(page: number): void
}) {
  if (total <= PAGE && page === 0) return null
  const first = page * PAGE
  return (
    <nav className={classes['paging']} aria-label="Pages of cases">
      <Row>
        <Button size="xs" disabled={page === 0} onClick={() => onPage(page - 1)}>
          Previous
        </Button>
        <span className="muted">
          {shown === 0 ? 'None on this page' : `${first + 1} to ${first + shown}`} of {total.toLocaleString('en-GB')}
        </span>
        <Button size="xs" disabled={first + shown >= total} onClick={() => onPage(page + 1)}>
          Next
        </Button>
      </Row>
    </nav>
  )
}

function emptySentence(mayOpen: boolean): string {
  return mayOpen
    ? 'Cases appear here, the most pressing first. A case needs the victim’s name, who referred it and who holds the risk; the rest can follow.'
    : 'Cases that you may read appear here. A coordinator opens them; panel members see those on an agenda that they attend.'
}

/** As many lines as the backend gives a page. */
const PAGE = 50
const STATES = [
  { value: 'open', label: 'Open' },
  { value: 'closed', label: 'Closed' },
] as const
