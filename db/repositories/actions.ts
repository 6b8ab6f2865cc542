import { and, asc, eq, sql } from 'drizzle-orm'
import type { ActionLine, ActionNote, ActionRecord, ActionState } from '#shared/domain/action.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { actionNotes, actions, cases, meetings } from '../schema/index.ts'
import { firstParty, partyIn } from './case-columns.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

export interface ActionQuery {
  text: string
  agencyId: AgencyId | null
  ownerName: string | null
  ownerId: PersonId | null
  caseId: CaseId | null
  state: ActionState | null
  today: Day
  visibleTo: PersonId | null
}

/** What was promised, and what became of it. */
export function actionRecords(db: Db) {
  const byId = byIdIn(db, actions, 'action')
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
  const lastNumber = db
    .select({ number: sql<number | null>`max(number)` })
    .from(actions)
    .where(eq(actions.caseId, sql.placeholder('caseId')))
    .prepare()
  const list = db
    .select(LINE)
    .from(actions)
    .innerJoin(cases, eq(cases.id, actions.caseId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
  const matching = list
    .where(WANTED)
    .orderBy(sql`"actions"."closed_at" is not null`, asc(actions.dueOn), asc(actions.id))
    .prepare()
  const lineById = db
    .select(LINE)
    .from(actions)
    .innerJoin(cases, eq(cases.id, actions.caseId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(eq(actions.id, sql.placeholder('id')))
    .prepare()
  const openBefore = db
    .select(LINE)
    .from(actions)
    .innerJoin(cases, eq(cases.id, actions.caseId))
    .leftJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(
      and(
        sql`"actions"."closed_at" is null`,
        sql`"actions"."case_id" in (select i.case_id from agenda_items i where i.meeting_id = ${sql.placeholder('meetingId')} and i.removed = 0)`,
        sql`("actions"."meeting_id" is null or "actions"."meeting_id" <> ${sql.placeholder('meetingId')})`,
      ),
    )
    .orderBy(asc(actions.dueOn))
    .prepare()
  const counts = db
    .select({
      open: sql<number>`count(*)`,
      overdue: sql<number>`coalesce(sum(due_on < ${sql.placeholder('today')}), 0)`,
    })
    .from(actions)
    .where(sql`closed_at is null`)
    .prepare()
  const overdueByAgency = db
    .select({ agencyId: actions.agencyId, overdue: sql<number>`count(*)`, oldestDue: sql<Day>`min(due_on)` })
    .from(actions)
    .where(and(sql`closed_at is null`, sql`due_on < ${sql.placeholder('today')}`))
    .groupBy(actions.agencyId)
    .orderBy(sql`count(*) desc`)
    .prepare()

  return {
    byId: async (id: ActionId): Promise<ActionRecord> => byId(id),
    add: insertInto(db, actions),
    save: saveIn(db, actions),
    nextNumber: async (caseId: CaseId): Promise<number> => (lastNumber.get({ caseId })?.number ?? 0) + 1,
    ofMeeting: async (meetingId: MeetingId): Promise<ActionRecord[]> => ofMeeting.all({ meetingId }),
    openBefore: async (meetingId: MeetingId): Promise<ActionLine[]> => openBefore.all({ meetingId }).map(lineOf),
    line: async (id: ActionId): Promise<ActionLine> => {
      const row = lineById.get({ id })
      return row === undefined
        ? Promise.reject(new Error('An action vanished inside its own transaction.'))
        : lineOf(row)
    },
    list: async (query: ActionQuery): Promise<ActionLine[]> =>
      matching.all({ ...query, text: query.text.trim().toLowerCase(), soon: addDays(query.today, 7) }).map(lineOf),
    notes: async (actionId: ActionId): Promise<ActionNote[]> => notesOf.all({ actionId }),
    addNote: insertInto(db, actionNotes),
    counts: async (today: Day): Promise<{ open: number; overdue: number }> =>
      counts.get({ today }) ?? { open: 0, overdue: 0 },
    overdueByAgency: async (today: Day): Promise<{ agencyId: AgencyId; overdue: number; oldestDue: Day }[]> =>
      overdueByAgency.all({ today }),
  }
}

const LINE = {
  action: actions,
  reference: cases.reference,
  victim: firstParty('victim'),
  meetingOn: meetings.heldOn,
  notes: sql<number>`(select count(*) from action_notes n where n.action_id = "actions"."id")`,
  lastNote: sql<
    string | null
  >`(select n.text from action_notes n where n.action_id = "actions"."id" order by n.id desc limit 1)`,
}

const p = sql.placeholder
const WANTED = and(
  sql`(${p('agencyId')} is null or "actions"."agency_id" = ${p('agencyId')})`,
  sql`(${p('ownerName')} is null or "actions"."owner_name" = ${p('ownerName')})`,
  sql`(${p('ownerId')} is null or "actions"."owner_id" = ${p('ownerId')})`,
  sql`(${p('caseId')} is null or "actions"."case_id" = ${p('caseId')})`,
  sql`(${p('text')} = '' or instr(lower("actions"."text"), ${p('text')}) > 0 or instr(lower("cases"."reference"), ${p('text')}) > 0 or instr(lower("actions"."owner_name"), ${p('text')}) > 0)`,
  sql`case ${p('state')}
    when 'closed' then "actions"."closed_at" is not null
    when 'open' then "actions"."closed_at" is null
    when 'overdue' then "actions"."closed_at" is null and "actions"."due_on" < ${p('today')}
    when 'due' then "actions"."closed_at" is null and "actions"."due_on" between ${p('today')} and ${p('soon')}
    else 1 end`,
  sql`(${p('visibleTo')} is null or "actions"."case_id" in (
    select ai.case_id from agenda_items ai join attendances att on att.meeting_id = ai.meeting_id
    where att.person_id = ${p('visibleTo')} and att.removed = 0 and ai.removed = 0))`,
)

interface Row {
  action: ActionRecord
  reference: string
  victim: string | null
  meetingOn: Day | null
  notes: number
  lastNote: string | null
}

function lineOf({ action, victim, ...line }: Row): ActionLine {
  return { ...action, ...line, victim: partyIn(victim, 'victim').name }
}
