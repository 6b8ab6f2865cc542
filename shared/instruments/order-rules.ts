import type { Day } from '#shared/domain/dates.ts'
import type { OrderRule } from '#shared/domain/order.ts'

const on = (text: string) => text as Day // brand: days that exist, written down here

/** The rules of dates for stalking protection orders, newest last; a change in the law is a new row, never an edit. */
export const ORDER_RULES: readonly OrderRule[] = [
  {
    jurisdiction: 'England and Wales',
    from: on('2020-01-20'),
    notifyWithinDays: 3,
    leastYears: 2,
    mostYears: null,
    source:
      'Stalking Protection Act 2019, s.3 (length) and s.9 (notification within three days beginning with service)',
  },
  {
    jurisdiction: 'Northern Ireland',
    from: on('2022-04-26'),
    notifyWithinDays: 3,
    leastYears: 2,
    mostYears: 5,
    source: 'Protection from Stalking Act (Northern Ireland) 2022; to be checked by the clinic before it relies on it',
  },
]
