import type { ComparedItem } from '#shared/domain/comparison.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import type { SettlementFields } from '#shared/domain/two-raters.ts'
import { fillIn } from './assess.ts'
import type { WrittenAssessment, WrittenCase } from './content/shapes.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** What came of one difference; recorded by the first rater unless somebody else is named. */
export interface Settled {
  item: ComparedItem
  as: SettlementFields
  by?: 'anselm'
}

/** A second psychologist rates a case blind on the day on which the first fills in and signs: begun after it, settled before it is signed. */
export function secondRaterSteps(
  clinic: ScriptedClinic,
  ledger: Ledger,
  inCase: WrittenCase,
  written: WrittenAssessment,
  settled: readonly Settled[],
): Step[] {
  const on = written.startedOn
  const anselm: ScriptedClinic = { ...clinic, as: () => clinic.as('anselm') }
  const ids: { first?: AssessmentId; second?: AssessmentId } = {}
  const begin = async () => {
    const { cases, twoRaters } = clinic.as('anselm')
    const { assessments } = await cases.get({ caseId: made(ledger.cases, inCase) })
    const draft = assessments.find((one) => one.signedAt === null)
    if (draft === undefined) throw new Error('There is no draft to rate beside.')
    ids.first = draft.id
    const second = await twoRaters.start({ assessmentId: draft.id })
    ids.second = second.id
    await fillIn(anselm, second, written)
  }
  const settle = async () => {
    const { first, second } = ids
    if (first === undefined || second === undefined) throw new Error('The second rating was not begun.')
    await clinic.as('ingrid').twoRaters.finish({ assessmentId: first })
    await clinic.as('anselm').twoRaters.finish({ assessmentId: second })
    for (const { item, as, by = 'ingrid' } of settled) {
      await clinic.as(by).twoRaters.settle({ assessmentId: first, item, as })
    }
  }
  return [
    { on, time: '09:50', act: begin },
    { on, time: '15:30', act: settle },
  ]
}
