import type { Day } from '#shared/domain/dates.ts'
import type { OrderRule } from '#shared/domain/order.ts'

const on = (text: string) => text as Day // brand: days that exist, written down here

/**
 * The rules of dates for stalking protection orders, newest last; a change in the law is a new row, never an edit.
 * Scotland has no such order: there a non-harassment order is recorded as another order.
 */
export const ORDER_RULES: readonly OrderRule[] = [
  {
    jurisdiction: 'England and Wales',
    from: on('2020-01-20'),
    notifyWithinDays: 3,
    notifyFrom: 'service',
    leastYears: 2,
    mostYears: null,
    source:
      'Stalking Protection Act 2019: s.3 (at least two years beginning with the day on which it is made, or until further order), s.5 (an interim order holds for a fixed period), s.9 (notification within three days beginning with service); in force since 20 January 2020',
    readOn: on('2026-11-21'),
  },
  {
    jurisdiction: 'Northern Ireland',
    from: on('2023-10-19'),
    notifyWithinDays: 3,
    notifyFrom: 'coming into force',
    leastYears: 2,
    mostYears: 5,
    source:
      'Protection from Stalking Act (Northern Ireland) 2022: s.14 (notification within three days beginning with the day on which it comes into force), with orders since 19 October 2023. The length of two to five years is taken from nidirect; s.9 itself could not be read, and the day of making is taken for the day of coming into force. Check both before relying on them',
    readOn: on('2026-11-21'),
  },
]
