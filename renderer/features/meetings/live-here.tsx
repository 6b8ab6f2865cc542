import { Button } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { AddAttendee } from './attendance-card.tsx'
import { Deputies } from './deputies.tsx'
import classes from './live.module.css'
import { changePresence, setPresence } from './presence.ts'

/** Who is here, who sent apologies, and everybody at once. */
export function LiveHere({ file, mayRun }: { file: MeetingFile; mayRun: boolean }) {
  const { agencyName } = useSession()
  const expected = file.attendances.filter((one) => one.presence === 'expected' && one.forCases === null)
  const people = [...file.attendances].sort(
    (one, other) =>
      agencyName(one.agencyId).localeCompare(agencyName(other.agencyId)) || one.name.localeCompare(other.name),
  )
  return (
    <section aria-label="Attendance" data-place="attendance">
      <h2>Here {mayRun && <KeyHint keys="F6" />}</h2>
      {mayRun && expected.length > 0 && (
        <div>
          <Button
            size="xs"
            variant="filled"
            onClick={({ currentTarget }) => {
              // The button goes once everybody is here; the focus goes on to the first of them.
              currentTarget.closest('section')?.querySelector<HTMLElement>('[data-presence="present"]')?.focus()
              void attempt(() => everybodyHere(expected))
            }}
          >
            All here
          </Button>{' '}
          <span className="muted">{expected.length} not said yet</span>
        </div>
      )}
      <ul className={classes['here']} onKeyDown={walk}>
        {people.map((one) => (
          <Person key={one.id} one={one} there={file.attendances} mayRun={mayRun} />
        ))}
      </ul>
      {mayRun && <AddAttendee meetingId={file.record.id} attendances={file.attendances} />}
    </section>
  )
}

function Person({ one, there, mayRun }: { one: Attendance; there: readonly Attendance[]; mayRun: boolean }) {
  const { agencyName } = useSession()
  return (
    <li>
      <span>
        <strong>{one.name}</strong> <span className="muted">{agencyName(one.agencyId)}</span>
        {one.standing === 'observer' && <Tag>observer</Tag>}
        {one.forCases !== null && <Tag>for {count(one.forCases.length, 'case')}</Tag>}
      </span>
      {mayRun ? (
        <span className={classes['presence']} role="group" aria-label={one.name}>
          {PRESENCES.map(({ presence, word }) => (
            <button
              key={presence}
              type="button"
              aria-pressed={one.presence === presence}
              data-presence={presence}
              onClick={() => void attempt(() => setPresence(one, presence))}
            >
              {one.presence === presence && <span aria-hidden="true">✓ </span>}
              {word}
            </button>
          ))}
        </span>
      ) : (
        <span className="muted">{one.presence}</span>
      )}
      {mayRun && <Deputies of={one} there={there} />}
    </li>
  )
}

/** Arrow keys go up and down the list, staying with the same word. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const from = event.target
  if (step === 0 || !(from instanceof HTMLButtonElement)) return
  const all = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>(`button[data-presence="${from.dataset['presence']}"]`),
  ]
  all[all.indexOf(from) + step]?.focus()
  event.preventDefault()
}

async function everybodyHere(expected: readonly Attendance[]): Promise<void> {
  const [first] = expected
  if (first === undefined) return
  const all = () => api.room.allHere.call({ meetingId: first.meetingId })
  await all()
  remember({
    label: 'All here',
    undo: async () => {
      for (const one of expected) await changePresence(one, 'present', 'expected')
    },
    redo: all,
  })
}

const PRESENCES = [
  { presence: 'present', word: 'here' },
  { presence: 'apologies', word: 'apologies' },
  { presence: 'expected', word: 'not yet' },
] as const
