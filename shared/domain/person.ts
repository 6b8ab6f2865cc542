import { z } from 'zod'
import { agencyId, personId } from './ids.ts'
import { role } from './permission.ts'
import { line, optionalLine } from './text.ts'

/** What a person types to sign in: kept only as a hash in the keyring, and readable in the encrypted store. */
export const signIn = line(60, 'Type a sign-in name.')
export const passphrase = z
  .string()
  .min(1, { message: 'Type the passphrase.' })
  .max(1024, { message: 'This is longer than 1,024 characters.' })
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), { message: 'This holds half a character.' })

export const personFields = z.object({
  name: line(120, 'Type the name.'),
  agencyId,
  roles: z.array(role).min(1, { message: 'Choose at least one role.' }),
  /** What qualifies a psychologist to sign (S4 §2.2): course and date in words. */
  training: optionalLine(200),
})

/** Somebody who works with the clinic's records. `signIn` is empty for a panel member who does not use the app. */
export const person = personFields.extend({
  id: personId,
  signIn: z.string(),
  active: z.boolean(),
  revision: z.number().int(),
})
export type Person = z.infer<typeof person>

/** Who is acting: read from the session, never from a message. */
const actor = person.pick({ id: true, name: true, agencyId: true, roles: true })
export type Actor = z.infer<typeof actor>

/** Length is the only rule (NIST, NCSC): four random words are far longer than this. */
export function isLongEnough(text: string): boolean {
  return [...text.normalize('NFKC')].length >= 12
}
