import type { ReactNode } from 'react'
import classes from './badge.module.css'

/** A small coloured word. Colour repeats what the word says, never replaces it. */
export function Tag({
  tone = 'standard',
  children,
}: {
  tone?: 'standard' | 'accent' | 'high' | 'medium' | 'done'
  children: ReactNode
}) {
  return (
    <span className={classes['tag']} data-tone={tone}>
      {children}
    </span>
  )
}
