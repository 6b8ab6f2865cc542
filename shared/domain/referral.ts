import { z } from 'zod'
import { agencyKind } from './agency.ts'
import { evidenceFields } from './assessment.ts'
import { capacityNote } from './capacity.ts'
import { yesNoUnsure } from './case.ts'
import { type Day, day, dayOf, daysBetween, type Instant, instant, sayDayInFull } from './dates.ts'
import { caseId, narrativeId, screeningId, serviceId, shareId, supportReferralId } from './ids.ts'
import { level } from './level.ts'
import { yesNo } from './party.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'
import { triageState } from './triage-state.ts'

/** What cuts across a case and must not be overlooked (item 18). */
export const crossFlag = z.enum([
  'honour-based abuse',
  'forced marriage',
  'modern slavery',
  'human trafficking',
  'age disputed',
  'disability',
  'insecure immigration status',
  'pregnancy',
  'access to weapons',
  'serial offending',
  'perpetrator works for an agency',
])
export type CrossFlag = z.infer<typeof crossFlag>

const safetyAnswer = z.enum(['yes', 'no', 'does not apply'])
export type SafetyAnswer = z.infer<typeof safetyAnswer>

/** The front page of a referral beyond the people in it: what was asked, said, wanted and done (items 24, 30). */
export const referralFields = z.object({
  completedByName: optionalLine(120),
  completedByContact: optionalLine(120),
  completedOn: day.nullable(),
  incidentOn: day.nullable(),
  /** The police number of the incident; “not known” is an answer, nothing is not. */
  incidentNumber: optionalLine(60),
  wants: paragraphs(4000),
  spokenTo: paragraphs(4000),
  actionsTaken: paragraphs(4000),
  judgement: paragraphs(4000),
  outcome: paragraphs(4000),
  companions: paragraphs(1000),
  interpreterLanguage: optionalLine(80),
  interpreterAccredited: yesNo.nullable(),
  identities: paragraphs(1000),
  flags: z.array(crossFlag).max(20),
  /** What was done at once about honour-based abuse, while there was the chance (item 36). */
  honourDone: paragraphs(2000),
  /** Why the flag of honour-based abuse was put aside although an answer raised it; empty while it was not. */
  honourAside: paragraphs(1000),
  /** Whether the referrer's line manager and safeguarding lead know, who they are, and since which day (item 25). */
  managerTold: yesNo.nullable(),
  managerName: optionalLine(120),
  managerToldOn: day.nullable(),
  safeguardingTold: yesNo.nullable(),
  safeguardingName: optionalLine(120),
  safeguardingToldOn: day.nullable(),
  emergencyCalledAt: instant.nullable(),
  /** The day on which the victim was told that the case may be heard regardless of consent (item 55). */
  toldOn: day.nullable(),
  safety: z.record(z.string().max(24), safetyAnswer),
  priorSeriousConviction: yesNoUnsure,
  riskBeyondClinic: yesNoUnsure,
  /** Whether what happened would be a crime: one definition of a repeat asks for it (§4.6). */
  wouldBeCrime: yesNoUnsure,
  /** Whether a referral to the National Referral Mechanism was considered, and why or why not. */
  nationalReferral: paragraphs(1000),
  anythingElse: paragraphs(4000),
})
export type ReferralFields = z.infer<typeof referralFields>

export const BLANK_REFERRAL: ReferralFields = {
  completedByName: '',
  completedByContact: '',
  completedOn: null,
  incidentOn: null,
  incidentNumber: '',
  wants: '',
  spokenTo: '',
  actionsTaken: '',
  judgement: '',
  outcome: '',
  companions: '',
  interpreterLanguage: '',
  interpreterAccredited: null,
  identities: '',
  flags: [],
  honourDone: '',
  honourAside: '',
  managerTold: null,
  managerName: '',
  managerToldOn: null,
  safeguardingTold: null,
  safeguardingName: '',
  safeguardingToldOn: null,
  emergencyCalledAt: null,
  toldOn: null,
  safety: {},
  priorSeriousConviction: 'unsure',
  riskBeyondClinic: 'unsure',
  wouldBeCrime: 'unsure',
  nationalReferral: '',
  anythingElse: '',
}

/** Refuses days that lie ahead, and an incident after the form about it was completed (App. 1). */
export function checkReferralDays(
  fields: Pick<ReferralFields, keyof typeof AHEAD | 'emergencyCalledAt'>,
  field: string,
  now: Instant,
): void {
  const today = dayOf(now)
  const ahead = NOT_AHEAD.find((one) => (fields[one] ?? today) > today)
  if (ahead !== undefined) throw new Refusal('INVALID', { field: ahead, sentence: AHEAD[ahead] })
  if ((fields.emergencyCalledAt ?? now) > now) {
    throw new Refusal('INVALID', { field: 'emergencyCalledAt', sentence: 'This time lies in the future.' })
  }
  const { incidentOn, completedOn } = fields
  if (incidentOn === null || completedOn === null || incidentOn <= completedOn) return
  throw new Refusal(
    'INVALID',
    field === 'completedOn'
      ? { field, sentence: `The form cannot be completed before the incident of ${sayDayInFull(incidentOn)}.` }
      : {
          field: 'incidentOn',
          sentence: `The incident cannot lie after the day on which the form was completed, ${sayDayInFull(completedOn)}.`,
        },
  )
}

const AHEAD = {
  incidentOn: 'The incident lies in the future.',
  completedOn: 'The form cannot be completed on a day that lies ahead.',
  toldOn: 'This day lies in the future.',
  managerToldOn: 'This day lies in the future.',
  safeguardingToldOn: 'This day lies in the future.',
} as const
const NOT_AHEAD = ['incidentOn', 'completedOn', 'toldOn', 'managerToldOn', 'safeguardingToldOn'] as const

export const referralRecord = referralFields.extend({ caseId, revision: z.number().int() })
export type ReferralRecord = z.infer<typeof referralRecord>

/** A paragraph of what has happened, typed as fact, allegation or opinion, with its source (S4 §3.1). */
export const narrativeFields = evidenceFields.pick({ text: true, standing: true, source: true, on: true })
export const narrative = narrativeFields.extend({ id: narrativeId, caseId, addedAt: instant, addedByName: z.string() })
export type Narrative = z.infer<typeof narrative>

/** Whether the victim agreed to sharing, or why nobody asked; each asking is kept. */
export const consentFields = z.object({
  explained: z.boolean(),
  answer: z.enum([
    'given',
    'refused',
    'not sought, because asking would raise the risk',
    'not sought, for another reason',
  ]),
  reason: paragraphs(2000),
})
export const consent = consentFields.extend({ caseId, at: instant, byName: z.string() })
export type Consent = z.infer<typeof consent>

/** The five tests of a sharing (item 81): relevant, adequate, necessary, proportionate, and not raising the risk. */
export const qualityTick = z.enum(['relevant', 'adequate', 'necessary', 'proportionate', 'does not raise the risk'])

/** One sharing of information: what, to whom, for what purpose, on which basis, decided by whom. */
export const shareFields = z.object({
  /** Whose information it is: the body that shares decides which law applies (E13). */
  sharer: line(200, 'Say which agency shares it.'),
  sharerKind: agencyKind,
  recipient: line(200, 'Say who receives it.'),
  recipientKind: agencyKind,
  what: saidInWords(2000, 'Say what is shared.'),
  purpose: saidInWords(2000, 'Say for what purpose.'),
  lawfulBasis: line(40, 'Choose the lawful basis.'),
  article6: optionalLine(40),
  article9: optionalLine(40),
  gateway: optionalLine(40),
  /** Only where the Mental Capacity Act is the gateway (item 80). */
  capacity: capacityNote.nullable(),
  ticks: z.array(qualityTick).max(5),
  decidedByName: line(120, 'Name who decided.'),
})
export const share = shareFields.extend({ id: shareId, caseId, at: instant, byName: z.string() })
export type Share = z.infer<typeof share>

export const forum = z.enum(['clinic', 'marac', 'support'])
export type Forum = z.infer<typeof forum>
export const advocateKind = z.enum(['ISAC', 'IDVA', 'none'])

/** To which forum and which advocate a case goes, and what the rules suggested; each decision is kept (S4 §4.1). */
export const routingFields = z.object({
  forum,
  advocate: advocateKind,
  /** Who the advocate is; empty while nobody is assigned, and then `reason` says why. */
  advocateName: optionalLine(120),
  reason: paragraphs(2000),
})
export const routing = routingFields.extend({
  caseId,
  suggestedForum: forum,
  suggestedAdvocate: advocateKind,
  at: instant,
  byName: z.string(),
})
export type Routing = z.infer<typeof routing>

/** What the coordinator decided about a referral. Everything but accepting needs a reason. */
export const triageFields = z.object({ decision: triageState.exclude(['waiting']), reason: paragraphs(2000) })
export const triage = triageFields.extend({ caseId, at: instant, byName: z.string() })
export type Triage = z.infer<typeof triage>

/** The coordinator's second look at the level of a screening (S4 §4.2), with a note for the referrer. */
export const lookFields = z.object({
  verdict: z.enum(['agree', 'raise', 'lower']),
  level,
  reason: paragraphs(2000),
  note: paragraphs(2000),
})
const look = lookFields.extend({ screeningId, caseId, at: instant, byName: z.string() })
export type Look = z.infer<typeof look>

/** A service that can help, for the hand-out and for referring on; `checkedOn` says when somebody last made sure. */
export const serviceFields = z.object({
  name: line(120, 'Name the service.'),
  purpose: line(300, 'Say what it is for.'),
  contact: line(200, 'Say how to reach it.'),
  hours: optionalLine(120),
  checkedOn: day,
  /** Whether it stands on the sheet that a victim takes home. */
  onHandout: z.boolean(),
})
export const service = serviceFields.extend({ id: serviceId, retired: z.boolean(), revision: z.number().int() })
export type Service = z.infer<typeof service>

/** How long after its last check an entry of the directory has to be checked again, in days. */
const STALE_AFTER = 180

/** Whether an entry of the directory has not been checked for half a year. */
export function isStale(one: Pick<Service, 'checkedOn'>, today: Day): boolean {
  return daysBetween(one.checkedOn, today) > STALE_AFTER
}

const supportState = z.enum(['sent', 'accepted', 'declined', 'could not refer'])

/** A referral on to a service, with its consent or basis, and what became of it. */
export const supportFields = z.object({
  serviceId,
  consent: consentFields.shape.answer,
  state: supportState,
  reason: paragraphs(2000),
})
export const supportReferral = supportFields.extend({
  id: supportReferralId,
  caseId,
  serviceName: z.string(),
  at: instant,
  byName: z.string(),
  revision: z.number().int(),
})
export type SupportReferral = z.infer<typeof supportReferral>
