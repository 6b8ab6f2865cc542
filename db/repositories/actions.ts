import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type {
  ActionConcern,
  ActionKind,
  ActionLine,
  ActionLink,
  ActionNote,
  ActionRecord,
  ActionState,
} from '#shared/domain/action.ts'
import { NOT_ANSWERED, NOT_CLOSED } from '#shared/domain/action-rules.ts'
import { addDays, type Day, type Instant } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { actionLinks, actionNotes, actions, cases, meetings } from '../schema/index.ts'
import { attended, firstParty, partyIn } from './case-columns.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

export interface ActionQuery {
  text: string
  agencyId: AgencyId | null
  ownerName: string | null
  ownerId: PersonId | null
  caseId: CaseId | null
  state: ActionState | null
  kind?: ActionKind | null
  concern?: ActionConcern | null
  today: Day
  visibleTo: PersonId | null
}

/** What an action outside a meeting needs. */
type OpenAction = Pick<ActionRecord, 'id' | 'caseId' | 'text' | 'ownerName' | 'agencyId' | 'dueOn'> & {
  at: Instant
  byName: string
}

/** What was promised, and what became of it. */
export function actionRecords(db: Db) {
  const byId = byIdIn(db, actions, 'action')
  const insertAction = insertInto(db, actions)
  const saveAction = saveIn(db, actions)
  const insertLink = insertInto(db, actionLinks)
  const dropLinks = db
    .delete(actionLinks)
    .where(eq(actionLinks.actionId, sql.placeholder('actionId')))
    .prepare()
  const linksOf = db
    .select({ kind: actionLinks.kind, ref: actionLinks.ref })
    .from(actionLinks)
    .where(eq(actionLinks.actionId, sql.placeholder('actionId')))
    .orderBy(asc(actionLinks.position))
    .prepare()
  const ofMeeting = db
    .select()
    .from(actions)
    .where(eq(actions.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(actions.id))
    .prepare()
  const notesOf = db
    .select()
    .from(actionNotes)
    .where(eq(actionNotes.actionId, sql.placeholder('actionId')))
    .orderBy(asc(actionNotes.id))
    .prepare()
  const asideOf = rowsOf(
    db,
    db
      .select({ rule: actionNotes.rule })
      .from(actionNotes)
      .where(and(eq(actionNotes.actionId, p('actionId')), sql`rule is not null`)),
  )
  const lastNumber = db
    .select({ number: sql<number | null>`max(number)` })
    .from(actions)
    .where(eq(actions.caseId, sql.placeholder('caseId')))
    .prepare()
  const matching = rowsOf(
    db,
    linesIn(db)
      .where(wanted)
      .orderBy(...BY_NEED),
  )
  // By the index of its case: as one wish among others, the case would have every action of the clinic looked at.
  const ofCase = rowsOf(
    db,
    linesIn(db)
      .where(and(eq(actions.caseId, p('caseId')), visible))
      .orderBy(...BY_NEED),
  )
  const lineById = rowsOf(db, linesIn(db).where(eq(actions.id, p('id'))))
  const openBefore = rowsOf(
    db,
    linesIn(db)
      .where(
        and(
          sql`"actions"."closed_at" is null`,
          fromBefore,
          sql`("actions"."meeting_id" is null or "actions"."meeting_id" <> ${p('meetingId')})`,
        ),
      )
      .orderBy(asc(actions.dueOn)),
  )
  const notDoneBefore = rowsOf(
    db,
    linesIn(db)
      .where(
        and(
          sql`"actions"."outcome_kind" in ('circumstances changed', 'not undertaken')`,
          fromBefore,
          sql`"actions"."closed_at" >= coalesce((
            select max(before.started_at) from meetings before, meetings this
            where this.id = ${p('meetingId')} and before.started_at < coalesce(this.started_at, 9e15) and before.id <> this.id
              and (this.series_id is null or before.series_id = this.series_id)), 0)`,
        ),
      )
      .orderBy(asc(actions.closedAt)),
  )
  const counts = db
    .select({
      open: sql<number>`count(*)`,
      overdue: sql<number>`coalesce(sum(due_on < ${sql.placeholder('today')}), 0)`,
    })
    .from(actions)
    .where(sql`closed_at is null and due_on < '~'`)
    .prepare()
  const overdueByAgency = db
    .select({ agencyId: actions.agencyId, overdue: sql<number>`count(*)`, oldestDue: sql<Day>`min(due_on)` })
    .from(actions)
    .where(and(sql`closed_at is null`, sql`due_on < ${sql.placeholder('today')}`))
    .groupBy(actions.agencyId)
    .orderBy(sql`count(*) desc`)
    .prepare()

  const withLinks = (row: ActionRow): ActionRecord => ({
    ...row,
    links: linksWith(row.factor, linksOf.all({ actionId: row.id })),
    guidanceAside: asideOf({ actionId: row.id }).flatMap(({ rule }) => rule ?? []),
  })
  const putLinks = async (action: ActionRecord): Promise<void> => {
    dropLinks.run({ actionId: action.id })
    for (const [position, link] of action.links.entries()) {
      await insertLink({ actionId: action.id, ...link, position })
    }
  }

  return {
    byId: async (id: ActionId): Promise<ActionRecord> => withLinks(await byId(id)),
    add: async (action: ActionRecord): Promise<void> => {
      await insertAction(action)
      await putLinks(action)
    },
    /** Adds an open action that no meeting agreed. */
    addOpen: async (one: OpenAction): Promise<void> => {
      const { at, byName, ...rest } = one
      await insertAction({
        ...rest,
        number: (lastNumber.get({ caseId: one.caseId })?.number ?? 0) + 1,
        meetingId: null,
        agendaItemId: null,
        ownerId: null,
        factor: null,
        criterion: '',
        kind: 'action',
        strand: null,
        measure: '',
        audience: null,
        recordedAt: at,
        recordedByName: byName,
        ...NOT_ANSWERED,
        ...NOT_CLOSED,
        revision: 1,
      })
    },
    save: async (action: ActionRecord): Promise<void> => {
      await saveAction(action)
      await putLinks(action)
    },
    nextNumber: async (caseId: CaseId): Promise<number> => (lastNumber.get({ caseId })?.number ?? 0) + 1,
    ofMeeting: async (meetingId: MeetingId): Promise<ActionRecord[]> => ofMeeting.all({ meetingId }).map(withLinks),
    openBefore: async (meetingId: MeetingId): Promise<ActionLine[]> => openBefore({ meetingId }).map(lineOf),
    /** Actions from before that ended since the last meeting of the series without being done (N19). */
    notDoneBefore: async (meetingId: MeetingId): Promise<ActionLine[]> => notDoneBefore({ meetingId }).map(lineOf),
    line: async (id: ActionId): Promise<ActionLine> => {
      const [row] = lineById({ id })
      return row === undefined
        ? Promise.reject(new Error('An action vanished inside its own transaction.'))
        : lineOf(row)
    },
    list: async (query: ActionQuery): Promise<ActionLine[]> => {
      if (asksForOneCase(query)) return ofCase({ caseId: query.caseId, visibleTo: query.visibleTo }).map(lineOf)
      const { state, today, ...wishes } = query
      return matching({
        kind: null,
        concern: null,
        ...wishes,
        ...rowsIn(state, today),
        text: query.text.trim().toLowerCase(),
      }).map(lineOf)
    },
    notes: async (actionId: ActionId): Promise<ActionNote[]> => notesOf.all({ actionId }),
    addNote: insertInto(db, actionNotes),
    counts: async (today: Day): Promise<{ open: number; overdue: number }> =>
      counts.get({ today }) ?? { open: 0, overdue: 0 },
    overdueByAgency: async (today: Day): Promise<{ agencyId: AgencyId; overdue: number; oldestDue: Day }[]> =>
      overdueByAgency.all({ today }),
  }
}

function linesIn(db: Db) {
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
  notes: sql<number>`(select count(*) from action_notes n where n.action_id = "actions"."id")`,
  links: sql<string>`(select json_group_array(json_object('kind', l.kind, 'ref', l.ref)) from
    (select kind, ref from action_links where action_id = "actions"."id" order by position) l)`,
  guidanceAside: sql<string>`(select json_group_array(n.rule) from action_notes n where n.action_id = "actions"."id" and n.rule is not null)`,
  ownerLeft: sql<0 | 1>`exists (select 1 from people p where p.id = "actions"."owner_id" and p.active = 0)`,
  lastNote: sql<
    string | null
  >`(select n.text from action_notes n where n.action_id = "actions"."id" order by n.id desc limit 1)`,
}

const BY_NEED = [sql`"actions"."closed_at" is not null`, asc(actions.dueOn), asc(actions.id)]

const p = sql.placeholder
/** What was agreed for a case on the agenda, or at an earlier meeting of the same series (§4.3). */
const fromBefore = sql`("actions"."case_id" in (select i.case_id from agenda_items i where i.meeting_id = ${p('meetingId')} and i.removed = 0)
  or "actions"."meeting_id" in (
    select earlier.id from meetings earlier, meetings this
    where this.id = ${p('meetingId')} and earlier.series_id = this.series_id and earlier.held_on < this.held_on))`
const visible = sql`(${p('visibleTo')} is null or "actions"."case_id" in ${attended})`
const wanted = and(
  sql`"actions"."case_id" = coalesce(${p('caseId')}, "actions"."case_id")`,
  sql`"actions"."agency_id" = coalesce(${p('agencyId')}, "actions"."agency_id")`,
  sql`"actions"."owner_name" = coalesce(${p('ownerName')}, "actions"."owner_name")`,
  sql`"actions"."owner_id" is coalesce(${p('ownerId')}, "actions"."owner_id")`,
  sql`(${p('text')} = '' or instr(lower("actions"."text"), ${p('text')}) > 0 or instr(lower("cases"."reference"), ${p('text')}) > 0 or instr(lower("actions"."owner_name"), ${p('text')}) > 0)`,
  sql`("actions"."closed_at" is not null) = coalesce(${p('closed')}, "actions"."closed_at" is not null)`,
  sql`"actions"."due_on" >= ${p('dueFrom')} and "actions"."due_on" < ${p('dueBefore')}`,
  sql`"actions"."kind" = coalesce(${p('kind')}, "actions"."kind")`,
  sql`case ${p('concern')}
    when 'not answered' then "actions"."closed_at" is null and "actions"."acceptance" is null and "actions"."kind" <> 'advice'
    when 'declined' then "actions"."closed_at" is null and "actions"."acceptance" = 'declined'
    when 'not carried out' then "actions"."outcome_kind" = 'not undertaken'
    else 1 end`,
  visible,
)

/** The page of a case asks for all of its actions, whatever their state. */
function asksForOneCase({ caseId, text, ...wishes }: ActionQuery): boolean {
  const { agencyId, ownerName, ownerId, state, kind, concern } = wishes
  return (
    caseId !== null &&
    text === '' &&
    [agencyId, ownerName, ownerId, state, kind ?? null, concern ?? null].every((wish) => wish === null)
  )
}

/** What a state means for a row: closed or not, and the days within which it is due; every day sorts between `` and `~`. */
function rowsIn(state: ActionState | null, today: Day): { closed: 0 | 1 | null; dueFrom: string; dueBefore: string } {
  switch (state) {
    case null:
      return { closed: null, dueFrom: '', dueBefore: '~' }
    case 'closed':
      return { closed: 1, dueFrom: '', dueBefore: '~' }
    case 'open':
      return { closed: 0, dueFrom: '', dueBefore: '~' }
    case 'overdue':
      return { closed: 0, dueFrom: '', dueBefore: today }
    case 'due':
      return { closed: 0, dueFrom: today, dueBefore: addDays(today, 8) }
  }
}

type ActionRow = Omit<ActionRecord, 'links' | 'guidanceAside'>
type Row = Omit<ActionLine, 'victim' | 'perpetrator' | 'links' | 'guidanceAside' | 'ownerLeft'> & {
  victim: string | null
  perpetrator: string | null
  links: string
  guidanceAside: string
  ownerLeft: 0 | 1
}

function lineOf(row: Row): ActionLine {
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
function linksWith(factor: string | null, links: ActionLink[]): ActionLink[] {
  return links.length > 0 || factor === null ? links : [{ kind: 'factor', ref: factor }]
}
