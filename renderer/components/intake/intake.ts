import { z } from 'zod'
import { relationship } from '#shared/domain/case.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import { type AgencyId, agencyId } from '#shared/domain/ids.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'

/** What is asked first when a case comes in, as it was kept while it was typed: referred today, the perpetrator known. */
export function keptIntake(today: Day) {
  return z.object({
    referringAgencyId: agencyId.nullable().catch(null),
    referredByName: z.string().catch(''),
    referredOn: day.catch(today),
    victim: z.string().catch(''),
    victimBorn: day.nullable().catch(null),
    perpetratorKnown: z.boolean().catch(true),
    perpetrator: z.string().catch(''),
    relationship: relationship.nullable().catch(null),
    /** Null: the agency that refers. */
    holderAgencyId: agencyId.nullable().catch(null),
    /** Null: whoever refers. */
    holderName: z.string().nullable().catch(null),
  })
}

/** The same while it is typed: a day is undefined when what was typed is none. */
export type Intake = Typed<z.infer<ReturnType<typeof keptIntake>>>

/** Fields while they are typed: every day may be empty, or no day at all. */
export type Typed<F> = { [Name in keyof F]: Exclude<F[Name], null> extends Day ? Day | null | undefined : F[Name] }

/** Who would hold the risk: whoever refers, until somebody else is named (S4 §3.1). */
export function holderOf(fields: Intake): { agencyId: AgencyId | null; name: string } {
  return {
    agencyId: fields.holderAgencyId ?? fields.referringAgencyId,
    name: fields.holderName ?? fields.referredByName,
  }
}

/** The fields as the contract wants them, or a sentence for each field that it refuses. */
export function checkedIntake<I>(
  schema: z.ZodType<I>,
  { holderAgencyId: _agency, holderName: _name, ...plain }: Intake,
  holder: ReturnType<typeof holderOf>,
): { ok: true; input: I } | { ok: false; errors: ReadonlyMap<string, string> } {
  const asked = { ...plain, holder }
  const parsed = schema.safeParse(asked)
  if (parsed.success) return { ok: true, input: parsed.data }
  // Where something was typed, the rule says what is wrong with it.
  const needed = Object.entries(NEEDED).filter(([field]) => !isTyped(asked, field))
  return { ok: false, errors: wrongFields(parsed.error, Object.fromEntries(needed)) }
}

function isTyped(asked: object, field: string): boolean {
  const value: unknown = field.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), asked)
  return typeof value === 'string' && value.trim() !== ''
}

const NEEDED: Readonly<Record<string, string>> = {
  victim: 'Name the victim.',
  victimBorn: 'Type a date of birth such as 19/05/1991, or leave it empty.',
  perpetratorBorn: 'Type a date of birth such as 19/05/1991, or leave it empty.',
  relationship: 'Choose what they are to each other, or “Not known”.',
  domesticAbuse: 'Choose one; “Not known” is an answer.',
  stalkingDominant: 'Choose one; “Not known” is an answer.',
  referringAgencyId: 'Choose the agency that refers.',
  referredOn: 'Type the day of the referral.',
  'holder.agencyId': 'Choose the agency that holds the risk now.',
  'holder.name': 'Name the person who holds the risk now.',
}
