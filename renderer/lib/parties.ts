import type { CaseId, PartyId } from '#shared/domain/ids.ts'
import { PARTY_ROLE_WORDS, type Party, type PartyRole } from '#shared/domain/party.ts'
import { api } from './api.ts'
import { attempt } from './toast.tsx'
import { remember } from './undo.ts'

/** Adds somebody to a case, which can be undone; `show` leads to where they are written about. */
export async function addParty(caseId: CaseId, role: PartyRole, show: (id: PartyId) => void): Promise<void> {
  await attempt(async () => {
    const { id: partyId } = await api.cases.addParty.call({ caseId, role })
    remember({
      label: `${PARTY_ROLE_WORDS[role]} added`,
      undo: () => api.cases.removeParty.call({ caseId, partyId }),
      redo: () => api.cases.restoreParty.call({ caseId, partyId }),
    })
    show(partyId)
  })
}

/** Takes somebody out of a case, which can be undone. */
export async function removeParty({ caseId, id: partyId, role }: Party): Promise<void> {
  const label = `${PARTY_ROLE_WORDS[role]} removed`
  await attempt(
    async () => {
      await api.cases.removeParty.call({ caseId, partyId })
      remember({
        label,
        undo: () => api.cases.restoreParty.call({ caseId, partyId }),
        redo: () => api.cases.removeParty.call({ caseId, partyId }),
      })
    },
    label,
    { undo: true },
  )
}

/** A case without a victim is no case. */
export function isLastVictim(people: readonly Party[], one: Party): boolean {
  return one.role === 'victim' && people.filter((other) => other.role === 'victim').length === 1
}
