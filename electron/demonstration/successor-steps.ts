import { day } from '#shared/domain/dates.ts'
import type { WrittenCase } from './content/shapes.ts'
import type { SUCCESSOR_02 } from './content/successor.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** A new assessment that was begun from the one before and is half confirmed: somebody was called away. */
export function successorStep(
  clinic: ScriptedClinic,
  ledger: Ledger,
  inCase: WrittenCase,
  written: typeof SUCCESSOR_02,
): Step {
  const { assessments, formulations } = clinic.as('ingrid')
  const act = async () => {
    const { id: assessmentId } = await assessments.start({ caseId: made(ledger.cases, inCase) })
    const { record, ratings, judgements } = await assessments.get({ assessmentId })
    const confirm = (what: Parameters<typeof assessments.confirm>[0]['what']) =>
      assessments.confirm({ assessmentId, what, confirmed: true })
    await confirm({ kind: 'type', seen: record.type })
    for (const code of written.stillJudged) {
      await confirm({ kind: 'judgement', code, seen: judgements.find((one) => one.code === code)?.level ?? null })
    }
    for (const code of written.stillSo) {
      const seen = ratings.find((one) => one.code === code)?.presence ?? null
      await confirm({ kind: 'factor', code, inCustody: false, seen })
    }
    for (const part of written.stillFormulated) await formulations.confirm({ assessmentId, part, confirmed: true })
    await assessments.rate({ assessmentId, code: 'C3', change: { field: 'presence', was: 'partly', value: 'yes' } })
    await assessments.rate({ assessmentId, code: 'C5', change: { field: 'presence', was: 'partly', value: 'no' } })
    await assessments.addEvidence({
      assessmentId,
      evidence: { ...written.evidence, on: day.parse(written.evidence.on) },
    })
  }
  return { on: written.on, time: '16:20', act }
}
