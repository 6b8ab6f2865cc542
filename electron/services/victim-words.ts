import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { type EmergencyContact, mayFollow } from '#shared/domain/emergency-contact.ts'
import type { EmergencyContactId, TellingId, VictimWordsId } from '#shared/domain/ids.ts'
import type { Consent } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkWords, type VictimWords } from '#shared/domain/victim-words.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { addConsent } from './sharing.ts'
import { readableBy } from './victim-file.ts'
import { mustBeOpen, speaker } from './victim-loop.ts'

type In = ApiInputs['victimLoop']

/** Records what she said: an answer, a wish or her change of one, or what she thinks of the plan and of how it was handled. */
export async function recordWords(context: Context, { caseId, words }: In['say']): Promise<VictimWords> {
  return recorded(context, async (r) => {
    await mustBeOpen(r, caseId)
    const said = { ...words, saidTo: speaker(context, words.saidTo) }
    const before = readableBy(context, await r.victimLoop.words(caseId))
    checkWords(said, before, context.today())
    if (said.tellingId !== null) await mustBeOfCase(r, said.tellingId, caseId)
    const one: VictimWords = {
      ...said,
      id: context.newId() as VictimWordsId, // a new identity
      caseId,
      recordedAt: context.now(),
      recordedByName: context.actor.name,
    }
    await r.victimLoop.addWords(one)
    return [aboutCase(caseId), one]
  })
}

/** Records that she changed her mind about sharing; the answers before it stay (item 27). */
export async function changeConsent(context: Context, { caseId, consent }: In['changeConsent']): Promise<Consent> {
  return recorded(context, async (r) => {
    await mustBeOpen(r, caseId)
    return [aboutCase(caseId), await addConsent(context, r, caseId, consent)]
  })
}

/** Records whom to call for her in an emergency, or the next version of it. */
export async function keepContact(
  context: Context,
  { caseId, follows, contact }: In['keepContact'],
): Promise<EmergencyContact> {
  return recorded(context, async (r) => {
    await mustBeOpen(r, caseId)
    const versions = readableBy(context, await r.victimLoop.contacts(caseId))
    const before = follows === null ? null : mayFollow(versions, follows.origin, follows.was)
    const id = context.newId() as EmergencyContactId // a new identity
    const one: EmergencyContact = {
      ...contact,
      id,
      origin: before?.origin ?? id,
      number: (before?.number ?? 0) + 1,
      caseId,
      ended: '',
      at: context.now(),
      byName: context.actor.name,
    }
    await r.victimLoop.addContact(one)
    return [aboutCase(caseId), one]
  })
}

/** Ends an emergency contact, with the reason; every version of it stays readable. */
export async function endContact(
  context: Context,
  { origin, was, reason }: In['endContact'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const { caseId } = await r.victimLoop.contactById(origin)
    const before = mayFollow(readableBy(context, await r.victimLoop.contacts(caseId)), origin, was)
    await r.victimLoop.addContact({
      ...before,
      id: context.newId() as EmergencyContactId, // a new identity
      number: before.number + 1,
      ended: reason,
      at: context.now(),
      byName: context.actor.name,
    })
    return [aboutCase(caseId), {}]
  })
}

async function mustBeOfCase(r: Repositories, id: TellingId, caseId: VictimWords['caseId']): Promise<void> {
  if ((await r.victimLoop.tellingById(id)).caseId !== caseId) throw new Refusal('NOT_FOUND', { what: 'telling' })
}
