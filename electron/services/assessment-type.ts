import type { Repositories } from '#db/repositories/index.ts'
import type { AssessmentRecord, assessmentFields } from '#shared/domain/assessment.ts'
import { lookedAt } from '#shared/domain/carry-over.ts'
import type { Change } from '#shared/domain/change.ts'
import { hypothesisOf, settledBy } from '#shared/domain/hypothesis.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { Context } from './context.ts'
import { changed } from './save-change.ts'

/** Saves a changed field of a draft; a change of the hypothesis goes into its history and says which evidence it leaves behind. */
export async function setType(
  context: Context,
  r: Repositories,
  record: AssessmentRecord,
  change: Change<typeof assessmentFields.shape>,
): Promise<AssessmentRecord> {
  const next = await changed(context, r, { kind: 'assessment', id: record.id }, record, change)
  const seen = withTypeSettled(next, change.field)
  await r.assessments.save(seen)
  if (change.field !== 'type' && change.field !== 'alternativeType' && change.field !== 'confidence') return seen
  await r.assessments.addHypothesis(
    hypothesisOf(seen, { id: context.newId(), at: context.now(), byName: context.actor.name }),
  )
  const { unsettled, settled } = settledBy(
    { was: record.type, now: seen.type },
    await r.assessments.evidence(record.id),
  )
  for (const one of unsettled) await r.assessments.setEvidenceUnsettled(one.id, true)
  for (const one of settled) await r.assessments.setEvidenceUnsettled(one.id, false)
  return seen
}

/** A type is not its own alternative; and whoever writes the reasons anew has looked at what was there from last time. */
function withTypeSettled(record: AssessmentRecord, field: keyof typeof assessmentFields.shape): AssessmentRecord {
  if (field === 'reasons') return { ...record, typeCarried: lookedAt(record.typeCarried) }
  if (field === 'type' && record.type !== null && record.type === record.alternativeType) {
    return { ...record, alternativeType: null }
  }
  if (field === 'alternativeType' && record.type !== null && record.type === record.alternativeType) {
    throw new Refusal('INVALID', { field, sentence: 'This is the working type already.' })
  }
  return record
}
