import type { ChecklistPack } from './instrument.ts'
import type { CrossFlag, ReferralFields } from './referral.ts'
import { Refusal } from './refusal.ts'
import { answerOf, type ScreeningAnswer } from './screening.ts'

/** The set of a screening pack that asks about honour-based abuse (S4 App. 1). */
export const HONOUR_SET = 'HB'

const HONOUR: CrossFlag = 'honour-based abuse'

type Answers = readonly Pick<ScreeningAnswer, 'code' | 'answer' | 'parts'>[]
type HonourFields = Pick<ReferralFields, 'flags' | 'honourDone' | 'honourAside'>

/** The honour-based questions that are answered yes; one is enough to raise the flag (item 36). */
export function honourYes(pack: ChecklistPack, answers: Answers): string[] {
  const given = new Map(answers.map((one) => [one.code, one]))
  const items = pack.sets.find((one) => one.code === HONOUR_SET)?.items ?? []
  return items.filter((item) => answerOf(item, given.get(item.code)) === 'yes').map((item) => item.code)
}

/** Whether the flag of honour-based abuse stands. */
export function isHonourBased({ flags }: Pick<ReferralFields, 'flags'>): boolean {
  return flags.includes(HONOUR)
}

/** Whether nobody has written yet what was done at once while there was the chance. */
export function oneChanceOpen(fields: HonourFields): boolean {
  return isHonourBased(fields) && fields.honourDone.trim() === ''
}

/** The flag raised by a new yes; an earlier putting aside no longer holds. */
export function raiseHonour<R extends HonourFields>(fields: R): R {
  return { ...withFlag(fields), honourAside: '' }
}

/**
 * What a change of the flags, or of the reason for putting this one aside, means: while `yes` are answered yes the flag
 * goes only with a reason, and it stands again when the reason is taken back.
 */
export function settleHonour<R extends HonourFields>(next: R, field: string, yes: readonly string[]): R {
  if (field === 'honourAside') {
    if (next.honourAside.trim() !== '') return { ...next, flags: next.flags.filter((one) => one !== HONOUR) }
    return withFlag(next)
  }
  if (field !== 'flags') return next
  if (isHonourBased(next)) return { ...next, honourAside: '' }
  if (yes.length === 0 || next.honourAside.trim() !== '') return next
  throw new Refusal('INVALID', {
    field,
    sentence: `${yes.join(', ')} ${yes.length === 1 ? 'is' : 'are'} answered yes. Put honour-based abuse aside with a reason, at the top of the referral.`,
  })
}

function withFlag<R extends HonourFields>(fields: R): R {
  return isHonourBased(fields) ? fields : { ...fields, flags: [...fields.flags, HONOUR] }
}
