import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import { type Day, day as daySchema, readDay, readPastDay, readRecentDay, sayDay } from '#shared/domain/dates.ts'
import classes from './field.module.css'
import { type FieldProps, frameOf, type SavedBinding } from './field.tsx'

type Bound =
  | { saved: SavedBinding<Day> | SavedBinding<Day | null>; value?: never; onChange?: never }
  | {
      saved?: never
      label: string
      /** Undefined: something was typed that is no day. */
      value: Day | null | undefined
      onChange(value: Day | null | undefined): void
    }

/**
 * A day as people type it (`fri`, `+14`, `24/11`), with what was understood in words below, and a calendar for those who look.
 * `past`: a date of birth, where a year is never guessed. `recent`: something that has happened, where the last such day is meant.
 */
export function DayField({
  saved,
  value,
  onChange,
  today,
  past = false,
  recent = false,
  note,
  ...props
}: FieldProps & { today: Day; past?: boolean; recent?: boolean } & Bound) {
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const understood = (saved === undefined ? value : saved.value) ?? null
  const unreadable = saved === undefined && value === undefined && typed !== undefined
  const change = (text: string) => {
    if (saved !== undefined) return saved.setText(text)
    setTyped(text)
    onChange?.(text.trim() === '' ? null : (past ? readPastDay : recent ? readRecentDay : readDay)(text, today))
  }
  const pick = (text: string | null) => {
    setOpen(false)
    const picked = daySchema.safeParse(text)
    if (!picked.success) return
    setTyped(undefined)
    if (saved === undefined) onChange?.(picked.data)
    else saved.set(picked.data)
  }
  const label = props.label ?? saved?.label ?? ''
  return (
    <div>
      <TextInput
        {...frameOf({ error: unreadable ? (past ? UNREADABLE_PAST : UNREADABLE) : undefined, ...props }, saved)}
        autoComplete="off"
        placeholder={past ? '19/05/1991' : recent ? '3 Oct, fri, yesterday' : '24/11/2026, fri, +14'}
        value={saved === undefined ? (typed ?? shortly(value ?? null)) : saved.text}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          saved?.onBlur()
          if (!unreadable) setTyped(undefined)
        }}
        rightSection={
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal>
            <Popover.Target>
              <ActionIcon
                variant="subtle"
                size={24}
                disabled={props.disabled ?? false}
                aria-label={`Calendar: ${label}`}
                onClick={() => setOpen(!open)}
              >
                <CalendarIcon />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={`Calendar: ${label}`}>
              <DatePicker
                value={understood}
                defaultDate={understood ?? today}
                onChange={pick}
                size="sm"
                hideOutsideDates
                weekendDays={[]}
                ariaLabels={{
                  previousMonth: 'Previous month',
                  nextMonth: 'Next month',
                  previousYear: 'Previous year',
                  nextYear: 'Next year',
                  previousDecade: 'Previous ten years',
                  nextDecade: 'Next ten years',
                }}
              />
            </Popover.Dropdown>
          </Popover>
        }
      />
      <div className={classes['note']} aria-live="polite">
        {understood === null ? note : sayDay(understood, today)}
        {understood !== null && note !== undefined && <> · {note}</>}
      </div>
    </div>
  )
}

function shortly(day: Day | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}

function CalendarIcon() {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      <rect x="1.5" y="2.5" width="11" height="10" rx="1.5" />
      <path d="M1.5 5.5h11M4.5 1v3M9.5 1v3" />
    </svg>
  )
}

const UNREADABLE_PAST = 'This cannot be read as a day. Type it with its year, as 19/05/1991.'
const UNREADABLE = 'This cannot be read as a day. Type it as 24/11/2026, 24 Nov, fri, or +14 for in two weeks.'
