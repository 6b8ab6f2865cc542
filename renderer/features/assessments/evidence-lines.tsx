import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { Evidence } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import { ageOf } from '#shared/domain/evidence-window.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import classes from './assessments.module.css'

/** What is known about a factor or type: what, how it is known, from whom, of when. */
export function EvidenceLines({
  of,
  from = null,
  assessmentId,
  editable,
  active = true,
}: {
  of: readonly Evidence[]
  from?: Day | null
  assessmentId: AssessmentId
  editable: boolean
  /** Whether its buttons take part in the order of Tab. */
  active?: boolean
}) {
  if (of.length === 0) return null
  return (
    <ul className={classes['evidence']}>
      {of.map((one) => (
        <li key={one.id} data-old={(from !== null && ageOf(one.on, from) === 'older') || undefined}>
          {one.text}{' '}
          <span className="muted">
            (
            {[
              one.source,
              one.on === null ? 'no day' : asDay(one.on),
              one.standing,
              one.carriedFrom === null ? '' : 'from last time',
            ]
              .filter((part) => part !== '')
              .join(', ')}
            )
          </span>
          {from !== null && ageOf(one.on, from) === 'older' && (
            <>
              {' '}
              <Tag tone="medium">◆ older than six months</Tag>
            </>
          )}
          {editable && (
            <button
              type="button"
              className={classes['remove']}
              tabIndex={active ? 0 : -1}
              aria-label={`Remove this evidence: ${one.text}`}
              title="Remove"
              onClick={() => void remove(assessmentId, one)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

async function remove(assessmentId: AssessmentId, { id: evidenceId }: Evidence): Promise<void> {
  await attempt(
    async () => {
      await api.assessments.removeEvidence.call({ assessmentId, evidenceId })
      remember({
        label: 'Evidence removed',
        undo: () => api.assessments.restoreEvidence.call({ assessmentId, evidenceId }),
        redo: () => api.assessments.removeEvidence.call({ assessmentId, evidenceId }),
      })
    },
    'Evidence removed',
    { undo: true },
  )
}
