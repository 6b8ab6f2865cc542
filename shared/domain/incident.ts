import { z } from 'zod'
import { standing } from './assessment.ts'
import { type Day, day, instant, sayDay, timeOfDay } from './dates.ts'
import { caseId, incidentId } from './ids.ts'
import { itemCode } from './instrument.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, saidInWords } from './text.ts'
import { withdrawal } from './withdrawal.ts'

/** What an incident was at its worst, in words and in order: a place on a picture, never a score. */
export const severity = z.enum(['contact', 'intrusion', 'threat', 'harm to property', 'harm to a person'])
export type Severity = z.infer<typeof severity>

/** The severities, the least first. */
export const SEVERITIES: readonly Severity[] = severity.options

export const SEVERITY_WORDS = {
  contact: { name: 'Contact', means: 'Calls, messages, letters, gifts, contact through others.' },
  intrusion: { name: 'Intrusion', means: 'Following, waiting, watching, tracking, turning up, getting into accounts.' },
  threat: {
    name: 'Threat',
    means: 'Threats to harm the victim, somebody else, an animal or property, or of self-harm.',
  },
  'harm to property': { name: 'Harm to property', means: 'Damage, theft, a break-in, harm to an animal.' },
  'harm to a person': { name: 'Harm to a person', means: 'Any assault, on the victim or on somebody else.' },
} as const satisfies Record<Severity, { name: string; means: string }>

/** Whom an incident was aimed at; several may be true. */
export const target = z.enum([
  'victim',
  'child',
  'family or friend',
  'new partner',
  'colleague or employer',
  'professional',
  'somebody else',
])
export type Target = z.infer<typeof target>

export const TARGET_WORDS = {
  victim: 'The victim',
  child: 'A child',
  'family or friend': 'Family or a friend',
  'new partner': 'A new partner',
  'colleague or employer': 'A colleague or the employer',
  professional: 'A professional',
  'somebody else': 'Somebody else',
} as const satisfies Record<Target, string>

/** How it is known that the incident happened. */
export const howKnown = z.enum([
  'seen by the victim',
  'seen by somebody else',
  'kept',
  'found afterwards',
  'told',
  'police record',
  'not known',
])
export type HowKnown = z.infer<typeof howKnown>

export const HOW_KNOWN_WORDS = {
  'seen by the victim': 'The victim saw or heard it',
  'seen by somebody else': 'Somebody else saw or heard it',
  kept: 'A message, picture or recording is kept',
  'found afterwards': 'Found afterwards',
  told: 'Told by somebody who was not there',
  'police record': 'In a police record',
  'not known': 'Not known',
} as const satisfies Record<HowKnown, string>

export const reported = z.enum(['yes', 'no', 'not known'])

/** What is recorded of an incident (items 3, 4, 70). The text is somebody’s account: its standing and source go with it. */
export const incidentFields = z.object({
  /** The day, or the first day that it can have been. */
  on: day,
  /** The last day that it can have been, when only “between … and …” is known. */
  until: day.nullable(),
  time: timeOfDay.nullable(),
  /** True when the day is somebody’s best guess. */
  about: z.boolean(),
  text: saidInWords(8000, 'Say what happened.'),
  standing,
  source: line(200, 'Say who told it, or where it is recorded.'),
  behaviours: z.array(itemCode).max(40),
  against: z.array(target).min(1, { message: 'Say whom it was aimed at.' }).max(7),
  howKnown,
  severity,
  reported,
  policeNumber: optionalLine(60),
})
export type IncidentFields = z.infer<typeof incidentFields>

/** An incident of a case. Evidence: a change keeps what was there before, and what is withdrawn stays, with its reason. */
export const incident = incidentFields.extend({
  id: incidentId,
  caseId,
  addedAt: instant,
  addedByName: z.string(),
  ...withdrawal.shape,
  revision: z.number().int(),
})
export type Incident = z.infer<typeof incident>

type When = Pick<IncidentFields, 'on' | 'until' | 'time' | 'about'>

/** Refuses days that cannot be: one ahead, an end before its beginning, a time where the day itself is uncertain. */
export function checkWhen(when: When, today: Day): void {
  if (when.on > today) throw no('on', 'An incident lies in the past. What is expected is recorded as an event.')
  if (when.until === null) return
  if (when.until > today) throw no('until', 'This day lies in the future.')
  if (when.until <= when.on) throw no('until', 'The second day has to be later than the first.')
  if (when.time !== null) throw no('time', 'A time of day needs one certain day. Leave it empty.')
}

/** The last day on which an incident can have been: the safe reading of an uncertain date. */
export function lastDayOf(one: Pick<Incident, 'on' | 'until'>): Day {
  return one.until ?? one.on
}

/** When an incident was, as people say it: `Tue 24 Nov, 10:41`, `about Tue 24 Nov`, `between … and …`. */
export function sayWhen({ on, until, time, about }: When, today: Day): string {
  if (until !== null) return `between ${sayDay(on, today)} and ${sayDay(until, today)}`
  return `${about ? 'about ' : ''}${sayDay(on, today)}${time === null ? '' : `, ${time}`}`
}

/** The most severe of some; undefined of none. */
export function worst(some: readonly Severity[]): Severity | undefined {
  return SEVERITIES.findLast((one) => some.includes(one))
}

function no(field: string, sentence: string): Refusal<'INVALID'> {
  return new Refusal('INVALID', { field, sentence })
}
