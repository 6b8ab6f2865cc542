import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { ActionLine, ActionNote, ActionRecord, ActionState } from '#shared/domain/action.ts'
import { addDays, type Day, type Instant } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { actionNotes, actions, cases, meetings } from '../schema/index.ts'
import { attended, firstParty, partyIn } from './case-columns.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

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

/** What an action outside a meeting needs. */
type OpenAction = Pick<ActionRecord, 'id' | 'caseId' | 'text' | 'ownerName' | 'agencyId' | 'dueOn'> & {
  at: Instant
  byName: string
}

/** What was promised, and what became of it. */
export function actionRecords(db: Db) {
  const byId = byIdIn(db, actions, 'action')
  const insertAction = insertInto(db, actions)
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
          sql`"actions"."case_id" in (select i.case_id from agenda_items i where i.meeting_id = ${p('meetingId')} and i.removed = 0)`,
          sql`("actions"."meeting_id" is null or "actions"."meeting_id" <> ${p('meetingId')})`,
        ),
      )
      .orderBy(asc(actions.dueOn)),
  )
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
    add: insertAction,
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
        recordedAt: at,
        recordedByName: byName,
        closedAt: null,
        closedByName: '',
        outcomeKind: null,
        outcome: '',
        revision: 1,
      })
    },
    save: saveIn(db, actions),
    nextNumber: async (caseId: CaseId): Promise<number> => (lastNumber.get({ caseId })?.number ?? 0) + 1,
    ofMeeting: async (meetingId: MeetingId): Promise<ActionRecord[]> => ofMeeting.all({ meetingId }),
    openBefore: async (meetingId: MeetingId): Promise<ActionLine[]> => openBefore({ meetingId }).map(lineOf),
    line: async (id: ActionId): Promise<ActionLine> => {
      const [row] = lineById({ id })
      return row === undefined
        ? Promise.reject(new Error('An action vanished inside its own transaction.'))
        : lineOf(row)
    },
    list: async (query: ActionQuery): Promise<ActionLine[]> => {
      if (asksForOneCase(query)) return ofCase({ caseId: query.caseId, visibleTo: query.visibleTo }).map(lineOf)
      const { state, today, ...wishes } = query
      return matching({ ...wishes, ...rowsIn(state, today), text: query.text.trim().toLowerCase() }).map(lineOf)
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
  meetingOn: meetings.heldOn,
  notes: sql<number>`(select count(*) from action_notes n where n.action_id = "actions"."id")`,
  lastNote: sql<
    string | null
  >`(select n.text from action_notes n where n.action_id = "actions"."id" order by n.id desc limit 1)`,
}

const BY_NEED = [sql`"actions"."closed_at" is not null`, asc(actions.dueOn), asc(actions.id)]

const p = sql.placeholder
const visible = sql`(${p('visibleTo')} is null or "actions"."case_id" in ${attended})`
const wanted = and(
  sql`"actions"."case_id" = coalesce(${p('caseId')}, "actions"."case_id")`,
  sql`"actions"."agency_id" = coalesce(${p('agencyId')}, "actions"."agency_id")`,
  sql`"actions"."owner_name" = coalesce(${p('ownerName')}, "actions"."owner_name")`,
  sql`"actions"."owner_id" is coalesce(${p('ownerId')}, "actions"."owner_id")`,
  sql`(${p('text')} = '' or instr(lower("actions"."text"), ${p('text')}) > 0 or instr(lower("cases"."reference"), ${p('text')}) > 0 or instr(lower("actions"."owner_name"), ${p('text')}) > 0)`,
  sql`("actions"."closed_at" is not null) = coalesce(${p('closed')}, "actions"."closed_at" is not null)`,
  sql`"actions"."due_on" >= ${p('dueFrom')} and "actions"."due_on" < ${p('dueBefore')}`,
  visible,
)

/** The page of a case asks for all of its actions, whatever their state. */
function asksForOneCase({ caseId, text, agencyId, ownerName, ownerId, state }: ActionQuery): boolean {
  return caseId !== null && text === '' && agencyId === null && ownerName === null && ownerId === null && state === null
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

type Row = Omit<ActionLine, 'victim'> & { victim: string | null }

function lineOf(row: Row): ActionLine {
  return { ...row, victim: partyIn(row.victim, 'victim').name }
}
