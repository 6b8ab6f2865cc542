import { z } from 'zod'
import { type ActionLine, type ActionRecord, actionKind, actionRecord } from './action.ts'
import { presence } from './assessment.ts'
import { day, instant } from './dates.ts'
import { actionId } from './ids.ts'
import { saidInWords } from './text.ts'

/** Something that a plan has to answer: a risk factor that is there, a protective goal, a scenario (N6). */
const need = z.object({
  kind: z.enum(['factor', 'goal', 'scenario']),
  /** The code of the factor, or the first scenario of its line. */
  ref: z.string().min(1).max(64),
  label: z.string(),
  presence: presence.nullable(),
})
export type Need = z.infer<typeof need>

/** That nothing covers a need, and why this is accepted; it lapses when the need is rated differently. */
export const acceptance = z.object({
  kind: need.shape.kind,
  ref: need.shape.ref,
  presence: presence.nullable(),
  reason: saidInWords(1000, 'Say why it may stay uncovered.'),
  at: instant,
  byName: z.string(),
})
export type Acceptance = z.infer<typeof acceptance>

export const coverageRow = need.extend({
  /** The open actions that answer it, in the order of the columns. */
  by: z.array(actionId),
  accepted: acceptance.nullable(),
  state: z.enum(['covered', 'accepted', 'uncovered']),
})
export type CoverageRow = z.infer<typeof coverageRow>

const coverageColumn = z.object({
  id: actionId,
  number: z.number().int(),
  kind: actionKind,
  text: z.string(),
  ownerName: z.string(),
  dueOn: day.nullable(),
  acceptance: actionRecord.shape.acceptance,
  /** False for an action that covers nothing: why is it done? */
  covers: z.boolean(),
})
export type CoverageColumn = z.infer<typeof coverageColumn>

/** What a plan has to answer against the actions that answer it. */
export const coverage = z.object({ rows: z.array(coverageRow), columns: z.array(coverageColumn) })
export type Coverage = z.infer<typeof coverage>

export const COVERAGE_WORDS = {
  covered: 'Covered',
  accepted: 'Accepted uncovered',
  uncovered: 'Not covered',
} as const satisfies Record<CoverageRow['state'], string>

type Covering = Pick<
  ActionLine,
  'id' | 'number' | 'kind' | 'text' | 'ownerName' | 'dueOn' | 'acceptance' | 'links' | 'closedAt'
>

/**
 * The coverage matrix: needs against open actions and monitoring (N6). Advice covers nothing, because nobody owes it, and
 * neither does an action that its owner declined.
 */
export function coverageOf(
  needs: readonly Need[],
  actions: readonly Covering[],
  accepted: readonly Acceptance[],
): Coverage {
  const carried = actions.filter((one) => one.closedAt === null && one.kind !== 'advice')
  const rows = needs.map((one): CoverageRow => {
    const by = carried.filter((action) => action.acceptance !== 'declined' && answers(action, one)).map(({ id }) => id)
    const reason = accepted.findLast((each) => sameNeed(each, one) && each.presence === one.presence) ?? null
    return {
      ...one,
      by,
      accepted: by.length > 0 ? null : reason,
      state: by.length > 0 ? 'covered' : reason === null ? 'uncovered' : 'accepted',
    }
  })
  const columns = carried.map(({ id, number, kind, text, ownerName, dueOn, acceptance: answer, links }) => ({
    id,
    number,
    kind,
    text,
    ownerName,
    dueOn,
    acceptance: answer,
    covers: links.some((link) => needs.some((one) => answers({ links: [link] }, one))),
  }))
  return { rows, columns }
}

/** What nothing covers and nobody has accepted: a case does not leave the meeting with any (N6). */
export function uncoveredIn({ rows }: Coverage): CoverageRow[] {
  return rows.filter((one) => one.state === 'uncovered')
}

/** What is called the same need. */
export function sameNeed(one: Pick<Need, 'kind' | 'ref'>, other: Pick<Need, 'kind' | 'ref'>): boolean {
  return one.kind === other.kind && one.ref === other.ref
}

/** A factor's code is enough: what is a factor in one assessment may be a goal in the next. */
function answers({ links }: Pick<ActionRecord, 'links'>, one: Need): boolean {
  return links.some((link) => link.ref === one.ref && (link.kind === 'scenario') === (one.kind === 'scenario'))
}
