import type { ReactNode } from 'react'
import classes from './page.module.css'

/** Fields or cards beside each other, as many as fit. `least`: the narrowest that one may become. */
export function Columns({ least = 'medium', children }: { least?: 'narrow' | 'medium' | 'wide'; children: ReactNode }) {
  return (
    <div className={classes['columns']} data-least={least}>
      {children}
    </div>
  )
}

/** Things below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <div className={classes['stack']}>{children}</div>
}

/** Buttons or tags in a row that wraps. */
export function Row({ children }: { children: ReactNode }) {
  return <div className={classes['row']}>{children}</div>
}
