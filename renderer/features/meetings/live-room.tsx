import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Confirm } from '#renderer/components/confirm.tsx'
import { api } from '#renderer/lib/api.ts'
import { now } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { actionOpenTo } from '#shared/domain/action.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { agenciesInRoom, type MeetingFile, roomView } from '#shared/domain/meeting-file.ts'
import { quorumOf, sayQuorum } from '#shared/domain/quorum.ts'
import type { RoomFile } from '#shared/domain/script.ts'
import { agenciesHeard } from './agencies-heard.ts'
import { LeaveCaseDialog } from './leave-case-dialog.tsx'
import { LineHelp } from './line-help.tsx'
import classes from './live.module.css'
import { LiveBeside } from './live-beside.tsx'
import { LiveCase } from './live-case.tsx'
import { LiveHeader } from './live-header.tsx'
import { LiveMinutes } from './live-minutes.tsx'
import { LiveScript } from './live-script.tsx'
import { inOrder } from './meeting-words.ts'
import { MinuteInput } from './minute-input.tsx'
import { minutesOf } from './minuted.ts'
import { QuorumDialog } from './quorum-dialog.tsx'
import { recordLine, withdrawLine } from './record-line.ts'
import { doPoint, pointNow, scriptNow } from './script-moves.ts'
import { unfinished } from './unfinished.ts'
import { useLeaving } from './use-leaving.ts'
import { useLineContext } from './use-line-context.ts'
import { useMeetingMode } from './use-meeting-mode.ts'
import { usePressed } from './use-pressed.ts'
import { turnClock, useRoomKeys } from './use-room-keys.ts'
import { useTaking } from './use-taking.ts'

/** A running meeting: the case at the left, its growing minutes, script and room at the right, and the line below. */
export function LiveRoom({
  file,
  room,
  onlyOpen,
}: {
  file: MeetingFile
  room: RoomFile
  /** Hides the lines that are not open to every agency that is there. */
  onlyOpen: boolean
}) {
  const meetingId = file.record.id
  const { may, agencyName, agencies, settings } = useSession()
  const mayRun = may('run meetings')
  const agenda = inOrder(file.agenda)
  const index = agenda.findIndex(({ item }) => item.openedAt !== null && item.doneAt === null)
  const current = agenda[index]
  const about = current?.item.id ?? null
  const all = minutesOf(file, about)
  const shown = onlyOpen ? roomView(file) : file
  const lines = minutesOf(shown, about)
  const heard = about === null ? [] : agenciesHeard(file, room, about, all)
  const place = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [savedAt, setSavedAt] = useState<Instant>()
  const [asking, setAsking] = useState<'end' | 'quorum' | 'help'>()
  const [said, setSaid] = useState<string>()
  const [fullScreen, turnFullScreen] = useMeetingMode()
  const context = useLineContext(file, current)
  const navigate = useNavigate()
  const taking = useTaking(agenda, index, setSaid)
  const leaving = useLeaving(file, current, input)

  const script = scriptNow(
    current !== undefined,
    agenda.some(({ item, hidden }) => item.doneAt === null && !hidden),
  )
  const pressed = usePressed(room, about)
  const doneWithPoint = async () => {
    const point = pressed.next(script)
    if (point === undefined) return
    if (point.key === 'quorum' && !quorum.met) return setAsking('quorum')
    await pressed.during(point, () => doPoint(meetingId, about, point))
  }
  const quorum = quorumOf(file.attendances, agencies, settings)
  /** A line that was begun belongs to this case: the first press says so, the second takes it along. */
  const leave = (go: () => Promise<unknown>) => {
    const unrecorded = (input.current?.value ?? '').trim() !== ''
    if (unrecorded && said !== NOT_RECORDED) {
      setSaid(NOT_RECORDED)
      input.current?.focus()
      return
    }
    setSaid(undefined)
    void attempt(() => leaving.leave(go))
  }
  /** The end of the meeting leaves the case that is heard, like any other way out of it. */
  const toEnd = () => void attempt(() => leaving.leave(async () => setAsking('end')))
  useRoomKeys({
    on: mayRun,
    file,
    room,
    current,
    heard,
    script,
    place,
    input,
    say: setSaid,
    onHelp: () => setAsking('help'),
    onEnd: toEnd,
    onPoint: () => void attempt(doneWithPoint),
    onNext: () => leave(taking.takeNext),
    onPrevious: () => leave(taking.takePrevious),
    onFullScreen: turnFullScreen,
  })
  /** Escape comes back to the line from wherever in the room it has no other meaning. */
  const back = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.target === input.current) return
    input.current?.focus()
  }
  const end = async () => {
    await api.meetings.end.call({ meetingId })
    await navigate({ to: '/meetings/$meetingId', params: { meetingId } })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the room only listens for the key that leads back to its line.
    <div className={classes['room']} ref={place} onKeyDown={back}>
      <LiveHeader
        record={file.record}
        agenda={agenda}
        spans={room.spans}
        index={index}
        mayRun={mayRun}
        fullScreen={fullScreen}
        onTake={(one) => leave(() => taking.take(one))}
        onPause={() => void attempt(() => turnClock(meetingId, room))}
        onFullScreen={turnFullScreen}
        onEnd={toEnd}
      />
      <div className={classes['columns']}>
        {current === undefined ? (
          <LiveScript
            file={shown}
            room={onlyOpen ? roomOpen(room, file) : room}
            agenda={agenda}
            script={script}
            mayRun={mayRun}
            onDone={() => void attempt(doneWithPoint)}
          />
        ) : (
          <LiveCase key={current.item.id} file={shown} one={current} onlyOpen={onlyOpen} />
        )}
        <LiveMinutes current={current} lines={lines} savedAt={savedAt} mayRun={mayRun} />
        <LiveBeside
          file={shown}
          room={onlyOpen ? roomOpen(room, file) : room}
          current={current}
          heard={heard}
          mayRun={mayRun}
        />
      </div>
      {mayRun && (
        <MinuteInput
          meetingId={meetingId}
          context={context}
          last={lines.at(-1)}
          input={input}
          said={said}
          onTyping={() => setSaid(undefined)}
          onHelp={() => setAsking('help')}
          onRecord={async (line, editing) => {
            await recordLine(line, {
              meetingId,
              current,
              editing,
              agencyName,
              takeNext: taking.takeNext,
              leave: () => leaving.leave(taking.takeNext),
            })
            setSavedAt(now())
          }}
          onWithdraw={async (last) => {
            await withdrawLine(last)
            setSavedAt(now())
          }}
        />
      )}
      <LineHelp opened={asking === 'help'} onClose={() => setAsking(undefined)} />
      {asking === 'quorum' && (
        <QuorumDialog
          sentence={sayQuorum(quorum)}
          onClose={() => setAsking(undefined)}
          onGoOn={async (reason) => {
            const point = pointNow(script, room, about)
            if (point !== undefined) await doPoint(meetingId, about, point, reason)
          }}
        />
      )}
      {leaving.asked !== undefined && (
        <LeaveCaseDialog
          one={leaving.asked.one}
          rows={leaving.asked.rows}
          onClose={leaving.stay}
          onGoOn={leaving.goOn}
        />
      )}
      <Confirm
        title="End the meeting"
        confirm="End the meeting"
        opened={asking === 'end'}
        onClose={() => setAsking(undefined)}
        onConfirm={end}
        sentence={sentenceOf}
      >
        <p>The clock stops. The meeting can be resumed until its minutes are finalised.</p>
        {asking === 'end' && (input.current?.value ?? '') !== '' && (
          <p>▲ A line is typed and not recorded. It is kept, and offered again when the meeting is resumed.</p>
        )}
        {unfinished(file).map((one) => (
          <p key={one}>◆ {one}</p>
        ))}
      </Confirm>
    </div>
  )
}

/** What was not done, as far as every agency that is here may know of it. */
function roomOpen(room: RoomFile, file: MeetingFile): RoomFile {
  const here = agenciesInRoom(file)
  return { ...room, notDone: room.notDone.filter((one) => one.audience === null || actionOpenTo(one, here)) }
}

const NOT_RECORDED =
  'Not recorded yet. Enter records this line here; the same key again takes it along to the other case.'
