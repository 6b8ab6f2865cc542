import type { ReactNode } from 'react'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay } from '#renderer/lib/format.ts'
import type { Evidence } from '#shared/domain/assessment.ts'
import type { Day } from '#shared/domain/dates.ts'
import { asksForNewRating } from '#shared/domain/evidence-window.ts'
import type { FactorItem } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import { EvidenceLines } from './evidence-lines.tsx'
import type { RowContext } from './factor-cells.tsx'
import type { Desk } from './writing.ts'

/** What is known about a factor, what is missing, and the ways to add to both; with the first of two contexts it stands for both. */
export function FactorKnown({
  item: { code, label },
  context,
  from,
  evidence,
  missing,
  active,
  desk,
  tags,
}: {
  item: FactorItem
  context: RowContext
  from: Day | null
  evidence: readonly Evidence[]
  missing: string
  active: boolean
  desk: Desk
  tags: ReactNode
}) {
  if (context === 'in custody')
    return (
      <div role="gridcell" className={classes['known']}>
        <div className={classes['tools']}>{tags}</div>
      </div>
    )
  return (
    <div role="gridcell" className={classes['known']}>
      <EvidenceLines
        of={evidence}
        from={from}
        assessmentId={desk.assessmentId}
        editable={desk.editable}
        active={active}
      />
      {from !== null && asksForNewRating(evidence, from) && (
        <div className={classes['wraps']}>
          <Tag tone="medium">◆ all evidence is from before {asDay(from)}: rate again</Tag>
        </div>
      )}
      {missing !== '' && <p className="muted">Missing: {missing}</p>}
      <div className={classes['tools']}>
        {tags}
        {desk.editable && (
          <>
            <button
              type="button"
              tabIndex={active ? 0 : -1}
              aria-label={`Add evidence on ${label}`}
              onClick={() => desk.write({ code, what: 'evidence' })}
            >
              + evidence
            </button>
            <button
              type="button"
              tabIndex={active ? 0 : -1}
              aria-label={`Say what is missing on ${label}`}
              onClick={() => desk.write({ code, what: 'missing' })}
            >
              + missing
            </button>
          </>
        )}
      </div>
    </div>
  )
}
