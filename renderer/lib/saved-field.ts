import { type Instant, timeOf } from '#shared/domain/dates.ts'
import { now } from './format.ts'
import { watched } from './listeners.ts'
import { sentenceOf, theirsIn } from './messages.ts'
import { reportSaved, reportUnsaved } from './saving.ts'
import { remember } from './undo.ts'

/** What a text means: a value, or a sentence why it means none. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string }

export interface SavedFieldOptions<T> {
  /** Names the field in the saving indicator and in undo: `Summary`. */
  readonly label: string
  /** What the record holds now. */
  readonly value: T
  /** Saves the new value; `was` is what the author saw, so that nothing unseen is overwritten. */
  save(was: T, value: T): Promise<unknown>
  /** Text to value. */
  read(text: string): Reading<T>
  /** Value to text. */
  write(value: T): string
}

/** What the screen shows of a field that saves itself. */
export interface SavedFieldView<T> {
  readonly label: string
  readonly text: string
  /** What the text means now; undefined when it cannot be read. */
  readonly value: T | undefined
  readonly state: 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict'
  /** Why it is not saved, and the way out. */
  readonly sentence: string | undefined
  /** `09:41`; undefined until something was saved here. */
  readonly savedAt: string | undefined
  /** In a conflict: what the record holds instead. */
  readonly theirs: string | undefined
}

/** How long after the last key a field saves itself. */
const SAVES_AFTER_MS = 800
/** How long after the first unsaved key it saves itself although the typing goes on (S row 2). */
const SAVES_WITHIN_MS = 1500

/** A field that saves itself: 800 ms after the last key, 1.5 s after the first, and on leaving it, one save at a time, never overwriting what its author did not see. */
export class SavedField<T> {
  readonly view
  #options: SavedFieldOptions<T>
  /** What the record holds as far as the author has seen. */
  #base: T
  #theirs: T | undefined
  #text: string
  #timer: ReturnType<typeof setTimeout> | undefined
  #waitingSince: number | undefined
  #running: Promise<void> | undefined
  #savedAt: Instant | undefined

  constructor(options: SavedFieldOptions<T>) {
    this.#options = options
    this.#base = options.value
    this.#text = options.write(options.value)
    this.view = watched<SavedFieldView<T>>(this.#viewOf('saved'))
  }

  /** Takes over what the record holds now, unless the author is in the middle of something else. */
  update(options: SavedFieldOptions<T>): void {
    const changed = !same(options.value, this.#options.value)
    this.#options = options
    if (!changed || this.#isDirty() || this.#running !== undefined) return
    this.#adopt(options.value)
  }

  /** The author typed. */
  setText = (text: string): void => {
    this.#text = text
    clearTimeout(this.#timer)
    if (this.view.get().state === 'conflict') {
      this.#show('conflict')
    } else if (this.#isDirty()) {
      const typed = performance.now()
      this.#waitingSince ??= typed
      const left = this.#waitingSince + SAVES_WITHIN_MS - typed
      this.#timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(SAVES_AFTER_MS, left)))
      this.#show('waiting')
    } else {
      this.#show(this.#running === undefined ? 'saved' : 'saving')
    }
  }

  /** The author chose: saved at once. */
  set = (value: T): void => {
    this.setText(this.#options.write(value))
    void this.flush()
  }

  /** Saves now what waits. Never rejects: what is refused stands at the field. */
  flush = async (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#waitingSince = undefined
    // Several may wait for the same save: only the first of them goes on, the others wait for its save too.
    while (this.#running !== undefined) await this.#running
    if (!this.#isDirty() || this.view.get().state === 'conflict') return
    const reading = this.#options.read(this.#text)
    if (!reading.ok) return this.#show('refused', reading.sentence)
    this.#running = this.#save(this.#base, reading.value)
    await this.#running
  }

  /** The author leaves the field: saves at once and writes what was understood in full, `fri` as `27/11/2026`. */
  leave = async (): Promise<void> => {
    await this.flush()
    if (this.view.get().state !== 'saved') return
    this.#text = this.#options.write(this.#base)
    this.#show('saved')
  }

  /** In a conflict: keeps the author's text, or takes what the record holds. */
  resolve = (choice: 'mine' | 'theirs'): void => {
    const theirs = this.#theirs
    if (this.view.get().state !== 'conflict' || theirs === undefined) return
    this.#theirs = undefined
    if (choice === 'theirs') {
      this.#adopt(theirs)
    } else {
      this.#base = theirs
      this.#show('waiting')
      void this.flush()
    }
  }

  /** Gives up what was typed since the last save. */
  putBack = (): void => {
    clearTimeout(this.#timer)
    this.#adopt(this.#base)
  }

  async #save(was: T, value: T): Promise<void> {
    this.#show('saving')
    try {
      await this.#options.save(was, value)
      this.#base = value
      this.#savedAt = now()
      reportSaved(this.#savedAt)
      this.#remember(was, value)
      this.#running = undefined
      if (this.#isDirty()) this.setText(this.#text)
      else this.#show('saved')
    } catch (error) {
      this.#running = undefined
      this.#refuse(error)
    }
  }

  #remember(was: T, value: T): void {
    const { save, label } = this.#options
    const back = async (from: T, to: T) => {
      await save(from, to)
      if (same(this.#base, from) && !this.#isDirty()) this.#adopt(to)
    }
    remember({ label: `${label} changed`, undo: () => back(value, was), redo: () => back(was, value) })
  }

  #refuse(error: unknown): void {
    const theirs = theirsIn(error)
    if (theirs !== undefined) {
      this.#theirs = theirs.value as T // the store compares a field only with itself
      this.#show('conflict', sentenceOf(error))
    } else {
      this.#show('refused', sentenceOf(error))
    }
  }

  #adopt(value: T): void {
    this.#base = value
    if (!same(this.#valueOfText(), value)) this.#text = this.#options.write(value)
    this.#show('saved')
  }

  #isDirty(): boolean {
    const value = this.#valueOfText()
    return value === undefined ? this.#text !== this.#options.write(this.#base) : !same(value, this.#base)
  }

  #valueOfText(): T | undefined {
    const reading = this.#options.read(this.#text)
    return reading.ok ? reading.value : undefined
  }

  #show(state: SavedFieldView<T>['state'], sentence?: string): void {
    const view = this.#viewOf(state, sentence)
    this.view.set(view)
    const { label } = this.#options
    reportUnsaved(this, state === 'saved' ? undefined : { label, sentence: view.sentence, flush: this.flush })
  }

  #viewOf(state: SavedFieldView<T>['state'], sentence?: string): SavedFieldView<T> {
    return {
      label: this.#options.label,
      text: this.#text,
      value: this.#valueOfText(),
      state,
      sentence: sentence ?? (state === 'conflict' ? this.view.get().sentence : undefined),
      savedAt: this.#savedAt === undefined ? undefined : timeOf(this.#savedAt),
      theirs: state === 'conflict' && this.#theirs !== undefined ? this.#options.write(this.#theirs) : undefined,
    }
  }
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
