import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { shownOver } from '#renderer/lib/answer-desk.ts'
import type { AssessmentFile } from '#shared/domain/assessment.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { BLANK_SHOWN, bookOf, type RatingBook } from './progress.ts'
import { type RatingConflict, RatingDesk } from './rating-desk.ts'

export interface Ratings {
  /** What the screen shows: the store's ratings with what was just chosen. */
  readonly book: RatingBook
  readonly conflicts: ReadonlyMap<string, RatingConflict>
  readonly rate: RatingDesk['rate']
  readonly confirm: RatingDesk['confirm']
  readonly settle: RatingDesk['settle']
}

/** The ratings of an assessment as they are shown, and how to change them. */
export function useRatings(assessmentId: AssessmentId, ratings: AssessmentFile['ratings']): Ratings {
  const [desk] = useState(() => new RatingDesk(assessmentId))
  const { ahead, conflicts } = useSyncExternalStore(desk.view.watch, desk.view.get)
  const stored = useMemo(() => bookOf(ratings), [ratings])
  useEffect(() => desk.update(stored), [desk, stored])
  const book = useMemo(() => shownOver(stored, ahead, BLANK_SHOWN), [stored, ahead])
  return { book, conflicts, rate: desk.rate, confirm: desk.confirm, settle: desk.settle }
}
