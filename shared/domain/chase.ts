import { z } from 'zod'
import { type ActionRecord, sayDue, stateOf } from './action.ts'
import { boardLine } from './action-board.ts'
import { type Day, dayOf, sayDay } from './dates.ts'
import { agencyId } from './ids.ts'

/** What one owner is asked about at once. */
export const chased = z.object({
  ownerName: z.string(),
  agencyId,
  /** True when the owner does not work with the clinic any more: somebody else has to be asked. */
  ownerLeft: z.boolean(),
  lines: z.array(boardLine),
})
export type Chased = z.infer<typeof chased>

/** True for what somebody can be asked about again: it is open, and it is nobody's choice whether to do it. */
export function isChasable(action: Pick<ActionRecord, 'closedAt' | 'kind'>): boolean {
  return action.closedAt === null && action.kind !== 'advice'
}

/** Actions as a chase list: owner by owner, who has the most late first, each with the longest late first. */
export function chaseList(lines: readonly Chased['lines'][number][], today: Day): Chased[] {
  const owners = new Map<string, Chased>()
  for (const line of lines.filter(isChasable)) {
    const key = `${line.agencyId} ${line.ownerName}`
    const { ownerName, agencyId, ownerLeft } = line
    const own = owners.get(key) ?? { ownerName, agencyId, ownerLeft, lines: [] }
    own.lines.push(line)
    owners.set(key, own)
  }
  const late = ({ lines: own }: Chased) => own.filter((line) => stateOf(line, today) === 'overdue').length
  return [...owners.values()]
    .map((one) => ({ ...one, lines: one.lines.toSorted(byDue) }))
    .sort((one, other) => late(other) - late(one) || one.ownerName.localeCompare(other.ownerName, 'en-GB'))
}

/** Since when an action waits, in words such as `due Tue 3 Nov, 18 days late; asked again on Thu 12 Nov`. */
export function sayWaiting(line: Pick<Chased['lines'][number], 'dueOn' | 'chases' | 'chasedAt'>, today: Day): string {
  const due = line.dueOn === null ? 'no day set' : `due ${sayDay(line.dueOn, today)}, ${sayDue(line.dueOn, today)}`
  if (line.chasedAt === null) return due
  const often = line.chases === 1 ? 'asked again' : `asked again ${line.chases} times, last`
  return `${due}; ${often} on ${sayDay(dayOf(line.chasedAt), today)}`
}

/**
 * What one owner is asked, as text to be copied into a message. A case is named by its reference alone, and nobody in it is
 * named but in what was promised.
 */
export function sayChase(of: Chased, agency: string, today: Day): string {
  const to = of.ownerName === agency ? agency : `${of.ownerName}, ${agency}`
  return [
    `To ${to}`,
    '',
    ...of.lines.flatMap((line) => [
      `${line.reference}, action ${line.number}: ${line.text}`,
      `  ${sayWaiting(line, today)}`,
    ]),
    '',
    'Please say how far each of these is, or what stands in the way.',
  ].join('\n')
}

/** What has no day comes last. */
function byDue(one: Pick<ActionRecord, 'dueOn' | 'id'>, other: Pick<ActionRecord, 'dueOn' | 'id'>): number {
  return (one.dueOn ?? '~').localeCompare(other.dueOn ?? '~') || one.id.localeCompare(other.id)
}
