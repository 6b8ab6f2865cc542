import { z } from 'zod'
import { day, instant } from '#shared/domain/dates.ts'
import { caseId, reviewId } from '#shared/domain/ids.ts'
import { level } from '#shared/domain/level.ts'
import { dueReview, snooze } from '#shared/domain/review.ts'
import { saidInWords } from '#shared/domain/text.ts'
import { nothing, procedure } from './base.ts'

const ofCase = z.object({ caseId })
const ref = snooze.shape.ref

/** A review that was held between meetings. */
const heldReview = z.object({
  id: reviewId,
  caseId,
  refs: z.array(ref),
  text: z.string(),
  nextOn: day.nullable(),
  at: instant,
  byName: z.string(),
})

export const reviewsContract = {
  /** Every review that a case has before it, with what was reviewed so far. */
  get: procedure(
    'read cases',
    'reviews read',
    ofCase,
    z.object({ due: z.array(dueReview), held: z.array(heldReview), heardAt: z.array(instant) }),
  ),
  /** The next review of every open case that the person may see, the earliest first, and how many more each has. */
  due: procedure(
    'read cases',
    'reviews read',
    nothing,
    z.array(
      z.object({
        caseId,
        reference: z.string(),
        level: level.nullable(),
        next: dueReview,
        more: z.number().int(),
      }),
    ),
  ),
  /** Records a review with what was concluded; it answers the reviews that it names. */
  hold: procedure(
    'record reviews',
    'review held',
    ofCase.extend({
      refs: z.array(ref).min(1, { message: 'Say which reviews this answers.' }).max(100),
      text: saidInWords(8000, 'Say what was reviewed, and what follows.'),
      nextOn: day.nullable(),
    }),
    heldReview,
  ),
  /** Puts a review off to a later day, with a reason. */
  snooze: procedure(
    'record reviews',
    'review put off',
    ofCase.extend({ ref, until: day, reason: saidInWords(2000, 'Say why this can wait.') }),
    snooze,
  ),
}
