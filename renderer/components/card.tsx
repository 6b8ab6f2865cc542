import { type ReactNode, useId } from 'react'
import classes from './page.module.css'

/** A group of content with its heading; `loud` for the one thing on the screen that must be seen. */
export function Card({
  title,
  beside,
  actions,
  loud = false,
  quiet = false,
  flush = false,
  children,
}: {
  title?: ReactNode
  beside?: ReactNode
  actions?: ReactNode
  loud?: boolean
  /** Heading in the muted colour, as in the column beside the page. */
  quiet?: boolean
  /** No padding: for a table that reaches the edges. */
  flush?: boolean
  children: ReactNode
}) {
  const id = useId()
  return (
    <section
      className={classes['card']}
      data-loud={loud || undefined}
      data-flush={flush || undefined}
      aria-labelledby={title === undefined ? undefined : id}
    >
      {title !== undefined && (
        <div className={classes['card-head']}>
          <h2 id={id} className={quiet ? classes['quiet'] : undefined}>
            {title}
          </h2>
          {beside}
          {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
