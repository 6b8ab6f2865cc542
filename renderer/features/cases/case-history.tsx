import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { AuditRow } from '#shared/domain/audit.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import classes from './cases.module.css'

/** Who read or changed this case and when. Read only when asked for, because looking is recorded too. */
export function CaseHistory({ caseId }: { caseId: CaseId }) {
  const [shown, setShown] = useState(false)
  return (
    <Card
      flush={shown}
      title="Who read or changed this case"
      actions={
        <Button size="xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      }
    >
      {shown ? (
        <Rows caseId={caseId} />
      ) : (
        <p className="muted small">Every reading and every change is recorded. Looking at this list is recorded too.</p>
      )}
    </Card>
  )
}

function Rows({ caseId }: { caseId: CaseId }) {
  const { data, error } = useQuery(api.cases.history.queryOptions({ input: { caseId } }))
  if (error !== null) return <Notice kind="danger">{sentenceOf(error)}</Notice>
  if (data === undefined) return <Waiting what="Reading the history" />
  return (
    <div className={classes['history']}>
      <DataTable<AuditRow>
        label="History of this case"
        rows={data}
        rowKey={(row) => String(row.seq)}
        initialSort={{ key: 'at', direction: 'descending' }}
        columns={[
          { key: 'at', heading: 'When', width: '150px', sort: (row) => row.at, cell: (row) => asInstant(row.at) },
          { key: 'who', heading: 'Who', sort: (row) => row.actorName, cell: (row) => row.actorName },
          { key: 'what', heading: 'What', sort: (row) => row.act, cell: (row) => row.act },
        ]}
        empty={<Empty>Nobody has read or changed this case yet.</Empty>}
      />
    </div>
  )
}
