import { z } from 'zod'
import type { AssessmentRecord, Rating } from './assessment.ts'
import { assessmentId } from './ids.ts'
import { optionalLine, paragraphs } from './text.ts'

/** The parts of the one sentence that a formulation is, in the order in which it says them (N7). */
export const formulationPart = z.enum(['predisposing', 'trigger', 'goal', 'maintainer', 'protective'])
export type FormulationPart = z.infer<typeof formulationPart>

/** How a part is called, how it joins the sentence, and what it asks. */
export const PART_WORDS = {
  predisposing: { name: 'What set it up', lead: 'because', asks: 'What made this person ready for it, long before.' },
  trigger: { name: 'What sets it off', lead: 'when', asks: 'What happens just before it begins or grows.' },
  goal: { name: 'What is sought', lead: 'seeks', asks: 'What is wanted of the victim now.' },
  maintainer: { name: 'What keeps it going', lead: 'kept going by', asks: 'What rewards it, or stops it from ending.' },
  protective: { name: 'What holds it back', lead: 'held back by', asks: 'What has stopped or slowed it before.' },
} as const satisfies Record<FormulationPart, { name: string; lead: string; asks: string }>

export const partFields = z.object({
  text: paragraphs(2000),
  /** Codes of the factors and types of the assessment that this part rests on. */
  links: z.array(z.string().max(24)).max(20),
})
export type PartFields = z.infer<typeof partFields>

/** One part of a formulation; `confirmed` is false while it is as the assessment before it said, and nobody has looked. */
export const partRecord = partFields.extend({
  assessmentId,
  part: formulationPart,
  confirmed: z.boolean(),
  revision: z.number().int(),
})
export type PartRecord = z.infer<typeof partRecord>

export const BLANK_PART: PartFields & { confirmed: boolean } = { text: '', links: [], confirmed: true }

/** What the report says in the psychologist's own order and words: at most five things that matter, and the limits. */
export const reportFields = z.object({
  matters: z.array(optionalLine(300)).max(5, { message: 'Five things at most: choose.' }),
  limits: paragraphs(4000),
})
/** What the report says in words of its own; the summary is the assessment's. */
export const reportPart = z.enum(['summary', 'matters', 'limits'])
export type ReportPart = z.infer<typeof reportPart>
export const reportRecord = reportFields.extend({
  assessmentId,
  /** What is as the assessment before it said, and nobody has looked at. */
  unconfirmed: z.array(reportPart),
  revision: z.number().int(),
})
export type ReportRecord = z.infer<typeof reportRecord>

/** A stretch of the sentence; `part` says which bracket of the frame it fills, null for the words in between. */
export interface Stretch {
  readonly part: FormulationPart | 'type' | null
  readonly text: string
}

type Texts = Partial<Record<FormulationPart, string>>

/**
 * The formulation as one sentence (N7): because …, when …, this person seeks …, kept going by …, and held back by ….
 * A part that nobody has written is left out with its words; without any part there is no sentence.
 */
export function formulationSentence(texts: Texts, type: string | null): Stretch[] {
  const said = Object.fromEntries(
    formulationPart.options.map((part) => [part, inSentence(texts[part] ?? '', PART_WORDS[part].lead)]),
  ) as Record<FormulationPart, string> // every part, from the closed list
  if (formulationPart.options.every((part) => said[part] === '')) return []
  const tail = (['maintainer', 'protective'] as const).filter((part) => said[part] !== '')
  return [
    ...clause(said, 'predisposing', ', '),
    ...clause(said, 'trigger', ', '),
    ...who(said, type),
    ...tail.flatMap((part, index): Stretch[] => [
      { part: null, text: `, ${index === 1 ? 'and ' : ''}${PART_WORDS[part].lead} ` },
      { part, text: said[part] },
    ]),
    { part: null, text: '.' },
  ].map((one, index) => (index === 0 ? { ...one, text: capital(one.text) } : one))
}

/** The sentence as plain text; empty when there is none. */
export function paragraphOf(texts: Texts, type: string | null): string {
  return formulationSentence(texts, type)
    .map((one) => one.text)
    .join('')
}

function clause(said: Record<FormulationPart, string>, part: FormulationPart, after: string): Stretch[] {
  if (said[part] === '') return []
  return [
    { part: null, text: `${PART_WORDS[part].lead} ` },
    { part, text: said[part] },
    { part: null, text: after },
  ]
}

function who(said: Record<FormulationPart, string>, type: string | null): Stretch[] {
  const ofType: Stretch[] =
    type === null
      ? []
      : [
          { part: null, text: ' ' },
          { part: 'type', text: `(${type.toLowerCase()} type)` },
        ]
  return said.goal === ''
    ? [{ part: null, text: 'what this person' }, ...ofType, { part: null, text: ' does goes on' }]
    : [
        { part: null, text: 'this person' },
        ...ofType,
        { part: null, text: ` ${PART_WORDS.goal.lead} ` },
        { part: 'goal', text: said.goal },
      ]
}

/** A text as a stretch of a longer sentence: one line, without its own "because", capital and full stop. */
function inSentence(text: string, lead: string): string {
  const oneLine = text
    .trim()
    .replace(/[\s.,;:]*[\r\n]+\s*/g, '; ')
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L}{4}|\))\. (?=\p{L})/gu, '; ')
    .replace(/[\s.,;:]+$/, '')
  const led = oneLine.toLowerCase().startsWith(`${lead} `) ? oneLine.slice(lead.length + 1) : oneLine
  return lowered(led.trim())
}

/** Begins small when the first word is no name: an article, a pronoun and the like, or a verb in -ing. */
function lowered(text: string): string {
  const [first = ''] = text.match(/^\p{L}+/u) ?? []
  return OPENERS.has(first.toLowerCase()) || /^\p{Lu}\p{Ll}{2,}ing$/u.test(first)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const OPENERS = new Set(
  'a an the he she they it his her their its this that these those there no not to of in on at by for from with without after before since while when if being having as what who where contact any every each both one two some many'.split(
    ' ',
  ),
)

/** Why a part should be looked at again. Never a reason to refuse. */
export type PartNote =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no link' }
  | { readonly kind: 'to confirm' }
  /** It rests on what this assessment rates as not there, or says is not the type. */
  | { readonly kind: 'absent'; readonly codes: readonly string[] }
  /** It rests on what nobody has rated, or of which not enough is known. */
  | { readonly kind: 'not known'; readonly codes: readonly string[] }

/** What to say beside a part: nothing linked, or linked to what is not there (N7: every judgement points at its evidence). */
export function notesOn(
  one: Pick<PartRecord, 'text' | 'links' | 'confirmed'>,
  ratings: readonly Pick<Rating, 'code' | 'presence'>[],
  record: Pick<AssessmentRecord, 'type' | 'alternativeType'>,
): PartNote[] {
  if (one.text.trim() === '') return [{ kind: 'empty' }]
  const holds = (code: string) => holdOf(code, ratings, record)
  const absent = one.links.filter((code) => holds(code) === 'absent')
  const unsure = one.links.filter((code) => holds(code) === 'not known')
  return [
    ...(one.confirmed ? [] : [{ kind: 'to confirm' } as const]),
    ...(one.links.length === 0 ? [{ kind: 'no link' } as const] : []),
    ...(absent.length === 0 ? [] : [{ kind: 'absent', codes: absent } as const]),
    ...(unsure.length === 0 ? [] : [{ kind: 'not known', codes: unsure } as const]),
  ]
}

/** Whether what a code names is there in this assessment: a rated factor, or the type that it holds. */
function holdOf(
  code: string,
  ratings: readonly Pick<Rating, 'code' | 'presence'>[],
  record: Pick<AssessmentRecord, 'type' | 'alternativeType'>,
): 'there' | 'absent' | 'not known' {
  if (code === record.type || code === record.alternativeType) return 'there'
  // A type's code is a word, a factor's a letter and a number.
  if (!/\d/.test(code)) return 'absent'
  const presence = ratings.find((one) => one.code === code)?.presence ?? null
  return presence === 'no' ? 'absent' : presence === 'yes' || presence === 'partly' ? 'there' : 'not known'
}

/** The words of a formulation, by part. */
export function textsOf(parts: readonly Pick<PartRecord, 'part' | 'text'>[]): Texts {
  return Object.fromEntries(parts.map((one) => [one.part, one.text]))
}

/** The report with one part confirmed, or to be confirmed again. */
export function withConfirmed(report: ReportRecord, part: ReportPart, confirmed: boolean): ReportRecord {
  const others = report.unconfirmed.filter((one) => one !== part)
  return { ...report, unconfirmed: confirmed ? others : [...others, part], revision: report.revision + 1 }
}

/** What was carried over and nobody has looked at: a reason not to sign (never copied silently). */
export const TO_CONFIRM = {
  formulation: 'the formulation, to be confirmed',
  scenarios: 'the scenarios, to be confirmed',
  summary: 'the summary, to be confirmed',
  matters: 'the things that matter, to be confirmed',
  limits: 'the limits, to be confirmed',
} as const

/** What of the formulation, the scenarios and the report nobody has confirmed yet, in words. */
export function stillToConfirm(
  parts: readonly { confirmed: boolean }[],
  scenarios: readonly { confirmed: boolean }[],
  report: Pick<ReportRecord, 'unconfirmed'>,
): string[] {
  return [
    ...(parts.every((one) => one.confirmed) ? [] : [TO_CONFIRM.formulation]),
    ...(scenarios.every((one) => one.confirmed) ? [] : [TO_CONFIRM.scenarios]),
    ...reportPart.options.filter((part) => report.unconfirmed.includes(part)).map((part) => TO_CONFIRM[part]),
  ]
}
