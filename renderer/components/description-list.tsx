import type { ReactNode } from 'react'
import classes from './description-list.module.css'

/** What is known, line by line: a word and what it says. What is null is left out. */
export function DescriptionList({
  lines,
}: {
  lines: readonly (readonly [term: string, description: ReactNode | null])[]
}) {
  return (
    <dl className={classes['list']}>
      {lines
        .filter(([, description]) => description !== null)
        .map(([term, description]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{description}</dd>
          </div>
        ))}
    </dl>
  )
}
