import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { ActionLine, ActionLink, ActionRecord } from '#shared/domain/action.ts'
import type { BoardLine } from '#shared/domain/action-board.ts'
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

const LINE = {
  ...getTableColumns(actions),
  reference: cases.reference,
  victim: firstParty('victim'),
  perpetrator: firstParty('perpetrator'),
  meetingOn: meetings.heldOn,
  // The notes of an action are gone through once for everything that is counted of them.
  notes: sql<string>`(select json_array(count(*), json_group_array(n.rule) filter (where n.rule is not null),
    count(*) filter (where n.kind = 'chased'), max(n.at) filter (where n.kind = 'chased'))
    from action_notes n where n.action_id = "actions"."id")`,
  links: sql<string>`(select json_group_array(json_object('kind', l.kind, 'ref', l.ref)) from
    (select kind, ref from action_links where action_id = "actions"."id" order by position) l)`,
  ownerLeft: sql<0 | 1>`exists (select 1 from people p where p.id = "actions"."owner_id" and p.active = 0)`,
  lastNote: sql<
    string | null
  >`(select n.text from action_notes n where n.action_id = "actions"."id" order by n.id desc limit 1)`,
}

export type ActionRow = Omit<ActionRecord, 'links' | 'guidanceAside'>
type Row = ReturnType<typeof linesIn>['_']['result'][number]

/** The line that `linesIn` found. */
export function lineOf(row: Row): ActionLine {
  return lineWith(row, notesIn(row))
}

/** As `lineOf`, with how often its owner was chased and when last. */
export function boardLineOf(row: Row): BoardLine {
  const found = notesIn(row)
  return { ...lineWith(row, found), chases: found.chases, chasedAt: found.chasedAt }
}

function lineWith(row: Row, { notes, guidanceAside }: ReturnType<typeof notesIn>): ActionLine {
  return {
    ...row,
    victim: partyIn(row.victim, 'victim').name,
    // SQLite printed what `putLinks` wrote.
    links: linksWith(row.factor, row.links === '[]' ? [] : (JSON.parse(row.links) as ActionLink[])),
    perpetrator: partyIn(row.perpetrator, 'perpetrator').name,
    notes,
    guidanceAside,
    ownerLeft: row.ownerLeft === 1,
  }
}

function notesIn({ notes: packed }: Pick<Row, 'notes'>) {
  // The shape of json_array above.
  const [notes, guidanceAside, chases, chasedAt] = JSON.parse(packed) as [number, string[], number, Instant | null]
  return { notes, guidanceAside, chases, chasedAt }
}

/** An action from before there were links has its one factor in its own row. */
export function linksWith(factor: string | null, links: ActionLink[]): ActionLink[] {
  return links.length > 0 || factor === null ? links : [{ kind: 'factor', ref: factor }]
}
