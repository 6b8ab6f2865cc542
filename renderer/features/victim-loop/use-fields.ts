import { useState } from 'react'
import type { z } from 'zod'
import { refusalOf, sentenceOf } from '#renderer/lib/messages.ts'

/** The fields of a dialog: what is typed, and the sentence at each field that is refused. */
export function useFields<F extends object>(blank: F) {
  const [fields, setFields] = useState(blank)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const set = (part: Partial<F>) => {
    setFields((before) => ({ ...before, ...part }))
    setErrors(new Map())
  }
  /** Sends what was checked; what is refused stands at its field and nothing typed is lost. */
  const send = async <T>(checked: z.ZodSafeParseResult<T>, call: (fields: T) => Promise<unknown>): Promise<void> => {
    if (!checked.success) {
      setErrors(new Map(checked.error.issues.map((issue) => [String(issue.path[0]), sentenceFor(issue)])))
      throw new Incomplete()
    }
    await call(checked.data).catch((error: unknown) => {
      const refusal = refusalOf(error)
      if (refusal?.code === 'INVALID') setErrors(new Map([atField(refusal.data)]))
      throw error
    })
  }
  const errorAt = (field: keyof F & string) => ({ error: errors.get(field) })
  return { fields, set, send, errorAt }
}

/** What a dialog says when something is refused. */
export function sentenceIn(error: unknown): string {
  return error instanceof Incomplete ? 'Something is missing; it says so at the field.' : sentenceOf(error)
}

class Incomplete extends Error {}

function sentenceFor(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_type' && issue.code !== 'invalid_value') return issue.message
  return String(issue.path[0]).endsWith('On') ? 'Type the day, such as 3 Oct or yesterday.' : 'Choose one.'
}

function atField(data: unknown): [field: string, sentence: string] {
  if (typeof data !== 'object' || data === null || !('field' in data) || !('sentence' in data)) return ['', '']
  return [String(data.field), String(data.sentence)]
}
