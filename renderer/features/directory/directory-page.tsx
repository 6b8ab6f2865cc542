import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { isStale, type Service } from '#shared/domain/referral.ts'
import { ImportPackDialog } from './import-pack.tsx'
import { ServiceDialog } from './service-dialog.tsx'

type Pack = ApiOutputs['directory']['packs'][number]

/** What the clinic keeps up to date itself: the services that can help, and the checklists that are asked. */
export function DirectoryPage() {
  const { data: services } = useSuspenseQuery(api.directory.services.queryOptions({ input: {} }))
  const { data: packs } = useSuspenseQuery(api.directory.packs.queryOptions({ input: {} }))
  const { may, today } = useSession()
  const [adding, setAdding] = useState(false)
  const [importing, setImporting] = useState(false)
  const editable = may('write cases')
  const checkNow = (one: Service) =>
    attempt(
      () =>
        api.directory.changeService.call({
          serviceId: one.id,
          change: { field: 'checkedOn', was: one.checkedOn, value: today },
        }),
      `${one.name} checked today`,
    )
  return (
    <Page
      title="Directory"
      actions={
        editable && (
          <Button variant="filled" onClick={() => setAdding(true)}>
            Add a service
          </Button>
        )
      }
    >
      <Card title="Services that can help" flush>
        <DataTable<Service>
          label="Services"
          rows={services.filter((one) => !one.retired)}
          rowKey={(one) => one.id}
          columns={[
            { key: 'name', heading: 'Service', cell: (one) => <strong>{one.name}</strong>, sort: (one) => one.name },
            { key: 'purpose', heading: 'What it is for', cell: (one) => one.purpose },
            {
              key: 'contact',
              heading: 'How to reach it',
              cell: (one) => (
                <>
                  {one.contact}
                  <div className="muted small">{one.hours}</div>
                </>
              ),
            },
            {
              key: 'checked',
              heading: 'Last checked',
              cell: (one) => (
                <>
                  {asDay(one.checkedOn)} {isStale(one, today) && <Tag tone="medium">check again</Tag>}
                </>
              ),
              sort: (one) => one.checkedOn,
            },
            {
              key: 'check',
              heading: 'Check',
              cell: (one) =>
                editable && (
                  <Button
                    size="compact-sm"
                    aria-label={`Checked today: ${one.name}`}
                    onClick={() => void checkNow(one)}
                  >
                    Checked today
                  </Button>
                ),
            },
          ]}
          empty={
            <Empty>
              Services of your county appear here, with the day on which somebody last checked them. Add the first one.
            </Empty>
          }
        />
      </Card>
      <Card
        title="Checklists that are asked"
        flush
        actions={may('manage clinic') && <Button onClick={() => setImporting(true)}>Import a pack</Button>}
      >
        <DataTable<Pack>
          label="Instrument packs"
          rows={packs}
          rowKey={(one) => `${one.id}@${one.version}`}
          columns={[
            { key: 'title', heading: 'Pack', cell: (one) => <strong>{one.title}</strong> },
            { key: 'version', heading: 'Version', cell: (one) => one.version },
            { key: 'licence', heading: 'Licence', cell: (one) => one.attestation || one.licence },
            { key: 'use', heading: 'Use', cell: (one) => (one.inUse ? 'asked now' : 'kept for what it was asked for') },
          ]}
          empty={<Empty>The clinic’s own checklists appear here once they are imported.</Empty>}
        />
      </Card>
      {adding && <ServiceDialog onClose={() => setAdding(false)} />}
      {importing && <ImportPackDialog onClose={() => setImporting(false)} />}
    </Page>
  )
}
