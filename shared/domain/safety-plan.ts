import { z } from 'zod'
import type { Relationship } from './case.ts'
import { type CaseEventFields, type CaseEventKind, caseEventKind } from './case-event.ts'
import { type Day, day, instant, sayDayInFull } from './dates.ts'
import { guidanceAside } from './guidance-answer.ts'
import { agencyId, caseEventId, caseId, safetyPlanId, safetyStepId, stepAnswerId } from './ids.ts'
import { yesNo } from './party.ts'
import type { CrossFlag } from './referral.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'

/** Stands wherever a step gives control back to her (S4 §3.3). */
export const MASTER_PRINCIPLE =
  'Whatever gives her control over her life takes it from him, and that can raise the risk. Before she does it: who is told, and what is ready?'

/** The four parts of a safety plan (S4 §3.3). */
export const safetyPart = z.enum(['home', 'out', 'telling', 'public'])
export type SafetyPart = z.infer<typeof safetyPart>

export const SAFETY_PART_WORDS = {
  home: 'At home',
  out: 'At work and on the way',
  telling: 'Telling the person to stop',
  public: 'What others can find out',
} as const satisfies Record<SafetyPart, string>

/** Where a step stands, as a place of the plan: `Safety plan, at home` (N15). */
export function sayPlace(part: SafetyPart): string {
  return `Safety plan, ${SAFETY_PART_WORDS[part].toLowerCase()}`
}

/** True for a conflict in which the safety plan is one of the places. */
export function isAboutSafetyPlan({ one, other }: { one: { place: string }; other: { place: string } }): boolean {
  const places = safetyPart.options.map(sayPlace)
  return places.includes(one.place) || places.includes(other.place)
}

/** Something to go through with her, as data: said to her, with what it is for and what is kept as evidence. */
export interface SafetyPlanPrompt {
  readonly code: string
  readonly part: SafetyPart
  readonly says: string
  readonly why: string
  /** What to keep of it; empty when nothing comes of it that could be kept. */
  readonly keep: string
  /** How control passes to her with it, as an event of the case; null when it does not (S4 §3.3, N4). */
  readonly shift: CaseEventKind | null
  /** False for what helps whoever finds it: it is told and not written down for her. */
  readonly onPaper: boolean
  /** Only asked where the workplace strand applies (S4 §3.5). */
  readonly workplace: boolean
  readonly source: string
}

export const safetyPlanFields = z.object({
  /** The day on which it is next gone through with her. */
  reviewOn: day,
})

/** The safety plan of a case, made with the victim by her advocate (S4 §3.3). There is one for each case, and it grows. */
export const safetyPlanRecord = safetyPlanFields.extend({
  id: safetyPlanId,
  caseId,
  startedAt: instant,
  startedByName: z.string(),
  revision: z.number().int(),
})
export type SafetyPlanRecord = z.infer<typeof safetyPlanRecord>

export const newSafetyStep = z.object({
  part: safetyPart,
  text: line(600, 'Say in words what she does, or what is done for her.'),
  givesControlBack: z.boolean(),
})

/** What can be changed about a step: its wording, and whether it stands on the paper that she takes home. */
export const safetyStepFields = newSafetyStep.pick({ text: true }).extend({ onPaper: z.boolean() })

/** A step of a safety plan, from a prompt or in own words. */
export const safetyStep = safetyStepFields.extend({
  id: safetyStepId,
  planId: safetyPlanId,
  part: safetyPart,
  /** The prompt that it came from; null for one in own words. */
  prompt: z.string().nullable(),
  shift: caseEventKind.nullable(),
  addedAt: instant,
  addedByName: z.string(),
  revision: z.number().int(),
})
export type SafetyStep = z.infer<typeof safetyStep>

export const stepChoice = z.enum(['accepted', 'not wanted', 'not applicable', 'done'])
export type StepChoice = z.infer<typeof stepChoice>

export const STEP_CHOICE_WORDS = {
  accepted: 'Agreed',
  'not wanted': 'Not wanted',
  'not applicable': 'Does not apply',
  done: 'Done',
} as const satisfies Record<StepChoice, string>

export const stepAnswerFields = z.object({
  /** Null takes the answer back, so that the step is open again. */
  choice: stepChoice.nullable(),
  /** Who does it; empty for the victim herself. */
  ownerName: optionalLine(160),
  agencyId: agencyId.nullable(),
  /** By when it is to be done, or on which day it was. */
  on: day.nullable(),
  /** Who is told before she does it, and what is ready if it goes wrong: asked where it gives control back to her. */
  told: paragraphs(1000),
  ready: paragraphs(1000),
  note: paragraphs(2000),
})
export type StepAnswerFields = z.infer<typeof stepAnswerFields>

/** What was said to a step, once. A later answer stands beside it and never over it. */
const stepAnswer = stepAnswerFields.extend({
  id: stepAnswerId,
  stepId: safetyStepId,
  /** The event of the case that says that control passes to her. */
  eventId: caseEventId.nullable(),
  at: instant,
  byName: z.string(),
})
export type StepAnswer = z.infer<typeof stepAnswer>

/** An answer in which nothing has been said yet; the victim does it herself. */
export const BLANK_ANSWER: StepAnswerFields = {
  choice: null,
  ownerName: '',
  agencyId: null,
  on: null,
  told: '',
  ready: '',
  note: '',
}

export const receiptFields = z.object({
  what: line(300, 'Say what is kept.'),
  where: line(300, 'Say where it is kept.'),
  keptOn: day,
})

/** What is kept as evidence of a step: what, where, since when. Added and never changed (item 26). */
export const safetyReceipt = receiptFields.extend({
  id: z.string(),
  stepId: safetyStepId,
  at: instant,
  byName: z.string(),
})

export const stepAside = guidanceAside.extend({ stepId: safetyStepId, at: instant, byName: z.string() })

export const workplaceFields = z.object({
  applies: z.boolean(),
  reason: saidInWords(1000, 'Say why the prompts about work apply, or do not.'),
})
export const workplaceDecision = workplaceFields.extend({ at: instant, byName: z.string() })

/** What the paper for her may show, if she wants it; without a word from her it shows none of it. */
export const paperDetail = z.enum([
  'her name',
  'the number of the case',
  'her address',
  'names of others in her steps',
  'telephone numbers in her steps',
])
export const paperFields = z.object({
  /** Whether she says that it is safe for her to have it on paper. */
  safeToKeep: yesNo,
  shows: z.array(paperDetail).max(paperDetail.options.length),
  words: optionalLine(500),
})
export const paperChoice = paperFields.extend({ at: instant, byName: z.string() })
export type PaperChoice = z.infer<typeof paperChoice>

/** What her paper will show and what it leaves out, to be read before it is printed. */
export const paperContent = z.object({
  /** Her own details that stand on top of it, because she wants them. */
  wanted: z.array(z.string()),
  printed: z.number().int(),
  /** Steps in the plan that are kept off the paper, because they would help whoever finds it. */
  keptOff: z.array(z.string()),
  /** Steps that read otherwise on the paper than on the screen. */
  changed: z.array(z.object({ text: z.string(), onPaper: z.string() })),
})
export type PaperContent = z.infer<typeof paperContent>

export const safetyReviewFields = z.object({
  heldOn: day,
  /** What she said, what changed, and that she understood it (S2 PC12–13). */
  words: saidInWords(4000, 'Write what she said and what changed.'),
  nextOn: day,
})
/** The plan was gone through with her once more. */
export const safetyReview = safetyReviewFields.extend({ at: instant, byName: z.string() })

/** A step with everything that was ever said to it, the first first. */
export const stepFile = z.object({
  step: safetyStep,
  answers: z.array(stepAnswer),
  receipts: z.array(safetyReceipt),
  asides: z.array(stepAside),
})
export type StepFile = z.infer<typeof stepFile>

export const safetyPlanFile = z.object({
  record: safetyPlanRecord,
  steps: z.array(stepFile),
  workplace: z.array(workplaceDecision),
  paper: z.array(paperChoice),
  reviews: z.array(safetyReview),
})
export type SafetyPlanFile = z.infer<typeof safetyPlanFile>

/** The answer that stands for a step; null while there is none. */
export function standingAnswer({ answers }: Pick<StepFile, 'answers'>): StepAnswer | null {
  const last = answers.at(-1)
  return last === undefined || last.choice === null ? null : last
}

/** True for a step that she agreed to or that has been done: what the plan says. */
export function isInPlan(file: Pick<StepFile, 'answers'>): boolean {
  const choice = standingAnswer(file)?.choice
  return choice === 'accepted' || choice === 'done'
}

/** Who does it, in words. */
export function sayOwner(
  { ownerName, agencyId: of }: Pick<StepAnswerFields, 'ownerName' | 'agencyId'>,
  nameOf: (id: NonNullable<StepAnswerFields['agencyId']>) => string,
): string {
  const parts = [ownerName, of === null ? '' : nameOf(of)].filter((part) => part !== '')
  return parts.length === 0 ? 'The victim herself' : parts.join(', ')
}

/**
 * Refuses an answer that leaves out what it needs: a step that gives control back to her is neither agreed nor done before
 * somebody is told and something is ready (S4 §3.3); what is done has a day that has come, what is to be done one that has not gone.
 */
export function checkStepAnswer({ shift }: Pick<SafetyStep, 'shift'>, answer: StepAnswerFields, today: Day): void {
  const refuse = (field: keyof StepAnswerFields, sentence: string): never => {
    throw new Refusal('INVALID', { field, sentence })
  }
  if (answer.choice !== 'accepted' && answer.choice !== 'done') return
  if (shift !== null && answer.told.trim() === '') {
    refuse('told', 'This step gives control back to her, and the risk may rise. Say who is told.')
  }
  if (shift !== null && answer.ready.trim() === '') {
    refuse('ready', 'This step gives control back to her, and the risk may rise. Say what is ready if it goes wrong.')
  }
  if (answer.choice === 'accepted') {
    if (answer.on !== null && answer.on < today) refuse('on', 'This day has passed. Choose one that lies ahead.')
    return
  }
  if (answer.on === null) refuse('on', 'Give the day on which it was done.')
  if (answer.on !== null && answer.on > today) refuse('on', 'This day lies ahead. Record it as done when it is.')
}

/**
 * The event with which control passes to her: on the day on which the step was done, or for which it is planned, so that the
 * case is reviewed before it. Null for a step that gives none back or has no day (S4 §3.3, N4).
 */
export function shiftOf(
  { shift, text }: Pick<SafetyStep, 'shift' | 'text'>,
  { choice, on }: Pick<StepAnswerFields, 'choice' | 'on'>,
  byName: string,
): CaseEventFields | null {
  if (shift === null || on === null) return null
  if (choice !== 'accepted' && choice !== 'done') return null
  const said = choice === 'done' ? 'Done by her safety plan' : 'Planned in her safety plan'
  return { kind: shift, on, note: `${said}: ${text}`, saidBy: `Safety plan, ${byName}` }
}

/** How far a part of the plan is. */
export interface PartCount {
  readonly part: SafetyPart
  readonly asked: number
  readonly answered: number
  readonly inPlan: number
  readonly done: number
}

/** How far each part is: the prompts that apply, with the steps in own words; what was answered although it no longer applies counts too. */
export function countParts(
  prompts: readonly Pick<SafetyPlanPrompt, 'code' | 'part'>[],
  steps: readonly StepFile[],
): PartCount[] {
  return safetyPart.options.map((part) => {
    const own = steps.filter(({ step }) => step.part === part)
    const open = prompts.filter((one) => one.part === part && !own.some(({ step }) => step.prompt === one.code))
    return {
      part,
      asked: open.length + own.length,
      answered: own.filter((one) => standingAnswer(one) !== null).length,
      inPlan: own.filter(isInPlan).length,
      done: own.filter((one) => standingAnswer(one)?.choice === 'done').length,
    }
  })
}

/** What is known of a case that bears on work. */
export interface WorkFacts {
  readonly relationship: Relationship
  readonly flags: readonly CrossFlag[]
  /** Codes of behaviours in incidents that stand. */
  readonly behaviours: ReadonlySet<string>
}

/** Why the workplace strand applies by what is known, a clause each; empty when nothing says so (S4 §3.5: the four contexts). */
export function workplaceReasons({ relationship, flags, behaviours }: WorkFacts): string[] {
  return [
    ...(relationship === 'colleague' ? ['They work together.'] : []),
    ...(relationship === 'client or patient' ? ['They know each other through her work or his.'] : []),
    ...(flags.includes('perpetrator works for an agency') ? ['The perpetrator works for an agency.'] : []),
    ...(behaviours.has(AT_WORK) ? ['An incident was at her work, school or college.'] : []),
  ]
}

/** The behaviour of coming to where she works or learns. */
const AT_WORK = 'B08'

/** Whether the workplace strand is shown: as somebody decided last, else as what is known says. */
export function workplaceApplies(
  decisions: readonly z.infer<typeof workplaceDecision>[],
  reasons: readonly string[],
): boolean {
  return decisions.at(-1)?.applies ?? reasons.length > 0
}

/** Why somebody has to look at the safety plan of a case. */
export const safetyDue = z.object({
  kind: z.enum(['late', 'not begun', 'soon']),
  /** The day on which it is to be gone through; null while there is no plan. */
  on: day.nullable(),
  /** The reason as a sentence. */
  says: z.string(),
})
export type SafetyDue = z.infer<typeof safetyDue>

/** How many days before its day a safety plan is listed. */
export const SAFETY_PLAN_AHEAD = 7

/** Why the safety plan of an open, accepted case needs somebody; null when it needs nobody yet. */
export function safetyPlanDue(
  { reviewOn, level }: { reviewOn: Day | null; level: string | null },
  today: Day,
  soonUntil: Day,
): SafetyDue | null {
  if (reviewOn === null) {
    if (level !== 'high') return null
    return { kind: 'not begun', on: null, says: 'High risk, and no safety plan has been begun.' }
  }
  if (reviewOn > soonUntil) return null
  const on = sayDayInFull(reviewOn)
  return reviewOn < today
    ? { kind: 'late', on: reviewOn, says: `To be gone through with her since ${on}.` }
    : { kind: 'soon', on: reviewOn, says: `To be gone through with her by ${on}.` }
}
