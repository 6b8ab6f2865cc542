import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { notShared } from '#shared/domain/victim-loop.ts'
import { type Context, ofVisibleCases, recorded } from './context.ts'
import { gatherLoops, readableBy } from './victim-file.ts'

type In = ApiInputs['victimLoop']
type Out = ApiOutputs['victimLoop']

/** The open cases in which something waits for the victim, the longest wait first: for the advocate’s board. */
export async function listWaiting(context: Context, _: In['waiting']): Promise<Out['waiting']> {
  return recorded(context, async (r) => {
    const lines: Out['waiting'] = []
    for (const { entries, caseId, reference, level, feedbackSince, advocateName } of await gatherLoops(
      r,
      null,
      context.today(),
    )) {
      const waiting = notShared(readableBy(context, entries))
      const proposed = proposedOf(readableBy(context, entries)).length
      if (waiting.length === 0 && proposed === 0 && feedbackSince === null) continue
      const [oldest] = waiting
      lines.push({
        caseId,
        reference,
        level,
        notShared: waiting.length,
        proposed,
        since: oldest?.since ?? null,
        days: oldest?.days ?? 0,
        oldest: oldest?.title ?? '',
        feedbackSince,
        advocateName,
      })
    }
    return [{ kind: 'case', id: null }, (await ofVisibleCases(context, r, lines)).sort(byWait)]
  })
}

function byWait(a: Out['waiting'][number], b: Out['waiting'][number]): number {
  const wait = (one: typeof a) => (one.notShared === 0 ? -1 : one.days)
  return wait(b) - wait(a) || a.reference.localeCompare(b.reference)
}
