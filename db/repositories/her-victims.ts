import { sql } from 'drizzle-orm'
import type { Day } from '#shared/domain/dates.ts'
import type { HerVictim } from '#shared/domain/her-victims.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { cases } from '../schema/index.ts'
import { firstParty, partyIn } from './case-columns.ts'
import { type Db, rowsOf } from './rows.ts'

/** The cases of an advocate. */
export function herVictimRecords(db: Db) {
  const ofAdvocates = rowsOf(
    db,
    db
      .select({
        caseId: cases.id,
        reference: cases.reference,
        victim: firstParty('victim'),
        level: cases.level,
        nextReviewOn: cases.nextReviewOn,
        advocate: sql<string>`${ADVOCATE}`,
        plan: sql<
          string | null
        >`(select json_array(p.finalised_at is not null, p.no_voice_reason <> '' or exists (select 1 from voices v where v.plan_id = p.id))
          from plans p where p.case_id = "cases"."id" order by p.number desc limit 1)`,
        voiceOn: sql<Day | null>`(select max(v.said_on) from voices v join plans p on p.id = v.plan_id where p.case_id = "cases"."id")`,
        open: sql<number>`(select count(*) from actions a where ${OWN_OPEN})`,
        late: sql<number>`(select count(*) from actions a where ${OWN_OPEN} and a.due_on < ${sql.placeholder('today')})`,
      })
      .from(cases)
      .where(
        sql`"cases"."closed_at" is null and "cases"."triage" = 'accepted' and "cases"."id" in (
          select r.case_id from routings r where ${among('r.advocate_name')}
          union select p.case_id from voices v join plans p on p.id = v.plan_id where ${among('v.told_by')})
        and ${among(ADVOCATE)}`,
      )
      .orderBy(cases.serial),
  )
  return {
    /** The open cases for which one of these people is the advocate. */
    ofAdvocates: async (names: readonly string[], agencyId: AgencyId, today: Day): Promise<HerVictim[]> =>
      ofAdvocates({ names: JSON.stringify(names), agencyId, today }).map(({ plan, ...row }) => {
        const [final, heard] = plan === null ? [null, 0] : (JSON.parse(plan) as [0 | 1, 0 | 1]) // the shape of json_array above
        return {
          ...row,
          victim: partyIn(row.victim, 'victim').name,
          plan: final === null ? null : final === 1 ? 'final' : 'draft',
          voiceMissing: heard === 0,
        }
      }),
  }
}

const OWN_OPEN = sql`a.case_id = "cases"."id" and a.closed_at is null and a.agency_id = ${sql.placeholder('agencyId')}`

/** Whom the case was last routed to, else who last told what the victim says. */
const ADVOCATE = sql`coalesce(
  (select nullif(r.advocate_name, '') from routings r where r.case_id = "cases"."id" order by r.id desc limit 1),
  (select v.told_by from voices v join plans p on p.id = v.plan_id where p.case_id = "cases"."id" order by v.id desc limit 1))`

function among(name: string | typeof ADVOCATE) {
  const column = typeof name === 'string' ? sql.raw(name) : name
  return sql`lower(${column}) in (select lower(value) from json_each(${sql.placeholder('names')}))`
}
