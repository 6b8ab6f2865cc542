import { ACTION_KIND_WORDS, STRAND_WORDS, strand } from './action.ts'
import { sayAnswer } from './action-rules.ts'
import { COVERAGE_WORDS } from './coverage.ts'
import { type Day, sayDayInFull } from './dates.ts'
import { AGREEMENT_WORDS, AIM_OF, type PlanAction, type PlanBody } from './plan.ts'

/** One thing in which two versions differ; empty on the side where it is not there. */
export interface Difference {
  readonly what: string
  readonly before: string
  readonly after: string
}

interface Piece {
  readonly key: string
  readonly what: string
  readonly text: string
}

/** How a later version of a plan differs from an earlier one: what changed, came and went, in the order of the plan. */
export function differencesBetween(
  before: PlanBody,
  after: PlanBody,
  agencyName: (id: PlanAction['agencyId']) => string,
): Difference[] {
  const old = new Map(piecesOf(before, agencyName).map((one) => [one.key, one]))
  const now = piecesOf(after, agencyName)
  const kept = new Set(now.map((one) => one.key))
  const gone = [...old.values()].filter((one) => !kept.has(one.key))
  return [
    ...now.flatMap(({ key, what, text }) => {
      const was = old.get(key)?.text ?? ''
      return was === text ? [] : [{ what, before: was, after: text }]
    }),
    ...gone.filter((one) => one.text !== '').map(({ what, text }) => ({ what, before: text, after: '' })),
  ]
}

/** A version in pieces that can be told apart: those with one key are the same thing at two times. */
function piecesOf(body: PlanBody, agencyName: (id: PlanAction['agencyId']) => string): Piece[] {
  const { fields } = body
  return [
    ...strand.options.map((one) => ({
      key: AIM_OF[one],
      what: `Aim: ${STRAND_WORDS[one].toLowerCase()}`,
      text: fields[AIM_OF[one]].trim(),
    })),
    ...body.actions.map((one) => ({
      key: one.id,
      what: `${ACTION_KIND_WORDS[one.kind].name} ${one.number}`,
      text: sayAction(one, agencyName(one.agencyId)),
    })),
    ...body.contingencies.map(({ condition, response, byWhom }) => ({
      key: `if ${condition}`,
      what: 'Contingency',
      text: `If ${condition}, then ${response} (${byWhom})`,
    })),
    ...body.rows.map((one) => ({
      key: `${one.kind} ${one.ref}`,
      what: one.label,
      text: one.accepted === null ? COVERAGE_WORDS[one.state] : `${COVERAGE_WORDS[one.state]}: ${one.accepted.reason}`,
    })),
    ...body.conflicts.map((one) => ({
      key: `${one.rule} ${one.one.place} ${one.other.place}`,
      what: 'Conflict',
      text: `${one.one.place} and ${one.other.place}: ${one.why}`,
    })),
    ...body.asides.map((one) => ({
      key: `aside ${one.place} ${one.rule} ${one.at}`,
      what: 'Guidance set aside',
      text: `${one.reason} (${one.byName})`,
    })),
    ...body.warnings.map((one) => ({ key: `warning ${one}`, what: 'Not settled', text: one })),
    { key: 'childContact', what: 'Contact with children', text: fields.childContact.trim() },
    ...body.voice.map((one) => ({ key: one.id, what: 'The victim’s voice', text: one.words })),
    { key: 'noVoiceReason', what: 'Why there is no voice', text: fields.noVoiceReason.trim() },
    ...body.agreements.map((one) => ({
      key: one.id,
      what: `Agreement: ${one.name}`,
      text: `${AGREEMENT_WORDS[one.how]}, ${sayDayInFull(one.agreedOn)}${one.note === '' ? '' : `: ${one.note}`}`,
    })),
    { key: 'reviewOn', what: 'Review', text: sayReview(fields.reviewOn) },
  ]
}

function sayAction(one: PlanAction, agency: string): string {
  const strandWords = one.strand === null ? 'no strand' : STRAND_WORDS[one.strand].toLowerCase()
  const due = one.dueOn === null ? '' : `by ${sayDayInFull(one.dueOn)}`
  const seen = one.criterion === '' ? '' : `done when: ${one.criterion}`
  const links = one.links.map((link) => (link.kind === 'scenario' ? 'a scenario' : link.ref)).join(', ')
  return [
    one.text,
    `${one.ownerName} (${agency})`,
    due,
    seen,
    links === '' ? '' : `answers ${links}`,
    strandWords,
    sayAnswer(one),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function sayReview(on: Day | null): string {
  return on === null ? '' : sayDayInFull(on)
}
