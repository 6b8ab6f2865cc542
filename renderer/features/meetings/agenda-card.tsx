import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { AGENDA_REASON_WORDS, type AgendaCase, type MeetingFile, plannedMinutes } from '#shared/domain/meeting.ts'
import { AddCase } from './add-case.tsx'
import { AgendaGaps } from './agenda-gaps.tsx'
import { AgendaRow } from './agenda-row.tsx'
import classes from './meeting.module.css'
import { inOrder, plannedEnds, saySpan, timeAfter } from './meeting-words.ts'

/** The agenda: which cases, why, for how long, in which order; and when it will end. */
export function AgendaCard({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const { record } = file
  const agenda = inOrder(file.agenda)
  const ends = plannedEnds(record.startsAt, agenda)
  const total = plannedMinutes(agenda.map((one) => one.item))
  const { moved, move, list } = useMoving(file, agenda)
  return (
    <Card
      title="Agenda"
      beside={
        <span className="muted">
          {count(agenda.length, 'case')}
          {agenda.length > 0 && ` · ${saySpan(total)} · ends ${timeAfter(record.startsAt, total)}`}
        </span>
      }
    >
      {agenda.length === 0 && (
        <Empty>{mayChange ? 'No case yet. Add the first one below.' : 'No case is on this agenda yet.'}</Empty>
      )}
      <ol className={classes['agenda']} ref={list} aria-label="Agenda">
        {agenda.map((one, index) =>
          mayChange ? (
            <AgendaRow
              key={one.item.id}
              one={one}
              index={index}
              last={agenda.length - 1}
              endsAt={ends[index] ?? ''}
              onMove={(to) => move(one, index, to)}
              onRemove={() => remove(one)}
            />
          ) : (
            <PlainRow key={one.item.id} one={one} endsAt={ends[index] ?? ''} />
          ),
        )}
      </ol>
      <p className="hidden-visually" role="status">
        {moved}
      </p>
      {mayChange && <AddCase meetingId={record.id} agenda={agenda} />}
    </Card>
  )
}

function PlainRow({ one, endsAt }: { one: AgendaCase; endsAt: string }) {
  return (
    <li className={classes['item']}>
      <div className={classes['case']}>
        <Link to="/cases/$caseId" params={{ caseId: one.item.caseId }}>
          {one.reference}
        </Link>{' '}
        <LevelBadge level={one.level} />
        <div className="muted">
          {one.victim} · {one.perpetrator}
        </div>
        <AgendaGaps gaps={one.item.gaps} />
      </div>
      <span>{AGENDA_REASON_WORDS[one.item.reason]}</span>
      <span>
        {one.item.plannedMinutes} min, until {endsAt}
      </span>
    </li>
  )
}

/** Moving a case keeps the focus on it and says where it stands now. */
function useMoving(file: MeetingFile, agenda: readonly AgendaCase[]) {
  const meetingId = file.record.id
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const focus = useRef<{ id: string; control: string } | undefined>(undefined)
  const order = agenda.map((one) => one.item.id).join()

  useEffect(() => {
    const wanted = focus.current
    focus.current = undefined
    if (wanted === undefined) return
    const row = list.current?.querySelector(`[data-item="${wanted.id}"]`)
    const control =
      row?.querySelector<HTMLElement>(`[data-control="${wanted.control}"]:not(:disabled)`) ??
      row?.querySelector<HTMLElement>('[data-control]:not(:disabled)')
    control?.focus()
  }, [order])

  const move = (one: AgendaCase, from: number, to: number) => {
    if (to < 0 || to >= agenda.length) return
    const active = document.activeElement
    focus.current = { id: one.item.id, control: active instanceof HTMLElement ? (active.dataset['control'] ?? '') : '' }
    const put = (place: number) => api.meetings.moveOnAgenda.call({ meetingId, agendaItemId: one.item.id, to: place })
    void attempt(async () => {
      await put(to)
      setMoved(`${one.reference} is now ${to + 1} of ${agenda.length}`)
      remember({ label: `${one.reference} moved on the agenda`, undo: () => put(from), redo: () => put(to) })
    })
  }
  return { moved, move, list }
}

function remove({ item, reference }: AgendaCase): void {
  const at = { meetingId: item.meetingId, agendaItemId: item.id }
  const take = () => api.meetings.removeFromAgenda.call(at)
  void attempt(
    async () => {
      await take()
      remember({
        label: `${reference} taken off the agenda`,
        undo: () => api.meetings.restoreToAgenda.call(at),
        redo: take,
      })
    },
    `${reference} is off the agenda`,
    { undo: true },
  )
}
