import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page, Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { AuditRow } from '#shared/domain/audit.ts'

/** Who did what to which record, and when; and whether the chain is whole. Never what a record said. */
export function AuditPage() {
  const { people } = useSession()
  const [page, setPage] = useState(0)
  const [actorId, setActorId] = useState<string | null>(null)
  const { data, error } = useQuery({
    ...api.audit.list.queryOptions({ input: { page, actorId } }),
    placeholderData: keepPreviousData,
  })
  const pages = Math.ceil((data?.total ?? 0) / A_PAGE)
  return (
    <Page
      title="Audit"
      lead="Each entry is chained to the one before it and cannot be changed or removed without leaving a trace."
      crumbs={<Link to="/settings">Settings</Link>}
    >
      <Verification />
      <Card
        title={data === undefined ? 'Entries' : `${data.total.toLocaleString('en-GB')} entries, newest first`}
        actions={
          <Row>
            <Button size="xs" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Newer
            </Button>
            <span className="small muted">
              page {page + 1} of {Math.max(1, pages)}
            </span>
            <Button size="xs" disabled={page + 1 >= pages} onClick={() => setPage(page + 1)}>
              Older
            </Button>
          </Row>
        }
      >
        <SelectField
          label="Who"
          clearable
          placeholder="Everybody"
          choices={people.map((one) => ({ value: one.id, label: one.name }))}
          value={people.find((one) => one.id === actorId)?.id ?? null}
          onChange={(chosen) => {
            setActorId(chosen)
            setPage(0)
          }}
        />
        {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
        {data === undefined ? (
          <Waiting />
        ) : (
          <DataTable
            label="Audit entries"
            rows={data.rows}
            rowKey={(row) => String(row.seq)}
            columns={COLUMNS}
            empty={<Empty>Nothing has been done yet.</Empty>}
          />
        )}
      </Card>
    </Page>
  )
}

function Verification() {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.audit.verify.queryOptions({ input: {} }),
    enabled: false,
  })
  return (
    <Card
      title="Is the chain whole?"
      actions={
        <Button loading={isFetching} onClick={() => void refetch()}>
          Check every entry
        </Button>
      }
    >
      <div role="status">
        {data === undefined && error === null && (
          <p className="muted">
            Reads every entry and compares it with the chain and with the anchor kept outside the store.
          </p>
        )}
        {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
        {data?.ok === true && (
          <Notice kind="done" title="Whole.">
            {data.entries.toLocaleString('en-GB')} entries agree with each other and with the anchor. Head:{' '}
            <code>{data.head}</code>
          </Notice>
        )}
        {data?.ok === false && (
          <Notice kind="danger" title="Broken.">
            Entry {data.seq} of {data.entries} does not fit: {data.why}. Keep the files as they are, and tell whoever is
            responsible for information security.
          </Notice>
        )}
      </div>
    </Card>
  )
}

const A_PAGE = 100

const COLUMNS: Column<AuditRow>[] = [
  { key: 'seq', heading: 'No.', width: '70px', align: 'end', cell: (row) => row.seq },
  { key: 'at', heading: 'When', width: '170px', cell: (row) => asInstant(row.at) },
  { key: 'who', heading: 'Who', cell: (row) => row.actorName },
  { key: 'what', heading: 'What', cell: (row) => row.act },
  { key: 'which', heading: 'Which', cell: (row) => row.about ?? row.recordKind },
]
