import { z } from 'zod'
import { ageOn, type Day, day } from './dates.ts'
import { caseId, partyId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { optionalLine, paragraphs, searchWords } from './text.ts'

/** What somebody is in a case. */
export const partyRole = z.enum(['victim', 'perpetrator', 'child', 'vulnerable adult', 'other'])
export type PartyRole = z.infer<typeof partyRole>

export const PARTY_ROLE_WORDS = {
  victim: 'Victim',
  perpetrator: 'Perpetrator',
  child: 'Child',
  'vulnerable adult': 'Vulnerable adult',
  other: 'Other person',
} as const satisfies Record<PartyRole, string>

export const yesNo = z.enum(['yes', 'no'])

export const partyFields = z.object({
  name: optionalLine(200),
  /** False only for a perpetrator nobody has identified yet; `description` then says what is known. */
  known: z.boolean(),
  alsoKnownAs: optionalLine(300),
  born: day.nullable(),
  address: optionalLine(300),
  phone: optionalLine(60),
  /** How, when and through whom it is safe to reach this person (S4 §3.1). */
  safeContact: paragraphs(1000),
  /** When a call is safe, who may answer, and what may be said. */
  safeTimes: optionalLine(200),
  safeAnswerer: optionalLine(200),
  safeWords: optionalLine(300),
  description: paragraphs(4000),
  sex: optionalLine(40),
  /** The form asks twice: as the person says it, and as whoever referred saw it (item 30). */
  ethnicity: optionalLine(80),
  ethnicityAsSeen: optionalLine(80),
  tenure: optionalLine(60),
  school: optionalLine(120),
  doctor: optionalLine(120),
  /** For a perpetrator: of which child they are a parent. */
  parentOf: optionalLine(200),
  /** For children the form demands both (S4 App. 1): social care is sent them. */
  presentAtIncident: yesNo.nullable(),
  livesAtAddress: yesNo.nullable(),
})
export type PartyFields = z.infer<typeof partyFields>

/** A person in a case. */
export const party = partyFields.extend({
  id: partyId,
  caseId,
  role: partyRole,
  removed: z.boolean(),
  revision: z.number().int(),
})
export type Party = z.infer<typeof party>

/** Everything unknown yet. */
export const BLANK_PARTY: PartyFields = {
  name: '',
  known: true,
  alsoKnownAs: '',
  born: null,
  address: '',
  phone: '',
  safeContact: '',
  safeTimes: '',
  safeAnswerer: '',
  safeWords: '',
  description: '',
  sex: '',
  ethnicity: '',
  ethnicityAsSeen: '',
  tenure: '',
  school: '',
  doctor: '',
  parentOf: '',
  presentAtIncident: null,
  livesAtAddress: null,
}

/** What to call somebody whose name may not be known. */
export function callParty(one: Pick<Party, 'name' | 'known' | 'role'>): string {
  if (one.name !== '') return one.name
  return one.known ? `${PARTY_ROLE_WORDS[one.role]}, name not recorded` : `Unknown ${one.role}`
}

/** What the first victim and the first perpetrator among the people of a case are called. */
export function calledIn(parties: readonly Party[]): { victim: string; perpetrator: string } {
  const first = (role: 'victim' | 'perpetrator') => parties.find((one) => one.role === role)
  const [victim, perpetrator] = [first('victim'), first('perpetrator')]
  return {
    victim: victim === undefined ? '' : callParty(victim),
    perpetrator: perpetrator === undefined ? '' : callParty(perpetrator),
  }
}

/** Refuses a birth in the future or more than 120 years ago. */
export function checkBirth(born: Day | null, today: Day): void {
  if (born === null) return
  if (born > today) throw new Refusal('INVALID', { field: 'born', sentence: 'This date of birth lies in the future.' })
  if (ageOn(born, today) > 120) {
    throw new Refusal('INVALID', { field: 'born', sentence: 'This date of birth is more than 120 years ago.' })
  }
}

/** Refuses a date of birth by which a child would be older than the victim or the perpetrator of its case, whoever’s it is. */
export function checkAges(one: Pick<Party, 'role' | 'born'>, others: readonly Pick<Party, 'role' | 'born'>[]): void {
  const older = (child: Pick<Party, 'born'>, adult: Pick<Party, 'born'>) =>
    child.born !== null && adult.born !== null && child.born <= adult.born
  const refuse = (sentence: string) => {
    throw new Refusal('INVALID', { field: 'born', sentence: `${sentence} Check both dates of birth.` })
  }
  if (one.role === 'child') {
    const younger = others.find((other) => isPrincipal(other.role) && older(one, other))
    if (younger !== undefined) refuse(`This child would be older than the ${younger.role}.`)
  }
  if (isPrincipal(one.role) && others.some((other) => other.role === 'child' && older(other, one))) {
    refuse(`The ${one.role} would be younger than a child in this case.`)
  }
}

function isPrincipal(role: PartyRole): boolean {
  return role === 'victim' || role === 'perpetrator'
}

/** Refuses a second child with the name of another in the case, unless both dates of birth are known and differ. */
export function checkSecondChild(
  child: Pick<Party, 'id' | 'role' | 'name' | 'born'>,
  field: 'name' | 'born',
  others: readonly Pick<Party, 'id' | 'role' | 'name' | 'born'>[],
): void {
  if (child.role !== 'child' || child.name.trim() === '') return
  const twice = others.some(
    (one) =>
      one.role === 'child' &&
      one.id !== child.id &&
      searchWords(one.name).join() === searchWords(child.name).join() &&
      (one.born === null || child.born === null || one.born === child.born),
  )
  if (!twice) return
  throw new Refusal('INVALID', {
    field,
    sentence:
      'There is another child with this name. If they are two children, give the date of birth of both; if not, remove one.',
  })
}
