import type { Repositories } from '#db/repositories/index.ts'
import type { ActionNote, ActionNoteKind } from '#shared/domain/action.ts'
import type { ActionId, ActionNoteId } from '#shared/domain/ids.ts'
import type { Context } from './context.ts'

/** Adds a line to what became of an action. */
export async function noted(
  context: Context,
  r: Repositories,
  actionId: ActionId,
  kind: ActionNoteKind,
  text: string,
  rule: string | null = null,
): Promise<ActionNote> {
  const note: ActionNote = {
    id: context.newId() as ActionNoteId, // a new identity
    actionId,
    kind,
    rule,
    text,
    at: context.now(),
    byName: context.actor.name,
  }
  await r.actions.addNote(note)
  return note
}
