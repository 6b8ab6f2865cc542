import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { Instant } from '#shared/domain/dates.ts'
import type { RiskHolder } from '#shared/domain/handover.ts'
import type { AgencyId, HandoverId } from '#shared/domain/ids.ts'
import { callParty } from '#shared/domain/party.ts'

// Columns of the outer table are written out: drizzle would print them bare, and SQLite would take them for the inner table's.
const OF_CASE = sql.raw('"cases"."id"')

/** The first person of a role in a case, as JSON for `partyIn`. */
export function firstParty(role: 'victim' | 'perpetrator') {
  return sql<string | null>`(select json_array(p.name, p.known) from parties p
    where p.case_id = ${OF_CASE} and p.role = ${sql.raw(`'${role}'`)} and p.removed = 0 order by p.id limit 1)`
}

/** What to call the person that `firstParty` found. */
export function partyIn(json: string | null, role: 'victim' | 'perpetrator'): { name: string; known: boolean } {
  const [name, known] = json === null ? ['', 1] : (JSON.parse(json) as [string, number]) // the shape of json_array above
  return { name: callParty({ name, known: known === 1, role }), known: known === 1 }
}

/** The type in the last signed assessment of a case. */
export const WORKING_TYPE = sql<string | null>`(select s.type from assessments s
  where s.case_id = ${OF_CASE} and s.signed_at is not null and s.kind <> 'second' order by s.number desc limit 1)`

/** How many open actions of a case are due before a day, of those that a condition lets through. */
export function openActions(before: SQL | Placeholder, known: SQL) {
  return sql<number>`(select count(*) from actions where "actions"."case_id" = ${OF_CASE} and "actions"."closed_at" is null
    and "actions"."due_on" < ${before}${known})`
}

/** Who holds the risk, and the offer that waits for an answer, both as JSON for `holderIn`. */
export const HOLDER = sql<string>`(select json_array(h.agency_id, h.name, coalesce(h.answered_at, h.offered_at), h.conditions) from handovers h
  where h.case_id = ${OF_CASE} and h.answer = 'accepted' order by h.id desc limit 1)`
export const OFFER = sql<string | null>`case when "cases"."offer_open" then (
  select json_array(h.id, h.agency_id, h.name, h.offered_at, h.offered_by_name) from handovers h
  where h.case_id = ${OF_CASE} and h.answer is null order by h.id desc limit 1) end`

/** The risk holder that HOLDER and OFFER found. */
export function holderIn(held: string, offered: string | null): RiskHolder {
  // The shapes of json_array above.
  const [agencyId, name, since, conditions] = JSON.parse(held) as [AgencyId, string, Instant, string]
  if (offered === null) return { agencyId, name, since, conditions, offer: null }
  const [id, to, toName, offeredAt, offeredByName] = JSON.parse(offered) as [
    HandoverId,
    AgencyId,
    string,
    Instant,
    string,
  ]
  return { agencyId, name, since, conditions, offer: { id, agencyId: to, name: toName, offeredAt, offeredByName } }
}

/**
 * The cases whose hearing a person attends, before and after the place where the person stands: the only ones that a panel
 * member may see. Whoever is invited for one case sees that one (item 12).
 */
export const ATTENDED = {
  before: `(select ai.case_id from agenda_items ai join attendances att on att.meeting_id = ai.meeting_id
    where att.person_id = `,
  after: ` and att.removed = 0 and ai.removed = 0
      and (coalesce(att.for_cases, 'null') = 'null' or ai.case_id in (select value from json_each(att.for_cases))))`,
}

/** As `ATTENDED`, for the person that `visibleTo` names. */
export const attended = sql`${sql.raw(ATTENDED.before)}${sql.placeholder('visibleTo')}${sql.raw(ATTENDED.after)}`
