import type { Standing } from './assessment.ts'
import type { Day } from './dates.ts'
import { callParty, type PartyFields, type PartyRole } from './party.ts'
import type { Consent, ReferralFields } from './referral.ts'

/** What the completeness meter reads: everything that a professional has to record (S4 §3.1). */
export interface RecordingInput extends ToldFields {
  people: readonly (Pick<PartyFields, 'name' | 'known' | 'born' | 'address' | 'safeContact' | 'safeTimes'> & {
    role: PartyRole
  })[]
  narrative: readonly { text: string; standing: Standing | null; source: string }[]
  wants: string
  incidentOn: Day | null
  spokenTo: string
  actionsTaken: string
  /** To whom the case is referred: the forum, or the services that were named. */
  referringTo: string
  /** The last asking; null when nothing is recorded. */
  consent: Pick<Consent, 'answer' | 'reason'> | null
  /** True when at least one lawful basis for sharing is recorded: it is needed where consent was not given. */
  lawfulBasis: boolean
  judgement: string
  outcome: string
  /** What else matters; “nothing else” is an answer, nothing is not. */
  anythingElse: string
}

type ToldFields = Pick<
  ReferralFields,
  'managerTold' | 'managerName' | 'managerToldOn' | 'safeguardingTold' | 'safeguardingName' | 'safeguardingToldOn'
>

/** One of the twelve duties that is not met, and what is missing. */
export interface RecordingGap {
  code: RecordingCode
  duty: string
  sentence: string
}

export type RecordingCode = keyof typeof RECORDING_DUTIES

/** The twelve things to record (S4 §3.1), in own words. */
export const RECORDING_DUTIES = {
  RD01: 'Names, dates of birth, addresses',
  RD02: 'Safe contact and times',
  RD03: 'What happened, as fact, allegation or opinion',
  RD04: 'What the victim wants',
  RD05: 'When it happened',
  RD06: 'Who else was spoken to, and what was agreed',
  RD07: 'What was done and is planned',
  RD08: 'To whom it is referred',
  RD09: 'Consent, or the ground without it',
  RD10: 'Professional judgement',
  RD11: 'What came of it',
  RD12: 'Anything else',
} as const

/** Which of the twelve duties are not met, in their order, each with one sentence that names what is missing. */
export function recordingGaps(input: RecordingInput): RecordingGap[] {
  const missing: [RecordingCode, string][] = [
    ['RD01', missingOfPeople(input.people)],
    ['RD02', missingOfContact(input.people)],
    ['RD03', missingOfNarrative(input.narrative)],
    ['RD04', unless(input.wants, 'Ask what the victim wants to happen.')],
    ['RD05', input.incidentOn === null ? 'Give the day of the incident.' : ''],
    ['RD06', missingOfSpokenTo(input)],
    ['RD07', unless(input.actionsTaken, 'Say what has been done and what is planned.')],
    ['RD08', unless(input.referringTo, 'Say to whom it is referred.')],
    ['RD09', missingOfConsent(input)],
    ['RD10', unless(input.judgement, 'Write down your professional judgement.')],
    ['RD11', unless(input.outcome, 'Say what came of what was done, or that nothing is known yet.')],
    ['RD12', unless(input.anythingElse, 'Add what else matters, or say that there is nothing.')],
  ]
  return missing
    .filter(([, sentence]) => sentence !== '')
    .map(([code, sentence]) => ({ code, duty: RECORDING_DUTIES[code], sentence }))
}

/** What the form demands of every child and is not marked yet: social care is told both (S4 App. 1). */
export function childGaps(child: Pick<PartyFields, 'presentAtIncident' | 'livesAtAddress'>): string[] {
  return [
    child.presentAtIncident === null ? 'Say whether the child was there.' : '',
    child.livesAtAddress === null ? 'Say whether the child lives at this address.' : '',
  ].filter((sentence) => sentence !== '')
}

function missingOfPeople(people: RecordingInput['people']): string {
  const absent = (['victim', 'perpetrator'] as const).filter((role) => !people.some((one) => one.role === role))
  if (absent.length > 0) return `Add the ${absent.join(' and the ')}.`
  const gaps = people
    .filter((one) => (one.role === 'victim' || one.role === 'perpetrator') && one.known)
    .map((one) => ({ one, lacks: lacksOf(one) }))
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ one, lacks }) => `${callParty(one)}: ${lacks.join(', ')}`)
  return gaps.length === 0 ? '' : `Missing: ${gaps.join('; ')}.`
}

function lacksOf(one: RecordingInput['people'][number]): string[] {
  return [
    isBlank(one.name) ? 'name' : '',
    one.born === null ? 'date of birth' : '',
    isBlank(one.address) ? 'address' : '',
  ].filter((word) => word !== '')
}

function missingOfContact(people: RecordingInput['people']): string {
  const victims = people.filter((one) => one.role === 'victim')
  if (victims.length === 0 || victims.some((one) => isBlank(one.safeContact))) {
    return 'Say how the victim can be reached safely.'
  }
  return victims.some((one) => isBlank(one.safeTimes)) ? 'Say at what times contact is safe.' : ''
}

function missingOfNarrative(narrative: RecordingInput['narrative']): string {
  const written = narrative.filter((one) => !isBlank(one.text))
  if (written.length === 0) return 'Write what has happened.'
  if (written.some((one) => one.standing === null)) return 'Mark every paragraph as fact, allegation or opinion.'
  return written.some((one) => isBlank(one.source)) ? 'Name the source of every paragraph.' : ''
}

/** Who else was spoken to; and where the line manager or the safeguarding lead was told, who that is and when (item 25). */
function missingOfSpokenTo(input: ToldFields & { spokenTo: string }): string {
  return [
    unless(input.spokenTo, 'Say who else was spoken to and what was agreed, or that nobody was.'),
    missingOfTold('line manager', input.managerTold, input.managerName, input.managerToldOn),
    missingOfTold('safeguarding lead', input.safeguardingTold, input.safeguardingName, input.safeguardingToldOn),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function missingOfTold(who: string, told: 'yes' | 'no' | null, name: string, on: Day | null): string {
  if (told !== 'yes') return ''
  if (isBlank(name)) return `Name the ${who} who was told${on === null ? ', and give the day' : ''}.`
  return on === null ? `Give the day on which the ${who} was told.` : ''
}

function missingOfConsent({ consent, lawfulBasis }: RecordingInput): string {
  if (consent === null) return 'Record whether consent was given, or why nobody asked.'
  if (consent.answer === 'given') return ''
  if (consent.answer !== 'refused' && isBlank(consent.reason)) return 'Say why consent was not sought.'
  return lawfulBasis ? '' : 'Without consent a lawful basis is needed: record it.'
}

function unless(text: string, sentence: string): string {
  return isBlank(text) ? sentence : ''
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
