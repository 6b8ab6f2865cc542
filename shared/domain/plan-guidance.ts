import { ACTION_KIND_WORDS, STRAND_WORDS, strand } from './action.ts'
import { checkGuidance, type GuidanceNote, type GuidanceRule, type NamedPeople } from './guidance.ts'
import { unanswered } from './guidance-answer.ts'
import { AIM_OF, type Contingency, type PlanBody } from './plan.ts'

/** The rules that a clinic uses, and what the people of the case are called. */
export interface GuidanceUsed {
  readonly rules: readonly GuidanceRule[]
  readonly off: ReadonlySet<string>
  readonly people: NamedPeople
}

/** Notes on a wording of a plan that wait for an answer. */
export interface OpenGuidance {
  /** What the wording is called in a sentence. */
  readonly called: string
  readonly titles: readonly string[]
}

/**
 * What the guidance says about a contingency (N2): its answer as a step of whoever takes it, so that "she" who "rings him" is
 * found across two fields; its condition only for how it speaks, because nobody is told to do it.
 */
export function contingencyNotes(
  { condition, response, byWhom }: Pick<Contingency, 'condition' | 'response' | 'byWhom'>,
  { rules, off, people }: GuidanceUsed,
): GuidanceNote[] {
  const steps = [response, ...(byWhom.trim() === '' ? [] : [`${byWhom} to ${response}`])].join('\n')
  const ofWords = rules.filter(({ about }) => about === 'words')
  const notes = [...checkGuidance(condition, ofWords, off, people), ...checkGuidance(steps, rules, off, people)]
  return notes.filter((one, at) => notes.findIndex(({ code }) => code === one.code) === at)
}

/** Every wording of a plan whose notes nobody has answered: aims, actions and advice, contingencies. */
export function openGuidanceIn(
  { fields, actions, contingencies, asides }: Pick<PlanBody, 'fields' | 'actions' | 'contingencies' | 'asides'>,
  used: GuidanceUsed,
): OpenGuidance[] {
  const check = (text: string) => checkGuidance(text, used.rules, used.off, used.people)
  const setAside = (place: string) => asides.filter((one) => one.place === place).map(({ rule }) => rule)
  return [
    ...strand.options.map((one) => ({
      called: `the aim of “${STRAND_WORDS[one]}”`,
      notes: unanswered(check(fields[AIM_OF[one]]), setAside(AIM_OF[one])),
    })),
    ...actions.map((one) => ({
      called: `${ACTION_KIND_WORDS[one.kind].name.toLowerCase()} ${one.number}`,
      notes: unanswered(check(one.text), one.guidanceAside),
    })),
    ...contingencies.map((one) => ({
      called: `“If ${one.condition}”`,
      notes: unanswered(contingencyNotes(one, used), setAside(one.id)),
    })),
  ].flatMap(({ called, notes }) => (notes.length === 0 ? [] : [{ called, titles: notes.map(({ title }) => title) }]))
}
