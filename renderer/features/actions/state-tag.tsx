import { Tag } from '#renderer/components/tag.tsx'
import { type ActionRecord, OUTCOME_WORDS, sayDue, stateOf } from '#shared/domain/action.ts'
import type { Day } from '#shared/domain/dates.ts'

/** Where an action stands: late ones with a shape, so that they are found without reading. */
export function StateTag({ action, today }: { action: ActionRecord; today: Day }) {
  const state = stateOf(action, today)
  if (state === 'closed')
    return (
      <Tag tone={action.outcomeKind === 'done' ? 'done' : 'standard'}>
        {action.outcomeKind === null ? 'Closed' : OUTCOME_WORDS[action.outcomeKind].name}
      </Tag>
    )
  if (state === 'overdue') return <Tag tone="high">▲ {sayDue(action.dueOn, today)}</Tag>
  return (
    <Tag tone={state === 'due' ? 'medium' : 'standard'}>
      {state === 'due' ? `◆ ${sayDue(action.dueOn, today)}` : sayDue(action.dueOn, today)}
    </Tag>
  )
}
