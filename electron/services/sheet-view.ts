import type { Day } from '#shared/domain/dates.ts'
import type { ChecklistPack } from '#shared/domain/instrument.ts'
import type { Forum, Service } from '#shared/domain/referral.ts'
import type { SheetView } from '#shared/domain/referral-view.ts'
import { answerOf, type ScreeningAnswer } from '#shared/domain/screening.ts'
import { inPlainWords, PLAIN_HEADINGS } from '#shared/instruments/plain-words.ts'

/** Everything that the sheet is made of; nothing here names anybody. */
export interface SheetSource {
  pack: ChecklistPack
  answers: readonly ScreeningAnswer[]
  /** Null while nobody has decided where the case goes. */
  forum: Forum | null
  services: readonly Service[]
  today: Day
}

/** What she told us and what happens next, from her yes answers alone: comments and ticks may name people and places. */
export function sheetView({ pack, answers, forum, services, today }: SheetSource): SheetView {
  const given = new Map(answers.map((one) => [one.code, one]))
  const told = pack.sets
    .flatMap((set) => set.items)
    .filter((item) => answerOf(item, given.get(item.code)) === 'yes')
    .flatMap((item) => inPlainWords(item) ?? [])
  return {
    day: today,
    concerns: PLAIN_HEADINGS.map((heading) => ({
      heading,
      sentences: [...new Set(told.filter((one) => one.heading === heading).map((one) => one.sentence))],
    })).filter((one) => one.sentences.length > 0),
    next: forum === null ? UNDECIDED : NEXT[forum],
    call: services
      .filter((one) => one.onHandout && !one.retired)
      .map(({ name, purpose, contact, hours }) => ({ name, purpose, contact, hours })),
  }
}

const UNDECIDED = ['Somebody will call you, in the way that you told us is safe, and say what happens next.']

const NEXT: Readonly<Record<Forum, readonly string[]>> = {
  clinic: [
    'People from several services will meet, talk over what you told us, and agree what each of them will do.',
    'You need not come. Somebody who is on your side can say there what you want.',
    'Somebody will call you before and after, in the way that you told us is safe.',
  ],
  marac: [
    'Local services will meet, talk over what you told us, and agree how to make you safer.',
    'You need not come. Somebody who is on your side can say there what you want.',
    'Somebody will call you before and after, in the way that you told us is safe.',
  ],
  support: [
    'A service that helps people in your situation can support you, if you wish.',
    'Somebody will call you, in the way that you told us is safe, to agree it with you.',
  ],
}
