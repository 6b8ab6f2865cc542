import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { ConflictOfInterest, Hidden } from '#shared/domain/conflict-of-interest.ts'
import type { CaseId, ConflictId, MeetingId, PanelMemberId, PersonId, SeatId } from '#shared/domain/ids.ts'
import type { PanelMember, Seat } from '#shared/domain/panel.ts'
import { agendaItems, cases, conflicts, panelMembers, seats } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders, saveIn } from './rows.ts'

/** The register of the panel: who sits on it, for which cases, and who knows somebody in one. */
export function panelRecords(db: Db) {
  const memberById = byIdIn(db, panelMembers, 'member of the panel')
  const members = db.select().from(panelMembers).orderBy(asc(panelMembers.name)).prepare()
  const insertSeat = insertInto(db, seats)
  const allSeats = db
    .select({ seat: seats, reference: cases.reference })
    .from(seats)
    .innerJoin(cases, eq(cases.id, seats.caseId))
    .orderBy(asc(seats.id))
    .prepare()
  const setWithdrawn = db
    .update(seats)
    .set({ withdrawn: sql`${sql.placeholder('withdrawn')}` })
    .where(eq(seats.id, sql.placeholder('id')))
    .prepare()
  const seatById = byIdIn(db, seats, 'seat')
  const conflictById = byIdIn(db, conflicts, 'conflict')
  const saveConflict = db
    .update(conflicts)
    .set(placeholders(conflicts))
    .where(eq(conflicts.id, sql.placeholder('id')))
    .prepare()
  const conflictsOf = db
    .select()
    .from(conflicts)
    .where(eq(conflicts.caseId, sql.placeholder('caseId')))
    .orderBy(asc(conflicts.id))
    .prepare()
  const conflictsAt = db
    .selectDistinct({ conflict: conflicts })
    .from(conflicts)
    .innerJoin(agendaItems, eq(agendaItems.caseId, conflicts.caseId))
    .where(eq(agendaItems.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(conflicts.id))
    .prepare()
  // A member of the register may be a person of the clinic: what was recorded of the one holds for the other.
  const hidden = db
    .selectDistinct({
      caseId: conflicts.caseId,
      reference: cases.reference,
      names: sql<string>`(select json_group_array(p.name) from parties p where p.case_id = "cases"."id" and p.name <> '')`,
    })
    .from(conflicts)
    .innerJoin(cases, eq(cases.id, conflicts.caseId))
    .where(
      and(
        isNull(conflicts.liftedAt),
        sql`(${conflicts.personId} = ${sql.placeholder('personId')} or ${conflicts.memberId} = ${sql.placeholder('memberId')}
          or ${conflicts.memberId} in (select m.id from panel_members m where m.person_id = ${sql.placeholder('personId')}))`,
      ),
    )
    .prepare()

  return {
    memberById: async (id: PanelMemberId): Promise<PanelMember> => memberById(id),
    addMember: insertInto(db, panelMembers),
    saveMember: saveIn(db, panelMembers),
    members: async (): Promise<PanelMember[]> => members.all(),
    seats: async (): Promise<Seat[]> => allSeats.all().map(({ seat, reference }) => ({ ...seat, reference })),
    addSeat: async ({ reference: _reference, ...seat }: Seat): Promise<void> => insertSeat(seat),
    seatCase: async (id: SeatId): Promise<CaseId> => (await seatById(id)).caseId,
    setWithdrawn: async (id: SeatId, withdrawn: boolean): Promise<void> => {
      setWithdrawn.run({ id, withdrawn: withdrawn ? 1 : 0 })
    },
    conflictById: async (id: ConflictId): Promise<ConflictOfInterest> => conflictById(id),
    addConflict: insertInto(db, conflicts),
    saveConflict: async (next: ConflictOfInterest): Promise<void> => {
      saveConflict.run(next)
    },
    conflictsOf: async (caseId: CaseId): Promise<ConflictOfInterest[]> => conflictsOf.all({ caseId }),
    /** Conflicts, also lifted ones, about the cases of a meeting. */
    conflictsAt: async (meetingId: MeetingId): Promise<ConflictOfInterest[]> =>
      conflictsAt.all({ meetingId }).map((row) => row.conflict),
    /** The cases that somebody may not know of because they know somebody in them: a person who signs in, somebody of the register, or both. */
    hiddenFrom: async (personId: PersonId | null, memberId: PanelMemberId | null = null): Promise<Hidden[]> =>
      // SQLite printed the list itself.
      hidden.all({ personId, memberId }).map((one) => ({ ...one, names: JSON.parse(one.names) as string[] })),
  }
}
