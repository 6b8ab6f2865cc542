import { type SQL, sql } from 'drizzle-orm'
import type { ActionConcern, ActionState } from '#shared/domain/action.ts'
import {
  type ActionFilter,
  type BoardGrouping,
  type BoardSort,
  LONG_UNANSWERED_DAYS,
  STATE_ORDER,
} from '#shared/domain/action-board.ts'
import { addDays, type Day, instantOf } from '#shared/domain/dates.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { ATTENDED } from './case-columns.ts'

const p = sql.placeholder

/** What of all actions somebody asks for; what is left out or null asks for nothing. */
export interface ActionQuery extends Omit<ActionFilter, 'kind' | 'concern' | 'strand'> {
  kind?: ActionFilter['kind']
  concern?: ActionFilter['concern']
  strand?: ActionFilter['strand']
  ownerId: PersonId | null
  today: Day
  visibleTo: PersonId | null
  /** Who asks: actions of cases in which they know somebody are left out and not counted. */
  hiddenFrom?: PersonId | null
  /** The agency of whoever asks: what is not for it is left out and not counted; null for those who may know all (N11). */
  openTo?: AgencyId | null
}

/** How a board puts its actions together, and in which order. */
export interface BoardOrder {
  grouping: BoardGrouping
  sort: BoardSort
}

/**
 * The conditions that a query really has, and a key for its shape. Each shape is a statement of its own: a condition that is
 * always there, and mostly true, would keep SQLite from every index.
 */
export function wishesIn(query: ActionQuery): Shape {
  const wishes = Object.entries(WISHES).flatMap(([name, wish]) => {
    const found = wish(query)
    return found === null ? [] : [{ name, ...found }]
  })
  return {
    key: wishes.map(({ name, variant }) => `${name}=${variant}`).join(),
    where: sql.join([sql`1`, ...wishes.map(({ where }) => where)], sql` and `),
  }
}

/** What the placeholders of `wishesIn` stand for. */
export function valuesIn(query: ActionQuery) {
  if (daysAround.today !== query.today) daysAround = around(query.today)
  return { ...query, ...daysAround, text: query.text.trim().toLowerCase() }
}

// Working out an instant costs more than reading a page of the board.
let daysAround: Partial<ReturnType<typeof around>> = {}

function around(today: Day) {
  const unansweredBefore = instantOf(addDays(today, 1 - LONG_UNANSWERED_DAYS), '00:00')
  return { today, soon: addDays(today, 8), unansweredBefore }
}

/** What a query asks for in SQL, under a key that is the same for every query of this shape. */
export interface Shape {
  key: string
  where: SQL
}

/** A statement for each shape of a query, made when it is first asked for. */
export function oncePerShape<T extends Shape, S>(make: (shape: T) => S): (shape: T) => S {
  const made = new Map<string, S>()
  return (shape) => {
    const known = made.get(shape.key)
    if (known !== undefined) return known
    const one = make(shape)
    made.set(shape.key, one)
    return one
  }
}

/** As `wishesIn`, with the order in which the lines come: group by group, and inside by the chosen order. */
export function ordered(query: ActionQuery & BoardOrder): Shape & { order: SQL } {
  const { key, where } = wishesIn(query)
  const { grouping, sort } = query
  return { key: `${key};${grouping};${sort.by};${sort.direction}`, where, order: orderOf(query) }
}

/** As `wishesIn`, with what the actions are put together by, and what a group is called by. */
export function grouped(
  query: ActionQuery,
  grouping: Exclude<BoardGrouping, 'none'>,
): Shape & { group: { key: SQL; agency: SQL; by: SQL } } {
  const { key, where } = wishesIn(query)
  const { key: name, agency, order } = GROUPS[grouping]
  return {
    key: `${key};${grouping}`,
    where,
    group: { key: name, agency: agency ?? sql`null`, by: sql.join(order, sql`, `) },
  }
}

function orderOf({ state, grouping, sort }: Pick<ActionQuery, 'state'> & BoardOrder): SQL {
  const down = sort.direction === 'descending'
  const own = SORTS[sort.by].map((column) => (down ? sql`${column} desc` : column))
  // The index over open actions serves only an order that does not ask again whether they are open.
  const closedLast = state === null && sort.by === 'due' ? [CLOSED] : []
  return sql.join([...GROUPS[grouping].order, ...closedLast, ...own], sql`, `)
}

/** Whether an action is late. */
export const LATE = sql`("actions"."closed_at" is null and "actions"."due_on" < ${p('today')})`

interface Wish {
  variant: string
  where: SQL
}
const CLOSED = sql`"actions"."closed_at" is not null`
const OPEN = sql`"actions"."closed_at" is null`
const CARRIED = sql`${OPEN} and "actions"."kind" <> 'advice'`
const NOT_ANSWERED = sql`(${CARRIED} and "actions"."acceptance" is null)`

const STATES: Record<ActionState, SQL> = {
  open: OPEN,
  closed: CLOSED,
  overdue: sql`${OPEN} and "actions"."due_on" < ${p('today')}`,
  due: sql`${OPEN} and "actions"."due_on" >= ${p('today')} and "actions"."due_on" < ${p('soon')}`,
}

const CONCERNS: Record<ActionConcern, SQL> = {
  'not answered': NOT_ANSWERED,
  declined: sql`(${OPEN} and "actions"."acceptance" = 'declined')`,
  'not carried out': sql`"actions"."outcome_kind" = 'not undertaken'`,
  'late or not accepted': sql`(${CARRIED} and ("actions"."due_on" < ${p('today')} or coalesce("actions"."acceptance", '') <> 'accepted'))`,
  escalation: sql`("actions"."outcome_kind" = 'not undertaken' or (${NOT_ANSWERED} and "actions"."recorded_at" < ${p('unansweredBefore')}))`,
}

/** That the agency of whoever asks may know of an action: it does it, or its audience says so. */
export const OPEN_TO = sql`("actions"."agency_id" = ${p('openTo')} or coalesce("actions"."audience", 'null') = 'null'
  or exists (select 1 from json_each("actions"."audience") where value = ${p('openTo')}))`

/** The cases in which the person who asks knows somebody. */
export const HIDDEN = sql`(select k.case_id from conflicts k where k.lifted_at is null and (k.person_id = ${p('hiddenFrom')}
  or k.member_id in (select m.id from panel_members m where m.person_id = ${p('hiddenFrom')})))`
const attended = sql`${sql.raw(ATTENDED.before)}${p('visibleTo')}${sql.raw(ATTENDED.after)}`

const WISHES: Record<string, (query: ActionQuery) => Wish | null> = {
  caseId: ({ caseId }) => when(caseId, sql`"actions"."case_id" = ${p('caseId')}`),
  agencyId: ({ agencyId }) => when(agencyId, sql`"actions"."agency_id" = ${p('agencyId')}`),
  ownerName: ({ ownerName }) => when(ownerName, sql`"actions"."owner_name" = ${p('ownerName')}`),
  ownerId: ({ ownerId }) => when(ownerId, sql`"actions"."owner_id" = ${p('ownerId')}`),
  kind: ({ kind }) => when(kind, sql`"actions"."kind" = ${p('kind')}`),
  strand: ({ strand }) =>
    strand === 'none'
      ? { variant: 'none', where: sql`"actions"."strand" is null` }
      : when(strand, sql`"actions"."strand" = ${p('strand')}`),
  state: ({ state }) => (state === null ? null : { variant: state, where: STATES[state] }),
  concern: ({ concern }) => (concern == null ? null : { variant: concern, where: CONCERNS[concern] }),
  text: ({ text }) =>
    when(
      text.trim() || null,
      sql`(instr(lower("actions"."text"), ${p('text')}) > 0 or instr(lower("actions"."owner_name"), ${p('text')}) > 0
        or "actions"."case_id" in (select c.id from cases c where instr(lower(c.reference), ${p('text')}) > 0))`,
    ),
  visibleTo: ({ visibleTo }) => when(visibleTo, sql`"actions"."case_id" in ${attended}`),
  openTo: ({ openTo }) => when(openTo, OPEN_TO),
  hiddenFrom: ({ hiddenFrom }) => when(hiddenFrom, sql`"actions"."case_id" not in ${HIDDEN}`),
}

function when(value: unknown, where: SQL): Wish | null {
  return value == null ? null : { variant: '', where }
}

// A case has its number in the order in which cases were opened, and so has its identity.
const BY_DUE = [sql`"actions"."due_on"`, sql`"actions"."id"`]
const SORTS: Record<BoardSort['by'], SQL[]> = {
  due: BY_DUE,
  case: [sql`"actions"."case_id"`, ...BY_DUE],
  owner: [sql`"actions"."owner_name" collate nocase`, ...BY_DUE],
}

const STATE = sql`case when ${CLOSED} then 'closed' when "actions"."due_on" < ${p('today')} then 'overdue' when "actions"."due_on" < ${p('soon')} then 'due' else 'open' end`
const AGENCY_NAME = sql`(select g.name from agencies g where g.id = "actions"."agency_id")`

const GROUPS: Record<BoardGrouping, { key: SQL; agency?: SQL; order: SQL[] }> = {
  none: { key: sql`''`, order: [] },
  owner: {
    key: sql`"actions"."owner_name"`,
    agency: sql`"actions"."agency_id"`,
    order: [sql`"actions"."owner_name" collate nocase`, sql`"actions"."owner_name"`, sql`"actions"."agency_id"`],
  },
  agency: { key: sql`"actions"."agency_id"`, order: [AGENCY_NAME, sql`"actions"."agency_id"`] },
  strand: {
    key: sql`coalesce("actions"."strand", '')`,
    order: [
      sql`case "actions"."strand" when 'victim' then 1 when 'perpetrator' then 2 when 'investigation' then 3 else 4 end`,
    ],
  },
  case: {
    key: sql`(select c.reference from cases c where c.id = "actions"."case_id")`,
    order: [sql`"actions"."case_id"`],
  },
  state: { key: STATE, order: [inOrder(STATE, STATE_ORDER)] },
}

function inOrder(value: SQL, order: readonly string[]): SQL {
  return sql`case ${value} ${sql.raw(order.map((one, at) => `when '${one}' then ${at}`).join(' '))} end`
}
