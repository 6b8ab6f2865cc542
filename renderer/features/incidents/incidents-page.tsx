import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { CurrencyBadge } from '#renderer/components/currency-badge.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, listed } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId, IncidentId } from '#shared/domain/ids.ts'
import { CurrencyCard } from './currency-card.tsx'
import { EventsCard } from './events-card.tsx'
import { ImpactCard } from './impact-card.tsx'
import { IncidentForm } from './incident-form.tsx'
import { IncidentPanel } from './incident-panel.tsx'
import { IncidentTable } from './incident-table.tsx'
import { PicturesCard } from './pictures-card.tsx'

/** What happened in a case: whether it still goes on, how often and how severe, incident by incident, and what it does to the victim. */
export function IncidentsPage({ caseId }: { caseId: CaseId }) {
  const { data: file } = useSuspenseQuery(api.incidents.get.queryOptions({ input: { caseId } }))
  const { may, today } = useSession()
  const editable = may('record incidents')
  // The pictures are painted first, the list comes straight after them.
  const painted = useDeferredValue(true, false)
  const [recording, setRecording] = useState(false)
  const [dialog, setDialog] = useState<'check' | 'event' | 'impact'>()
  const [openedId, setOpenedId] = useState<IncidentId>()
  const form = useRef<HTMLFormElement>(null)
  const counting = useMemo(() => file.incidents.filter((one) => one.withdrawnAt === null), [file.incidents])
  const events = useMemo(() => file.events.filter((one) => one.withdrawnAt === null), [file.events])
  const record = useCallback(() => {
    setRecording(true)
    form.current?.querySelector('textarea')?.focus()
  }, [])
  const keys = useMemo<Shortcut[]>(
    () =>
      editable
        ? [
            { keys: 'n', label: 'New incident', run: record },
            { keys: 'c', label: 'Checked, nothing new', run: () => setDialog('check') },
            { keys: 'e', label: 'Add an event', run: () => setDialog('event') },
            { keys: 'i', label: 'Add an impact', run: () => setDialog('impact') },
          ]
        : [],
    [editable, record],
  )
  useKeys('What happened', keys)
  const shut = (open: boolean) => {
    if (!open) setDialog(undefined)
  }

  return (
    <Page
      title={`What happened in ${file.reference}`}
      crumbs={
        <>
          <Link to="/cases">Cases</Link> ›{' '}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {file.reference}
          </Link>
        </>
      }
      beside={<CurrencyBadge state={file.currency.state} />}
      actions={
        editable && (
          <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={record}>
            New incident
          </Button>
        )
      }
    >
      {recording && <IncidentForm caseId={caseId} form={form} onClose={() => setRecording(false)} />}
      {file.returns.length > 0 && (
        <Notice kind="look" title="Returns after quiet.">
          {listed(file.returns.map((one) => `${asDay(one.on)}, after ${one.quiet} quiet days`))}.
        </Notice>
      )}
      <Columns least="wide">
        <CurrencyCard
          caseId={caseId}
          currency={file.currency}
          marks={file.marks}
          editable={editable}
          checking={dialog === 'check'}
          onChecking={(open) => (open ? setDialog('check') : shut(open))}
        />
        <EventsCard
          caseId={caseId}
          events={file.events}
          editable={editable}
          adding={dialog === 'event'}
          onAdding={(open) => (open ? setDialog('event') : shut(open))}
        />
      </Columns>
      {counting.length > 0 && <PicturesCard incidents={counting} events={events} today={today} />}
      {painted && (
        <IncidentTable
          incidents={file.incidents}
          editable={editable}
          onOpen={(one) => setOpenedId(one.id)}
          onNew={record}
        />
      )}
      <ImpactCard
        caseId={caseId}
        impacts={file.impacts}
        editable={editable}
        adding={dialog === 'impact'}
        onAdding={(open) => (open ? setDialog('impact') : shut(open))}
      />
      <IncidentPanel
        incident={file.incidents.find((one) => one.id === openedId)}
        editable={editable}
        onClose={() => setOpenedId(undefined)}
      />
    </Page>
  )
}
