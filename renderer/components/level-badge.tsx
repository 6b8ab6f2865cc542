import { LEVEL_WORDS, type Level } from '#shared/domain/level.ts'
import classes from './badge.module.css'

/** The level of a case: shape and word, filled. Null: nobody has decided it. */
export function LevelBadge({ level }: { level: Level | null }) {
  if (level === null) return <span className={classes['tag']}>no level yet</span>
  const { shape, name } = LEVEL_WORDS[level]
  return (
    <span className={classes['level']} data-level={level}>
      <span aria-hidden="true">{shape} </span>
      {name}
    </span>
  )
}
