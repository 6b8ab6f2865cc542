import { useCallback, useEffect, useRef, useState } from 'react'
import type { Instant } from '#shared/domain/dates.ts'
import { api } from './api.ts'
import { reportUnsaved } from './saving.ts'

/** Text that is typed and not yet part of any record: what was kept from last time, and how to keep, put back and let go of it. */
export interface Draft {
  /** Kept from an earlier time and not yet answered for: offer it with `DraftOffer`. */
  readonly offered: { readonly text: string; readonly at: Instant } | undefined
  /** Keeps this text, 500 ms after the last call. */
  keep(text: string): void
  /** The text has become part of a record, or is given up: nothing is kept any more. */
  letGo(): Promise<void>
  /** The offer was answered: the text is in the field again (`putBack`) or gone (`throwAway`). */
  putBack(): string
  throwAway(): Promise<void>
}

/** How long after the last key a draft is kept. */
export const KEEPS_AFTER_MS = 500

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
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), KEEPS_AFTER_MS)
    reportUnsaved(this, { label: 'Unfinished text', sentence: undefined, flush: () => this.flush() })
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer)
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
    clearTimeout(this.#timer)
    this.#text = undefined
    await this.#next(() => api.drafts.discard.call({ place: this.#place }))
  }

  /** One after the other, so that an early text never arrives after a late one. */
  async #next(work: () => Promise<unknown>): Promise<void> {
    this.#running = this.#running.then(work).catch(() => undefined) // the text is still in the field; the next key tries again
    await this.#running
    if (this.#text === undefined) reportUnsaved(this, undefined)
  }
}
