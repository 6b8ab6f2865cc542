import type { ApiInputs } from '#shared/contract/index.ts'
import { newReferral } from '#shared/contract/referrals.ts'
import { type Relationship, relationship } from '#shared/domain/case.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import { type AgencyId, agencyId } from '#shared/domain/ids.ts'

/** What the first step of a referral holds while it is typed: more may be missing than a referral allows. */
export interface NewReferralFields {
  referringAgencyId: AgencyId | null
  referredByName: string
  referredOn: Day | null | undefined
  victim: string
  victimBorn: Day | null | undefined
  victimPhone: string
  perpetratorKnown: boolean
  perpetrator: string
  perpetratorBorn: Day | null | undefined
  relationship: Relationship | null
  /** Null: the agency that refers. */
  holderAgencyId: AgencyId | null
  /** Null: whoever refers. */
  holderName: string | null
}

type Begin = ApiInputs['referrals']['begin']

/** The empty first step: referred today, the perpetrator known. */
export function blankReferral(today: Day): NewReferralFields {
  return {
    referringAgencyId: null,
    referredByName: '',
    referredOn: today,
    victim: '',
    victimBorn: null,
    victimPhone: '',
    perpetratorKnown: true,
    perpetrator: '',
    perpetratorBorn: null,
    relationship: null,
    holderAgencyId: null,
    holderName: null,
  }
}

/** Who would hold the risk: whoever refers, until somebody else is named (S4 §3.1). */
export function holderOf(fields: NewReferralFields): { agencyId: AgencyId | null; name: string } {
  return {
    agencyId: fields.holderAgencyId ?? fields.referringAgencyId,
    name: fields.holderName ?? fields.referredByName,
  }
}

/** The fields as the contract wants them, or a sentence for each field that it refuses. */
export function checkedReferral(
  fields: NewReferralFields,
): { ok: true; input: Begin } | { ok: false; errors: ReadonlyMap<string, string> } {
  const { holderAgencyId, holderName, ...plain } = fields
  const parsed = newReferral.safeParse({
    ...plain,
    perpetrator: fields.perpetratorKnown ? fields.perpetrator : '',
    perpetratorBorn: fields.perpetratorKnown ? fields.perpetratorBorn : null,
    holder: holderOf(fields),
  })
  if (parsed.success && (parsed.data.perpetrator !== '' || !parsed.data.perpetratorKnown)) {
    return { ok: true, input: parsed.data }
  }
  const errors = new Map<string, string>()
  for (const issue of parsed.error?.issues ?? []) {
    const path = issue.path.join('.')
    const typed = typeof Reflect.get(fields, path) === 'string' && Reflect.get(fields, path) !== ''
    if (!errors.has(path)) errors.set(path, typed ? issue.message : (NEEDED[path] ?? issue.message))
  }
  if (fields.perpetratorKnown && fields.perpetrator.trim() === '') errors.set('perpetrator', PERPETRATOR)
  return { ok: false, errors }
}

/** A form kept as text, as far as it can still be read. */
export function readReferral(text: string, today: Day): NewReferralFields {
  const kept = parsed(text)
  const word = (key: string) => (typeof kept[key] === 'string' ? kept[key] : '')
  return {
    referringAgencyId: agencyId.safeParse(kept['referringAgencyId']).data ?? null,
    referredByName: word('referredByName'),
    referredOn: day.safeParse(kept['referredOn']).data ?? today,
    victim: word('victim'),
    victimBorn: day.safeParse(kept['victimBorn']).data ?? null,
    victimPhone: word('victimPhone'),
    perpetratorKnown: kept['perpetratorKnown'] !== false,
    perpetrator: word('perpetrator'),
    perpetratorBorn: day.safeParse(kept['perpetratorBorn']).data ?? null,
    relationship: relationship.safeParse(kept['relationship']).data ?? null,
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

const PERPETRATOR = 'Name the perpetrator, or say that nobody knows who it is.'
const NEEDED: Readonly<Record<string, string>> = {
  referringAgencyId: 'Choose the agency that refers.',
  referredOn: 'Type the day of the referral.',
  victim: 'Name the victim.',
  victimBorn: 'Type a date of birth such as 19/05/1991, or leave it empty.',
  perpetratorBorn: 'Type a date of birth such as 19/05/1991, or leave it empty.',
  relationship: 'Choose what they are to each other, or “Not known”.',
  'holder.agencyId': 'Choose the agency that holds the risk now.',
  'holder.name': 'Name the person who holds the risk now.',
}
