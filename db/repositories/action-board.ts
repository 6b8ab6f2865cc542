import { eq, sql } from 'drizzle-orm'
import {
  type BoardGroup,
  type BoardGrouping,
  type BoardLine,
  type BoardView,
  LINES_PER_PAGE,
} from '#shared/domain/action-board.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, PersonId } from '#shared/domain/ids.ts'
import { actions, boardViews } from '../schema/index.ts'
import { boardLineOf, linesIn } from './action-lines.ts'
import {
  type ActionQuery,
  type BoardOrder,
  grouped,
  HIDDEN,
  LATE,
  OPEN_TO,
  oncePerShape,
  ordered,
  type Shape,
  valuesIn,
  wishesIn,
} from './action-query.ts'
import { type Db, placeholders, rowsOf } from './rows.ts'

/** What a board is asked for: what, put together how, in which order. */
export type BoardQuery = ActionQuery & BoardOrder

/** All actions of all cases, filtered, put together, ordered and counted by the store, so that nobody reads them all for a page. */
export function actionBoardRecords(db: Db) {
  const page = oncePerShape((shape: ReturnType<typeof ordered>) => rowsOf(db, linesOf(db, shape)))
  const ids = oncePerShape(({ where }: Shape) =>
    rowsOf(db, db.select({ id: actions.id }).from(actions).where(where).limit(p('most'))),
  )
  const groups = oncePerShape((shape: ReturnType<typeof grouped>) => rowsOf(db, groupsOf(db, shape)))
  const counts = oncePerShape(({ where }: Shape) =>
    rowsOf(
      db,
      db
        .select({
          count: sql<number>`count(*)`,
          dated: sql<number>`coalesce(sum("actions"."due_on" < '~'), 0)`,
          late: sql<number>`coalesce(sum(${LATE}), 0)`,
        })
        .from(actions)
        .where(where),
    ),
  )
  const lateByAgency = oncePerShape(({ where }: Shape) =>
    rowsOf(
      db,
      db
        .select({ agencyId: actions.agencyId, overdue: sql<number>`count(*)`, oldestDue: sql<Day>`min(due_on)` })
        .from(actions)
        .where(where)
        .groupBy(actions.agencyId)
        .orderBy(sql`count(*) desc`),
    ),
  )
  const chosen = rowsOf(
    db,
    linesIn(db).where(
      sql`"actions"."id" in (select value from json_each(${p('ids')})) and "actions"."case_id" not in ${HIDDEN}
        and (${p('openTo')} is null or ${OPEN_TO})`,
    ),
  )
  const kept = db
    .select({ view: boardViews.view })
    .from(boardViews)
    .where(eq(boardViews.personId, p('personId')))
    .prepare()
  const keep = db
    .insert(boardViews)
    .values(placeholders(boardViews))
    .onConflictDoUpdate({ target: boardViews.personId, set: { view: sql`excluded.view` } })
    .prepare()

  return {
    /** A hundred lines of what fits, in the order that was chosen. */
    page: async (query: BoardQuery, number: number): Promise<BoardLine[]> =>
      page(ordered(query))({ ...valuesIn(query), most: LINES_PER_PAGE, after: number * LINES_PER_PAGE }).map(
        boardLineOf,
      ),
    /** As `page`, everything that fits up to a number. */
    first: async (query: BoardQuery, most: number): Promise<BoardLine[]> =>
      page(ordered(query))({ ...valuesIn(query), most, after: 0 }).map(boardLineOf),
    /** Which actions fit, in no order. */
    ids: async (query: ActionQuery, most: number): Promise<ActionId[]> =>
      ids(wishesIn(query))({ ...valuesIn(query), most }).map(({ id }) => id),
    /** How much fits, group by group in their order, and how much of it is late. */
    groups: async (query: ActionQuery, grouping: Exclude<BoardGrouping, 'none'>): Promise<BoardGroup[]> =>
      groups(grouped(query, grouping))(valuesIn(query)),
    /** How much fits, how much of it has a day, and how much is late. */
    counts: async (query: ActionQuery): Promise<{ count: number; dated: number; late: number }> =>
      counts(wishesIn(query))(valuesIn(query))[0] ?? { count: 0, dated: 0, late: 0 },
    lateByAgency: async (query: ActionQuery): Promise<{ agencyId: AgencyId; overdue: number; oldestDue: Day }[]> => {
      const late = { ...query, state: 'overdue' } as const
      return lateByAgency(wishesIn(late))(valuesIn(late))
    },
    /** These actions, as far as there are any and the person may know of them, in no order. */
    chosen: async (
      wanted: readonly ActionId[],
      by: { hiddenFrom: PersonId; openTo: AgencyId | null },
    ): Promise<BoardLine[]> => chosen({ ids: JSON.stringify(wanted), ...by }).map(boardLineOf),
    kept: async (personId: PersonId): Promise<BoardView | null> => kept.get({ personId })?.view ?? null,
    keep: async (personId: PersonId, view: BoardView): Promise<void> => {
      keep.run({ personId, view })
    },
  }
}

const p = sql.placeholder

/** Only the ids are sorted and counted off; the lines of a page are read for those. */
function linesOf(db: Db, { where, order }: ReturnType<typeof ordered>) {
  const wanted = sql`(select "actions"."id" from "actions" where ${where} order by ${order} limit ${p('most')} offset ${p('after')})`
  return linesIn(db).where(sql`"actions"."id" in ${wanted}`).orderBy(order)
}

function groupsOf(db: Db, { where, group }: ReturnType<typeof grouped>) {
  return db
    .select({
      key: sql<string>`${group.key}`,
      agencyId: sql<AgencyId | null>`${group.agency}`,
      count: sql<number>`count(*)`,
      late: sql<number>`sum(${LATE})`,
    })
    .from(actions)
    .where(where)
    .groupBy(group.by)
    .orderBy(group.by)
}
