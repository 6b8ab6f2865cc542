import type { Conflict } from '#shared/domain/conflict.ts'
import classes from './conflict-list.module.css'

/** What cannot both be followed, with both places and why (N15). */
export function ConflictList({ conflicts }: { conflicts: readonly Conflict[] }) {
  return (
    <ul className={classes['list']} aria-label="Conflicts">
      {conflicts.map(({ rule, one, other, why }) => (
        <li key={`${rule} ${one.place} ${one.text} ${other.place} ${other.text}`}>
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
          <span>◆ {why}</span>
        </li>
      ))}
    </ul>
  )
}
