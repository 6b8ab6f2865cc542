import { Button } from '@mantine/core'
import { Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { AssessmentFile, Evidence, Speaks } from '#shared/domain/assessment.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './assessments.module.css'

/** Evidence that spoke for a type which is no longer the working type: keep it there, link it to the new one, or take it out (domain notes §2.7, 2). */
export function UnsettledEvidence({ file }: { file: AssessmentFile }) {
  const { id: assessmentId, type } = file.record
  const unsettled = file.evidence.filter((one) => one.unsettled)
  if (unsettled.length === 0) return null
  const now = type === null ? undefined : typeByCode(type)
  return (
    <Notice
      kind="look"
      title={
        unsettled.length === 1
          ? 'One piece of evidence no longer supports the working type.'
          : `${unsettled.length} pieces of evidence no longer support the working type.`
      }
    >
      Say what becomes of each; until then it stays where it is.
      <ul className={classes['lines']}>
        {unsettled.map((one) => {
          const was = typeByCode(one.code)?.label ?? one.code
          return (
            <li key={one.id}>
              {one.text} <span className="muted">(spoke for {was.toLowerCase()})</span>
              <Row>
                <Button size="xs" onClick={() => void keepIt(assessmentId, one)}>
                  Keep it for {was.toLowerCase()}
                </Button>
                {now !== undefined &&
                  (['for', 'against'] as const).map((speaks) => (
                    <Button key={speaks} size="xs" onClick={() => void relink(assessmentId, one, now.code, speaks)}>
                      Speaks {speaks} {now.label.toLowerCase()}
                    </Button>
                  ))}
              </Row>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

async function keepIt(assessmentId: AssessmentId, { id: evidenceId }: Evidence): Promise<void> {
  await attempt(
    async () => {
      await api.assessments.settleEvidence.call({ assessmentId, evidenceId, settled: true })
      remember({
        label: 'Evidence kept',
        undo: () => api.assessments.settleEvidence.call({ assessmentId, evidenceId, settled: false }),
        redo: () => api.assessments.settleEvidence.call({ assessmentId, evidenceId, settled: true }),
      })
    },
    'Evidence kept',
    { undo: true },
  )
}

async function relink(assessmentId: AssessmentId, one: Evidence, code: string, speaks: Speaks): Promise<void> {
  await attempt(
    async () => {
      const next = await api.assessments.relinkEvidence.call({ assessmentId, evidenceId: one.id, code, speaks })
      remember({
        label: 'Evidence linked anew',
        undo: async () => {
          await api.assessments.removeEvidence.call({ assessmentId, evidenceId: next.id })
          await api.assessments.restoreEvidence.call({ assessmentId, evidenceId: one.id })
        },
        redo: async () => {
          await api.assessments.removeEvidence.call({ assessmentId, evidenceId: one.id })
          await api.assessments.restoreEvidence.call({ assessmentId, evidenceId: next.id })
        },
      })
    },
    'Evidence linked anew',
    { undo: true },
  )
}
