import { useQuery } from '@tanstack/react-query'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSavedChoice, useSavedLine } from '#renderer/lib/use-saved-field.ts'
import { type CaseEvent, type CaseEventKind, EVENT_KINDS } from '#shared/domain/case-event.ts'
import { BLANK_LEVER, LEVERS, type LeverCode, type LeverFields } from '#shared/domain/judgement.ts'
import { LEVER_EXISTS_WORDS, LEVER_WORDS } from '#shared/instruments/judgements.ts'
import classes from './assessments.module.css'
import type { Room } from './room.ts'

/** What there is to hold this person back by, with what the case's events say about it. */
export function LeversCard({ room }: { room: Room }) {
  const { caseId, signedAt } = room.file.record
  const { data = [] } = useQuery(api.caseEvents.list.queryOptions({ input: { caseId } }))
  // Beside what is signed stands what was recorded when it was signed.
  const events = signedAt === null ? data : data.filter((one) => one.addedAt <= signedAt)
  return (
    <Card title="Levers that exist">
      <p className="muted">What can be judged depends on what can be done. None of these is added up.</p>
      {LEVERS.map((code) => (
        <div
          key={code}
          role="group"
          aria-label={LEVER_WORDS[code].label}
          className={classes['lever']}
          data-read={!room.editable || undefined}
        >
          <div>
            <strong>{LEVER_WORDS[code].label}</strong>
            <Recorded code={code} events={events} />
          </div>
          {room.editable ? <Editable code={code} room={room} /> : <Signed one={leverIn(room, code)} />}
        </div>
      ))}
    </Card>
  )
}

function Recorded({ code, events }: { code: LeverCode; events: readonly CaseEvent[] }) {
  const known = events.filter((one) => one.withdrawnAt === null && TELLING[code].includes(one.kind)).slice(-MOST)
  if (known.length === 0) return null
  return (
    <ul className={classes['lines']} aria-label={`Recorded in the case on: ${LEVER_WORDS[code].label}`}>
      {known.map((one) => (
        <li key={one.id} className="muted small">
          {asDay(one.on)}: {EVENT_KINDS[one.kind].name}
          {one.note === '' ? '' : `, ${one.note}`}
        </li>
      ))}
    </ul>
  )
}

function Editable({ code, room }: { code: LeverCode; room: Room }) {
  const one = leverIn(room, code)
  const before = room.file.previous?.levers.find((each) => each.code === code)
  const assessmentId = room.file.record.id
  const { label, asks } = LEVER_WORDS[code]
  const exists = useSavedChoice({
    label: `${label}: is there one now?`,
    value: one.exists,
    save: (was, value) =>
      api.assessments.noteLever.call({ assessmentId, code, change: { field: 'exists', was, value } }),
  })
  const note = useSavedLine({
    label: `${label}: what it can do`,
    value: one.note,
    save: (was, value) => api.assessments.noteLever.call({ assessmentId, code, change: { field: 'note', was, value } }),
  })
  return (
    <>
      <ChoiceField saved={exists} choices={EXISTS} />
      <TextField
        saved={note}
        hint={asks}
        note={before === undefined || before.note === '' ? undefined : `Last time: ${before.note}`}
      />
    </>
  )
}

function Signed({ one }: { one: LeverFields }) {
  return (
    <>
      <span>{one.exists === null ? <span className="muted">Not said</span> : LEVER_EXISTS_WORDS[one.exists]}</span>
      <span>{one.note}</span>
    </>
  )
}

function leverIn(room: Room, code: LeverCode): LeverFields {
  return room.file.levers.find((one) => one.code === code) ?? BLANK_LEVER
}

const MOST = 3
const TELLING: Readonly<Record<LeverCode, readonly CaseEventKind[]>> = {
  bail: ['bail', 'bail ended', 'custody', 'release'],
  order: ['order applied for', 'order made', 'order served', 'order expires'],
  licence: ['conviction', 'licence', 'licence ended', 'release'],
  health: ['detention', 'treatment begun', 'medication stopped'],
  MAPPA: ['conviction', 'release'],
}
const EXISTS = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not known', label: 'Not known' },
] as const
