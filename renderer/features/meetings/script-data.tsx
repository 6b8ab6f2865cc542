import { useQuery } from '@tanstack/react-query'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant, listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useMinutesDue } from '#renderer/lib/use-minutes-due.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { quorumOf, sayQuorum } from '#shared/domain/quorum.ts'
import type { RoomFile, ScriptShows } from '#shared/domain/script.ts'
import { EarlierActions } from './earlier-actions.tsx'
import classes from './live.module.css'
import { ReadBack } from './read-back.tsx'

/** What the records know for a point of the chair's script. */
export function ScriptData({
  shows,
  file,
  room,
  current,
  mayRun,
}: {
  shows: ScriptShows | undefined
  file: MeetingFile
  room: RoomFile
  current: AgendaCase | undefined
  mayRun: boolean
}) {
  switch (shows) {
    case 'names':
      return <People of={file.attendances.filter((one) => one.presence !== 'apologies')} none="Nobody is expected." />
    case 'apologies':
      return (
        <People of={file.attendances.filter((one) => one.presence === 'apologies')} none="Nobody sent apologies." />
      )
    case 'quorum':
      return <QuorumSentence file={file} />
    case 'statement':
      return <Statement />
    case 'observers':
      return <Observers file={file} />
    case 'offers':
      return <Offers room={room} />
    case 'earlier actions':
      return <EarlierActions file={file} room={room} mayRun={mayRun} />
    case 'actions':
      return <ReadBack file={file} current={current} mayRun={mayRun} />
    case 'next meeting':
      return <NextMeeting file={file} />
    case 'told':
      return current === undefined ? null : <Told current={current} />
    default:
      return null
  }
}

function People({ of, none }: { of: readonly Attendance[]; none: string }) {
  const { agencyName } = useSession()
  if (of.length === 0) return <p>{none}</p>
  return (
    <ul className={classes['lines']}>
      {of.map((one) => (
        <li key={one.id}>
          {one.name}, <span className="muted">{agencyName(one.agencyId)}</span>
          {one.note !== '' && `: ${one.note}`}
        </li>
      ))}
    </ul>
  )
}

/** Observers, each with the day on which they signed; and for which cases somebody leaves the room. */
function Observers({ file }: { file: MeetingFile }) {
  const { agencyName } = useSession()
  const { data } = useQuery(api.panel.list.queryOptions({ input: {} }))
  const signed = new Map(data?.members.map((one) => [one.id, one.signedOn]))
  const observers = file.attendances.filter((one) => one.standing === 'observer')
  const leaving = file.agenda.filter((one) => one.leaving.length > 0)
  return (
    <>
      {observers.length === 0 && <p>Nobody is here as an observer.</p>}
      {observers.length + leaving.length > 0 && (
        <ul className={classes['lines']}>
          {observers.map((one) => (
            <li key={one.id}>
              {one.name}, <span className="muted">{agencyName(one.agencyId)}</span>{' '}
              <Signed on={one.memberId === null ? null : (signed.get(one.memberId) ?? null)} />
            </li>
          ))}
          {leaving.map((one) => (
            <li key={one.item.id}>
              <strong>{one.reference}</strong> {listed(one.leaving)} {one.leaving.length === 1 ? 'leaves' : 'leave'} the
              room
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Signed({ on }: { on: Day | null }) {
  return <Tag tone={on === null ? 'medium' : 'done'}>{on === null ? '◆ not signed' : `✓ signed ${asDay(on)}`}</Tag>
}

function QuorumSentence({ file }: { file: MeetingFile }) {
  const { agencies, settings } = useSession()
  const quorum = quorumOf(file.attendances, agencies, settings)
  return (
    <p>
      <Tag tone={quorum.met ? 'done' : 'medium'}>{quorum.met ? '✓ quorate' : '◆ not quorate'}</Tag> {sayQuorum(quorum)}
    </p>
  )
}

function Statement() {
  const { settings } = useSession()
  return <p className={classes['statement']}>{settings.openingStatement}</p>
}

function Offers({ room }: { room: RoomFile }) {
  const { agencyName } = useSession()
  if (room.offers.length === 0) return <p>Every offer of the risk has been accepted.</p>
  return (
    <ul className={classes['lines']}>
      {room.offers.map((one) => (
        <li key={one.caseId}>
          <strong>{one.reference}</strong> to {one.toName}, {agencyName(one.toAgencyId)}, {asInstant(one.offeredAt)}{' '}
          <Tag tone={one.answer === null ? 'medium' : 'high'}>
            {one.answer === null ? '◆ no answer yet' : `▲ ${one.answer}`}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

/** When the clinic meets next, and by when the minutes of this meeting are out. */
function NextMeeting({ file: { record } }: { file: MeetingFile }) {
  const { data: meetings } = useQuery(api.meetings.list.queryOptions({ input: {} }))
  const minutesDue = useMinutesDue()
  const next = meetings?.findLast((one) => one.stage === 'planned' && one.heldOn > record.heldOn)
  return (
    <p>
      {next === undefined
        ? 'No further meeting is planned.'
        : `${asDay(next.heldOn)}, ${next.startsAt}, ${next.place}.`}{' '}
      Minutes out by {asDay(minutesDue(record.heldOn))}.
    </p>
  )
}

function Told({ current }: { current: AgendaCase }) {
  const { toldWhat, toldBy } = current.item
  if (toldWhat === '') return <p className="muted">Nothing is agreed yet. Type /told @who and what.</p>
  return (
    <p>
      {toldWhat} <span className="muted">by {toldBy}</span>
    </p>
  )
}
