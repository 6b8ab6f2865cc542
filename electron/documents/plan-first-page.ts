import type { PlanView } from '#shared/domain/plan-view.ts'
import { evenly, type Fitted, fitted, type Ruler } from './fitted.ts'
import { orNotRecorded, type Part, type Run, type Words, when } from './parts.ts'
import { AFTER_ITEM, AFTER_PARAGRAPH, LINE, ruler } from './ruler.ts'
import { BODY, CONTENT_WIDTH } from './styles.ts'

/**
 * The page for a duty sergeant at three in the morning, who knows nothing of the case (issue 6, point 11): who is at risk and from
 * whom, of what and when, how soon, what to look for, what to do, which orders can be enforced, whom to call. It is one page
 * whatever the case holds, each place says what is missing, and the letters are as large as the page allows: what does not fit
 * is said to stand on the next page, where it stands in full.
 */
export function firstPage(view: PlanView): readonly Part[] {
  const fits = fit(view)
  const { points } = fits
  return [
    { part: 'title', above: view.standing, text: view.reference, level: view.level, below: officerLine(view) },
    {
      part: 'box',
      loud: true,
      points,
      parts: [
        {
          part: 'pair',
          left: [said('At risk', fits.atRisk.words)],
          right: [said('From', fits.fromWhom.words)],
        },
        { part: 'paragraph', words: emphasised(fits.what.words, '. ') },
        ...when(view.level === null, { part: 'paragraph', words: [{ strong: NO_LEVEL }] }),
      ],
    },
    besides(
      points,
      listed('How soon', fits.howSoon, NOT_JUDGED, false),
      listed('Warning signs', fits.signs, NO_SIGN, false),
    ),
    { part: 'box', loud: false, points, parts: listed('Do', fits.immediate, NOTHING_AGREED, true) },
    besides(
      points,
      listed('Orders', fits.orders, NO_ORDER, false),
      listed('Call', fits.call, 'Nobody is recorded.', false),
    ),
    ...inFull(view, fits),
  ]
}

/** Sizes of the letters in points, the largest first: the last is that of every other page. */
const SIZES = [13.5, 12.75, 12, 11.25, BODY] as const
/** What the page holds between its marking and its foot, less title and gaps; second lines beside the title take their own. */
const PAGE = 648
/** What the edges and gaps of a box take, and what its heading does over the size of the letters (styles.ts). */
const BOX = 24
const HEADING = { over: 1, after: 4 }
/** Inside a box that goes across, beside another, and what the numbers of a list take. */
const WIDE = CONTENT_WIDTH - 24
const HALF = (CONTENT_WIDTH - 12) / 2 - 24
const HALF_OF_WIDE = (WIDE - 12) / 2
const NUMBER = 18
/** The most points that the other places take, so that what to do has its share. */
const MOST = { who: 64, what: 84, signs: 100, orders: 120 }

/** What each place may show: all of it where the page holds that at any size, else so much that every place has its share. */
function fit(view: PlanView) {
  const whole = SIZES.map((points) => fitInto(view, UNBOUNDED, points)).find(({ spare }) => spare >= 0)
  if (whole !== undefined) return whole
  const { spare } = fitInto(view, MOST, BODY)
  return fitInto(view, { ...MOST, orders: MOST.orders + Math.max(0, spare) }, BODY)
}

/** Points that the other places leave go to what to do. */
function fitInto(view: PlanView, most: typeof MOST, points: number) {
  const line = points * LINE
  const item = ruler(HALF - NUMBER, points)
  const who = ruler(HALF_OF_WIDE, points, AFTER_PARAGRAPH)
  const atRisk = one(view.atRisk, most.who, who)
  const fromWhom = one(view.fromWhom, most.who, who)
  const what = one(`What and when. ${orNotRecorded(view.whatAndWhen)}`, most.what, ruler(WIDE, points, AFTER_PARAGRAPH))
  const howSoon = fitted(saidIf(view.howSoon, NOT_JUDGED), most.signs, item)
  const signs = fitted(saidIf(view.warningSigns, NO_SIGN), most.signs, item)
  const orders = evenly(saidIf(view.orders.map(sayOrder), NO_ORDER), most.orders, item)
  const call = evenly(callsOf(view), most.orders, item)
  const headed = BOX + (points + HEADING.over) * LINE + HEADING.after + AFTER_ITEM
  const rest =
    PAGE -
    secondLines(view.standing) -
    secondLines(officerLine(view)) -
    (BOX + line + tallest(atRisk, fromWhom) + what.used + (view.level === null ? line + AFTER_PARAGRAPH : 0)) -
    (headed + tallest(howSoon, signs)) -
    (headed + tallest(orders, call)) -
    headed
  const agreed = saidIf(view.immediate, NOTHING_AGREED)
  const immediate = fitted(agreed, most === UNBOUNDED ? FREE : rest, ruler(WIDE - NUMBER, points))
  return { points, atRisk, fromWhom, what, orders, call, howSoon, signs, immediate, spare: rest - immediate.used }
}

/** What a text beside the title takes over its one line. */
function secondLines(text: string): number {
  const { heightOf } = ruler(CONTENT_WIDTH, BODY)
  return heightOf(text) - heightOf('')
}

function tallest(first: { used: number }, second: { used: number }): number {
  return Math.max(first.used, second.used)
}

/** What stands in a place: what there is, or the sentence that nothing is. */
function saidIf(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items
}

const FREE = 100_000
const UNBOUNDED = { who: FREE, what: FREE, signs: FREE, orders: FREE }

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

function officerLine({ officer }: PlanView): string {
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
  return { part: 'paragraph', words: [{ muted: `${label}\n` }, { strong: words }] }
}

/** A text that stands by itself, cut where it is too high. */
function one(
  text: string,
  most: number,
  { heightOf, shortened }: Ruler,
): { words: string; cut: boolean; used: number } {
  if (heightOf(text) <= most) return { words: text, cut: false, used: heightOf(text) }
  const words = `${shortened(text, most) ?? `${text.slice(0, LEAST_LETTERS)}…`} (page 2)`
  return { words, cut: true, used: heightOf(words) }
}

/** What is left of a text that is one word without end. */
const LEAST_LETTERS = 30

/** A place under its heading, which says where the rest is; `none` is the sentence that there is nothing to list. */
function listed(heading: string, { items, left, cut }: Fitted, none: string, ordered: boolean): readonly Part[] {
  const more = left > 0 ? ` (${left} more on page 2)` : cut ? ' (in full on page 2)' : ''
  return [
    { part: 'subheading', text: `${heading}${more}` },
    items[0] === none
      ? { part: 'paragraph', words: none }
      : { part: 'list', ordered, items: items.map((one) => emphasised(one)) },
  ]
}

/** What stands before the first colon, or the first full stop, is what the eye looks for. */
function emphasised(item: string, until: ': ' | '. ' = ': '): Words {
  const at = item.indexOf(until)
  if (at < 0 || at > 60) return item
  const rest: Run = item.slice(at + 1)
  return [{ strong: item.slice(0, at + 1) }, rest]
}

/** Two boxes side by side. */
function besides(points: number, left: readonly Part[], right: readonly Part[]): Part {
  const boxed = (parts: readonly Part[]): Part => ({ part: 'box', loud: false, points, parts })
  return { part: 'pair', left: [boxed(left)], right: [boxed(right)] }
}

const NO_LEVEL = 'No level of risk is decided yet. That does not make it low.'
const NOT_JUDGED = 'Nobody has judged how soon yet.'
const NO_SIGN = 'No warning sign is recorded. Take any contact or approach seriously.'
const NOTHING_AGREED =
  'Nothing is agreed for this case. Make the victim safe, act on what you see, and tell the officer in the case.'
const NO_ORDER = 'No order or condition is recorded here. Check police systems; an offence can always be acted on.'
