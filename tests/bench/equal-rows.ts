import { deepStrictEqual } from 'node:assert/strict'
import type { Repositories } from '#db/repositories/index.ts'
import type { ByHand } from './by-hand.ts'
import type { Seeded } from './seed.ts'
import { TODAY } from './seeding.ts'

/** Two beginnings of names each, as somebody types them; every one of them finds cases. */
export const TYPED = [
  'ama ashb',
  'he rown',
  'zof th',
  'ida ken',
  'sia lang',
  'pad oak',
  'ur yar',
  'wik quillst',
] as const

/** Asserts that the repositories and the hand-written statements give the same rows for cases, list and search; throws where they differ. */
export async function assertEqualRows(records: Repositories, byHand: ByHand, { caseIds }: Seeded): Promise<void> {
  for (const caseId of everyNth(caseIds, 50)) {
    deepStrictEqual(await records.cases.file(caseId), byHand.file(caseId))
    deepStrictEqual(await records.actions.list({ ...ACTIONS_OF_CASE, caseId }), byHand.actions(caseId))
  }
  const list = await records.cases.list(FIRST_PAGE)
  deepStrictEqual(list, byHand.list(TODAY))
  deepStrictEqual(list.lines.length, Math.min(50, list.total))
  for (const typed of TYPED) {
    deepStrictEqual(await records.search.cases(typed, null), byHand.search(typed.split(' ')))
  }
}

/** What the page of a case asks of its actions. */
export const ACTIONS_OF_CASE = {
  text: '',
  agencyId: null,
  ownerName: null,
  ownerId: null,
  state: null,
  today: TODAY,
  visibleTo: null,
} as const

/** What the list of cases asks when nothing is filtered. */
export const FIRST_PAGE = {
  openTo: null,
  text: '',
  level: null,
  agencyId: null,
  closed: false,
  page: 0,
  today: TODAY,
  visibleTo: null,
  hiddenFrom: null,
} as const

/** At most so many of them, evenly spread. */
export function everyNth<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.floor(all.length / most))
  return all.filter((_, at) => at % step === 0)
}
