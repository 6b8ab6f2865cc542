import { z } from 'zod'
import { agencyKind } from './agency.ts'
import { CURRENCY_DEFAULT, type CurrencyDefinition, currencyDefinition } from './currency.ts'
import { day, instant, timeOfDay } from './dates.ts'
import { DEADLINES, span } from './deadlines.ts'
import { actionId, agencyId, caseId, meetingId, personId, releaseId } from './ids.ts'
import { orderRule } from './order.ts'
import { REPEAT_DEFAULT, repeatAnchor, repeatDefinition } from './repeat.ts'
import { optionalLine, paragraphs } from './text.ts'
import { region } from './working-days.ts'

/** What was done, in the words of the audit; never what a record said. */
export const auditAct = z.enum([
  'signed in',
  'clinic created',
  'refused',
  'store found changed',
  'settings read',
  'settings changed',
  'agencies read',
  'agency added',
  'agency changed',
  'people read',
  'person added',
  'person changed',
  'person removed',
  'passphrase changed',
  'recovery code replaced',
  'today read',
  'searched',
  'drafts read',
  'draft kept',
  'draft discarded',
  'cases listed',
  'case read',
  'case history read',
  'case opened',
  'case changed',
  'case closed',
  'case reopened',
  'party added',
  'party changed',
  'party removed',
  'party restored',
  'level decided',
  'risk offered',
  'risk accepted',
  'risk declined',
  'risk offer withdrawn',
  'incidents read',
  'incident added',
  'incident changed',
  'incident withdrawn',
  'incident restored',
  'event added',
  'event withdrawn',
  'currency checked',
  'currency set',
  'currency withdrawn',
  'impact added',
  'impact withdrawn',
  'assessment read',
  'assessments due read',
  'assessment started',
  'assessment changed',
  'factor rated',
  'evidence added',
  'evidence removed',
  'evidence settled',
  'judgement made',
  'lever noted',
  'value confirmed',
  'type proposed',
  'proposal answered',
  'assessment discarded',
  'assessment signed',
  'assessments compared',
  'two raters read',
  'second rating started',
  'rating finished',
  'difference settled',
  'agreement of raters read',
  'room read',
  'meeting paused',
  'meeting went on',
  'agency asked',
  'script step done',
  'case deferred',
  'formulation read',
  'formulation changed',
  'scenario added',
  'scenario changed',
  'scenario removed',
  'warning sign added',
  'warning sign removed',
  'monitoring asked for',
  'tool results read',
  'tool result recorded',
  'tool result corrected',
  'meetings listed',
  'meeting read',
  'meeting planned',
  'meeting changed',
  'agencies invited',
  'meeting moved',
  'meeting called off',
  'meeting reinstated',
  'agenda proposed',
  'calendar exported',
  'series read',
  'series planned',
  'series changed',
  'panel read',
  'panel changed',
  'conflicts read',
  'conflict recorded',
  'conflict lifted',
  'research read',
  'research requested',
  'research chased',
  'research answered',
  'information returned',
  'information withdrawn',
  'attendance changed',
  'attendee added',
  'attendee removed',
  'agenda changed',
  'meeting started',
  'meeting ended',
  'meeting resumed',
  'minutes finalised',
  'minutes corrected',
  'minutes checked',
  'minutes verified',
  'self-audit answered',
  'self-audits read',
  'disclosure requested',
  'disclosure answered',
  'projector shown',
  'debrief read',
  'debrief kept',
  'debrief thrown away',
  'minute added',
  'minute replaced',
  'minute withdrawn',
  'actions listed',
  'action read',
  'action added',
  'action changed',
  'action noted',
  'action closed',
  'action reopened',
  'action answered',
  'action reassigned',
  'action withdrawn',
  'guidance set aside',
  'orders read',
  'order recorded',
  'order changed',
  'order stepped',
  'reviews read',
  'review held',
  'review put off',
  'plan read',
  'plan started',
  'plan changed',
  'plan finalised',
  'voice recorded',
  'uncovered accepted',
  'uncovered taken back',
  'safety plan read',
  'safety plans listed',
  'safety plan started',
  'safety plan changed',
  'safety step added',
  'safety step changed',
  'safety step answered',
  'safety receipt kept',
  'safety plan reviewed',
  'referrals listed',
  'referral read',
  'referral begun',
  'referral changed',
  'narrative added',
  'narrative removed',
  'screening started',
  'screening changed',
  'screening answered',
  'screening finished',
  'consent recorded',
  'sharing recorded',
  'case routed',
  'referral triaged',
  'level looked at',
  'matches read',
  'services read',
  'service added',
  'service changed',
  'referred on',
  'safeguarding referral recorded',
  'safeguarding referral changed',
  'packs read',
  'pack imported',
  'document previewed',
  'document exported',
  'audit read',
  'audit verified',
])
export type AuditAct = z.infer<typeof auditAct>

export const recordKind = z.enum([
  'clinic',
  'agency',
  'person',
  'case',
  'assessment',
  'meeting',
  'action',
  'plan',
  'safety plan',
  'draft',
  'document',
  'audit',
])
export type RecordKind = z.infer<typeof recordKind>

/** One row of the audit: who did what to which record, and when. Never values. */
export const auditRow = z.object({
  seq: z.number().int(),
  at: instant,
  actorId: z.string(),
  actorName: z.string(),
  act: auditAct,
  recordKind,
  recordId: z.string().nullable(),
  /** The reference of the case or the day of the meeting, where there is one. */
  about: z.string().nullable(),
})
export type AuditRow = z.infer<typeof auditRow>

export const auditVerdict = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), entries: z.number().int(), head: z.string() }),
  z.object({ ok: z.literal(false), entries: z.number().int(), seq: z.number().int(), why: z.string() }),
])
export type AuditVerdict = z.infer<typeof auditVerdict>

const reviewDays = z.number().int().min(1, { message: 'At least one day.' }).max(730, { message: 'At most two years.' })
const minutesOfMeeting = z
  .number()
  .int()
  .min(0, { message: 'Type 0 or more.' })
  .max(240, { message: 'At most 240 minutes.' })

export const settings = z.object({
  clinicName: z.string().trim().min(1, { message: 'Name the clinic.' }).max(80),
  /** Printed on every page and shown on every screen (Government Security Classifications). */
  marking: z.enum(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
  idleMinutes: z.number().int().min(1, { message: 'At least one minute.' }).max(60, { message: 'At most 60 minutes.' }),
  plannedMinutes: z.number().int().min(1).max(240),
  openingStatement: optionalLine(2000),
  /** The longest that a case may take; its clock says so once more (N10, §4.1). */
  longestMinutes: z
    .number()
    .int()
    .min(1, { message: 'At least one minute.' })
    .max(240, { message: 'At most 240 minutes.' }),
  /** A soft sound beside what the clock shows. */
  clockSound: z.boolean(),
  /** Which kinds of agency must be in the room, and how many agencies at least (§4.3). */
  quorumKinds: z.array(agencyKind),
  quorumLeast: z
    .number()
    .int()
    .min(1, { message: 'At least one agency.' })
    .max(40, { message: 'At most 40 agencies.' }),
  /** Hours after which an offered risk that nobody answered has lapsed (N1). */
  lapseHours: z.number().int().min(1, { message: 'At least one hour.' }).max(720, { message: 'At most 720 hours.' }),
  /** Months within which a further incident makes a case a repeat (§4.6). */
  repeatMonths: z.number().int().min(1).max(60),
  repeatDefinition,
  /** Months after which a signed assessment is due for review. */
  assessmentMonths: z
    .number()
    .int()
    .min(1, { message: 'At least one month.' })
    .max(60, { message: 'At most 60 months.' }),
  /** From when the months are counted. */
  repeatAnchor,
  /** Days that may pass between two reviews, by level; the sources set none, so they are the clinic’s own (§1h 83). */
  reviewHighDays: reviewDays,
  reviewMediumDays: reviewDays,
  reviewStandardDays: reviewDays,
  /** How many days before a dated event its review should be held, and for how long a review can be put off (N4). */
  reviewLeadDays: z.number().int().min(0).max(60),
  reviewSnoozeDays: z.number().int().min(1).max(90),
  /** A new incident after so many quiet days asks for a review (N4). */
  quietDays: z.number().int().min(7).max(365),
  /** How many days before its end an order is looked at again. */
  orderReviewDays: z.number().int().min(1).max(365),
  orderJurisdiction: orderRule.shape.jurisdiction,
  /** Whose bank holidays are counted. */
  region,
  cutOff: span,
  research: span,
  minutes: span,
  openingMinutes: minutesOfMeeting,
  oldActionsMinutes: minutesOfMeeting,
  closingMinutes: minutesOfMeeting,
  /** Until when a meeting has to be over. */
  latestEnd: timeOfDay,
  /** How cases are called on the projector (N25). */
  projectorNames: z.enum(['reference', 'initials']),
  /** Printed where something was left out of an agency's copy; empty prints nothing (N11). */
  restrictedLine: optionalLine(200),
  /** Abbreviations that this panel knows, one a line: `SPOC single point of contact`. */
  abbreviations: paragraphs(8000),
  /** Codes of the rules of the guidance that this clinic has switched off (N2). */
  guidanceOff: z.array(z.string().max(40)).max(100),
  /** By what a case is dormant or ended, and how long a check holds, in days: the clinic’s own numbers (N9). */
  currencyDormantDays: currencyDefinition.shape.dormantAfterDays,
  currencyEndedDays: currencyDefinition.shape.endedAfterDays,
  currencyFreshDays: currencyDefinition.shape.freshDays,
})
export type Settings = z.infer<typeof settings>

export const DEFAULT_SETTINGS: Settings = {
  clinicName: 'Stalking Clinic',
  marking: 'OFFICIAL-SENSITIVE',
  idleMinutes: 5,
  plannedMinutes: 15,
  longestMinutes: 20,
  clockSound: false,
  quorumKinds: ['police', 'advocacy', 'health'],
  quorumLeast: 3,
  lapseHours: 24,
  repeatMonths: REPEAT_DEFAULT.months,
  repeatDefinition: REPEAT_DEFAULT.definition,
  repeatAnchor: REPEAT_DEFAULT.anchor,
  reviewHighDays: 28,
  reviewMediumDays: 91,
  reviewStandardDays: 182,
  reviewLeadDays: 7,
  reviewSnoozeDays: 14,
  quietDays: 28,
  orderReviewDays: 90,
  orderJurisdiction: 'England and Wales',
  region: 'england and wales',
  cutOff: DEADLINES.cutOff.usual,
  research: DEADLINES.research.usual,
  minutes: DEADLINES.minutes.usual,
  openingMinutes: 10,
  oldActionsMinutes: 15,
  closingMinutes: 10,
  latestEnd: '16:30',
  assessmentMonths: 6,
  projectorNames: 'reference',
  restrictedLine: 'Some information was shared with other agencies only.',
  abbreviations: '',
  guidanceOff: [],
  currencyDormantDays: CURRENCY_DEFAULT.dormantAfterDays,
  currencyEndedDays: CURRENCY_DEFAULT.endedAfterDays,
  currencyFreshDays: CURRENCY_DEFAULT.freshDays,
  openingStatement:
    'What is said here is confidential and is used only to keep people safe. Notes stay with the agencies that made them. Everybody is heard, and nobody is judged for who they are.',
}

/** The clinic’s definition of dormant and ended. */
export function currencyDefinitionOf(all: Settings): CurrencyDefinition {
  return {
    dormantAfterDays: all.currencyDormantDays,
    endedAfterDays: all.currencyEndedDays,
    freshDays: all.currencyFreshDays,
  }
}

/** A document that left the store: which, for whom, by whom, with the number of its copy. */
export const release = z.object({
  id: releaseId,
  kind: z.enum([
    'minutes',
    'plan',
    'sheet',
    'safety plan',
    'screening',
    'assessment',
    'agenda',
    'summary',
    'action sheet',
    'attendance',
    'request',
  ]),
  caseId: caseId.nullable(),
  meetingId: meetingId.nullable(),
  copy: z.number().int(),
  at: instant,
  byName: z.string(),
  /** For whom the copy was made; empty when nobody was named. */
  recipient: z.string(),
  sha256: z.string(),
})
export type Release = z.infer<typeof release>

export const searchHit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), id: caseId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('meeting'), id: meetingId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('action'), id: actionId, caseId, title: z.string(), detail: z.string() }),
  z.object({ kind: z.literal('person'), id: personId, title: z.string(), detail: z.string() }),
])
export type SearchHit = z.infer<typeof searchHit>

export const overdueByAgency = z.object({ agencyId, overdue: z.number().int(), oldestDue: day })
