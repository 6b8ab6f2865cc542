import type { Repositories } from '#db/repositories/index.ts'
import type { AssessmentRecord, Rating } from '#shared/domain/assessment.ts'
import { BLANK_RATING } from '#shared/domain/assessment.ts'
import { type ComparedItem, keyOf } from '#shared/domain/comparison.ts'
import { hypothesisOf } from '#shared/domain/hypothesis.ts'
import type { JudgementCode, JudgementLevel } from '#shared/domain/judgement.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { maySettle, mustSignForBoth } from '#shared/domain/two-raters.ts'
import type { Context } from './context.ts'
import { leftOf } from './pair-end.ts'

/** Of two raters, the first's assessment with every word that they agreed on; refuses while a difference is open (N8). */
export async function carrySettled(
  context: Context,
  r: Repositories,
  draft: AssessmentRecord,
): Promise<AssessmentRecord> {
  const pair = await r.twoRaters.ofRating(draft.id)
  if (pair === undefined) return draft
  mustSignForBoth(pair, context.actor.id, await leftOf(r, pair))
  maySettle(pair)
  const differences = await r.twoRaters.differences(pair.id)
  const settled = await r.twoRaters.settlements(pair.id)
  const open = differences.filter((one) => !settled.has(keyOf(one))).length
  if (open > 0) throw new Refusal('UNSETTLED', { open })
  await r.twoRaters.save({ ...pair, settledAt: context.now() })
  let record = draft
  for (const one of differences) {
    const as = settled.get(keyOf(one))
    if (as?.outcome === 'agreed' && as.value !== one.one) record = await carryWord(r, record, one, as.value)
  }
  if (record.type !== null && record.type === record.alternativeType) {
    const sentence = 'The agreed type is the alternative as well. Agree on another alternative, or on none.'
    throw new Refusal('INVALID', { field: 'alternativeType', sentence })
  }
  if (record.type !== draft.type || record.alternativeType !== draft.alternativeType) {
    const entry = { id: context.newId(), at: context.now(), byName: context.actor.name }
    await r.assessments.addHypothesis(hypothesisOf(record, entry))
  }
  return record
}

async function carryWord(
  r: Repositories,
  record: AssessmentRecord,
  { kind, code, aspect }: ComparedItem,
  value: string | null,
): Promise<AssessmentRecord> {
  if (kind === 'type' || kind === 'alternativeType') return { ...record, [kind]: value }
  if (kind === 'judgement') {
    const one = await r.assessments.judgement(record.id, code as JudgementCode) // brand: from the list of judgements
    // What was agreed was checked against the words of a judgement when it was recorded.
    const level = value as JudgementLevel
    if (one !== undefined) await r.assessments.putJudgement({ ...one, level, revision: one.revision + 1 })
    return record
  }
  const one: Rating = (await r.assessments.rating(record.id, code)) ?? {
    ...BLANK_RATING,
    assessmentId: record.id,
    code,
    carried: null,
    carriedInCustody: null,
    revision: 0,
  }
  if (aspect !== null) await r.assessments.putRating({ ...one, [aspect]: value, revision: one.revision + 1 })
  return record
}
