import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import type { Conflict } from '#shared/domain/conflict.ts'
import classes from './plans.module.css'

/** What in the plan cannot both be followed, with both places and why (N15). */
export function ConflictCard({ conflicts }: { conflicts: readonly Conflict[] }) {
  return (
    <Card
      title="What cannot both be followed"
      beside={conflicts.length > 0 && <Tag tone="medium">◆ {conflicts.length} found</Tag>}
    >
      {conflicts.length === 0 ? (
        <p className="muted">
          ✓ No conflict was found between actions, advice, contingencies and how she may be contacted. The search knows
          only the words of its rules.
        </p>
      ) : (
        <ul className={classes['list']} aria-label="Conflicts">
          {conflicts.map(({ rule, one, other, why }) => (
            <li key={`${rule} ${one.place} ${other.place}`}>
              <div className={classes['pair']}>
                <p>
                  <strong>{one.place}</strong>
                  <br />
                  {one.text}
                </p>
                <p>
                  <strong>{other.place}</strong>
                  <br />
                  {other.text}
                </p>
              </div>
              <span className={classes['words']}>◆ {why}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
