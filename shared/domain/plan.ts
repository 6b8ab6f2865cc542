import { z } from 'zod'
import { ACTION_KIND_WORDS, actionRecord, STRAND_WORDS, type Strand, strand } from './action.ts'
import { type Coverage, coverageRow, uncoveredIn } from './coverage.ts'
import { type Day, day, instant } from './dates.ts'
import { guidanceAside } from './guidance-answer.ts'
import { agencyId, agreementId, assessmentId, caseId, contingencyId, planId, voiceId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'

/** Stands on every plan (S4 §4.1). */
export const RESPONSIBILITY =
  'The panel advises. Responsibility stays with the officer in the case or the case lead; this plan takes it from nobody.'

export const planFields = z.object({
  /** What each strand is to reach (S4 §4). */
  aimVictim: paragraphs(4000),
  aimPerpetrator: paragraphs(4000),
  aimInvestigation: paragraphs(4000),
  /** Where, when and through whom children have contact; empty when there is none. */
  childContact: paragraphs(2000),
  reviewOn: day.nullable(),
  /** Why the victim's voice is missing; only counts while there is no entry of it (S4 §4.3). */
  noVoiceReason: paragraphs(1000),
})
export type PlanFields = z.infer<typeof planFields>

/** One version of the plan of a case: a draft until it is finalised, and from then on unchangeable. */
export const planRecord = planFields.extend({
  id: planId,
  caseId,
  /** Counts the versions of its case. */
  number: z.number().int(),
  startedAt: instant,
  startedByName: z.string(),
  finalisedAt: instant.nullable(),
  finalisedByName: z.string(),
  revision: z.number().int(),
})
export type PlanRecord = z.infer<typeof planRecord>

export const contingencyFields = z.object({
  condition: line(500, 'Say what would happen.'),
  response: line(500, 'Say what is then done.'),
  byWhom: line(160, 'Name who does it.'),
})

/** If this happens, then that is done, by whom. */
export const contingency = contingencyFields.extend({ id: contingencyId, planId })
export type Contingency = z.infer<typeof contingency>

export const agreementHow = z.enum(['in the meeting', 'by telephone', 'in writing', 'in person', 'does not agree'])
export const AGREEMENT_WORDS = {
  'in the meeting': 'agreed in the meeting',
  'by telephone': 'agreed by telephone',
  'in writing': 'agreed in writing',
  'in person': 'agreed in person',
  'does not agree': 'does not agree',
} as const satisfies Record<z.infer<typeof agreementHow>, string>

export const agreementFields = z.object({
  name: line(120, 'Name who agreed.'),
  /** Null for the victim and for anybody who speaks for no agency. */
  agencyId: agencyId.nullable(),
  how: agreementHow,
  agreedOn: day,
  note: optionalLine(500),
})

/** Who agreed to the plan and how, or did not (S3 P5). */
export const agreement = agreementFields.extend({ id: agreementId, planId })
export type Agreement = z.infer<typeof agreement>

export const voiceFields = z.object({
  saidOn: day,
  words: saidInWords(4000, 'Write what she says and wants.'),
  /** The advocate who speaks for her. */
  toldBy: optionalLine(120),
})

/** What the victim says and wants, dated, from her advocate (S4 §4.3). Entries are added and never changed. */
export const voiceEntry = voiceFields.extend({
  id: voiceId,
  planId,
  recordedAt: instant,
  recordedByName: z.string(),
})
export type VoiceEntry = z.infer<typeof voiceEntry>

/** An action as the plan shows it. */
export const planAction = actionRecord
  .pick({
    id: true,
    number: true,
    kind: true,
    strand: true,
    text: true,
    ownerName: true,
    agencyId: true,
    dueOn: true,
    links: true,
    criterion: true,
    measure: true,
    acceptance: true,
    answeredByName: true,
    answeredHow: true,
    answerReason: true,
  })
  .extend({
    // Versions that were finalised before the guidance was checked have none.
    guidanceAside: z.array(z.string()).default([]),
  })
export type PlanAction = z.infer<typeof planAction>

/** Why a wording of a plan is kept against a rule of the guidance (N2). */
export const planAside = guidanceAside.extend({
  /** The field of the aim, or the identity of the contingency. */
  place: z.string().min(1).max(64),
  at: instant,
  byName: z.string(),
})
export type PlanAside = z.infer<typeof planAside>

const said = z.object({ place: z.string(), text: z.string() })
export const conflictFound = z.object({ rule: z.string(), one: said, other: said, why: z.string() })

/** Everything that a version says. Of a draft it is read from the records of the day; of a finalised one it is kept as it was. */
export const planBody = z.object({
  fields: planFields,
  contingencies: z.array(contingency),
  agreements: z.array(agreement),
  voice: z.array(voiceEntry),
  /** Open actions, monitoring and advice. */
  actions: z.array(planAction),
  rows: z.array(coverageRow),
  conflicts: z.array(conflictFound),
  asides: z.array(planAside).default([]),
  /** What is not settled, a sentence each: it hinders nobody, and a version that is finalised all the same says so for good. */
  warnings: z.array(z.string()).default([]),
  /** The signed assessment that it answers. */
  assessment: z.object({ id: assessmentId, number: z.number().int(), signedAt: instant }).nullable(),
})
export type PlanBody = z.infer<typeof planBody>

export const planFile = z.object({ record: planRecord, body: planBody })
export type PlanFile = z.infer<typeof planFile>

/** The field that holds the aim of a strand. */
export const AIM_OF = {
  victim: 'aimVictim',
  perpetrator: 'aimPerpetrator',
  investigation: 'aimInvestigation',
} as const satisfies Record<Strand, keyof PlanFields>

/** A plan of which nothing has been written yet. */
export const BLANK_PLAN: PlanFields = {
  aimVictim: '',
  aimPerpetrator: '',
  aimInvestigation: '',
  childContact: '',
  reviewOn: null,
  noVoiceReason: '',
}

/** Refuses any change to a version that has been finalised. */
export function mayChangePlan(record: Pick<PlanRecord, 'finalisedAt'>): void {
  if (record.finalisedAt !== null) throw new Refusal('PLAN_FINALISED', {})
}

/**
 * What is missing before a plan can be finalised, a sentence each: aims, review day, agreement, the victim's voice or the
 * reason for its absence (S4 §4.3), coverage or its acceptance (N6), and no action that nobody carries.
 */
export function gapsIn(body: PlanBody, coverage: Coverage, today: Day): string[] {
  const { fields } = body
  const declined = body.actions.filter((one) => one.acceptance === 'declined')
  const uncovered = uncoveredIn(coverage)
  return [
    ...(body.assessment === null ? ['No assessment is signed yet, so nothing says what the plan has to answer.'] : []),
    ...strand.options
      .filter((one) => fields[AIM_OF[one]].trim() === '')
      .map((one) => `The strand “${STRAND_WORDS[one]}” has no aim.`),
    ...(body.actions.some((one) => one.kind !== 'advice') ? [] : ['No action is open.']),
    ...declined.map(
      (one) => `${ACTION_KIND_WORDS[one.kind].name} ${one.number} was declined; give it to somebody else.`,
    ),
    ...(uncovered.length === 0 ? [] : [`Nothing covers ${uncovered.map(shortly).join(', ')}.`]),
    ...(body.agreements.length === 0 ? ['Nobody has agreed to it yet.'] : []),
    ...(body.voice.length === 0 && fields.noVoiceReason.trim() === ''
      ? ['The victim’s voice is missing, and there is no reason why.']
      : []),
    ...(fields.reviewOn === null ? ['It has no review day.'] : []),
    ...(fields.reviewOn !== null && fields.reviewOn < today ? ['Its review day has passed.'] : []),
  ]
}

/**
 * What is not settled in a plan and does not hinder it: owners often answer after the meeting. It is said before the plan is
 * finalised, and stays in the version: actions that nobody accepted yet, who does not agree, guidance without an answer, conflicts.
 */
export function warningsIn(
  body: Pick<PlanBody, 'actions' | 'agreements' | 'conflicts'>,
  unanswered: readonly { called: string; titles: readonly string[] }[],
): string[] {
  const count = body.conflicts.length
  return [
    ...body.actions
      .filter((one) => one.kind !== 'advice' && one.acceptance === null)
      .map((one) => `${ACTION_KIND_WORDS[one.kind].name} ${one.number} is not accepted yet by ${one.ownerName}.`),
    ...body.agreements.filter(({ how }) => how === 'does not agree').map(({ name }) => `${name} does not agree.`),
    ...unanswered.map(
      ({ called, titles }) => `Guidance is not answered in ${called}: ${titles.map((one) => `“${one}”`).join(', ')}.`,
    ),
    ...(count === 0 ? [] : [`${count === 1 ? '1 conflict stands' : `${count} conflicts stand`} between its parts.`]),
  ]
}

function shortly({ kind, ref, label }: Coverage['rows'][number]): string {
  return kind === 'scenario' ? `“${label}”` : ref
}
