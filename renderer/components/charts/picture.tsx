import { Button } from '@mantine/core'
import { type ReactNode, useDeferredValue, useId, useState } from 'react'
import classes from './charts.module.css'

/** A picture with its twin, a table that says the same: read out always, shown in place of the picture when asked for. */
export function Picture({
  title,
  lead,
  table,
  children,
}: {
  title: string
  /** How to read it, in one sentence. */
  lead: string
  table: ReactNode
  children: ReactNode
}) {
  const id = useId()
  const [asTable, setAsTable] = useState(false)
  // The picture is painted first, the table comes straight after it.
  const painted = useDeferredValue(true, false)
  return (
    <section className={classes['picture']} aria-labelledby={id}>
      <div className={classes['head']}>
        <h3 id={id}>{title}</h3>
        <Button size="compact-xs" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as picture' : 'Show as table'}
        </Button>
      </div>
      <p className="muted small">{lead}</p>
      {!asTable && children}
      <div className={asTable ? classes['twin'] : 'hidden-visually'}>{painted && table}</div>
    </section>
  )
}
