import { useNavigate } from '@tanstack/react-router'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Confirm } from '#renderer/components/confirm.tsx'
import { api } from '#renderer/lib/api.ts'
import { now } from '#renderer/lib/format.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import type { Instant } from '#shared/domain/dates.ts'
import type { AgendaCase, MeetingFile } from '#shared/domain/meeting.ts'
import classes from './live.module.css'
import { LiveBeside } from './live-beside.tsx'
import { LiveCase } from './live-case.tsx'
import { LiveHeader } from './live-header.tsx'
import { LiveMinutes } from './live-minutes.tsx'
import { LiveOpening } from './live-opening.tsx'
import { inOrder } from './meeting-words.ts'
import { MinuteInput } from './minute-input.tsx'
import { minutesOf } from './minuted.ts'
import { recordLine, withdrawLine } from './record-line.ts'
import { unfinished } from './unfinished.ts'
import { useLineContext } from './use-line-context.ts'

/** A running meeting: the case at the left, its growing minutes, who is here at the right, and the line below. */
export function LiveRoom({ file }: { file: MeetingFile }) {
  const meetingId = file.record.id
  const { may, agencyName } = useSession()
  const mayRun = may('run meetings')
  const agenda = inOrder(file.agenda)
  const index = agenda.findIndex(({ item }) => item.openedAt !== null && item.doneAt === null)
  const current = agenda[index]
  const lines = minutesOf(file, current?.item.id ?? null)
  const room = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [savedAt, setSavedAt] = useState<Instant>()
  const [ending, setEnding] = useState(false)
  const context = useLineContext(file, current)
  const navigate = useNavigate()
  const { takeNext, takePrevious, take } = useTaking(agenda, index)

  const keys = useMemo(
    (): Shortcut[] => [
      { keys: 'F2', label: 'To the line of the minutes', run: () => input.current?.focus() },
      { keys: 'F4', label: 'To the summary of risk', run: () => focusIn(room.current, 'summary') },
      { keys: 'F6', label: 'To the attendance', run: () => focusIn(room.current, 'attendance') },
      { keys: 'F8', label: 'Next case', run: () => void attempt(takeNext) },
      { keys: 'shift+F8', label: 'Previous case', run: () => void attempt(takePrevious) },
      { keys: 'F9', label: 'End the meeting', run: () => setEnding(true) },
    ],
    [takeNext, takePrevious],
  )
  useKeys('This meeting', mayRun ? keys : NO_KEYS)

  const end = async () => {
    await api.meetings.end.call({ meetingId })
    await navigate({ to: '/meetings/$meetingId', params: { meetingId } })
  }
  return (
    <div className={classes['room']} ref={room}>
      <LiveHeader
        record={file.record}
        agenda={agenda}
        index={index}
        mayRun={mayRun}
        onTake={(one) => void attempt(() => take(one))}
        onEnd={() => setEnding(true)}
      />
      <div className={classes['columns']}>
        {current === undefined ? (
          <LiveOpening agenda={agenda} />
        ) : (
          <LiveCase key={current.item.id} file={file} one={current} />
        )}
        <LiveMinutes current={current} lines={lines} savedAt={savedAt} mayRun={mayRun} />
        <LiveBeside file={file} current={current} lines={lines} mayRun={mayRun} />
      </div>
      {mayRun && (
        <MinuteInput
          meetingId={meetingId}
          context={context}
          last={lines.at(-1)}
          input={input}
          onRecord={async (line, editing) => {
            await recordLine(line, { meetingId, current, editing, agencyName, takeNext })
            setSavedAt(now())
          }}
          onWithdraw={async (last) => {
            await withdrawLine(last)
            setSavedAt(now())
          }}
        />
      )}
      <Confirm
        title="End the meeting"
        confirm="End the meeting"
        opened={ending}
        onClose={() => setEnding(false)}
        onConfirm={end}
        sentence={sentenceOf}
      >
        <p>The clock stops. The meeting can be resumed until its minutes are finalised.</p>
        {unfinished(file).map((one) => (
          <p key={one}>◆ {one}</p>
        ))}
      </Confirm>
    </div>
  )
}

/** Taking up a case; the one before it is heard then. */
function useTaking(agenda: readonly AgendaCase[], index: number) {
  const latest = useRef({ agenda, index })
  useLayoutEffect(() => {
    latest.current = { agenda, index }
  })
  return useMemo(() => {
    const take = ({ item }: AgendaCase) =>
      api.meetings.openItem.call({ meetingId: item.meetingId, agendaItemId: item.id })
    return {
      take,
      async takeNext() {
        const { agenda: all, index: at } = latest.current
        const next = at < 0 ? all.find(({ item }) => item.doneAt === null) : all[at + 1]
        if (next === undefined) return sayDone('This was the last case. F9 ends the meeting.')
        await take(next)
      },
      async takePrevious() {
        const { agenda: all, index: at } = latest.current
        const previous = at < 0 ? all.findLast(({ item }) => item.doneAt !== null) : all[at - 1]
        if (previous === undefined) return sayDone('There is no case before this one.')
        await take(previous)
      },
    }
  }, [])
}

function focusIn(room: HTMLElement | null, place: string): void {
  room?.querySelector<HTMLElement>(`[data-place="${place}"] :is(textarea, input, button)`)?.focus()
}

const NO_KEYS: readonly Shortcut[] = []
