import type { PlanView } from '#shared/domain/plan-view.ts'
import { type Fitted, fitted } from './fitted.ts'
import { orNotRecorded, type Part, type Run, type Words, when } from './parts.ts'

/**
 * The page for a duty sergeant at three in the morning, who knows nothing of the case (issue 6, point 11): who is at risk and from
 * whom, which orders can be enforced, whom to call, how soon, what to look for, what to do. It is one page whatever the
 * case holds: what does not fit is said to stand on the next one, where it stands in full.
 */
export function firstPage(view: PlanView): readonly Part[] {
  const fits = fit(view)
  return [
    { part: 'title', above: view.standing, text: view.reference, level: view.level, below: officerLine(view) },
    {
      part: 'box',
      loud: true,
      large: true,
      parts: [
        {
          part: 'pair',
          left: [said('At risk', fits.atRisk.words)],
          right: [said('From', fits.fromWhom.words)],
        },
        { part: 'paragraph', words: [{ strong: 'What and when. ' }, fits.what.words] },
      ],
    },
    besides(
      listed('Orders: what can be enforced', fits.orders, NO_ORDER, false),
      listed('Call', fits.call, 'Nobody is recorded.', false),
    ),
    besides(
      [
        ...when(fits.howSoon.items.length > 0, ...listed('How soon', fits.howSoon, '', false)),
        ...listed('If any of these is seen', fits.signs, 'No warning sign is recorded.', false),
      ],
      listed('Do', fits.immediate, 'Nothing is agreed. Act on what you see.', true),
    ),
    ...inFull(view, fits),
  ]
}

/** The lines of the page between its title and its foot, less what the edges of the boxes take. */
const PAGE = 32.5
/** The most that the upper places take of them, so that what to do always has its share. */
const MOST = { who: 4, what: 5, orders: 11, howSoon: 4.5 }
/** A second heading in a box, in lines. */
const HEADING = 2
/** Letters that a line holds for certain, at the size of this page. */
const LETTERS = { beside: 36, item: 34, across: 80 }

/** What each place may show: all of it where the page holds that, else so much that every place has its share. */
function fit(view: PlanView) {
  const whole = fitInto(view, UNBOUNDED)
  return whole.over > 0 ? fitInto(view, MOST) : whole
}

/** Lines that the upper places leave go to the lower ones. */
function fitInto(view: PlanView, most: typeof MOST) {
  const atRisk = one(view.atRisk, most.who, LETTERS.beside)
  const fromWhom = one(view.fromWhom, most.who, LETTERS.beside)
  const what = one(orNotRecorded(view.whatAndWhen), most.what, LETTERS.across)
  const orders = fitted(view.orders.map(sayOrder), most.orders, LETTERS.item)
  const call = fitted(callsOf(view), most.orders, LETTERS.item)
  const above = Math.max(atRisk.used, fromWhom.used) + what.used + Math.max(orders.used, call.used)
  const rest = PAGE - above
  const howSoon = fitted(view.howSoon, most.howSoon, LETTERS.item)
  const headed = howSoon.items.length === 0 ? 0 : HEADING
  const signs = fitted(view.warningSigns, most === UNBOUNDED ? FREE : rest - howSoon.used - headed, LETTERS.item)
  const immediate = fitted(view.immediate, most === UNBOUNDED ? FREE : rest, LETTERS.item)
  const over = Math.max(howSoon.used + headed + signs.used, immediate.used) - rest
  return { atRisk, fromWhom, what, orders, call, howSoon, signs, immediate, over }
}

const FREE = 1_000
const UNBOUNDED = { who: FREE, what: FREE, orders: FREE, howSoon: FREE }

type Fits = ReturnType<typeof fit>

/** Whatever was cut short on the first page, whole, at the top of the second. */
function inFull(view: PlanView, fits: Fits): readonly Part[] {
  const places: readonly (readonly [string, { readonly cut: boolean }, readonly string[]])[] = [
    ['At risk', fits.atRisk, [view.atRisk]],
    ['From', fits.fromWhom, [view.fromWhom]],
    ['What and when', fits.what, [view.whatAndWhen]],
    ['Orders', fits.orders, view.orders.map(sayOrder)],
    ['Call', fits.call, callsOf(view)],
    ['How soon', fits.howSoon, view.howSoon],
    ['Warning signs', fits.signs, view.warningSigns],
    ['Do', fits.immediate, view.immediate],
  ]
  const cut = places.filter(([, { cut: short }]) => short)
  return when(
    cut.length > 0,
    { part: 'heading', text: 'From the first page, in full', newPage: true },
    ...cut.flatMap(([heading, , items]): readonly Part[] => [
      { part: 'subheading', text: heading },
      { part: 'list', ordered: heading === 'Do', items },
    ]),
  )
}

function officerLine({ officer }: PlanView): Words {
  return `Responsibility for the investigation stays with the officer in the case: ${orNotRecorded(officer)}`
}

function callsOf({ call, safeContact, emergencyContacts }: PlanView): string[] {
  return [
    ...call,
    ...(safeContact === '' ? [] : [`How to reach the victim safely: ${safeContact}`]),
    ...emergencyContacts.map((one) => `Emergency contact: ${one}`),
  ]
}

function sayOrder({ force, words }: PlanView['orders'][number]): string {
  return force === '' ? words : `${force}: ${words}`
}

function said(label: string, words: string): Part {
  return { part: 'paragraph', words: [{ strong: `${label}\n` }, words] }
}

function one(text: string, lines: number, perLine: number): { words: string; cut: boolean; used: number } {
  const { items, cut, used } = fitted([text], lines, perLine)
  return { words: cut ? `${items[0] ?? ''} (page 2)` : text, cut, used }
}

function listed(heading: string, { items, left, cut }: Fitted, none: string, ordered: boolean): readonly Part[] {
  const more = left > 0 ? `${left} more on page 2.` : cut ? 'In full on page 2.' : ''
  return [
    { part: 'subheading', text: heading },
    items.length === 0 ? { part: 'paragraph', words: none } : { part: 'list', ordered, items: items.map(emphasised) },
    ...when(more !== '', { part: 'paragraph', words: [{ strong: more }] }),
  ]
}

/** What stands before the first colon is what the eye looks for. */
function emphasised(item: string): Words {
  const at = item.indexOf(': ')
  if (at < 0 || at > 60) return item
  const rest: Run = item.slice(at + 1)
  return [{ strong: `${item.slice(0, at)}:` }, rest]
}

/** Two boxes side by side. */
function besides(left: readonly Part[], right: readonly Part[]): Part {
  const boxed = (parts: readonly Part[]): Part => ({ part: 'box', loud: false, large: true, parts })
  return { part: 'pair', left: [boxed(left)], right: [boxed(right)] }
}

const NO_ORDER = 'No order is recorded. Nothing but the law itself can be enforced.'
