import type { z } from 'zod'
import { type Relationship, relationship, type YesNoUnsure, yesNoUnsure } from '#shared/domain/case.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import { type AgencyId, agencyId } from '#shared/domain/ids.ts'

/** What the form holds while it is typed: more may be missing than a case allows. */
export interface NewCaseFields {
  victim: string
  victimBorn: Day | null | undefined
  perpetratorKnown: boolean
  perpetrator: string
  relationship: Relationship | null
  domesticAbuse: YesNoUnsure | null
  stalkingDominant: YesNoUnsure | null
  referringAgencyId: AgencyId | null
  referredOn: Day | null | undefined
  referredByName: string
  officerInCase: string
  /** Null: the agency that refers. */
  holderAgencyId: AgencyId | null
  /** Null: whoever refers. */
  holderName: string | null
}

/** The empty form: referred today, the perpetrator known. */
export function blankCase(today: Day): NewCaseFields {
  return {
    victim: '',
    victimBorn: null,
    perpetratorKnown: true,
    perpetrator: '',
    relationship: null,
    domesticAbuse: null,
    stalkingDominant: null,
    referringAgencyId: null,
    referredOn: today,
    referredByName: '',
    officerInCase: '',
    holderAgencyId: null,
    holderName: null,
  }
}

/** Who would hold the risk: whoever refers, until somebody else is named (S4 §3.1). */
export function holderOf(fields: NewCaseFields): { agencyId: AgencyId | null; name: string } {
  return {
    agencyId: fields.holderAgencyId ?? fields.referringAgencyId,
    name: fields.holderName ?? fields.referredByName,
  }
}

/** The fields as the contract wants them, or a sentence for each field that it refuses. */
export function checkedCase<I>(
  schema: z.ZodType<I>,
  fields: NewCaseFields,
): { ok: true; input: I } | { ok: false; errors: ReadonlyMap<string, string> } {
  const { holderAgencyId, holderName, ...plain } = fields
  const perpetrator = fields.perpetratorKnown ? fields.perpetrator : ''
  const parsed = schema.safeParse({ ...plain, perpetrator, holder: holderOf(fields) })
  if (parsed.success) return { ok: true, input: parsed.data }
  const errors = new Map<string, string>()
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.')
    if (!errors.has(path))
      errors.set(path, NEEDED[path] === undefined || isTyped(fields, path) ? issue.message : NEEDED[path])
  }
  return { ok: false, errors }
}

/** A form kept as text, as far as it can still be read. */
export function readFields(text: string, today: Day): NewCaseFields {
  const kept = parsed(text)
  const word = (key: string) => (typeof kept[key] === 'string' ? kept[key] : '')
  return {
    victim: word('victim'),
    victimBorn: day.safeParse(kept['victimBorn']).data ?? null,
    perpetratorKnown: kept['perpetratorKnown'] !== false,
    perpetrator: word('perpetrator'),
    relationship: relationship.safeParse(kept['relationship']).data ?? null,
    domesticAbuse: yesNoUnsure.safeParse(kept['domesticAbuse']).data ?? null,
    stalkingDominant: yesNoUnsure.safeParse(kept['stalkingDominant']).data ?? null,
    referringAgencyId: agencyId.safeParse(kept['referringAgencyId']).data ?? null,
    referredOn: day.safeParse(kept['referredOn']).data ?? today,
    referredByName: word('referredByName'),
    officerInCase: word('officerInCase'),
    holderAgencyId: agencyId.safeParse(kept['holderAgencyId']).data ?? null,
    holderName: typeof kept['holderName'] === 'string' ? kept['holderName'] : null,
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(text)
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}

function isTyped(fields: NewCaseFields, path: string): boolean {
  const value: unknown = path === 'holder.name' ? holderOf(fields).name : Reflect.get(fields, path)
  return typeof value === 'string' && value.trim() !== ''
}

const NEEDED: Readonly<Record<string, string>> = {
  victim: 'Name the victim.',
  victimBorn: 'Type a date of birth such as 19/05/1991, or leave it empty.',
  relationship: 'Choose what they are to each other, or “Not known”.',
  domesticAbuse: 'Choose one; “Not known” is an answer.',
  stalkingDominant: 'Choose one; “Not known” is an answer.',
  referringAgencyId: 'Choose the agency that refers.',
  referredOn: 'Type the day of the referral.',
  'holder.agencyId': 'Choose the agency that holds the risk now.',
  'holder.name': 'Name the person who holds the risk now.',
}
