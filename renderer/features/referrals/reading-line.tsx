import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { LEVEL_WORDS } from '#shared/domain/level.ts'
import { type Reading, sayCount } from '#shared/domain/screening.ts'
import classes from './referrals.module.css'

/** What the answers say and what they do not: the count with its range, the level they suggest, never a probability. */
export function ReadingLine({ reading, progress }: { reading: Reading; progress?: string }) {
  const { suggested, atMost, couldChange, all } = reading
  return (
    <div className={classes['reading']}>
      <strong>{sayCount(reading)}</strong>
      <span role="status">
        <span className="muted">suggests </span>
        <LevelBadge level={suggested} />
        {couldChange && (
          <span className={classes['could']}>
            ◆ What is not known could change the level: up to {LEVEL_WORDS[atMost].shape} {LEVEL_WORDS[atMost].name}.
          </span>
        )}
      </span>
      {all && <span>The whole stalking set is answered yes.</span>}
      {progress !== undefined && <span className={classes['progress']}>{progress}</span>}
    </div>
  )
}
