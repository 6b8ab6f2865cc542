import type { ActionRecord } from './action.ts'
import { withDoer } from './action.ts'
import type { Audience } from './audience.ts'
import { type Day, dayOf, sayDayInFull } from './dates.ts'
import { isAboutGuidance } from './guidance-answer.ts'
import type { MinuteEntryId } from './ids.ts'
import { isAboutCoverage } from './left-uncovered.ts'
import { isProposal, type News } from './victim-loop.ts'

export interface DecidedForHer {
  readonly id: MinuteEntryId
  readonly heldOn: Day
  readonly text: string
  readonly because: string
  readonly audience: Audience
}

/** What the panel decided, for her advocate to look at; how the panel works on its plan is nothing that she is told (N20). */
export function newsOfDecision({ id, heldOn, text, because, audience }: DecidedForHer, advocate: string): News[] {
  if (isAboutGuidance(text) || isAboutCoverage(text)) return []
  return [
    {
      ref: `decision/${id}`,
      kind: 'decision',
      mark: id,
      title: `Decided on ${sayDayInFull(heldOn)}`,
      words: text,
      asides: [],
      beside: because === '' ? '' : `Because: ${because}`,
      byWhom: advocate,
      on: heldOn,
      since: heldOn,
      audience,
    },
  ]
}

export type PromisedForHer = Pick<
  ActionRecord,
  | 'id'
  | 'number'
  | 'text'
  | 'dueOn'
  | 'ownerName'
  | 'agencyId'
  | 'audience'
  | 'recordedAt'
  | 'acceptance'
  | 'closedAt'
  | 'outcomeKind'
  | 'outcome'
>

/**
 * What was promised for her safety, and what became of it; that something will not be done is for her only if she was to be
 * told of it. Nothing that its owner has declined or that was recorded by mistake.
 */
export function newsOfAction(action: PromisedForHer, wasForHer: boolean, advocate: string): News[] {
  const { id, number, text, ownerName, outcomeKind, closedAt, recordedAt } = action
  if (outcomeKind === 'withdrawn') return []
  if (outcomeKind === null && action.acceptance === 'declined') return []
  if (outcomeKind !== null && outcomeKind !== 'done' && !wasForHer) return []
  const on = dayOf(closedAt ?? recordedAt)
  const by = action.dueOn === null ? '' : ` (by ${sayDayInFull(action.dueOn)})`
  const answered =
    action.acceptance === 'accepted' ? `accepted by ${ownerName}` : `${ownerName} has not accepted it yet`
  return [
    {
      ref: `action/${id}`,
      kind: 'action',
      mark: `${outcomeKind ?? 'open'} ${text}`,
      title: `Action ${number}, ${BECAME[outcomeKind ?? 'open']} ${sayDayInFull(on)}`,
      words: outcomeKind === null ? `${text}${by}` : text,
      asides: [],
      beside: outcomeKind === null ? `For her safety; ${answered}.` : `What came of it: ${action.outcome}`,
      byWhom: advocate,
      on,
      since: on,
      audience: withDoer(action.audience, action.agencyId),
    },
  ]
}

const BECAME = {
  open: 'promised on',
  done: 'done on',
  'circumstances changed': 'no longer needed since',
  'not undertaken': 'not carried out, recorded on',
} as const

/** What became of the record since somebody wrote down from it what she may be told; empty while it stands as it was. */
export function sinceWritten(mark: string, record: Pick<News, 'mark'> | undefined): string {
  if (record === undefined) return 'The record that this comes from was taken back. Ask before you tell her.'
  return record.mark === mark
    ? ''
    : 'The record that this comes from has changed since. Look at it before you tell her.'
}

/** What nobody has looked at yet: may she be told of it, and in which words? The oldest first. */
export function proposedOf<E extends { readonly state: string }>(entries: readonly E[]): E[] {
  return entries.filter(({ state }) => state === 'proposed')
}

/** Of what the records say, what nobody has written down for her yet. */
export function notWrittenYet(
  records: readonly News[],
  written: readonly { readonly source: string | null; readonly sourceMark: string }[],
): News[] {
  return records.filter(
    (one) =>
      isProposal(one.ref) && !written.some(({ source, sourceMark }) => source === one.ref && sourceMark === one.mark),
  )
}
