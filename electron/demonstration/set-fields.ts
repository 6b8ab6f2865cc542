import type { z } from 'zod'
import { type Change, changeOf } from '#shared/domain/change.ts'

/** Sets every field that differs, one change a field, as the window does. */
export async function setFields<Shape extends z.ZodRawShape>(
  fields: z.ZodObject<Shape>,
  record: object,
  wanted: object,
  save: (change: Change<Shape>) => Promise<unknown>,
): Promise<void> {
  const change = changeOf(fields)
  for (const [field, value] of Object.entries(wanted)) {
    const was: unknown = Reflect.get(record, field)
    if (JSON.stringify(was) !== JSON.stringify(value)) await save(change.parse({ field, was, value }))
  }
}
