import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { isPaused } from '#shared/domain/hearing-clock.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { RoomFile, ScriptPoint } from '#shared/domain/script.ts'
import { type AgencyHeard, markAsked } from './agencies-heard.ts'
import { answerInRoom, unanswered } from './answer-in-room.ts'
import { takePointBack } from './script-moves.ts'

/** What the keys of the room act on. */
export interface RoomKeys {
  on: boolean
  file: MeetingFile
  room: RoomFile
  current: AgendaCase | undefined
  heard: readonly AgencyHeard[]
  script: readonly ScriptPoint[]
  place: RefObject<HTMLElement | null>
  input: RefObject<HTMLInputElement | null>
  /** Says something at the line until the next key. */
  say(words: string): void
  onHelp(): void
  onEnd(): void
  onPoint(): void
  onNext(): void
  onPrevious(): void
  onFullScreen(): void
}

/** The keys of the room: registered once, acting on what is shown when they are pressed. */
export function useRoomKeys(now: RoomKeys): void {
  const { agencyName } = useSession()
  const latest = useRef({ ...now, agencyName })
  useLayoutEffect(() => {
    latest.current = { ...now, agencyName }
  })
  const keys = useMemo((): Shortcut[] => {
    const run = (work: (at: typeof latest.current) => unknown) => () => void work(latest.current)
    return [
      { keys: 'F1', label: 'How to type the minutes', run: run((at) => at.onHelp()) },
      { keys: 'F2', label: 'To the line of the minutes', run: run((at) => at.input.current?.focus()) },
      { keys: 'F3', label: 'This point of the script is done', run: run((at) => at.onPoint()) },
      { keys: 'shift+F3', label: 'Take the last point of the script back', run: run(pointBack) },
      { keys: 'F4', label: 'To the summary of risk', run: run((at) => focusIn(at.place.current, 'summary')) },
      { keys: 'F5', label: 'Pause, or go on', run: run((at) => attempt(() => turnClock(at.file.record.id, at.room))) },
      { keys: 'F6', label: 'To the attendance', run: run((at) => focusIn(at.place.current, 'attendance')) },
      { keys: 'F7', label: 'The next agency was asked and has nothing to add', run: run(nothingToAdd) },
      { keys: 'F8', label: 'Next case', run: run((at) => at.onNext()) },
      { keys: 'shift+F8', label: 'Previous case', run: run((at) => at.onPrevious()) },
      { keys: 'F9', label: 'End the meeting', run: run((at) => at.onEnd()) },
      { keys: 'F10', label: 'The owner of the next action says yes', run: run(saysYes) },
      { keys: 'Escape', label: 'Back to the line', run: run((at) => at.input.current?.focus()) },
      { keys: 'F11', label: 'Full screen', run: run((at) => at.onFullScreen()) },
    ]
  }, [])
  useKeys('This meeting', now.on ? keys : NO_KEYS)
}

/** Pauses the clock, or lets it go on. */
export function turnClock(meetingId: MeetingId, room: RoomFile): Promise<unknown> {
  return isPaused(room.spans) ? api.room.goOn.call({ meetingId }) : api.room.pause.call({ meetingId })
}

type Now = RoomKeys & { agencyName: ReturnType<typeof useSession>['agencyName'] }

function pointBack({ file, current, script, room }: Now): unknown {
  return attempt(() => takePointBack(file.record.id, current?.item.id ?? null, script, room))
}

function nothingToAdd({ file, current, heard, agencyName, say }: Now): unknown {
  const next = heard.find((one) => one.state === 'not yet')
  if (current === undefined || next === undefined) return say('No agency is waiting to be asked.')
  const place = { meetingId: file.record.id, agendaItemId: current.item.id }
  return attempt(() => markAsked(place, next.agencyId, agencyName(next.agencyId), true))
}

function saysYes({ file, current, say }: Now): unknown {
  const next = unanswered(file, current)
  if (next === undefined) return say('Every action here has its owner’s answer.')
  return attempt(async () => {
    await answerInRoom(next)
    say(`${next.ownerName} accepts action ${next.number}.`)
  })
}

function focusIn(room: HTMLElement | null, place: string): void {
  room?.querySelector<HTMLElement>(`[data-place="${place}"] :is(textarea, input, button)`)?.focus()
}

const NO_KEYS: readonly Shortcut[] = []
