import type { z } from 'zod'

/** A sentence for each field of a form that a schema refuses: what the form says it needs, or else what the schema says. */
export function wrongFields(
  { issues }: Pick<z.ZodError, 'issues'>,
  needed: Readonly<Record<string, string>> = {},
): Map<string, string> {
  const found = new Map<string, string>()
  for (const { path, message } of issues) {
    const field = path.filter((part) => typeof part === 'string').join('.')
    if (!found.has(field)) found.set(field, needed[field] ?? message)
  }
  return found
}
