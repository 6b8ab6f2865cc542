import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '#shared/domain/dates.ts'
import { api } from './api.ts'
import { reportUnsaved } from './saving.ts'

/** Text that is typed and not yet part of any record: what was kept from last time, and how to keep, put back and let go of it. */
export interface Draft {
  /** Kept from an earlier time and not yet answered for: offer it with `DraftOffer`. */
  readonly offered: { readonly text: string; readonly at: Instant } | undefined
  /** Keeps this text within a second, however fast the typing goes on. */
  keep(text: string): void
  /** The text has become part of a record, or is given up: nothing is kept any more. */
  letGo(): Promise<void>
  /** The offer was answered: the text is in the field again (`putBack`) or gone (`throwAway`). */
  putBack(): string
  throwAway(): Promise<void>
}

/** How long after a key its text is kept at the latest: no more than 2 s of typing may be lost (S row 2). */
const KEEPS_WITHIN_MS = 1000

/**
 * Keeps unfinished text in the encrypted store, for its author only. `place` names where it is typed: `cases/new`, `meetings/<id>/line`.
 * For a form, keep `JSON.stringify` of its fields.
 */
export function useDraft(place: string): Draft {
  const [offered, setOffered] = useState<Draft['offered']>()
  const keeper = useRef<Keeper>(undefined)

  useEffect(() => {
    const mine = new Keeper(place)
    keeper.current = mine
    let here = true
    void api.drafts.get.call({ place }).then(
      (kept) => {
        if (here && kept !== null && kept.text !== '' && !mine.started) setOffered(kept)
      },
      () => undefined, // nothing to offer while the store is shut; typing goes on
    )
    return () => {
      here = false
      void mine.flush()
    }
  }, [place])

  const keep = useCallback((text: string) => keeper.current?.keep(text), [])
  const letGo = useCallback(async () => {
    setOffered(undefined)
    await keeper.current?.letGo()
  }, [])
  return {
    offered,
    keep,
    letGo,
    putBack() {
      setOffered(undefined)
      return offered?.text ?? ''
    },
    throwAway: letGo,
  }
}

class Keeper {
  started = false
  readonly #place: string
  #text: string | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<unknown> = Promise.resolve()

  constructor(place: string) {
    this.#place = place
  }

  keep(text: string): void {
    this.started = true
    this.#text = text
    // Not put off by further keys: somebody who types without a pause must not lose it all.
    this.#timer ??= setTimeout(() => void this.flush(), KEEPS_WITHIN_MS)
    reportUnsaved(this, { label: 'Unfinished text', sentence: undefined, flush: () => this.flush() })
  }

  async flush(): Promise<void> {
    this.#stopTimer()
    const text = this.#text
    if (text === undefined) return
    this.#text = undefined
    await this.#next(() =>
      text === ''
        ? api.drafts.discard.call({ place: this.#place })
        : api.drafts.save.call({ place: this.#place, text }),
    )
  }

  async letGo(): Promise<void> {
    this.#stopTimer()
    this.#text = undefined
    await this.#next(() => api.drafts.discard.call({ place: this.#place }))
  }

  #stopTimer(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  /** One after the other, so that an early text never arrives after a late one. */
  async #next(work: () => Promise<unknown>): Promise<void> {
    this.#running = this.#running.then(work).catch(() => undefined) // the text is still in the field; the next key tries again
    await this.#running
    if (this.#text === undefined) reportUnsaved(this, undefined)
  }
}
