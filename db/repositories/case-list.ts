import { and, sql } from 'drizzle-orm'
import type { CaseLine } from '#shared/domain/case.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { searchWords } from '#shared/domain/text.ts'
import { cases } from '../schema/index.ts'
import { OPEN_TO } from './action-query.ts'
import { attended, firstParty, HOLDER, holderIn, OFFER, openActions, partyIn, WORKING_TYPE } from './case-columns.ts'
import { type Db, rowsOf } from './rows.ts'
import { matchOf } from './search.ts'

/** How many cases a page of the list holds. */
const CASES_PER_PAGE = 50

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
  /** The agency of whoever asks: actions that are not for it are not counted; null for those who may know all (N11). */
  openTo: AgencyId | null
}

/** The list of cases, a page at a time: open offers first, then by the day on which a case needs somebody. */
export function caseList(db: Db) {
  const prepared = new Map<string, ReturnType<typeof statementsFor>>()
  return async (query: CaseQuery): Promise<{ lines: CaseLine[]; total: number }> => {
    const match = matchOf(searchWords(query.text)) || null
    const asked = { ...query, match, offset: query.page * CASES_PER_PAGE }
    const wishes = WISHES.filter((wish) => asked[wish] !== null)
    const key = [query.closed, query.openTo === null, ...wishes].join()
    const statements = prepared.get(key) ?? statementsFor(db, query, wishes)
    prepared.set(key, statements)
    return { lines: statements.lines(asked).map(lineOf), total: statements.count(asked)[0]?.total ?? 0 }
  }
}

/** What the list may be narrowed by. Only what is wished for stands in a statement: a wish that is left out costs nothing. */
const NARROWED_BY = {
  level: sql`"cases"."level" = ${sql.placeholder('level')}`,
  agencyId: sql`"cases"."referring_agency_id" = ${sql.placeholder('agencyId')}`,
  visibleTo: sql`"cases"."id" in ${attended}`,
  match: sql`"cases"."serial" in (select rowid from case_search where case_search match ${sql.placeholder('match')})`,
}
const WISHES = ['level', 'agencyId', 'visibleTo', 'match'] as const satisfies (keyof typeof NARROWED_BY)[]

function statementsFor(
  db: Db,
  { closed, openTo }: Pick<CaseQuery, 'closed' | 'openTo'>,
  wishes: readonly (keyof typeof NARROWED_BY)[],
) {
  const known = openTo === null ? sql.empty() : sql` and ${OPEN_TO}`
  const wanted = and(
    closed ? sql`"cases"."closed_at" is not null` : sql`"cases"."closed_at" is null`,
    sql`"cases"."triage" = 'accepted'`,
    ...wishes.map((wish) => NARROWED_BY[wish]),
  )
  const lines = db
    .select({
      ...LINE,
      openActions: openActions(sql`'~'`, known),
      overdueActions: openActions(sql.placeholder('today'), known),
    })
    .from(cases)
    .where(and(wanted, sql`"cases"."id" not in ${hidden}`))
    .orderBy(sql`"cases"."offer_open" desc`, sql`"cases"."needs_on"`)
    // Written out: of a limit that comes as a value SQLite knows nothing when it plans, and the page takes half as long again.
    .limit(sql.raw(String(CASES_PER_PAGE)) as never) // drizzle writes any SQL here, and types numbers only
    .offset(sql.placeholder('offset'))
  // Counted by the index alone, and then without the few that are hidden.
  const counted = sql<number>`count(*) - (select count(*) from "cases" where "cases"."id" in ${hidden} and ${wanted})`
  return { lines: rowsOf(db, lines), count: rowsOf(db, db.select({ total: counted }).from(cases).where(wanted)) }
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
