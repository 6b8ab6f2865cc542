import { z } from 'zod'
import { checkedIntake, holderOf, keptIntake, type Typed } from '#renderer/components/intake/intake.ts'
import { readKept } from '#renderer/lib/kept-form.ts'
import { newReferral } from '#shared/contract/referrals.ts'
import { type Day, day } from '#shared/domain/dates.ts'

/** What the first step of a referral holds while it is typed: more may be missing than a referral allows. */
export type NewReferralFields = Typed<z.infer<ReturnType<typeof kept>>>

/** The first step as it was kept as text; an empty one from an empty text. */
export function readReferral(text: string, today: Day): NewReferralFields {
  return readKept(kept(today), text)
}

/** The fields as the contract wants them, or a sentence for each field that it refuses; a perpetrator who is known has a name. */
export function checkedReferral(fields: NewReferralFields) {
  const known = fields.perpetratorKnown ? fields : { ...fields, perpetrator: '', perpetratorBorn: null }
  const checked = checkedIntake(newReferral, known, holderOf(fields))
  if (!fields.perpetratorKnown || fields.perpetrator.trim() !== '') return checked
  const errors = new Map(checked.ok ? [] : checked.errors)
  return { ok: false as const, errors: errors.set('perpetrator', PERPETRATOR) }
}

function kept(today: Day) {
  return keptIntake(today).extend({
    victimPhone: z.string().catch(''),
    perpetratorBorn: day.nullable().catch(null),
  })
}

const PERPETRATOR = 'Name the perpetrator, or say that nobody knows who it is.'
