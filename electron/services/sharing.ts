import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { capacityFor } from '#shared/domain/capacity.ts'
import type { CaseId, ShareId } from '#shared/domain/ids.ts'
import { type Consent, qualityTick, type Share } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { entriesFor, LAWFUL_BASES } from '#shared/instruments/lawful-basis.ts'
import { aboutCase, type Context, recorded } from './context.ts'

type In = ApiInputs['referrals']

/** Records whether the victim agreed to sharing; anything but a yes needs its reason (S4 §3.2f, §4.2). */
export async function recordConsent(context: Context, { caseId, consent }: In['recordConsent']): Promise<Consent> {
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    return [aboutCase(caseId), await addConsent(context, r, caseId, consent)]
  })
}

/** Adds her answer to those before it; refuses anything but a yes without its reason. */
export async function addConsent(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  consent: In['recordConsent']['consent'],
): Promise<Consent> {
  if (consent.answer !== 'given' && consent.reason.trim() === '') {
    throw new Refusal('INVALID', { field: 'reason', sentence: 'Say in her words or yours why there is no consent.' })
  }
  const asked: Consent = { ...consent, caseId, at: context.now(), byName: context.actor.name }
  await r.referrals.addConsent({ ...asked, id: context.newId() })
  return asked
}

/** Records a sharing before it happens: all five tests met, a basis that the agency which shares may use (E13), and an attempt at consent or its reason. */
export async function recordShare(context: Context, { caseId, share }: In['recordShare']): Promise<Share> {
  return recorded(context, async (r) => [aboutCase(caseId), await addShare(context, r, caseId, share)])
}

/** Adds the record of a sharing; refuses one that may not happen. */
export async function addShare(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  share: In['recordShare']['share'],
): Promise<Share> {
  mayShare(share)
  const capacity = capacityFor(share.gateway, share.capacity, context.today())
  const { reference } = await r.cases.byId(caseId)
  if ((await r.referrals.consents(caseId)).length === 0) {
    throw new Refusal('NOT_READY', {
      gaps: [`Record first in ${reference} whether consent was asked for, or why it was not.`],
    })
  }
  const made: Share = {
    ...share,
    capacity,
    id: context.newId() as ShareId, // a new identity
    caseId,
    at: context.now(),
    byName: context.actor.name,
  }
  await r.referrals.addShare(made)
  return made
}

function mayShare(share: In['recordShare']['share']): void {
  const missing = qualityTick.options.filter((tick) => !share.ticks.includes(tick))
  if (missing.length > 0) {
    throw new Refusal('INVALID', {
      field: 'ticks',
      sentence: `Share only what is ${missing.join(', ')}. If it is not, share less.`,
    })
  }
  const basis = entriesFor(LAWFUL_BASES, share.sharerKind).find((one) => one.code === share.lawfulBasis)
  if (basis === undefined) {
    throw new Refusal('INVALID', {
      field: 'lawfulBasis',
      sentence: 'An agency of this kind cannot share on this basis. Choose another.',
    })
  }
  if (basis.articles && (share.article6 === '' || share.article9 === '')) {
    throw new Refusal('INVALID', {
      field: share.article6 === '' ? 'article6' : 'article9',
      sentence: 'Choose Article 6 and Article 9 separately.',
    })
  }
}
