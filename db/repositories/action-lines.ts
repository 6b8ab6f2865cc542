import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { ActionLine, ActionLink, ActionRecord } from '#shared/domain/action.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { actions, cases, meetings } from '../schema/index.ts'
import { firstParty, partyIn } from './case-columns.ts'
import type { Db } from './rows.ts'

/** Actions with what is needed to understand them away from their case. */
export function linesIn(db: Db) {
  return db
    .select(LINE)
    .from(actions)
    .innerJoin(cases, eq(cases.id, actions.caseId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
}

/** As `linesIn`, with when each was chased. */
export function boardLinesIn(db: Db) {
  return db
    .select({ ...LINE, ...CHASED })
    .from(actions)
    .innerJoin(cases, eq(cases.id, actions.caseId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
}

const LINE = {
  ...getTableColumns(actions),
  reference: cases.reference,
  victim: firstParty('victim'),
  perpetrator: firstParty('perpetrator'),
  meetingOn: meetings.heldOn,
  notes: sql<number>`(select count(*) from action_notes n where n.action_id = "actions"."id")`,
  links: sql<string>`(select json_group_array(json_object('kind', l.kind, 'ref', l.ref)) from
    (select kind, ref from action_links where action_id = "actions"."id" order by position) l)`,
  guidanceAside: sql<string>`(select json_group_array(n.rule) from action_notes n where n.action_id = "actions"."id" and n.rule is not null)`,
  ownerLeft: sql<0 | 1>`exists (select 1 from people p where p.id = "actions"."owner_id" and p.active = 0)`,
  lastNote: sql<
    string | null
  >`(select n.text from action_notes n where n.action_id = "actions"."id" order by n.id desc limit 1)`,
}

const CHASED = {
  chases: sql<number>`(select count(*) from action_notes n where n.action_id = "actions"."id" and n.kind = 'chased')`,
  chasedAt: sql<Instant | null>`(select max(n.at) from action_notes n where n.action_id = "actions"."id" and n.kind = 'chased')`,
}

export type ActionRow = Omit<ActionRecord, 'links' | 'guidanceAside'>
interface Read {
  victim: string | null
  perpetrator: string | null
  links: string
  guidanceAside: string
  ownerLeft: 0 | 1
}

/** The line that `linesIn` or `boardLinesIn` found. */
export function lineOf<R extends Read & Pick<ActionRecord, 'factor'>>(
  row: R,
): Omit<R, keyof Read> & Pick<ActionLine, keyof Read> {
  return {
    ...row,
    victim: partyIn(row.victim, 'victim').name,
    // SQLite printed what `putLinks` wrote.
    links: linksWith(row.factor, row.links === '[]' ? [] : (JSON.parse(row.links) as ActionLink[])),
    perpetrator: partyIn(row.perpetrator, 'perpetrator').name,
    guidanceAside: row.guidanceAside === '[]' ? [] : (JSON.parse(row.guidanceAside) as string[]),
    ownerLeft: row.ownerLeft === 1,
  }
}

/** An action from before there were links has its one factor in its own row. */
export function linksWith(factor: string | null, links: ActionLink[]): ActionLink[] {
  return links.length > 0 || factor === null ? links : [{ kind: 'factor', ref: factor }]
}
