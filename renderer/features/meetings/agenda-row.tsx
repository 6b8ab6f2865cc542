import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, CloseButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { useSavedChoice, useSavedNumber } from '#renderer/lib/use-saved-field.ts'
import { AGENDA_REASON_WORDS, type AgendaCase, agendaReason } from '#shared/domain/agenda-item.ts'
import { AgendaGaps } from './agenda-gaps.tsx'
import { bindItem } from './bind-item.ts'
import classes from './meeting.module.css'

/** A case on the agenda while it is being arranged: Alt with an arrow moves it. */
export function AgendaRow({
  one,
  index,
  last,
  startsAt,
  endsAt,
  onMove,
  onRemove,
}: {
  one: AgendaCase
  index: number
  last: number
  startsAt: string
  endsAt: string
  onMove(to: number): void
  onRemove(): void
}) {
  const { item, reference } = one
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: item.id,
  })
  const keys = (event: KeyboardEvent) => {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    onMove(index + step)
  }
  return (
    <li
      ref={setNodeRef}
      className={classes['item']}
      data-item={item.id}
      data-dragging={isDragging}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      onKeyDown={keys}
    >
      <div className={classes['case']}>
        <WhichCase one={one} />
      </div>
      <SelectField choices={REASONS} saved={useSavedChoice(bindItem(item, 'reason', 'Why it is on'))} />
      <TextField
        saved={useSavedNumber(bindItem(item, 'plannedMinutes', 'Minutes'))}
        inputMode="numeric"
        note={`${startsAt} to ${endsAt}`}
      />
      <div className={classes['tools']}>
        <ActionIcon
          ref={setActivatorNodeRef}
          variant="default"
          size={26}
          {...attributes}
          {...listeners}
          className={classes['handle']}
          aria-label={`Drag ${reference}`}
          title="Drag, or Space and the arrows"
        >
          ⠿
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={26}
          data-control="up"
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
          aria-label={`Move ${reference} up`}
          aria-keyshortcuts="Alt+ArrowUp"
          title="Alt ↑"
        >
          ↑
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={26}
          data-control="down"
          disabled={index === last}
          onClick={() => onMove(index + 1)}
          aria-label={`Move ${reference} down`}
          aria-keyshortcuts="Alt+ArrowDown"
          title="Alt ↓"
        >
          ↓
        </ActionIcon>
        <CloseButton
          size={26}
          data-control="remove"
          onClick={onRemove}
          aria-label={`Take ${reference} off the agenda`}
        />
      </div>
    </li>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }
const REASONS = agendaReason.options.map((value) => ({ value, label: AGENDA_REASON_WORDS[value] }))

/** The case with its level and people; whoever knows somebody in it reads only that there is one. */
export function WhichCase({ one }: { one: AgendaCase }) {
  if (one.hidden) return <span className="muted">A case that is not shown to you</span>
  return (
    <>
      <Link to="/cases/$caseId" params={{ caseId: one.item.caseId }} data-control="link">
        {one.reference}
      </Link>{' '}
      <LevelBadge level={one.level} />
      <div className="muted">
        {one.victim} · {one.perpetrator}
      </div>
      {one.leaving.length > 0 && <div className="small">Leaves the room: {one.leaving.join(', ')}</div>}
      <AgendaGaps gaps={one.item.gaps} />
    </>
  )
}
