import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { Notice } from './notice.tsx'
import classes from './page.module.css'

/** One screen: its name as the h1 (focused on arrival), what can be done, the content, and what stands beside it. */
export function Page({
  title,
  beside,
  actions,
  aside,
  lead,
  crumbs,
  children,
}: {
  title: ReactNode
  /** Beside the title: a level, a state, a count. */
  beside?: ReactNode
  /** Buttons at the right of the title, or under it where there is no room. */
  actions?: ReactNode
  /** A second column that falls below on narrow windows. */
  aside?: ReactNode
  /** One line under the title: why now, what next. */
  lead?: ReactNode
  /** Where this is: `<Link to="/cases">Cases</Link>`. */
  crumbs?: ReactNode
  children: ReactNode
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  // On arrival, so that the keyboard and a screen reader start at the name of the screen. A layout effect runs again when
  // the screen comes back from behind a wait, which takes the focus away from everything that it hides. Never out of a
  // dialog: whoever opened the palette while the screen was on its way goes on typing there.
  useLayoutEffect(() => {
    const at = document.activeElement
    if ((!arrived.current && at?.closest('[aria-modal="true"]') == null) || at === document.body)
      heading.current?.focus({ preventScroll: true })
    arrived.current = true
  }, [])
  return (
    <div className={classes['page']} data-aside={aside === undefined ? undefined : true}>
      <div className={classes['main']}>
        {crumbs !== undefined && (
          <nav className={classes['crumbs']} aria-label="Where this is">
            {crumbs}
          </nav>
        )}
        <header className={classes['head']}>
          <div className={classes['title']}>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {beside}
            {lead !== undefined && <p className={classes['lead']}>{lead}</p>}
          </div>
          {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
        </header>
        {children}
      </div>
      {aside !== undefined && (
        <aside className={classes['aside']} aria-label="Beside this page">
          {aside}
        </aside>
      )}
    </div>
  )
}

/** Said when reading takes longer than a moment. */
export function Waiting({ what = 'Reading the records' }: { what?: string }) {
  return (
    <div className={classes['waiting']} role="status">
      <span className={classes['late']}>{what}…</span>
    </div>
  )
}

/** A screen that cannot be shown: why, and the way out. */
export function Failed({ sentence, action }: { sentence: string; action?: ReactNode }) {
  return (
    <Page title="This cannot be shown">
      <Notice kind="danger">{sentence}</Notice>
      {action}
    </Page>
  )
}
