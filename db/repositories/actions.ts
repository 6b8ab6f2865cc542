import { and, asc, eq, sql } from 'drizzle-orm'
import type { ActionLine, ActionNote, ActionRecord } from '#shared/domain/action.ts'
import { NOT_ANSWERED, NOT_CLOSED } from '#shared/domain/action-rules.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { ActionId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import { actionLinks, actionNotes, actions } from '../schema/index.ts'
import { type ActionRow, lineOf, linesIn, linksWith } from './action-lines.ts'
import { type ActionQuery, oncePerShape, type Shape, valuesIn, wishesIn } from './action-query.ts'
import { attended } from './case-columns.ts'
import { byIdIn, type Db, insertInto, rowsOf, saveIn } from './rows.ts'

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
  const fitting = oncePerShape(({ where }: Shape) =>
    rowsOf(
      db,
      linesIn(db)
        .where(where)
        .orderBy(...BY_NEED),
    ),
  )

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
    /** Every action that fits, what is open first, the earliest due first. */
    list: async (query: ActionQuery): Promise<ActionLine[]> => {
      if (asksForOneCase(query)) return ofCase({ caseId: query.caseId, visibleTo: query.visibleTo }).map(lineOf)
      return fitting(wishesIn(query))(valuesIn(query)).map(lineOf)
    },
    notes: async (actionId: ActionId): Promise<ActionNote[]> => notesOf.all({ actionId }),
    addNote: insertInto(db, actionNotes),
  }
}

const p = sql.placeholder
/** What was agreed for a case on the agenda, or at an earlier meeting of the same series (§4.3). */
const fromBefore = sql`("actions"."case_id" in (select i.case_id from agenda_items i where i.meeting_id = ${p('meetingId')} and i.removed = 0)
  or "actions"."meeting_id" in (
    select earlier.id from meetings earlier, meetings this
    where this.id = ${p('meetingId')} and earlier.series_id = this.series_id and earlier.held_on < this.held_on))`
const visible = sql`(${p('visibleTo')} is null or "actions"."case_id" in ${attended})`
const BY_NEED = [sql`"actions"."closed_at" is not null`, asc(actions.dueOn), asc(actions.id)]

/** The page of a case asks for all of its actions, whatever their state. */
function asksForOneCase({ caseId, text, ...wishes }: ActionQuery): boolean {
  const { agencyId, ownerName, ownerId, state, kind, concern, strand } = wishes
  return (
    caseId !== null &&
    text === '' &&
    [agencyId, ownerName, ownerId, state, kind, concern, strand].every((wish) => wish == null)
  )
}
