import { type KeyboardEvent, type SubmitEvent, useState } from 'react'
import type { z } from 'zod'
import { wrongFields } from '#shared/domain/wrong-fields.ts'
import { now } from './format.ts'
import { fieldIn, sentenceOf } from './messages.ts'
import { reportSaved } from './saving.ts'

/**
 * A form that stays open while one thing after the other is added: what is wrong stands at its field, and nothing typed is
 * lost. `keep` is told of every change.
 */
export function useEntry<F extends object>(first: F | (() => F), keep: (fields: F) => void) {
  const [fields, setFields] = useState(first)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)

  /** Adds what was typed if it is whole; says what is missing otherwise. */
  async function submit<I>(
    checked: z.ZodSafeParseResult<I>,
    needed: Readonly<Record<string, string>>,
    add: (input: I) => Promise<void>,
  ): Promise<void> {
    if (!checked.success) return setErrors(wrongFields(checked.error, needed))
    if (busy) return
    setProblem(undefined)
    setBusy(true)
    try {
      await add(checked.data)
      reportSaved(now())
    } catch (error) {
      const at = fieldIn(error)
      if (at === undefined) setProblem(sentenceOf(error))
      else setErrors(new Map([at]))
    } finally {
      setBusy(false)
    }
  }

  return {
    fields,
    setFields,
    /** Changes some fields and takes back what was said of the last try. */
    set(part: Partial<F>) {
      const next = { ...fields, ...part }
      setFields(next)
      setErrors(new Map())
      setProblem(undefined)
      keep(next)
    },
    errorAt: (field: string) => (errors.has(field) ? { error: errors.get(field) } : {}),
    problem,
    busy,
    submit,
  }
}

/** For a form: Ctrl+Enter does what its button does, and other keys what `others` makes of them. */
export function formKeys(submit: () => void, others: Readonly<Record<string, () => void>> = {}) {
  return {
    noValidate: true,
    onKeyDown(event: KeyboardEvent) {
      const run = event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? submit : others[event.key]
      if (run === undefined) return
      event.preventDefault()
      event.stopPropagation()
      run()
    },
    onSubmit(event: SubmitEvent) {
      event.preventDefault()
      submit()
    },
  }
}
