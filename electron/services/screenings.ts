import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs } from '#shared/contract/index.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { ScreeningId } from '#shared/domain/ids.ts'
import { type ChecklistPack, checklistPack } from '#shared/domain/instrument.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { BLANK_ANSWER, finishScreening, type ScreeningAnswer, type ScreeningRecord } from '#shared/domain/screening.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { raiseHonourFlag } from './honour.ts'
import { packInUse } from './packs.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['referrals']

/** Starts a screening with the newest version of a pack, which it keeps. */
export async function startScreening(
  context: Context,
  { caseId, packId, fields }: In['startScreening'],
): Promise<ScreeningRecord> {
  if (fields.askedOn > context.today())
    throw new Refusal('INVALID', { field: 'askedOn', sentence: 'This day lies in the future.' })
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const pack = await packInUse(context, r, packId)
    const record: ScreeningRecord = {
      ...fields,
      id: context.newId() as ScreeningId, // a new identity
      caseId,
      packId: pack.id,
      packVersion: pack.version,
      startedAt: context.now(),
      finishedAt: null,
      finishedByName: '',
      revision: 1,
    }
    await r.referrals.addScreening(record)
    return [aboutCase(caseId), record]
  })
}

/** Changes when, by whom or how the questions were asked. */
export async function changeScreening(
  context: Context,
  { screeningId, change }: In['changeScreening'],
): Promise<ScreeningRecord> {
  return recorded(context, async (r) => {
    const record = await open(r, screeningId)
    const next = await changed(context, r, { kind: 'case', id: screeningId }, record, change)
    if (next.askedOn > dayOf(context.now()))
      throw new Refusal('INVALID', { field: 'askedOn', sentence: 'This day lies in the future.' })
    await r.referrals.saveScreening(next)
    return [aboutCase(record.caseId), next]
  })
}

/** Answers one question in one respect; a yes about honour-based abuse raises its flag. */
export async function answerQuestion(
  context: Context,
  { screeningId, code, change }: In['answer'],
): Promise<ScreeningAnswer> {
  return recorded(context, async (r) => {
    const record = await open(r, screeningId)
    const pack = await packOf(r, record)
    const item = pack.sets.flatMap((set) => set.items).find((one) => one.code === code)
    if (item === undefined) throw new Refusal('NOT_FOUND', { what: 'question' })
    if (change.field === 'parts' && !change.value.every((part) => item.parts.some((one) => one.code === part))) {
      throw new Refusal('NOT_FOUND', { what: 'answer' })
    }
    const before = (await r.referrals.answer(screeningId, code)) ?? { ...BLANK_ANSWER, screeningId, code, revision: 0 }
    const next = await changed(context, r, { kind: 'case', id: `${screeningId}/${code}` }, before, change)
    await r.referrals.putAnswer(next)
    await raiseHonourFlag(context, r, { caseId: record.caseId, pack, before, now: next })
    return [aboutCase(record.caseId), next]
  })
}

/** Finishes a screening; from then on it cannot be changed, and it prints as it was asked. */
export async function endScreening(context: Context, { screeningId }: In['finishScreening']): Promise<ScreeningRecord> {
  return recorded(context, async (r) => {
    const record = await open(r, screeningId)
    const pack = await packOf(r, record)
    const done = finishScreening(
      record,
      pack,
      await r.referrals.answers(screeningId),
      context.now(),
      context.actor.name,
    )
    const next = { ...done, revision: record.revision + 1 }
    await r.referrals.saveScreening(next)
    return [aboutCase(record.caseId), next]
  })
}

/** The pack that a screening was asked with, as it was then. */
export async function packOf(
  r: Repositories,
  { packId, packVersion }: Pick<ScreeningRecord, 'packId' | 'packVersion'>,
): Promise<ChecklistPack> {
  const kept = await r.referrals.pack(packId, packVersion)
  if (kept === undefined) throw new Error('A screening lost its pack.')
  const pack = PACKS.get(kept.content) ?? checklistPack.parse(JSON.parse(kept.content))
  PACKS.set(kept.content, pack)
  return pack
}

/** Packs by the text that they are kept as: read with every answer that is given, and always the same. */
const PACKS = new Map<string, ChecklistPack>()

async function open(r: Repositories, id: ScreeningId): Promise<ScreeningRecord> {
  const record = await r.referrals.screeningById(id)
  if (record.finishedAt !== null) throw new Refusal('SCREENING_FINISHED', {})
  return record
}
