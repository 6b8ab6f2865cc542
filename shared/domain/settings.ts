import { z } from 'zod'
import { agencyKind } from './agency.ts'
import { CURRENCY_DEFAULT, type CurrencyDefinition, currencyDefinition } from './currency.ts'
import { timeOfDay } from './dates.ts'
import { DEADLINES, span } from './deadlines.ts'
import { type Jurisdiction, jurisdiction } from './order.ts'
import { REPEAT_DEFAULT, repeatAnchor, repeatDefinition } from './repeat.ts'
import { optionalLine, paragraphs } from './text.ts'
import { REGION_WORDS, region } from './working-days.ts'

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
  /** What a forum is called here, who convenes it and how it is reached, and whether there is one; an empty name is the default's. */
  clinicForumName: optionalLine(80),
  clinicForumReach: optionalLine(200),
  clinicForumHere: z.boolean(),
  maracForumName: optionalLine(80),
  maracForumReach: optionalLine(200),
  maracForumHere: z.boolean(),
  supportForumName: optionalLine(80),
  supportForumReach: optionalLine(200),
  supportForumHere: z.boolean(),
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
  /** Whose rules of dates hold for orders: those of the region, unless the clinic says otherwise. */
  orderJurisdiction: z.enum(['as the region', ...jurisdiction.options]),
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
  clinicForumName: '',
  clinicForumReach: '',
  clinicForumHere: true,
  maracForumName: '',
  maracForumReach: '',
  maracForumHere: true,
  supportForumName: '',
  supportForumReach: '',
  supportForumHere: true,
  reviewHighDays: 28,
  reviewMediumDays: 91,
  reviewStandardDays: 182,
  reviewLeadDays: 7,
  reviewSnoozeDays: 14,
  quietDays: 28,
  orderReviewDays: 90,
  orderJurisdiction: 'as the region',
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

/** Whose rules of dates hold for the orders of this clinic. */
export function jurisdictionOf({
  orderJurisdiction,
  region: sits,
}: Pick<Settings, 'orderJurisdiction' | 'region'>): Jurisdiction {
  return orderJurisdiction === 'as the region' ? REGION_WORDS[sits] : orderJurisdiction
}

/** The clinic’s definition of dormant and ended. */
export function currencyDefinitionOf(all: Settings): CurrencyDefinition {
  return {
    dormantAfterDays: all.currencyDormantDays,
    endedAfterDays: all.currencyEndedDays,
    freshDays: all.currencyFreshDays,
  }
}
