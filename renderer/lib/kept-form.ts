import type { z } from 'zod'

/** A form that was kept as text, as far as it can still be read: every field of its schema has a `catch`. */
export function readKept<F>(schema: z.ZodType<F>, text: string): F {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return schema.parse({})
  }
}
