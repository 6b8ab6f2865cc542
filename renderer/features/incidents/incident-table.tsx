import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type Incident, SEVERITIES, SEVERITY_WORDS, type Severity, sayWhen } from '#shared/domain/incident.ts'
import classes from './incidents.module.css'
import { behaviourLabel, REPORTED_WORDS, STANDING_WORDS, statutory } from './words.ts'

/** Every incident, the latest first; opening one shows everything about it. */
export function IncidentTable({
  incidents,
  editable,
  onOpen,
  onNew,
}: {
  incidents: readonly Incident[]
  editable: boolean
  onOpen(incident: Incident): void
  onNew(): void
}) {
  const { today } = useSession()
  const counting = incidents.filter((one) => one.withdrawnAt === null).length
  return (
    <Card
      flush
      title="Incidents"
      beside={<span className="muted">{count(counting, 'incident')}</span>}
      actions={
        editable && (
          <Button size="xs" rightSection={<KeyHint keys="N" />} onClick={onNew}>
            New incident
          </Button>
        )
      }
    >
      <DataTable
        label="Incidents"
        rows={incidents}
        columns={columnsFor(today, onOpen)}
        rowKey={(one) => one.id}
        initialSort={{ key: 'on', direction: 'descending' }}
        empty={
          <Empty>
            {editable
              ? 'No incident yet. Record the first one with the key N: what happened, on which day, and who told it.'
              : 'No incident has been recorded yet.'}
          </Empty>
        }
      />
    </Card>
  )
}

function columnsFor(today: Day, onOpen: (incident: Incident) => void): readonly Column<Incident>[] {
  return [
    {
      key: 'on',
      heading: 'When',
      width: '150px',
      sort: (one) => `${one.on} ${one.time ?? ''}`,
      cell: (one) => (
        <button type="button" className={classes['open']} onClick={() => onOpen(one)}>
          {sayWhen(one, today)}
        </button>
      ),
    },
    {
      key: 'text',
      heading: 'What happened',
      cell: (one) => (
        <>
          {one.withdrawnAt === null ? one.text : <s>{one.text}</s>}
          <div className="muted small">
            {one.withdrawnAt !== null && `Withdrawn: ${one.withdrawnReason} · `}
            {STANDING_WORDS[one.standing]} · {one.source}
          </div>
        </>
      ),
    },
    {
      key: 'behaviours',
      heading: 'Behaviours',
      width: '24%',
      cell: (one) => (
        <>
          {one.behaviours.map(behaviourLabel).join('; ')}
          <div className="muted small">{statutory(one.behaviours)?.short}</div>
        </>
      ),
    },
    {
      key: 'severity',
      heading: 'Severity',
      width: '130px',
      sort: (one) => SEVERITIES.indexOf(one.severity),
      cell: (one) => <Tag tone={TONES[one.severity]}>{SEVERITY_WORDS[one.severity].name}</Tag>,
    },
    {
      key: 'reported',
      heading: 'Police',
      width: '110px',
      sort: (one) => one.reported,
      cell: (one) => (
        <>
          {REPORTED_WORDS[one.reported]}
          <div className="muted small">{one.policeNumber}</div>
        </>
      ),
    },
  ]
}

const TONES = {
  contact: 'standard',
  intrusion: 'accent',
  threat: 'medium',
  'harm to property': 'high',
  'harm to a person': 'high',
} as const satisfies Record<Severity, string>
