import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_03 } from './case-03.ts'
import { CASE_04 } from './case-04.ts'
import { CASE_05 } from './case-05.ts'
import { CASE_07 } from './case-07.ts'
import type { WrittenCase } from './shapes.ts'

/** What the panel agreed that victims are told, and by whom; for other cases nothing was agreed. */
export const TOLD: ReadonlyMap<WrittenCase, { what: string; by: string }> = new Map([
  [
    CASE_01,
    {
      what: 'That the order is heard on 3 December, that the nursery knows what to do with a card, and whom to ring on the day.',
      by: 'Keeley Abara, Lantern Stalking Advocacy',
    },
  ],
  [
    CASE_02,
    {
      what: 'That the shotguns are being looked into, and the day of the appeal.',
      by: 'Keeley Abara, Lantern Stalking Advocacy',
    },
  ],
  [
    CASE_03,
    {
      what: 'That the team is told when a dose is missed, and that nothing about his daughter is passed on.',
      by: 'Dr Ingrid Solheim-Pryce, Westmere Mental Health Trust',
    },
  ],
  [CASE_04, { what: 'That the two are kept apart for the January examinations.', by: 'Gethin Orme, the university' }],
  [CASE_05, { what: 'That the case is heard again, and why.', by: 'Saima Darwish, Harbour IDVA Service' }],
  [
    CASE_07,
    {
      what: 'That the other force investigates, and how to reach it without the switchboard.',
      by: 'Saima Darwish, Harbour IDVA Service',
    },
  ],
])
