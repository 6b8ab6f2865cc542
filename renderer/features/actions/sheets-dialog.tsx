import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty } from '#renderer/components/empty.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { type ActionFilter, type BoardGroup, sayFilter } from '#shared/domain/action-board.ts'
import { agencyId } from '#shared/domain/ids.ts'
import classes from './actions.module.css'
import { saveSheet } from './save-sheet.ts'

type Format = 'pdf' | 'csv' | 'ics'

/** For each agency a file of its actions among those that the board shows. */
export function SheetsDialog({ filter, opened, onClose }: { filter: ActionFilter; opened: boolean; onClose(): void }) {
  const { data } = useQuery({
    ...api.boards.summary.queryOptions({ input: { filter, grouping: 'agency' } }),
    enabled: opened,
  })
  const [making, setMaking] = useState<string>()
  const save = async (group: BoardGroup, format: Format) => {
    setMaking(`${group.key} ${format}`)
    await attempt(async () =>
      saveSheet(
        await api.boards.sheet.call({ filter, agencyId: agencyId.parse(group.key), format, withPlaceholders: true }),
      ),
    )
    setMaking(undefined)
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Sheets for agencies"
      size={640}
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={false}
    >
      <p>
        Each holds what the board shows of one agency: <strong>{sayFilter(filter)}</strong>. Its name says nothing of
        what is in it; the copy is recorded. A calendar names neither what was promised nor anybody.
      </p>
      {data === undefined && <Waiting what="Counting by agency" />}
      {data?.groups.length === 0 && <Empty>No action fits the filters of the board.</Empty>}
      <ul className={classes['sheets']} aria-label="Agencies">
        {data?.groups.map((group) => (
          <Agency key={group.key} group={group} making={making} onSave={(format) => void save(group, format)} />
        ))}
      </ul>
    </Modal>
  )
}

function Agency({
  group,
  making,
  onSave,
}: {
  group: BoardGroup
  making: string | undefined
  onSave(format: Format): void
}) {
  const { agencyName } = useSession()
  const name = agencyName(agencyId.parse(group.key))
  return (
    <li>
      <span>
        {name} <span className="muted">{count(group.count, 'action')}</span>
      </span>
      <Row>
        {FORMATS.map(({ format, label }) => (
          <Button
            key={format}
            size="xs"
            aria-label={`${label}: ${name}`}
            loading={making === `${group.key} ${format}`}
            disabled={making !== undefined && making !== `${group.key} ${format}`}
            onClick={() => onSave(format)}
          >
            {label}
          </Button>
        ))}
      </Row>
    </li>
  )
}

const FORMATS = [
  { format: 'pdf', label: 'PDF' },
  { format: 'csv', label: 'Table' },
  { format: 'ics', label: 'Calendar' },
] as const
