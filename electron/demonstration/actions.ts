import type { ActionId } from '#shared/domain/ids.ts'
import type { AgencyKey } from './content/agencies.ts'
import type { WrittenAction, WrittenDay } from './content/shapes.ts'
import type { Directory } from './directory.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'

/** Somebody promises something for a case, in a meeting or outside one. */
export async function promise(
  clinic: ScriptedClinic,
  directory: Directory,
  about: { caseId: string; agendaItemId: string | null },
  action: WrittenAction,
): Promise<ActionId> {
  const { id } = await clinic.as('bernadette').actions.add({
    ...about,
    text: action.text,
    ownerName: action.owner,
    ownerId: directory.person(action.owner),
    agencyId: directory.agency(action.agency),
    dueOn: action.due,
    factor: action.factor,
    criterion: action.criterion,
    audience: action.only?.map((key) => directory.agency(key)) ?? null,
  })
  return id
}

/** What is done about an action on later days: its notes, and how it ended. */
export function later(
  clinic: ScriptedClinic,
  action: WrittenAction,
  actionId: () => ActionId,
): { on: WrittenDay; act: () => Promise<unknown> }[] {
  const notes = (action.notes ?? []).map(({ on, text }) => ({
    on,
    act: () => keeper(clinic, action.agency, on).actions.note({ actionId: actionId(), text }),
  }))
  const { ending } = action
  if (ending === undefined) return notes
  const { on, kind, outcome } = ending
  const met = kind === 'done' ? 'met' : null
  return [
    ...notes,
    { on, act: () => keeper(clinic, action.agency, on).actions.close({ actionId: actionId(), kind, outcome, met }) },
  ]
}

/** Who of those who sign in keeps an agency's actions up to date; a panel member sees no case before her first meeting. */
function keeper(clinic: ScriptedClinic, agency: AgencyKey, on: WrittenDay) {
  if (agency === 'police') return clinic.as('rowan')
  if (agency === 'idva') return clinic.as('saima')
  if (agency === 'mentalHealth') return clinic.as('ingrid')
  if (agency === 'housing' && on > FIRST_MEETING) return clinic.as('ottoline')
  return clinic.as('bernadette')
}

const FIRST_MEETING = '2026-10-13'
