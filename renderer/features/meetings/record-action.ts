import { api } from '#renderer/lib/api.ts'
import type { ActionFields, ActionLink, ActionRecord, actionFields } from '#shared/domain/action.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { Change } from '#shared/domain/change.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { LineAction } from '#shared/domain/minute-line-meaning.ts'
import { LineProblem } from './line-problem.ts'

type AgencyName = (id: AgencyId) => string

/** Records an action of the case that is being heard. */
export async function addAction(action: LineAction, { item }: AgendaCase, agencyName: AgencyName): Promise<void> {
  await api.actions.add.call({
    ...fieldsOf(action, [], agencyName),
    factor: null,
    caseId: item.caseId,
    agendaItemId: item.id,
    ownerId: action.ownerId,
    audience: action.audience ?? null,
  })
}

/** What the fields of an action are once an edited line is recorded; what a line cannot say, such as its scenarios, stays. */
export function editedFields(action: LineAction, old: ActionRecord, agencyName: AgencyName): LineFields {
  return { ...fieldsOf(action, old.links, agencyName), audience: meant(action, old.audience) }
}

/** Changes an action field by field where it says otherwise; answers with it as it is kept. */
export async function changeAction(action: ActionRecord, to: LineFields): Promise<ActionRecord> {
  let now = action
  for (const field of FIELDS) {
    if (isSame(to[field], now[field])) continue
    const change = { field, was: now[field], value: to[field] } as Change<typeof actionFields.shape> // field and value are of one field, which a union cannot say
    now = await api.actions.change.call({ actionId: action.id, change })
  }
  return now
}

/** First what may be refused: an owner who has answered, a day that has passed. */
const FIELDS = [
  'ownerName',
  'agencyId',
  'dueOn',
  'text',
  'links',
  'criterion',
  'audience',
] as const satisfies readonly (keyof ActionFields)[]
type LineFields = Pick<ActionFields, (typeof FIELDS)[number]>

function fieldsOf(
  action: LineAction,
  before: readonly ActionLink[],
  agencyName: AgencyName,
): Omit<LineFields, 'audience'> {
  const { text, ownerName, agencyId, dueOn, criterion } = action
  if (agencyId === null || dueOn === null) throw new LineProblem('Say who does it and by when.')
  return {
    text,
    ownerName: ownerName === '' ? agencyName(agencyId) : ownerName,
    agencyId,
    dueOn,
    links: linksOf(action, before),
    criterion,
  }
}

/** What was for some only stays so until the line says otherwise. */
function meant({ audience }: LineAction, before: Audience): Audience {
  return audience === undefined ? before : audience
}

/** The factors of the line, each linked as it was before; whether one is a goal is decided where it is kept. */
function linksOf({ factors }: LineAction, before: readonly ActionLink[]): ActionLink[] {
  const named = factors.map((ref): ActionLink => before.find((one) => one.ref === ref) ?? { kind: 'factor', ref })
  return [...named, ...before.filter((one) => one.kind === 'scenario')]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
