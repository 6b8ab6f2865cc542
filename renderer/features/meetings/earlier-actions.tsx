import { Button } from '@mantine/core'
import { useState } from 'react'
import { Tag } from '#renderer/components/tag.tsx'
import { useSession } from '#renderer/lib/session.ts'
import { type ActionLine, sayDue, stateOf } from '#shared/domain/action.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { RoomFile } from '#shared/domain/script.ts'
import classes from './live.module.css'
import { OldActionEnding } from './old-action-ending.tsx'

/** What was promised earlier: what an agency did not do, what circumstances overtook, and what is still open (N19). */
export function EarlierActions({ file, room, mayRun }: { file: MeetingFile; room: RoomFile; mayRun: boolean }) {
  const [ending, setEnding] = useState<ActionLine>()
  const not = room.notDone.filter((one) => one.outcomeKind === 'not undertaken')
  const overtaken = room.notDone.filter((one) => one.outcomeKind === 'circumstances changed')
  return (
    <>
      <Group title="Not done by the agency" tone="high" actions={not} />
      <Group title="Circumstances changed" tone="standard" actions={overtaken} />
      <Group title="Still open" tone="medium" actions={file.earlierActions} onEnd={mayRun ? setEnding : undefined} />
      {ending !== undefined && <OldActionEnding action={ending} onClose={() => setEnding(undefined)} />}
    </>
  )
}

function Group({
  title,
  tone,
  actions,
  onEnd,
}: {
  title: string
  tone: 'high' | 'standard' | 'medium'
  actions: readonly ActionLine[]
  onEnd?: ((action: ActionLine) => void) | undefined
}) {
  return (
    <>
      <h4>
        {title} <Tag tone={actions.length === 0 ? 'standard' : tone}>{actions.length}</Tag>
      </h4>
      {actions.length > 0 && (
        <ul className={classes['lines']}>
          {actions.map((one) => (
            <li key={one.id}>
              <Line of={one} />{' '}
              {onEnd !== undefined && (
                <Button
                  size="compact-xs"
                  aria-label={`It ended…: action ${one.number} of ${one.reference}`}
                  onClick={() => onEnd(one)}
                >
                  It ended…
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Line({ of: one }: { of: ActionLine }) {
  const { agencyName, today } = useSession()
  return (
    <>
      <strong>
        {one.reference}, action {one.number}
      </strong>{' '}
      {one.text}{' '}
      <span className="muted">
        {one.ownerName}, {agencyName(one.agencyId)}
        {one.outcome !== '' && `: ${one.outcome}`}
      </span>
      {one.closedAt === null && one.dueOn !== null && stateOf(one, today) === 'overdue' && (
        <>
          {' '}
          <Tag tone="high">▲ {sayDue(one.dueOn, today)}</Tag>
        </>
      )}
    </>
  )
}
