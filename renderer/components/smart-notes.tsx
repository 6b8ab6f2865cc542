import type { Day } from '#shared/domain/dates.ts'
import { type SmartAction, smartNotes } from '#shared/domain/smart.ts'
import classes from './smart-notes.module.css'

/** What would make an action SMARTer, as it is typed: a note, never a block (domain §4.5). */
export function SmartNotes({ action, nextReviewOn }: { action: SmartAction; nextReviewOn: Day | null }) {
  const notes = smartNotes(action, nextReviewOn)
  return (
    <div className={classes['smart']} role="status" aria-label="How SMART it is">
      {notes.length === 0 ? (
        <p className="muted small">✓ Specific, measurable, accepted, relevant, in time.</p>
      ) : (
        <ul>
          {notes.map(({ letter, sentence }) => (
            <li key={letter}>
              <span aria-hidden="true">◆ {letter}</span> {sentence}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
