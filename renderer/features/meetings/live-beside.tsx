import type { KeyboardEvent } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useSavedDay } from '#renderer/lib/use-saved-field.ts'
import { timeOf } from '#shared/domain/dates.ts'
import type { AgendaCase, Attendance, MeetingFile } from '#shared/domain/meeting.ts'
import { AddAttendee } from './attendance-card.tsx'
import { bindItem } from './bind-item.ts'
import classes from './live.module.css'
import { heardAt, type Minuted } from './minuted.ts'
import { beforeCaseEnds } from './unfinished.ts'

/** Beside the minutes: which agencies have been heard, what the case still needs, who is here. */
export function LiveBeside({
  file,
  current,
  lines,
  mayRun,
}: {
  file: MeetingFile
  current: AgendaCase | undefined
  lines: readonly Minuted[]
  mayRun: boolean
}) {
  return (
    <aside className={classes['beside']} aria-label="Beside the minutes">
      {current !== undefined && <Asked file={file} lines={lines} />}
      {current !== undefined && <BeforeItEnds file={file} current={current} mayRun={mayRun} />}
      <Here file={file} mayRun={mayRun} />
      {mayRun && (
        <p className={classes['keys']}>
          <span>
            <KeyHint keys="F8" /> next case
          </span>
          <span>
            <KeyHint keys="Shift F8" /> previous
          </span>
          <span>
            <KeyHint keys="F2" /> the line · <KeyHint keys="F4" /> summary of risk
          </span>
          <span>
            <KeyHint keys="?" /> all keys
          </span>
        </p>
      )}
    </aside>
  )
}

function Asked({ file, lines }: { file: MeetingFile; lines: readonly Minuted[] }) {
  const { agencyName } = useSession()
  const here = file.attendances.filter((one) => one.presence === 'present').map((one) => one.agencyId)
  const heard = heardAt(lines)
  const asked = [...new Set([...file.invited, ...here, ...heard.keys()])].sort(
    (one, other) => (heard.get(one) ?? LAST) - (heard.get(other) ?? LAST),
  )
  return (
    <section aria-label="Asked">
      <h2>Asked</h2>
      <ul className={classes['asked']}>
        {asked.map((agencyId) => {
          const at = heard.get(agencyId)
          return (
            <li key={agencyId}>
              <span>{agencyName(agencyId)}</span>
              {at !== undefined && <span className="muted">{timeOf(at)}</span>}
              {at === undefined && (here.includes(agencyId) ? <Tag tone="medium">◆ not yet</Tag> : <Tag>not here</Tag>)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function BeforeItEnds({ file, current, mayRun }: { file: MeetingFile; current: AgendaCase; mayRun: boolean }) {
  return (
    <section aria-label="Before this case ends">
      <h2>Before this case ends</h2>
      <ul className={classes['points']}>
        {beforeCaseEnds(file, current).map(({ point, done }) => (
          <li key={point}>
            <span aria-hidden="true">{done ? '☑' : '☐'}</span> {point}
            <span className="hidden-visually">{done ? ', done' : ', not yet'}</span>
          </li>
        ))}
      </ul>
      {mayRun ? (
        <ReviewField key={current.item.id} one={current} />
      ) : (
        current.item.nextReviewOn !== null && <p>Next review {asDay(current.item.nextReviewOn)}</p>
      )}
    </section>
  )
}

function ReviewField({ one }: { one: AgendaCase }) {
  const { today } = useSession()
  return <DayField today={today} saved={useSavedDay({ today, ...bindItem(one.item, 'nextReviewOn', 'Next review') })} />
}

function Here({ file, mayRun }: { file: MeetingFile; mayRun: boolean }) {
  const { agencyName } = useSession()
  const people = [...file.attendances].sort(
    (one, other) =>
      agencyName(one.agencyId).localeCompare(agencyName(other.agencyId)) || one.name.localeCompare(other.name),
  )
  return (
    <section aria-label="Attendance" data-place="attendance">
      <h2>Here {mayRun && <KeyHint keys="F6" />}</h2>
      <ul className={classes['here']} onKeyDown={walk}>
        {people.map((one) => (
          <Person key={one.id} one={one} mayRun={mayRun} />
        ))}
      </ul>
      {mayRun && <AddAttendee meetingId={file.record.id} attendances={file.attendances} />}
    </section>
  )
}

function Person({ one, mayRun }: { one: Attendance; mayRun: boolean }) {
  const { agencyName } = useSession()
  return (
    <li>
      <span>
        <strong>{one.name}</strong> <span className="muted">{agencyName(one.agencyId)}</span>
      </span>
      {mayRun ? (
        <span className={classes['presence']} role="group" aria-label={one.name}>
          {PRESENCES.map(({ presence, word }) => (
            <button
              key={presence}
              type="button"
              aria-pressed={one.presence === presence}
              data-presence={presence}
              onClick={() => void attempt(() => set(one, presence))}
            >
              {one.presence === presence && <span aria-hidden="true">✓ </span>}
              {word}
            </button>
          ))}
        </span>
      ) : (
        <span className="muted">{one.presence}</span>
      )}
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

async function set(one: Attendance, presence: Attendance['presence']): Promise<void> {
  if (one.presence === presence) return
  const { meetingId, id: attendanceId } = one
  const change = (was: Attendance['presence'], value: Attendance['presence']) =>
    api.meetings.changeAttendance.call({ meetingId, attendanceId, change: { field: 'presence', was, value } })
  await change(one.presence, presence)
  remember({
    label: `${one.name}: ${presence}`,
    undo: () => change(presence, one.presence),
    redo: () => change(one.presence, presence),
  })
}

const PRESENCES = [
  { presence: 'present', word: 'here' },
  { presence: 'apologies', word: 'apologies' },
  { presence: 'expected', word: 'not here' },
] as const
const LAST = Number.POSITIVE_INFINITY
