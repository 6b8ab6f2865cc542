import type { ApiInputs } from '#shared/contract/index.ts'
import type { ServiceId, SupportReferralId } from '#shared/domain/ids.ts'
import type { Service, SupportReferral } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'

/** The directory of services that can help. */
export async function listServices(context: Context): Promise<Service[]> {
  return recorded(context, async (r) => [{ kind: 'clinic', id: null }, await r.referrals.services()])
}

/** Adds a service to the directory. */
export async function addService(context: Context, input: ApiInputs['directory']['addService']): Promise<Service> {
  return recorded(context, async (r) => {
    const one: Service = { ...input, id: context.newId() as ServiceId, retired: false, revision: 1 } // a new identity
    await r.referrals.addService(one)
    return [{ kind: 'clinic', id: one.id }, one]
  })
}

/** Changes one field of a service, such as the day on which somebody last checked it. */
export async function changeService(
  context: Context,
  { serviceId, change }: ApiInputs['directory']['changeService'],
): Promise<Service> {
  return recorded(context, async (r) => {
    const next = await changed(
      context,
      r,
      { kind: 'clinic', id: serviceId },
      await r.referrals.serviceById(serviceId),
      change,
    )
    if (next.checkedOn > context.today()) {
      throw new Refusal('INVALID', { field: 'checkedOn', sentence: 'This day lies in the future.' })
    }
    await r.referrals.saveService(next)
    return [{ kind: 'clinic', id: serviceId }, next]
  })
}

/** Refers the victim on to a service, or records that this could not be done and why. */
export async function referOn(
  context: Context,
  { caseId, support }: ApiInputs['referrals']['referOn'],
): Promise<SupportReferral> {
  mustSayWhy(support)
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const to = await r.referrals.serviceById(support.serviceId)
    const made = {
      ...support,
      id: context.newId() as SupportReferralId, // a new identity
      caseId,
      at: context.now(),
      byName: context.actor.name,
      revision: 1,
    }
    await r.referrals.addSupport(made)
    return [aboutCase(caseId), { ...made, serviceName: to.name }]
  })
}

/** Records what became of a referral on. */
export async function answerSupport(
  context: Context,
  input: ApiInputs['referrals']['answerSupport'],
): Promise<SupportReferral> {
  return recorded(context, async (r) => {
    const current = await r.referrals.supportById(input.supportReferralId)
    const next = { ...current, state: input.state, reason: input.reason, revision: current.revision + 1 }
    mustSayWhy(next)
    await r.referrals.saveSupport(next)
    return [
      aboutCase(current.caseId),
      { ...next, serviceName: (await r.referrals.serviceById(current.serviceId)).name },
    ]
  })
}

function mustSayWhy({ consent, state, reason }: Pick<SupportReferral, 'consent' | 'state' | 'reason'>): void {
  if (reason.trim() !== '') return
  if (consent !== 'given')
    throw new Refusal('INVALID', {
      field: 'reason',
      sentence: 'Without her consent, say on what ground she is referred on.',
    })
  if (state === 'declined' || state === 'could not refer')
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why, and what happens instead.' })
}
