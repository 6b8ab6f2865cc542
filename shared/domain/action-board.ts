import { z } from 'zod'
import {
  ACTION_KIND_WORDS,
  type ActionConcern,
  type ActionState,
  actionConcern,
  actionKind,
  actionLine,
  actionState,
  STRAND_WORDS,
  strand,
} from './action.ts'
import { instant } from './dates.ts'
import { agencyId, caseId } from './ids.ts'

/** What a board shows of all the actions of all cases (issue 6, boards); null asks for nothing. */
export const actionFilter = z.object({
  text: z.string().max(200),
  agencyId: agencyId.nullable(),
  ownerName: z.string().max(120).nullable(),
  caseId: caseId.nullable(),
  state: actionState.nullable(),
  kind: actionKind.nullable().default(null),
  concern: actionConcern.nullable().default(null),
  /** `none`: what stands in no strand of a plan yet. */
  strand: z
    .enum([...strand.options, 'none'])
    .nullable()
    .default(null),
})
export type ActionFilter = z.infer<typeof actionFilter>

/** By what a board puts its actions together. */
export const boardGrouping = z.enum(['none', 'owner', 'agency', 'strand', 'case', 'state'])
export type BoardGrouping = z.infer<typeof boardGrouping>

/** By what a board is in order, within its groups. */
export const boardSort = z.object({
  by: z.enum(['due', 'case', 'owner']),
  direction: z.enum(['ascending', 'descending']),
})
export type BoardSort = z.infer<typeof boardSort>

/** How somebody looks at the board; each person's is kept, so that it is found again after locking and restarting. */
export const boardView = z.object({ filter: actionFilter, grouping: boardGrouping, sort: boardSort })
export type BoardView = z.infer<typeof boardView>

/** An action as a line of the board: with when its owner was last chased, and how often. */
export const boardLine = actionLine.extend({ chases: z.number().int(), chasedAt: instant.nullable() })
export type BoardLine = z.infer<typeof boardLine>

/** A group of the board; `key` is an id, a code or a name, by its grouping. */
export const boardGroup = z.object({
  key: z.string(),
  /** The agency of an owner; null for every other grouping. */
  agencyId: agencyId.nullable(),
  count: z.number().int(),
  late: z.number().int(),
})
export type BoardGroup = z.infer<typeof boardGroup>

/** How many lines a page of the board holds. */
export const LINES_PER_PAGE = 100

/** How many actions one chase list or one sheet holds at most. */
export const MOST_ON_A_LIST = 2_000

/** An action that nobody has answered for so many days stands on its agency's escalation list [D]. */
export const LONG_UNANSWERED_DAYS = 7

/** The order of the states, the most pressing first. */
export const STATE_ORDER = ['overdue', 'due', 'open', 'closed'] as const satisfies readonly ActionState[]

/** What is open, the earliest due first: how a board looks to whoever has not chosen anything. */
export const PLAIN_VIEW: BoardView = {
  filter: {
    text: '',
    agencyId: null,
    ownerName: null,
    caseId: null,
    state: 'open',
    kind: null,
    concern: null,
    strand: null,
  },
  grouping: 'none',
  sort: { by: 'due', direction: 'ascending' },
}

/** The ready views of the board, each with what it is for. */
export const READY_VIEWS = {
  open: { name: 'All open', means: 'Everything that is open, the earliest due first.', change: {} },
  attention: {
    name: 'Late or not accepted',
    means: 'What is overdue, or carried by nobody.',
    change: { filter: { concern: 'late or not accepted' } },
  },
  chase: {
    name: 'Late by owner',
    means: 'What is overdue, owner by owner, to chase them.',
    change: { filter: { state: 'overdue' }, grouping: 'owner' },
  },
  escalation: {
    name: 'Escalation list',
    means: `What an agency did not do, and what nobody has answered for ${LONG_UNANSWERED_DAYS} days, agency by agency.`,
    change: { filter: { state: null, concern: 'escalation' }, grouping: 'agency' },
  },
} as const satisfies Record<string, ReadyView>

interface ReadyView {
  name: string
  means: string
  change: { filter?: Partial<ActionFilter>; grouping?: BoardGrouping }
}
export type ReadyViewName = keyof typeof READY_VIEWS

/** A ready view with everything that it shows. */
export function readyView(name: ReadyViewName): BoardView {
  const change: ReadyView['change'] = READY_VIEWS[name].change
  return {
    ...PLAIN_VIEW,
    filter: { ...PLAIN_VIEW.filter, ...change.filter },
    grouping: change.grouping ?? PLAIN_VIEW.grouping,
  }
}

/** What a filter asks for, in words, such as `Overdue, late or not accepted, owner DC Lund`; the agency is left to the reader. */
export function sayFilter({ state, concern, kind, strand: part, ownerName, caseId, text }: ActionFilter): string {
  const said = [
    state === null ? 'Open and closed' : STATE_WORDS[state],
    concern === null ? '' : CONCERN_WORDS[concern].toLowerCase(),
    kind === null ? '' : ACTION_KIND_WORDS[kind].name.toLowerCase(),
    part === null ? '' : part === 'none' ? 'in no strand' : STRAND_WORDS[part].toLowerCase(),
    ownerName === null ? '' : `owner ${ownerName}`,
    caseId === null ? '' : 'one case',
    text.trim() === '' ? '' : `with “${text.trim()}”`,
  ]
  return said.filter((one) => one !== '').join(', ')
}

/** The states as filters call them. */
export const STATE_WORDS = {
  overdue: 'Overdue',
  due: 'Due within a week',
  open: 'Open',
  closed: 'Closed',
} as const satisfies Record<ActionState, string>

/** What may be wrong with who carries an action, as filters call it. */
export const CONCERN_WORDS = {
  'not answered': 'Nobody has answered',
  declined: 'Declined',
  'late or not accepted': 'Late or not accepted',
  'not carried out': 'Not carried out by the agency',
  escalation: 'Escalation list',
} as const satisfies Record<ActionConcern, string>
