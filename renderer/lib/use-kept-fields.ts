import { useState } from 'react'
import type { z } from 'zod'
import { asInstant } from './format.ts'
import { readKept } from './kept-form.ts'
import { useDraft } from './use-draft.ts'

/** The fields of a form that nobody has sent yet. */
export interface KeptFields<F> {
  readonly fields: F
  set(part: Partial<F>): void
  /** They have become part of a record: the form is blank again. */
  done(): Promise<void>
  /** When it was typed that is offered back, for `KeptOffer`; undefined while nothing is. */
  readonly offeredAt: string | undefined
  putBack(): void
  throwAway(): Promise<void>
}

/**
 * The fields of a form, kept while they are typed, so that neither Escape nor a lock loses them. `place` as in `useDraft`; every
 * field of the schema has a `catch`, which is what it begins with unless `start` says otherwise.
 */
export function useKeptFields<F extends object>(
  place: string,
  schema: z.ZodType<F>,
  start: Partial<F> = {},
): KeptFields<F> {
  const draft = useDraft(place)
  const [fields, setFields] = useState<F>(() => ({ ...readKept(schema, '{}'), ...start }))
  return {
    fields,
    set(part) {
      const next = { ...fields, ...part }
      setFields(next)
      draft.keep(JSON.stringify(next))
    },
    async done() {
      setFields({ ...readKept(schema, '{}'), ...start })
      await draft.letGo()
    },
    offeredAt: draft.offered === undefined ? undefined : asInstant(draft.offered.at),
    putBack: () => setFields(readKept(schema, draft.putBack())),
    throwAway: draft.throwAway,
  }
}
