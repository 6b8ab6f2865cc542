import { and, sql } from 'drizzle-orm'
import type { CaseLine } from '#shared/domain/case.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { PersonId } from '#shared/domain/ids.ts'
import { searchWords } from '#shared/domain/text.ts'
import { cases } from '../schema/index.ts'
import {
  attended,
  firstParty,
  HOLDER,
  holderIn,
  OFFER,
  OPEN_ACTIONS,
  OVERDUE_ACTIONS,
  partyIn,
  WORKING_TYPE,
} from './case-columns.ts'
import { type Db, rowsOf } from './rows.ts'
import { matchOf } from './search.ts'

/** How many cases a page of the list holds. */
export const CASES_PER_PAGE = 50

export interface CaseQuery {
  text: string
  level: string | null
  agencyId: string | null
  closed: boolean
  page: number
  today: Day
  /** Only what is on an agenda that this person attends; null for those who may read every case. */
  visibleTo: PersonId | null
  /** Who asks: cases in which they know somebody are left out and not counted. */
  hiddenFrom: PersonId | null
}

/** The list of cases, a page at a time: open offers first, then by the day on which a case needs somebody. */
export function caseList(db: Db) {
  const lists = { open: listStatements(db, false), closed: listStatements(db, true) }
  return async (query: CaseQuery): Promise<{ lines: CaseLine[]; total: number }> => {
    const words = searchWords(query.text)
    const of = query.closed ? lists.closed : lists.open
    const asked = { ...query, offset: query.page * CASES_PER_PAGE, match: matchOf(words) }
    const [rows, total] = words.length === 0 ? [of.all, of.count] : [of.matching, of.matchingCount]
    return { lines: rows(asked).map(lineOf), total: total.get(asked)?.total ?? 0 }
  }
}

function listStatements(db: Db, closed: boolean) {
  const wanted = and(
    sql`"cases"."triage" = 'accepted'`,
    closed ? sql`"cases"."closed_at" is not null` : sql`"cases"."closed_at" is null`,
    sql`(${sql.placeholder('level')} is null or "cases"."level" = ${sql.placeholder('level')})`,
    sql`(${sql.placeholder('agencyId')} is null or "cases"."referring_agency_id" = ${sql.placeholder('agencyId')})`,
    sql`(${sql.placeholder('visibleTo')} is null or "cases"."id" in ${attended})`,
    sql`"cases"."id" not in ${hidden}`,
  )
  const matching = and(
    wanted,
    sql`"cases"."serial" in (select rowid from case_search where case_search match ${sql.placeholder('match')})`,
  )
  const select = (where: typeof wanted) =>
    rowsOf(
      db,
      db
        .select(LINE)
        .from(cases)
        .where(where)
        .orderBy(sql`"cases"."offer_open" desc`, sql`"cases"."needs_on"`)
        .limit(CASES_PER_PAGE)
        .offset(sql.placeholder('offset')),
    )
  const count = (where: typeof wanted) => db.select({ total: sql<number>`count(*)` }).from(cases).where(where).prepare()
  return { all: select(wanted), count: count(wanted), matching: select(matching), matchingCount: count(matching) }
}

const hidden = sql`(select k.case_id from conflicts k where k.lifted_at is null and (k.person_id = ${sql.placeholder('hiddenFrom')}
  or k.member_id in (select m.id from panel_members m where m.person_id = ${sql.placeholder('hiddenFrom')})))`

const LINE = {
  id: cases.id,
  reference: cases.reference,
  relationship: cases.relationship,
  level: cases.level,
  route: cases.route,
  nextReviewOn: cases.nextReviewOn,
  closedAt: cases.closedAt,
  victim: firstParty('victim'),
  perpetrator: firstParty('perpetrator'),
  holder: HOLDER,
  offer: OFFER,
  openActions: OPEN_ACTIONS,
  overdueActions: OVERDUE_ACTIONS,
  type: WORKING_TYPE,
}

type Line = Pick<
  CaseLine,
  'id' | 'reference' | 'relationship' | 'level' | 'route' | 'nextReviewOn' | 'openActions' | 'overdueActions' | 'type'
> & {
  closedAt: Instant | null
  victim: string | null
  perpetrator: string | null
  holder: string
  offer: string | null
}

function lineOf({ closedAt, victim, perpetrator, holder, offer, ...line }: Line): CaseLine {
  const stalker = partyIn(perpetrator, 'perpetrator')
  return {
    ...line,
    victim: partyIn(victim, 'victim').name,
    perpetrator: stalker.name,
    perpetratorKnown: stalker.known,
    riskHolder: holderIn(holder, offer),
    closed: closedAt !== null,
  }
}
