import type { ReactNode } from 'react'
import classes from './page.module.css'

/** One thing that has to be said: what is so, and what to do about it. */
export function Notice({
  kind,
  title,
  children,
  action,
}: {
  kind: 'danger' | 'look' | 'done' | 'plain'
  title?: string
  children: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={classes['notice']} data-kind={kind} role={kind === 'danger' ? 'alert' : undefined}>
      <div>
        {title !== undefined && <strong>{SHAPES[kind] + title} </strong>}
        {children}
      </div>
      {action !== undefined && <div className={classes['actions']}>{action}</div>}
    </div>
  )
}

const SHAPES = { danger: '▲ ', look: '◆ ', done: '✓ ', plain: '' } as const
