import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { agreementOf } from '#shared/domain/agreement.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { compare, itemsAsked, keyOf, orderOf, valueIn } from '#shared/domain/comparison.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { aboutAssessment } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'

type Out = ApiOutputs['twoRaters']

/** Two assessments of one case beside each other: signed ones, or the reader's own draft. */
export async function compareAssessments(
  context: Context,
  input: ApiInputs['twoRaters']['compare'],
): Promise<Out['compare']> {
  return recorded(context, async (r) => {
    const one = await r.assessments.file(input.one)
    const other = await r.assessments.file(input.other)
    if (one.record.caseId !== other.record.caseId) throw new Refusal('NOT_FOUND', { what: 'assessment' })
    await mustBeComparable(context, r, one.record)
    await mustBeComparable(context, r, other.record)
    const { differences, same } = compare(one, other, FACTOR_CODES)
    return [aboutAssessment(one.record), { one: one.record, other: other.record, differences, same }]
  })
}

/** How often two raters of this clinic said the same about an item before they saw each other's rating; it measures raters, never a risk. */
export async function readAgreement(context: Context): Promise<Out['agreement']> {
  return recorded(context, async (r) => {
    const pairs = await r.twoRaters.revealed()
    const said = await Promise.all(pairs.map((one) => blindWords(r, one)))
    const items = itemsAsked(FACTOR_CODES).map((item) => {
      const both = said.flatMap((words) => {
        const [one, other] = words(item)
        return one === null || other === null ? [] : [[one, other] as const]
      })
      const order = orderOf(item)
      return { ...item, ...agreementOf(both, order), ordered: order !== undefined }
    })
    return [
      { kind: 'clinic', id: null },
      { pairs: pairs.length, items: items.filter((one) => one.pairs > 0) },
    ]
  })
}

type Words = (item: ReturnType<typeof itemsAsked>[number]) => readonly [string | null, string | null]

/** What the two of a pair said before either saw the other's: the second is kept as it was, the differences beside it. */
async function blindWords(
  r: Repositories,
  { id, secondId }: Awaited<ReturnType<Repositories['twoRaters']['revealed']>>[number],
): Promise<Words> {
  const second = await r.assessments.file(secondId)
  const differences = new Map((await r.twoRaters.differences(id)).map((one) => [keyOf(one), one]))
  return (item) => {
    const difference = differences.get(keyOf(item))
    const other = valueIn(second, item)
    return difference === undefined ? [other, other] : [difference.one, difference.other]
  }
}

/** A draft is compared by its author only; one of two raters' that is finished counts as signed once it is revealed. */
async function mustBeComparable(context: Context, r: Repositories, record: AssessmentRecord): Promise<void> {
  if (record.discardedAt === null && (record.signedAt !== null || record.startedBy === context.actor.id)) return
  if ((await r.twoRaters.ofRating(record.id))?.revealedAt != null && record.discardedAt === null) return
  throw new Refusal('NOT_FOUND', { what: 'assessment' })
}
