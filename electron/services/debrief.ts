import type { ApiInputs } from '#shared/contract/index.ts'
import type { Debrief, DebriefPage } from '#shared/domain/debrief.ts'
import type { DebriefId } from '#shared/domain/ids.ts'
import { type Context, recorded } from './context.ts'

type In = ApiInputs['debrief']

/** The person's own notes, and how much they have heard this month; nobody else's can be asked for (N24). */
export async function readDebrief(context: Context): Promise<DebriefPage> {
  return recorded(context, async (r) => {
    const since = `${context.today().slice(0, 7)}-01`
    const { heard, high } = await r.after.heardSince(context.actor.id, since)
    return [OWN, { heard, high, mine: await r.after.debriefs(context.actor.id) }]
  })
}

/** Keeps a note of the person for themselves. */
export async function keepDebrief(context: Context, note: In['keep']): Promise<Debrief> {
  return recorded(context, async (r) => {
    const one: Debrief = { ...note, id: context.newId() as DebriefId, at: context.now() } // a new identity
    await r.after.addDebrief(one, context.actor.id)
    return [OWN, one]
  })
}

/** Throws a note of the person away for good. */
export async function throwAwayDebrief(
  context: Context,
  { debriefId }: In['throwAway'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    await r.after.dropDebrief(context.actor.id, debriefId)
    return [OWN, {}]
  })
}

/** The audit says that a note was kept, never whose meeting or case it was about. */
const OWN = { kind: 'draft', id: null } as const
