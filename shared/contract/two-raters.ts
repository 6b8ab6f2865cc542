import { z } from 'zod'
import { assessmentRecord } from '#shared/domain/assessment.ts'
import { comparedItem, comparison } from '#shared/domain/comparison.ts'
import { assessmentId } from '#shared/domain/ids.ts'
import { saidInWords } from '#shared/domain/text.ts'
import { itemAgreement, pairFile, settlement, settlementFields } from '#shared/domain/two-raters.ts'
import { nothing, procedure } from './base.ts'

export const twoRatersContract = {
  /** The pair that an assessment belongs to; null when it stands alone. */
  get: procedure('read cases', 'two raters read', z.object({ assessmentId }), pairFile.nullable()),
  /** Starts a second rating beside somebody else's draft: from then on neither sees the other's. */
  start: procedure('write assessments', 'second rating started', z.object({ assessmentId }), assessmentRecord),
  /** Says that one's own rating is finished; when both are, both are revealed and the second is signed. */
  finish: procedure(
    'sign assessments',
    'rating finished',
    z.object({ assessmentId }),
    z.object({ revealed: z.boolean() }),
  ),
  settle: procedure(
    'sign assessments',
    'difference settled',
    z.object({ assessmentId, item: comparedItem, as: settlementFields }),
    settlement,
  ),
  /** Ends a blind pair whose one rater cannot go on: her rating is put aside with the reason, the other stands alone. */
  end: procedure(
    'end a double rating',
    'second rating ended',
    z.object({ assessmentId, reason: saidInWords(1000, 'Say why this rating is put aside.') }),
    nothing,
  ),
  /** Two assessments of one case, signed or the reader's own. */
  compare: procedure(
    'read cases',
    'assessments compared',
    z.object({ one: assessmentId, other: assessmentId }),
    comparison.extend({ one: assessmentRecord, other: assessmentRecord }),
  ),
  /** How often two raters of this clinic agreed, item by item. */
  agreement: procedure(
    'write assessments',
    'agreement of raters read',
    nothing,
    z.object({ pairs: z.number().int(), items: z.array(itemAgreement) }),
  ),
}
