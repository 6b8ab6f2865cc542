import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { type Column, DataTable } from '#renderer/components/data-table.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useSavedChoice, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import { AGENCY_KIND_WORDS, type Agency, type AgencyKind, agencyKind } from '#shared/domain/agency.ts'

const KINDS = agencyKind.options.map((value) => ({ value, label: AGENCY_KIND_WORDS[value] }))

/** The agencies on the panel. One that left is retired, not removed: its name stands in old minutes. */
export function AgencySettings() {
  const { agencies, may } = useSession()
  const [adding, setAdding] = useState(false)
  return (
    <Card
      title="Agencies"
      flush
      actions={may('manage clinic') && <Button onClick={() => setAdding(true)}>Add an agency</Button>}
    >
      <DataTable
        label="Agencies"
        rows={agencies}
        rowKey={(one) => one.id}
        columns={may('manage clinic') ? MANAGED : SHOWN}
        empty={<Empty>Agencies that sit on the panel stand here.</Empty>}
      />
      <AddAgency opened={adding} onClose={() => setAdding(false)} />
    </Card>
  )
}

function AddAgency({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<AgencyKind | null>(null)
  return (
    <Dialog
      title="Add an agency"
      opened={opened}
      onClose={() => {
        setName('')
        setKind(null)
        onClose()
      }}
      submit="Add the agency"
      sentence={sentenceOf}
      onSubmit={async () => {
        await api.clinic.addAgency.call({ name, kind: kind ?? 'other' })
        sayDone(`${name.trim()} added`)
      }}
    >
      <TextField label="Name" autoFocus required value={name} onChange={setName} />
      <SelectField
        label="Kind"
        hint="What the agency is in law and practice. Without a choice: other."
        choices={KINDS}
        value={kind}
        onChange={setKind}
      />
    </Dialog>
  )
}

function AgencyName({ agency }: { agency: Agency }) {
  return (
    <TextField
      saved={useSavedLine({
        label: 'Name of the agency',
        value: agency.name,
        save: (was, value) => change(agency, { field: 'name', was, value }),
      })}
    />
  )
}

function AgencyKindChoice({ agency }: { agency: Agency }) {
  return (
    <SelectField
      choices={KINDS}
      saved={useSavedChoice({
        label: `Kind of ${agency.name}`,
        value: agency.kind,
        save: (was, value) => change(agency, { field: 'kind', was, value }),
      })}
    />
  )
}

function RetireButton({ agency }: { agency: Agency }) {
  const set = (was: boolean, value: boolean) => change(agency, { field: 'retired', was, value })
  const turn = async () => {
    const was = agency.retired
    await set(was, !was)
    remember({
      label: `${agency.name} ${was ? 'back on the panel' : 'retired'}`,
      undo: () => set(!was, was),
      redo: () => set(was, !was),
    })
  }
  return (
    <Button
      size="xs"
      aria-label={`${agency.retired ? 'Bring back' : 'Retire'} ${agency.name}`}
      onClick={() => void attempt(turn, agency.retired ? 'Back on the panel' : 'Retired', { undo: true })}
    >
      {agency.retired ? 'Bring back' : 'Retire'}
    </Button>
  )
}

function change(agency: Agency, part: Parameters<typeof api.clinic.changeAgency.call>[0]['change']) {
  return api.clinic.changeAgency.call({ agencyId: agency.id, change: part })
}

const STATE: Column<Agency> = {
  key: 'state',
  heading: 'State',
  width: '120px',
  cell: (one) => <Tag tone={one.retired ? 'standard' : 'done'}>{one.retired ? 'retired' : 'on the panel'}</Tag>,
}

const SHOWN: Column<Agency>[] = [
  { key: 'name', heading: 'Agency', cell: (one) => one.name },
  { key: 'kind', heading: 'Kind', cell: (one) => AGENCY_KIND_WORDS[one.kind] },
  STATE,
]

const MANAGED: Column<Agency>[] = [
  { key: 'name', heading: 'Agency', cell: (one) => <AgencyName agency={one} /> },
  { key: 'kind', heading: 'Kind', cell: (one) => <AgencyKindChoice agency={one} /> },
  STATE,
  { key: 'retire', heading: 'Change', width: '120px', cell: (one) => <RetireButton agency={one} /> },
]
