import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { may } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { mayPutAside, type PairFile, type RatingPair } from '#shared/domain/two-raters.ts'
import { aboutAssessment } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'

/** Puts the rating of somebody who cannot go on aside, with the reason, so that the other is an assessment like any other (N8). */
export async function endPairFor(
  context: Context,
  { assessmentId, reason }: ApiInputs['twoRaters']['end'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const pair = await r.twoRaters.ofRating(assessmentId)
    if (pair === undefined) throw new Refusal('NOT_FOUND', { what: 'second rating' })
    mayPutAside(pair, assessmentId, {
      id: context.actor.id,
      runsCases: may(context.actor.roles, 'write cases'),
    })
    return [aboutAssessment(await putAside(context, r, assessmentId, reason)), {}]
  })
}

/**
 * Discards a draft: it is kept, with who put it aside and why. When it is one of two blind ratings, the other stands alone from
 * then on; once both are revealed neither can be put aside.
 */
export async function putAside(
  context: Context,
  r: Repositories,
  id: AssessmentId,
  reason: string,
): Promise<AssessmentRecord> {
  const pair = await r.twoRaters.ofRating(id)
  if (pair !== undefined) {
    if (pair.revealedAt !== null) throw new Refusal('RATING_FINISHED', {})
    const ended = { endedAt: context.now(), endedByName: context.actor.name, endedReason: reason }
    await r.twoRaters.save({ ...pair, ...ended })
  }
  // With the pair ended nothing of it is blind any more, so that whoever ended it can read the record.
  const record = await r.assessments.byId(id)
  const next: AssessmentRecord = {
    ...record,
    kind: 'single',
    pairId: null,
    discardedAt: context.now(),
    discardedByName: context.actor.name,
    discardedReason: reason,
    revision: record.revision + 1,
  }
  await r.assessments.save(next)
  if (pair !== undefined) await r.twoRaters.standAlone(pair.firstId === id ? pair.secondId : pair.firstId)
  return next
}

/** Which of two raters works for the clinic no longer. */
export async function leftOf(r: Repositories, pair: RatingPair): Promise<PairFile['left']> {
  const first = await r.clinic.personById(pair.firstRaterId)
  const second = await r.clinic.personById(pair.secondRaterId)
  return { first: !first.active, second: !second.active }
}
