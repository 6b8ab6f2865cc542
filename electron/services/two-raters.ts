import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { type ComparedItem, compare, keyOf, wordsFor } from '#shared/domain/comparison.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  maySettle,
  mustBeRater,
  mustSignForBoth,
  type PairFile,
  type RatingPair,
  raterIn,
  type Settlement,
} from '#shared/domain/two-raters.ts'
import { FACTOR_CODES, typeByCode } from '#shared/instruments/index.ts'
import { aboutAssessment, draftOf } from './assessment-draft.ts'
import { mustBeComplete, signedBy } from './assessment-signing.ts'
import { beginDraft } from './assessments.ts'
import { type Context, recorded } from './context.ts'
import { leftOf } from './pair-end.ts'

type In = ApiInputs['twoRaters']

/** The pair of an assessment: who rates, who has finished, and once both have, what differs and what came of it. */
export async function readPair(context: Context, { assessmentId }: In['get']): Promise<PairFile | null> {
  return recorded(context, async (r) => {
    const record = await r.assessments.byId(assessmentId)
    const pair = await r.twoRaters.ofRating(assessmentId)
    return [aboutAssessment(record), pair === undefined ? null : await pairFile(context, r, pair)]
  })
}

async function pairFile(context: Context, r: Repositories, pair: RatingPair): Promise<PairFile> {
  const reader = raterIn(pair, context.actor.id)
  const left = await leftOf(r, pair)
  if (pair.revealedAt === null) return { pair, reader, left, differences: null, same: 0 }
  const settled = await r.twoRaters.settlements(pair.id)
  const differences = await r.twoRaters.differences(pair.id)
  const differ = new Set(differences.map(keyOf))
  const second = await r.assessments.file(pair.secondId)
  return {
    pair,
    reader,
    left,
    differences: differences.map((one) => ({ ...one, settlement: settled.get(keyOf(one)) ?? null })),
    same: compare(second, second, FACTOR_CODES).same.filter((one) => !differ.has(keyOf(one))).length,
  }
}

/** Starts a second rating beside somebody else's draft; refuses its rater, and whoever has opened that draft before. */
export async function startSecond(context: Context, { assessmentId }: In['start']): Promise<AssessmentRecord> {
  return recorded(context, async (r) => {
    const first = await draftOf(r, assessmentId)
    if ((await r.cases.byId(first.caseId)).closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    if ((await r.twoRaters.ofRating(first.id)) !== undefined) throw new Refusal('DRAFT_EXISTS', {})
    if (first.startedBy === context.actor.id) throw new Refusal('SAME_RATER', {})
    if (await r.audit.hasOpened(first.id, context.actor.id)) throw new Refusal('SEEN_ALREADY', {})
    const pairId = context.newId()
    await r.assessments.save({ ...first, kind: 'first', pairId, revision: first.revision + 1 })
    const second = await beginDraft(context, r, first.caseId, { kind: 'second', pairId })
    await r.twoRaters.add({
      id: pairId,
      caseId: first.caseId,
      firstId: first.id,
      firstNumber: first.number,
      firstRaterId: first.startedBy,
      firstRaterName: first.startedByName,
      firstFinishedAt: null,
      secondId: second.id,
      secondNumber: second.number,
      secondRaterId: context.actor.id,
      secondRaterName: context.actor.name,
      secondFinishedAt: null,
      startedAt: context.now(),
      revealedAt: null,
      settledAt: null,
      endedAt: null,
      endedByName: '',
      endedReason: '',
    })
    return [aboutAssessment(second), second]
  })
}

/** Says that one's own rating is finished, by the rules of signing; the second to say so reveals both. */
export async function finishRating(
  context: Context,
  { assessmentId }: In['finish'],
): Promise<ApiOutputs['twoRaters']['finish']> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const pair = await pairOf(r, record)
    const rater = mustBeRater(pair, context.actor.id)
    await mustBeComplete(r, record, await r.clinic.personById(context.actor.id))
    const now = context.now()
    const finished: RatingPair =
      rater === 'first' ? { ...pair, firstFinishedAt: now } : { ...pair, secondFinishedAt: now }
    const revealed = finished.firstFinishedAt !== null && finished.secondFinishedAt !== null
    await r.twoRaters.save({ ...finished, revealedAt: revealed ? now : null })
    if (revealed) await reveal(r, finished, now)
    return [aboutAssessment(record), { revealed }]
  })
}

/** Records what came of a difference: a word that both agreed on, or the dissent; until the first is signed the newest counts. */
export async function settleDifference(
  context: Context,
  { assessmentId, item, as }: In['settle'],
): Promise<Settlement> {
  return recorded(context, async (r) => {
    const record = await r.assessments.byId(assessmentId)
    const pair = await pairOf(r, record)
    await maySettleAs(context, r, pair)
    const key = keyOf(item)
    const asked = (await r.twoRaters.differences(pair.id)).find((one) => keyOf(one) === key)
    if (asked === undefined) throw new Refusal('NOT_FOUND', { what: 'difference' })
    if (as.outcome === 'agreed') mustBeWord(asked, as.value)
    const one: Settlement = {
      pairId: pair.id,
      key,
      outcome: as.outcome,
      value: as.outcome === 'agreed' ? as.value : null,
      words: as.outcome === 'dissent' ? as.words : '',
      at: context.now(),
      byId: context.actor.id,
      byName: context.actor.name,
    }
    await r.twoRaters.addSettlement(context.newId(), one)
    return [aboutAssessment(record), one]
  })
}

/** Keeps what differs between the two as they were said, and signs the second for its rater: it stays as it is. */
async function reveal(r: Repositories, pair: RatingPair, now: Instant): Promise<void> {
  const first = await r.assessments.file(pair.firstId)
  const second = await r.assessments.file(pair.secondId)
  for (const one of compare(first, second, FACTOR_CODES).differences) await r.twoRaters.addDifference(pair.id, one)
  await r.assessments.save(signedBy(second.record, await r.clinic.personById(pair.secondRaterId), now))
}

/** One of the two settles; when both have left the clinic, whoever signs for them does. */
async function maySettleAs(context: Context, r: Repositories, pair: RatingPair): Promise<void> {
  maySettle(pair)
  if (raterIn(pair, context.actor.id) === null) mustSignForBoth(pair, context.actor.id, await leftOf(r, pair))
}

async function pairOf(r: Repositories, { id }: AssessmentRecord): Promise<RatingPair> {
  const pair = await r.twoRaters.ofRating(id)
  if (pair === undefined) throw new Refusal('NOT_FOUND', { what: 'second rating' })
  return pair
}

function mustBeWord(item: ComparedItem, value: string | null): void {
  const isType = item.kind === 'type' || item.kind === 'alternativeType'
  const known = isType
    ? value === null
      ? item.kind === 'alternativeType'
      : typeByCode(value) !== undefined
    : wordsFor(item).includes(value)
  if (!known) throw new Refusal('INVALID', { field: 'value', sentence: 'Choose one of the words of this item.' })
}
