import { now } from './format.ts'
import { watched } from './listeners.ts'
import { theirsIn } from './messages.ts'
import { reportSaved, reportUnsaved } from './saving.ts'
import { sayProblem } from './toast.tsx'
import { remember } from './undo.ts'

interface FieldChange {
  readonly field: string
  readonly was: unknown
  readonly value: unknown
}

/** Somebody else answered the same while we did: both are kept until one is chosen. */
export interface DeskConflict<C> {
  readonly mine: C
  readonly theirs: unknown
}

interface DeskView<Shown, C> {
  /** What was chosen and is not acknowledged yet, over what the store holds. */
  readonly ahead: ReadonlyMap<string, Partial<Shown>>
  readonly conflicts: ReadonlyMap<string, DeskConflict<C>>
}

/** Answers a long list as fast as keys come: shown at once, saved one after the other, never over what nobody saw. */
export abstract class AnswerDesk<Shown extends object, C extends FieldChange> {
  readonly view = watched<DeskView<Shown, C>>({ ahead: new Map(), conflicts: new Map() })
  readonly #blank: Shown
  readonly #label: string
  #stored: ReadonlyMap<string, Shown> = new Map()
  #queue: Promise<void> = Promise.resolve()
  #waiting = 0

  /** `blank`: what stands where nothing was answered. `label`: what is called unsaved, such as `Ratings`. */
  protected constructor(blank: Shown, label: string) {
    this.#blank = blank
    this.#label = label
  }

  /** Saves one change and keeps what came of it where the screen reads it, so that it never flickers back. */
  protected abstract save(code: string, change: C): Promise<void>
  /** Reads again what the store holds. */
  protected abstract readAgain(): void
  /** What was done, for the undo, such as `H1 rated`. */
  protected abstract said(code: string): string

  /** What the store holds now. */
  update(stored: ReadonlyMap<string, Shown>): void {
    this.#stored = stored
  }

  /** In a conflict: sets what we chose over what they saved, or leaves theirs. */
  settle = (code: string, choice: 'mine' | 'theirs'): void => {
    const conflict = this.view.get().conflicts.get(code)
    if (conflict === undefined) return
    this.#show({ conflicts: without(this.view.get().conflicts, code) })
    if (choice === 'mine') this.choose(code, { ...conflict.mine, was: conflict.theirs })
    else this.readAgain()
  }

  /** What is shown for one now. */
  protected shown(code: string): Shown {
    return { ...(this.#stored.get(code) ?? this.#blank), ...this.view.get().ahead.get(code) }
  }

  protected isInConflict(code: string): boolean {
    return this.view.get().conflicts.has(code)
  }

  /** Shows a change at once and saves it in its turn; another's answer is kept beside ours. */
  protected choose(code: string, change: C): void {
    const part = { [change.field]: change.value } as Partial<Shown> // a change names a field of what is shown
    this.inTurn(code, part, () => this.#saveAndRemember(code, change), {
      refused: (error) => {
        const theirs = theirsIn(error)
        if (theirs === undefined) return sayProblem(error)
        const conflicts = new Map(this.view.get().conflicts).set(code, { mine: change, theirs: theirs.value })
        this.#show({ conflicts })
      },
    })
  }

  /** Shows something at once and saves it after whatever was chosen before. */
  protected inTurn(code: string, part: Partial<Shown>, save: () => Promise<void>, { refused = sayProblem } = {}): void {
    const ahead = new Map(this.view.get().ahead)
    this.#show({ ahead: ahead.set(code, { ...ahead.get(code), ...part }) })
    this.#count(1)
    this.#queue = this.#queue.then(async () => {
      try {
        await save()
        reportSaved(now())
      } catch (error) {
        refused(error)
      } finally {
        this.#settled(code, part)
        this.#count(-1)
      }
    })
  }

  async #saveAndRemember(code: string, change: C): Promise<void> {
    await this.save(code, change)
    const back = { ...change, was: change.value, value: change.was }
    remember({ label: this.said(code), undo: () => this.save(code, back), redo: () => this.save(code, change) })
  }

  /** What is acknowledged (or refused) is no longer ahead of the store, unless a newer choice is. */
  #settled(code: string, part: Partial<Shown>): void {
    const { ahead } = this.view.get()
    const ours = Object.entries(ahead.get(code) ?? {})
    const left = ours.filter(([field, value]) => !(field in part) || value !== Reflect.get(part, field))
    if (left.length === ours.length) return
    // What is left of a part is a part.
    const rest = Object.fromEntries(left) as Partial<Shown>
    this.#show({ ahead: left.length === 0 ? without(ahead, code) : new Map(ahead).set(code, rest) })
  }

  #show(part: Partial<DeskView<Shown, C>>): void {
    this.view.set({ ...this.view.get(), ...part })
  }

  #count(by: 1 | -1): void {
    this.#waiting += by
    reportUnsaved(
      this,
      this.#waiting === 0 ? undefined : { label: this.#label, sentence: undefined, flush: () => this.#queue },
    )
  }
}

/** What a screen shows: the store's answers with what was just chosen. */
export function shownOver<Shown extends object>(
  stored: ReadonlyMap<string, Shown>,
  ahead: ReadonlyMap<string, Partial<Shown>>,
  blank: Shown,
): ReadonlyMap<string, Shown> {
  const shown = new Map(stored)
  for (const [code, chosen] of ahead) shown.set(code, { ...(stored.get(code) ?? blank), ...chosen })
  return shown
}

function without<V>(map: ReadonlyMap<string, V>, key: string): ReadonlyMap<string, V> {
  const next = new Map(map)
  next.delete(key)
  return next
}
