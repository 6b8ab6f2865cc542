import type { ReactNode } from 'react'
import classes from './page.module.css'

/** What will appear here, and how to make the first one. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes['empty']}>
      <p>{children}</p>
      {action}
    </div>
  )
}
