import type { CaseId } from '#shared/domain/ids.ts'
import { BLANK_PARTY, partyFields } from '#shared/domain/party.ts'
import type { WrittenParty } from './content/shapes.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'

/** Says of everybody in a case what is known of them; the first two, victim and perpetrator, are there already. */
export async function fillInParties(
  clinic: ScriptedClinic,
  caseId: CaseId,
  written: readonly WrittenParty[],
): Promise<void> {
  const { cases } = clinic.as('bernadette')
  const { parties } = await cases.get({ caseId })
  for (const [place, { role, ...known }] of written.entries()) {
    const party =
      (place < 2 ? parties.find((made) => made.role === role) : undefined) ?? (await cases.addParty({ caseId, role }))
    const wanted = { ...BLANK_PARTY, ...known }
    await setFields(partyFields, party, wanted, (change) => cases.changeParty({ caseId, partyId: party.id, change }))
  }
}
