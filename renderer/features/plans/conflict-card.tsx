import { Card } from '#renderer/components/card.tsx'
import { ConflictList } from '#renderer/components/conflict-list.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import type { Conflict } from '#shared/domain/conflict.ts'

/** What in the plan and around it cannot both be followed (N15). */
export function ConflictCard({ conflicts }: { conflicts: readonly Conflict[] }) {
  return (
    <Card
      title="What cannot both be followed"
      beside={conflicts.length > 0 && <Tag tone="medium">◆ {conflicts.length} found</Tag>}
    >
      {conflicts.length === 0 ? (
        <p className="muted">
          ✓ No conflict was found between actions, advice, contingencies, the safety plan, orders and how she may be
          contacted. The search knows only the words of its rules.
        </p>
      ) : (
        <ConflictList conflicts={conflicts} />
      )}
    </Card>
  )
}
