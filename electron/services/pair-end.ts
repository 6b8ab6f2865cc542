import type { Repositories } from '#db/repositories/index.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Context } from './context.ts'

/** When one of two raters puts a rating aside, the other stands alone; once both are revealed neither can be put aside. */
export async function endPair(context: Context, r: Repositories, { id }: AssessmentRecord): Promise<void> {
  const pair = await r.twoRaters.ofRating(id)
  if (pair === undefined) return
  if (pair.revealedAt !== null) throw new Refusal('RATING_FINISHED', {})
  await r.twoRaters.save({ ...pair, endedAt: context.now() })
  await r.twoRaters.standAlone(pair.firstId === id ? pair.secondId : pair.firstId)
}
