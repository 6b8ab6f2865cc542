import { z } from 'zod'
import { Refusal } from './refusal.ts'

/** One field of a record set to a new value, with the value that its author saw before: what they did not see is not overwritten. */
export type Change<Shape extends z.ZodRawShape> = {
  [Field in keyof Shape & string]: { field: Field; was: z.infer<Shape[Field]>; value: z.infer<Shape[Field]> }
}[keyof Shape & string]

/** The wire form of `Change`: the new value is checked as the field demands, the old one only compared. */
export function changeOf<Shape extends z.ZodRawShape>(fields: z.ZodObject<Shape>) {
  const one = Object.entries(fields.shape).map(([field, schema]) =>
    z.object({ field: z.literal(field), was: z.unknown(), value: schema }),
  )
  // A union made from the object's own shape: zod cannot infer it field by field.
  return z.union(one as unknown as [z.ZodObject, z.ZodObject]) as unknown as z.ZodType<Change<Shape>, Change<Shape>>
}

/** The record with the change made; refuses `STALE` when the field no longer holds what the author saw. */
export function applyChange<Shape extends z.ZodRawShape, R extends object>(record: R, change: Change<Shape>): R {
  const now: unknown = Reflect.get(record, change.field)
  if (JSON.stringify(now) !== JSON.stringify(change.was)) {
    throw new Refusal('STALE', { field: change.field, theirs: now })
  }
  return { ...record, [change.field]: change.value }
}
