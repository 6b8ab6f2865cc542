import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type ConflictOfInterest, liftConflict } from '#shared/domain/conflict-of-interest.ts'
import type { ConflictId, PanelMemberId, SeatId } from '#shared/domain/ids.ts'
import { checkMember, checkSeat, type PanelMember, type Seat } from '#shared/domain/panel.ts'
import { may, seesOnlyOwnAgendas } from '#shared/domain/permission.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { fillAttendance } from './attendance.ts'
import { aboutCase, type Context, recorded, type Subject } from './context.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['panel']
type Nothing = Record<string, never>

/** The register of the panel, with the cases for which somebody is invited. */
export async function readRegister(context: Context): Promise<ApiOutputs['panel']['list']> {
  return recorded(context, async (r) => {
    const seats = seesOnlyOwnAgendas(context.actor.roles) ? [] : await r.panel.seats()
    return [aboutMember(null), { members: await r.panel.members(), seats: seats.filter((one) => !one.withdrawn) }]
  })
}

/** Adds somebody to the register. */
export async function addMember(context: Context, fields: In['add']): Promise<PanelMember> {
  checkMember(fields)
  return recorded(context, async (r) => {
    await r.clinic.agencyById(fields.agencyId)
    const one: PanelMember = { ...fields, id: context.newId() as PanelMemberId, left: false, revision: 1 } // a new identity
    await r.panel.addMember(one)
    return [aboutMember(one.id), one]
  })
}

/** Changes one field of somebody in the register, or records that they left the panel. */
export async function changeMember(context: Context, { memberId, change }: In['change']): Promise<PanelMember> {
  return recorded(context, async (r) => {
    const next = await changed(context, r, { kind: 'person', id: memberId }, await r.panel.memberById(memberId), change)
    checkMember(next)
    await r.panel.saveMember(next)
    return [aboutMember(memberId), next]
  })
}

/** Invites somebody for one case, between days; meetings that hear it in that time expect them. */
export async function addSeat(context: Context, fields: In['addSeat']): Promise<Seat> {
  checkSeat(fields)
  return recorded(context, async (r) => {
    const member = await r.panel.memberById(fields.memberId)
    if (member.standing !== 'invitee') {
      throw new Refusal('INVALID', {
        field: 'memberId',
        sentence: 'Only somebody who is invited case by case needs this.',
      })
    }
    const { reference } = await r.cases.byId(fields.caseId)
    const one: Seat = { ...fields, id: context.newId() as SeatId, reference, withdrawn: false } // a new identity
    await r.panel.addSeat(one)
    for (const meeting of await r.agenda.plannedWith(fields.caseId)) await fillAttendance(context, r, meeting)
    return [aboutCase(fields.caseId), one]
  })
}

/** Takes an invitation for a case back, or makes it again. */
export async function withdrawSeat(context: Context, { seatId, withdrawn }: In['withdrawSeat']): Promise<Nothing> {
  return recorded(context, async (r) => {
    const caseId = await r.panel.seatCase(seatId)
    await r.panel.setWithdrawn(seatId, withdrawn)
    for (const meeting of await r.agenda.plannedWith(caseId)) await fillAttendance(context, r, meeting)
    return [aboutCase(caseId), {}]
  })
}

/** Who knows somebody in a case. What exactly, only those read who run the meetings. */
export async function readConflicts(context: Context, { caseId }: In['conflicts']): Promise<ConflictOfInterest[]> {
  return recorded(context, async (r) => {
    const all = await r.panel.conflictsOf(caseId)
    const full = may(context.actor.roles, 'run meetings')
    return [aboutCase(caseId), full ? all : all.map((one) => ({ ...one, note: '' }))]
  })
}

/** Records that somebody knows somebody in a case; from then on it is hidden from them. Oneself, or by who runs the meetings. */
export async function recordConflict(
  context: Context,
  { caseId, conflict }: In['recordConflict'],
): Promise<ConflictOfInterest> {
  const own = conflict.personId === context.actor.id
  if (!own && !may(context.actor.roles, 'run meetings')) throw new Refusal('NOT_ALLOWED', {})
  if (conflict.personId === null && conflict.memberId === null) {
    throw new Refusal('INVALID', { field: 'personId', sentence: 'Choose who knows somebody in this case.' })
  }
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const one: ConflictOfInterest = {
      ...conflict,
      id: context.newId() as ConflictId, // a new identity
      caseId,
      at: context.now(),
      byName: context.actor.name,
      liftedAt: null,
      liftedByName: '',
      liftReason: '',
    }
    await r.panel.addConflict(one)
    return [aboutCase(caseId), one]
  })
}

/** Lifts a conflict with a reason; never by the person concerned, nor by somebody who sees only their own agendas. */
export async function endConflict(
  context: Context,
  { conflictId, reason }: In['liftConflict'],
): Promise<ConflictOfInterest> {
  if (seesOnlyOwnAgendas(context.actor.roles)) throw new Refusal('NOT_ALLOWED', {})
  return recorded(context, async (r) => {
    const next = liftConflict(await r.panel.conflictById(conflictId), context.actor, reason, context.now())
    await r.panel.saveConflict(next)
    return [aboutCase(next.caseId), next]
  })
}

function aboutMember(id: PanelMemberId | null): Subject {
  return { kind: 'person', id }
}
