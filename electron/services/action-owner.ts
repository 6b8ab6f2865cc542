import type { Repositories } from '#db/repositories/index.ts'
import type { ActionRecord } from '#shared/domain/action.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import type { Person } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { fold } from '#shared/domain/text.ts'

/** Whom an action is given to, as they were typed or picked. */
export interface NamedOwner {
  ownerId: PersonId | null
  ownerName: string
  agencyId: AgencyId
}

/**
 * The owner with the identity of the person whom the name means, so that both stay in step: those of the agency first.
 * Refuses a retired agency's absence as `NOT_FOUND`, and somebody who has left the clinic.
 */
export async function ownerIn(
  r: Repositories,
  named: NamedOwner,
): Promise<Pick<ActionRecord, 'ownerId' | 'ownerName' | 'agencyId'>> {
  const { ownerName, agencyId } = named
  await r.clinic.agencyById(agencyId)
  const called = (await r.clinic.people()).filter((one) => fold(one.name) === fold(ownerName))
  const owner = meant(called, named)
  if (owner !== undefined && !owner.active) {
    throw new Refusal('INVALID', {
      field: 'ownerName',
      sentence: `${owner.name} has left the clinic. Name somebody who is there now.`,
    })
  }
  return { ownerId: owner?.id ?? null, ownerName, agencyId }
}

/** The person whom a name means: the picked one, else one of the agency, else the only one; who is there before who has left. */
function meant(called: readonly Person[], { ownerId, agencyId }: NamedOwner): Person | undefined {
  const here = called.filter((one) => one.active)
  const theirs = here.filter((one) => one.agencyId === agencyId)
  return (
    here.find((one) => one.id === ownerId) ??
    theirs[0] ??
    (here.length === 1 ? here[0] : undefined) ??
    called.find((one) => !one.active && one.agencyId === agencyId)
  )
}
