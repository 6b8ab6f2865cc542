import type { Repositories } from '#db/repositories/index.ts'
import { type ActionRecord, actionOpenTo } from '#shared/domain/action.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { may } from '#shared/domain/permission.ts'
import type { Actor } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** The agency as whose somebody reads what only some agencies may know; null for those who run meetings and so read all (N11). */
export function readsFor(actor: Actor): AgencyId | null {
  return may(actor.roles, 'run meetings') ? null : actor.agencyId
}

/**
 * The records without the actions that the actor’s agency may not know of (S4 App. 3, need to know): one is refused as not there,
 * and they are left out of every list. Every procedure reads through this, so that none can forget it. What a meeting agreed is read
 * whole, because its seal is over the whole; `asSeen` takes out of a meeting what is not for its reader.
 */
export function needToKnow(r: Repositories, actor: Actor): Repositories {
  const agencyId = readsFor(actor)
  if (agencyId === null) return r
  const isOpen = (one: Pick<ActionRecord, 'agencyId' | 'audience'>) => actionOpenTo(one, [agencyId])
  const open =
    <In, T extends Pick<ActionRecord, 'agencyId' | 'audience'>>(read: (of: In) => Promise<T[]>) =>
    async (of: In): Promise<T[]> =>
      (await read(of)).filter(isOpen)
  const { actions } = r
  return {
    ...r,
    actions: {
      ...actions,
      byId: async (id) => {
        const one = await actions.byId(id)
        if (!isOpen(one)) throw new Refusal('NOT_FOUND', { what: 'action' })
        return one
      },
      openBefore: open(actions.openBefore),
      notDoneBefore: open(actions.notDoneBefore),
      list: open(actions.list),
    },
  }
}
