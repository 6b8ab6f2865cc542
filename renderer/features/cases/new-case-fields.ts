import { z } from 'zod'
import { checkedIntake, holderOf, keptIntake, type Typed } from '#renderer/components/intake/intake.ts'
import { readKept } from '#renderer/lib/kept-form.ts'
import { newCase } from '#shared/contract/cases.ts'
import { yesNoUnsure } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'

/** What the form holds while it is typed: more may be missing than a case allows. */
export type NewCaseFields = Typed<z.infer<ReturnType<typeof kept>>>

/** The form as it was kept as text; an empty one from an empty text. */
export function readFields(text: string, today: Day): NewCaseFields {
  return readKept(kept(today), text)
}

/** The fields as the contract wants them, or a sentence for each field that it refuses. */
export function checkedCase(fields: NewCaseFields) {
  const perpetrator = fields.perpetratorKnown ? fields.perpetrator : ''
  return checkedIntake(newCase, { ...fields, perpetrator }, holderOf(fields))
}

function kept(today: Day) {
  return keptIntake(today).extend({
    domesticAbuse: yesNoUnsure.nullable().catch(null),
    stalkingDominant: yesNoUnsure.nullable().catch(null),
    officerInCase: z.string().catch(''),
  })
}
