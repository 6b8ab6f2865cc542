import type { Day } from '#shared/domain/dates.ts'
import type { Jurisdiction, OrderRule } from '#shared/domain/order.ts'

const on = (text: string) => text as Day // brand: days that exist, written down here

/**
 * The rules of dates for stalking protection orders, newest last; a change in the law is a new row, never an edit. None is kept
 * for Scotland: when this was written, no such order was known there, only the non-harassment order (PHA 1997 s.8).
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
    unread: '',
  },
  {
    jurisdiction: 'Northern Ireland',
    from: on('2023-10-19'),
    notifyWithinDays: 3,
    notifyFrom: 'coming into force',
    leastYears: 2,
    mostYears: 5,
    source:
      'Protection from Stalking Act (Northern Ireland) 2022: s.14 (notification within three days beginning with the day on which it comes into force), with orders since 19 October 2023; the day of making is taken for the day of coming into force',
    readOn: on('2026-11-21'),
    unread:
      'How long such an order lasts stands in s.9 of the Act, which could not be read. Public sources say two to five years (nidirect), and at least two (Department of Justice, October 2023). Enter the last day from the order itself.',
  },
]

/** What is recorded instead where no stalking protection order was known; by nation. */
export const RECORD_INSTEAD: Partial<Record<Jurisdiction, string>> = {
  Scotland: 'No stalking protection order is known here for Scotland. Record a non-harassment order as another order.',
}
