import { useEffect, useRef } from 'react'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import { type Instant, timeOf } from '#shared/domain/dates.ts'
import { bindItem } from './bind-item.ts'
import { EntryList } from './entry-list.tsx'
import classes from './live.module.css'
import type { Minuted } from './minuted.ts'

/** The growing minutes of the case that is being heard, and the chair's summary of its risk. */
export function LiveMinutes({
  current,
  lines,
  savedAt,
  mayRun,
}: {
  current: AgendaCase | undefined
  lines: readonly Minuted[]
  savedAt: Instant | undefined
  mayRun: boolean
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const last = lines.at(-1)
  const newest = last?.kind === 'entry' ? last.entry.id : last?.action.id
  useEffect(() => toTheNewest(scroller.current), [newest, current?.item.id])
  return (
    <section className={classes['minutes']} aria-label="Minutes of this case">
      <div className={classes['minutes-head']}>
        <h2>Minutes</h2>
        {savedAt !== undefined && (
          <span className="muted" role="status">
            every line saved · {timeOf(savedAt)}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard. */}
      <div className={classes['scroller']} ref={scroller} role="log" aria-label="Lines" tabIndex={0}>
        {lines.length === 0 ? (
          <p className="muted">
            {current === undefined
              ? 'Welcome, names and apologies go here; they belong to no case.'
              : 'Nothing has been minuted on this case yet.'}
          </p>
        ) : (
          <EntryList label="Lines of the minutes" lines={lines} called={current} mayAnswer={mayRun} />
        )}
      </div>
      {current !== undefined && (mayRun || current.item.riskSummary !== '') && (
        <div className={classes['summary']} data-place="summary">
          {mayRun ? (
            <SummaryField key={current.item.id} one={current} />
          ) : (
            current.item.riskSummary !== '' && <p className={classes['statement']}>{current.item.riskSummary}</p>
          )}
        </div>
      )}
    </section>
  )
}

/** The newest line is in view, also when there is less room for the lines than before. */
function toTheNewest(lines: HTMLElement | null): () => void {
  const down = () => lines?.scrollTo({ top: lines.scrollHeight })
  const resized = new ResizeObserver(down)
  if (lines !== null) resized.observe(lines)
  return () => resized.disconnect()
}

function SummaryField({ one }: { one: AgendaCase }) {
  return (
    <TextAreaField most={8000} rows={2} saved={useSavedText(bindItem(one.item, 'riskSummary', 'Summary of risk'))} />
  )
}
