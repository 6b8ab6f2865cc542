import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { CaseId, NewsId, TellingId, VictimWordsId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import {
  checkTelling,
  isProposal,
  type LoopEntry,
  type Telling,
  type TellingFields,
} from '#shared/domain/victim-loop.ts'
import { safeWayOf } from '#shared/domain/victim-news.ts'
import { type Affected, affectedBy, type WishAbout, wishAbout } from '#shared/domain/victim-words.ts'
import { mustStand, STANDS } from '#shared/domain/withdrawal.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { gatherLoops, readableBy, restingOnHer, type VictimLoop } from './victim-file.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['victimLoop']
type Out = ApiOutputs['victimLoop']
type Nothing = Record<string, never>

/** What the victim of a case may be told, was told and said, as far as the reader may know (N20). */
export async function readLoop(context: Context, { caseId }: In['get']): Promise<Out['get']> {
  return recorded(context, async (r) => {
    const loop = await loopOfCase(context, r, caseId)
    const { parties } = await r.cases.file(caseId)
    const contacts = readableBy(context, await r.victimLoop.contacts(caseId))
    const resting = await restingOnHer(r, caseId, context.today(), contacts)
    const newest = (await r.victimLoop.finalisedPlans(caseId)).at(-1)
    const voices = (await Promise.all((await r.plans.ofCase(caseId)).map(({ id }) => r.plans.voices(id)))).flat()
    return [
      aboutCase(caseId),
      {
        safeWay: safeWayOf(parties.find(({ role }) => role === 'victim')),
        entries: readableBy(context, loop.entries),
        said: readableBy(context, loop.said),
        voices,
        consents: await r.referrals.consents(caseId),
        resting: Object.fromEntries(wishAbout.options.map((about) => [about, affectedBy(about, resting)])) as Record<
          WishAbout,
          Affected[]
        >, // one list for each subject
        contacts,
        feedbackSince: loop.feedbackSince,
        planOn: newest === undefined ? null : dayOf(newest.finalisedAt),
        advocateName: loop.advocateName,
      },
    ]
  })
}

/** Writes down something that the victim may be told: from a decision or an action in the records, or something else. */
export async function addNews(context: Context, { caseId, news, from }: In['add']): Promise<Out['add']> {
  return recorded(context, async (r) => {
    const record = from === null ? null : await newsFor(context, r, caseId, from)
    if (record !== null && !isProposal(record.ref)) throw new Refusal('NOT_FOUND', { what: 'decision or action' })
    await mustBeOpen(r, caseId)
    const id = context.newId() as NewsId // a new identity
    await r.victimLoop.addNews({
      ...news,
      ...(record === null ? {} : { kind: record.kind, audience: record.audience }),
      source: record?.ref ?? null,
      sourceMark: record?.mark ?? '',
      id,
      caseId,
      addedAt: context.now(),
      addedByName: context.actor.name,
    })
    return [aboutCase(caseId), { ref: `entry/${id}` }]
  })
}

/** Records that she was told, by whom and how, with what she said back. */
export async function tellHer(context: Context, { caseId, telling, answer, ...of }: In['tell']): Promise<Telling> {
  return recorded(context, async (r) => {
    const about = await newsFor(context, r, caseId, of)
    if (isProposal(about.ref)) {
      throw new Refusal('INVALID', { field: 'words', sentence: 'Write down first what she may be told of this.' })
    }
    const told = { ...telling, toldBy: speaker(context, telling.toldBy) }
    checkTelling(told, about, context.today())
    const one = await putTelling(context, r, caseId, about, 'told', told)
    if (answer.trim() !== '') {
      await r.victimLoop.addWords({
        id: context.newId() as VictimWordsId, // a new identity
        caseId,
        kind: 'answer',
        about: null,
        saidOn: told.toldOn,
        words: answer,
        saidTo: told.toldBy,
        tellingId: one.id,
        changes: null,
        takenBack: false,
        audience: about.audience,
        recordedAt: context.now(),
        recordedByName: context.actor.name,
      })
    }
    return [aboutCase(caseId), one]
  })
}

/** Records why she is not told yet, or why a proposal is not for her: it stays with the reason, and does not count as waiting. */
export async function holdBack(context: Context, { caseId, reason, ...of }: In['holdBack']): Promise<Telling> {
  return recorded(context, async (r) => {
    const about = await newsFor(context, r, caseId, of)
    const held = { toldOn: context.today(), words: reason, toldBy: context.actor.name, way: WAY, wayNote: '' } as const
    return [aboutCase(caseId), await putTelling(context, r, caseId, about, 'held back', held)]
  })
}

/** Takes back that she was told, or that it was held back: the entry stays readable, and she has to be told. */
export async function withdrawTelling(
  context: Context,
  { tellingId, reason }: In['withdrawTelling'],
): Promise<Nothing> {
  return recorded(context, async (r) => {
    const one = await r.victimLoop.tellingById(tellingId)
    mustStand(one)
    await r.victimLoop.withdrawTelling(tellingId, withdrawnBy(context, reason))
    return [aboutCase(one.caseId), {}]
  })
}

/** Who spoke with her: the advocate when she writes it herself, else whom the writer names. */
export function speaker(context: Context, named: string): string {
  return named === '' && context.actor.roles.includes('advocate') ? context.actor.name : named
}

/** Refuses to add to what was said with the victim of a closed case. */
export async function mustBeOpen(r: Repositories, caseId: CaseId): Promise<void> {
  if ((await r.cases.byId(caseId)).closedAt !== null) throw new Refusal('CASE_CLOSED', {})
}

// Nobody was told, so there was no way.
const WAY = 'the safe way'

async function loopOfCase(context: Context, r: Repositories, caseId: CaseId): Promise<VictimLoop> {
  const [loop] = await gatherLoops(r, caseId, context.today())
  if (loop === undefined) throw new Refusal('NOT_FOUND', { what: 'case' })
  return loop
}

/** What is to be told, as the writer saw it; refuses what was told already or has changed meanwhile. */
async function newsFor(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  { ref, mark }: Pick<In['tell'], 'ref' | 'mark'>,
): Promise<LoopEntry> {
  await mustBeOpen(r, caseId)
  const { entries } = await loopOfCase(context, r, caseId)
  const found = readableBy(context, entries).find((one) => one.ref === ref)
  if (found === undefined || found.state === 'gone') throw new Refusal('NOT_FOUND', { what: 'thing to tell' })
  if (found.mark !== mark) throw new Refusal('STALE', { field: 'words', theirs: found.words })
  if (found.state === 'told') {
    throw new Refusal('INVALID', {
      field: 'toldOn',
      sentence: 'She has been told of this already. Add what she said, or take the earlier entry back.',
    })
  }
  return found
}

async function putTelling(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  { ref, kind, mark, title, audience }: LoopEntry,
  outcome: Telling['outcome'],
  told: TellingFields,
): Promise<Telling> {
  const one: Telling = {
    ...told,
    id: context.newId() as TellingId, // a new identity
    caseId,
    ref,
    kind,
    mark,
    title,
    outcome,
    audience,
    recordedAt: context.now(),
    recordedByName: context.actor.name,
    ...STANDS,
  }
  await r.victimLoop.addTelling(one)
  return one
}
