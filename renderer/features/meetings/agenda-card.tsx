import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useEffect, useRef, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { AGENDA_REASON_WORDS, type AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { timetableOf } from '#shared/domain/timetable.ts'
import { AddCase } from './add-case.tsx'
import { AgendaRow, WhichCase } from './agenda-row.tsx'
import classes from './meeting.module.css'
import { inOrder, saySpan } from './meeting-words.ts'
import { OldActionsRow } from './old-actions-row.tsx'

/** The agenda: which cases, why, for how long, in which order; and when it will end. */
export function AgendaCard({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const { record } = file
  const agenda = inOrder(file.agenda)
  const { settings } = useSession()
  const times = timetableOf({ ...settings, ...record, items: agenda.map((one) => one.item) })
  const { moved, move, list } = useMoving(file, agenda)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const drop = ({ active, over }: DragEndEvent) => {
    const from = agenda.findIndex((one) => one.item.id === active.id)
    const to = agenda.findIndex((one) => one.item.id === over?.id)
    const one = agenda[from]
    if (one !== undefined && to >= 0 && to !== from) move(one, from, to)
  }
  return (
    <Card
      title="Agenda"
      beside={
        <span className="muted">
          {count(agenda.length, 'case')}
          {agenda.length > 0 && ` · ${saySpan(times.minutes)} · ends ${times.endsAt}`}
        </span>
      }
    >
      {times.tooLong !== null && agenda.length > 0 && (
        <Notice kind="look" title="Too long.">
          {times.tooLong}
        </Notice>
      )}
      {agenda.length > 0 && <OldActionsRow file={file} times={times} mayChange={mayChange} />}
      {agenda.length === 0 && (
        <Empty>{mayChange ? 'No case yet. Add the first one below.' : 'No case is on this agenda yet.'}</Empty>
      )}
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop} accessibility={SAID}>
        <SortableContext items={agenda.map((one) => one.item.id)} strategy={verticalListSortingStrategy}>
          <ol className={classes['agenda']} ref={list} aria-label="Agenda">
            {agenda.map((one, index) =>
              mayChange ? (
                <AgendaRow
                  key={one.item.id}
                  one={one}
                  index={index}
                  last={agenda.length - 1}
                  startsAt={times.items[index]?.startsAt ?? ''}
                  endsAt={times.items[index]?.endsAt ?? ''}
                  onMove={(to) => move(one, index, to)}
                  onRemove={() => remove(one)}
                />
              ) : (
                <PlainRow key={one.item.id} one={one} startsAt={times.items[index]?.startsAt ?? ''} />
              ),
            )}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="hidden-visually" role="status">
        {moved}
      </p>
      {mayChange && <AddCase meetingId={record.id} agenda={agenda} />}
    </Card>
  )
}

function PlainRow({ one, startsAt }: { one: AgendaCase; startsAt: string }) {
  return (
    <li className={classes['item']}>
      <div className={classes['case']}>
        <WhichCase one={one} />
      </div>
      <span>{AGENDA_REASON_WORDS[one.item.reason]}</span>
      <span>
        {startsAt}, {one.item.plannedMinutes} min
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

/** What a screen reader hears while a case is carried; its new place is said by the list itself. */
const SAID = {
  screenReaderInstructions: {
    draggable: 'Press Space to pick the case up, the arrow keys to carry it, Space to put it down, Escape to leave it.',
  },
  announcements: {
    onDragStart: () => 'Picked up.',
    onDragOver: () => undefined,
    onDragEnd: () => 'Put down.',
    onDragCancel: () => 'Left where it was.',
  },
}
