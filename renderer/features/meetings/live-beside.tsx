import { DayField } from '#renderer/components/day-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useSavedDay } from '#renderer/lib/use-saved-field.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { RoomFile } from '#shared/domain/script.ts'
import type { AgencyHeard } from './agencies-heard.ts'
import { bindItem } from './bind-item.ts'
import classes from './live.module.css'
import { LiveAsked } from './live-asked.tsx'
import { LiveHere } from './live-here.tsx'
import { LivePoint } from './live-point.tsx'
import { beforeCaseEnds } from './unfinished.ts'

/** Beside the minutes: what the chair says now, which agencies have been heard, what the case still needs, who is here. */
export function LiveBeside({
  file,
  room,
  current,
  heard,
  mayRun,
}: {
  file: MeetingFile
  room: RoomFile
  current: AgendaCase | undefined
  heard: readonly AgencyHeard[]
  mayRun: boolean
}) {
  return (
    <aside className={classes['beside']} aria-label="Beside the minutes">
      {current !== undefined && (
        <>
          <LivePoint file={file} room={room} current={current} mayRun={mayRun} />
          <LiveAsked
            heard={heard}
            place={{ meetingId: file.record.id, agendaItemId: current.item.id }}
            mayRun={mayRun}
          />
          <BeforeItEnds file={file} current={current} heard={heard} mayRun={mayRun} />
        </>
      )}
      <LiveHere file={file} mayRun={mayRun} />
      {mayRun && <Keys />}
    </aside>
  )
}

function BeforeItEnds({
  file,
  current,
  heard,
  mayRun,
}: {
  file: MeetingFile
  current: AgendaCase
  heard: readonly AgencyHeard[]
  mayRun: boolean
}) {
  const { item } = current
  return (
    <section aria-label="Before this case ends">
      <h2>Before this case ends</h2>
      <ul className={classes['points']}>
        {beforeCaseEnds(file, current, heard).map(({ point, done }) => (
          <li key={point}>
            <span aria-hidden="true">{done ? '☑' : '☐'}</span> {point}
            <span className="hidden-visually">{done ? ', done' : ', not yet'}</span>
          </li>
        ))}
      </ul>
      {item.toldWhat !== '' && (
        <p>
          <strong>The victim will be told</strong> {item.toldWhat} <span className="muted">by {item.toldBy}</span>
        </p>
      )}
      {mayRun ? (
        <ReviewField key={item.id} one={current} />
      ) : (
        item.nextReviewOn !== null && <p>Next review {asDay(item.nextReviewOn)}</p>
      )}
    </section>
  )
}

function ReviewField({ one }: { one: AgendaCase }) {
  const { today } = useSession()
  return <DayField today={today} saved={useSavedDay({ today, ...bindItem(one.item, 'nextReviewOn', 'Next review') })} />
}

function Keys() {
  return (
    <p className={classes['keys']}>
      <span>
        <KeyHint keys="F8" /> next case · <KeyHint keys="Shift F8" /> previous
      </span>
      <span>
        <KeyHint keys="F3" /> next point of the script
      </span>
      <span>
        <KeyHint keys="F4" /> summary of risk · <KeyHint keys="Esc" /> back to the line
      </span>
      <span>
        <KeyHint keys="F1" /> how to type · <KeyHint keys="?" /> all keys
      </span>
    </p>
  )
}
