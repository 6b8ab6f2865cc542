import { useMemo } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { useKeys } from '#renderer/lib/keys.ts'
import { type BoardView, READY_VIEWS, type ReadyViewName, readyView } from '#shared/domain/action-board.ts'
import classes from './actions.module.css'

/** The views that are ready to be chosen, each by a key. */
export function ReadyViews({ view, onView }: { view: BoardView; onView(view: BoardView): void }) {
  useKeys(
    'Views of the actions',
    useMemo(
      () =>
        NAMES.map((name, at) => ({
          keys: `${at + 1}`,
          label: READY_VIEWS[name].name,
          run: () => onView(readyView(name)),
        })),
      [onView],
    ),
  )
  const now = JSON.stringify(view)
  return (
    <section className={classes['views']} aria-label="Ready views">
      {NAMES.map((name, at) => (
        <button
          key={name}
          type="button"
          title={READY_VIEWS[name].means}
          aria-pressed={now === JSON.stringify(readyView(name))}
          onClick={() => onView(readyView(name))}
        >
          {READY_VIEWS[name].name} <KeyHint keys={`${at + 1}`} />
        </button>
      ))}
    </section>
  )
}

// The names of a literal object are its own keys.
const NAMES = Object.keys(READY_VIEWS) as ReadyViewName[]
