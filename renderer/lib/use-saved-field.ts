import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Day, readDay, readPastDay, readRecentDay } from '#shared/domain/dates.ts'
import { type Reading, SavedField, type SavedFieldView } from './saved-field.ts'
import { reportUnsaved } from './saving.ts'

/** What `useSavedField` gives to a field component: pass it on whole, as `saved`. */
export interface SavedFieldBinding<T> extends SavedFieldView<T> {
  setText(text: string): void
  set(value: T): void
  onBlur(): void
  resolve(choice: 'mine' | 'theirs'): void
  putBack(): void
}

interface Common<T> {
  /** The visible label of the field. */
  label: string
  /** What the record holds now. */
  value: T
  /** Saves through the contract; `was` goes along, so that nothing unseen is overwritten. Throws what the contract throws. */
  save(was: T, value: T): Promise<unknown>
}

/** A one-line text that saves itself; spaces at its ends do not count. */
export function useSavedLine(options: Common<string>): SavedFieldBinding<string> {
  return useSavedField({ ...options, read: readLine, write: asIs })
}

/** Paragraphs that save themselves, kept exactly as typed. */
export function useSavedText(options: Common<string>): SavedFieldBinding<string> {
  return useSavedField({ ...options, read: readText, write: asIs })
}

/** One of several values that saves itself at once: select, yes/no, choice chips. */
export function useSavedChoice<T extends string | null>(options: Common<T>): SavedFieldBinding<T> {
  return useSavedField({
    ...options,
    read: (text) => ({ ok: true, value: (text === '' ? null : text) as T }),
    write: (value) => value ?? '',
  }) // only values that were offered are set
}

/** Any value that is chosen, not typed (several roles, a tick), saved at once. */
export function useSavedValue<T>(options: Common<T>): SavedFieldBinding<T> {
  return useSavedField({
    ...options,
    read: (text) => ({ ok: true, value: JSON.parse(text) as T }),
    write: (value) => JSON.stringify(value),
  }) // reads only what it wrote
}

/** A day that saves itself; null means none. `past`: a date of birth, where a year is never guessed; `recent`: something that has happened. */
export function useSavedDay(
  options: Common<Day | null> & { today: Day; past?: boolean; recent?: boolean },
): SavedFieldBinding<Day | null> {
  const { today, past, recent } = options
  return useSavedField({
    ...options,
    read: (text) => readDayOrNone(text, today, past === true ? readPastDay : recent === true ? readRecentDay : readDay),
    write: writeDay,
  })
}

/** As `useSavedDay`, where there must be one. */
export function useSavedRequiredDay(options: Common<Day> & { today: Day; recent?: boolean }): SavedFieldBinding<Day> {
  const { today, recent } = options
  return useSavedField<Day>({
    ...options,
    read: (text) => {
      const day = (recent === true ? readRecentDay : readDay)(text, today)
      return day === undefined
        ? { ok: false, sentence: text.trim() === '' ? 'Type a day.' : UNREADABLE_DAY }
        : { ok: true, value: day }
    },
    write: writeDay,
  })
}

/** A whole number that saves itself. */
export function useSavedNumber(options: Common<number>): SavedFieldBinding<number> {
  return useSavedField({ ...options, read: readWhole, write: String })
}

/** A field that saves itself, with its own reading of the text; the others above are this one with a reading. */
export function useSavedField<T>(options: ConstructorParameters<typeof SavedField<T>>[0]): SavedFieldBinding<T> {
  const [field] = useState(() => new SavedField<T>(options))
  const view = useSyncExternalStore(field.view.watch, field.view.get)
  useEffect(() => field.update(options))
  useEffect(
    () => () => {
      void field.flush().then(() => reportUnsaved(field, undefined))
    },
    [field],
  )
  return {
    ...view,
    setText: field.setText,
    set: field.set,
    onBlur: () => void field.leave(),
    resolve: field.resolve,
    putBack: field.putBack,
  }
}

function readLine(text: string): Reading<string> {
  return { ok: true, value: text.trim() }
}

function readText(text: string): Reading<string> {
  return { ok: true, value: text }
}

function asIs(text: string): string {
  return text
}

function readWhole(text: string): Reading<number> {
  return /^\d{1,9}$/.test(text.trim())
    ? { ok: true, value: Number(text) }
    : { ok: false, sentence: 'Type a whole number.' }
}

function readDayOrNone(text: string, today: Day, read: typeof readDay): Reading<Day | null> {
  if (text.trim() === '') return { ok: true, value: null }
  const day = read(text, today)
  return day === undefined ? { ok: false, sentence: UNREADABLE_DAY } : { ok: true, value: day }
}

/** As people type a day in the United Kingdom: `24/11/2026`. */
function writeDay(day: Day | null): string {
  return day === null ? '' : day.split('-').reverse().join('/')
}

const UNREADABLE_DAY = 'This cannot be read as a day. Type it as 24/11/2026, 24 Nov, fri, or +14 for in two weeks.'
