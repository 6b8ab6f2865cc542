import type { ApiInputs } from '#shared/contract/index.ts'
import type { SafeguardingId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Safeguarding } from '#shared/domain/safeguarding.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'

/** Records that child protection or adult safeguarding was told: whom, when, by whom, about what (S4 §3.1, §4.4). */
export async function addSafeguarding(
  context: Context,
  { caseId, safeguarding }: ApiInputs['referrals']['addSafeguarding'],
): Promise<Safeguarding> {
  if (safeguarding.madeOn > context.today()) {
    throw new Refusal('INVALID', { field: 'madeOn', sentence: 'This day lies in the future.' })
  }
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const made: Safeguarding = {
      ...safeguarding,
      id: context.newId() as SafeguardingId, // a new identity
      caseId,
      outcome: '',
      at: context.now(),
      byName: context.actor.name,
      revision: 1,
    }
    await r.safeguarding.add(made)
    return [aboutCase(caseId), made]
  })
}

/** Records what came of a safeguarding referral; what was recorded before is kept. */
export async function changeSafeguarding(
  context: Context,
  { safeguardingId, change }: ApiInputs['referrals']['changeSafeguarding'],
): Promise<Safeguarding> {
  return recorded(context, async (r) => {
    const before = await r.safeguarding.byId(safeguardingId)
    const next = await changed(context, r, { kind: 'case', id: safeguardingId }, before, change)
    await r.safeguarding.save(next)
    return [aboutCase(before.caseId), next]
  })
}
