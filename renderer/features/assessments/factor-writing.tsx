import type { FactorItem } from '#shared/domain/instrument.ts'
import classes from './assessments.module.css'
import { EvidenceForm } from './evidence-form.tsx'
import { MissingForm } from './missing-form.tsx'
import type { Desk, Writing } from './writing.ts'

/** The form that is open on a row. */
export function FactorWriting({
  what,
  item: { code, label },
  missing,
  desk,
}: {
  what: Writing['what']
  item: FactorItem
  missing: string
  desk: Desk
}) {
  return (
    <div role="gridcell" className={classes['across']}>
      {what === 'evidence' ? (
        <EvidenceForm code={code} about={label} desk={desk} />
      ) : (
        <MissingForm code={code} missing={missing} desk={desk} />
      )}
    </div>
  )
}
