import type { WrittenWatch } from './content/formulations.ts'
import type { WrittenCase } from './content/shapes.ts'
import type { Directory } from './directory.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** The psychologist has a warning sign of her last signed assessment watched. */
export function watchStep(
  clinic: ScriptedClinic,
  directory: Directory,
  ledger: Ledger,
  inCase: WrittenCase,
  { on, sign, agency, ...task }: WrittenWatch,
): Step {
  return {
    on,
    time: '11:40',
    act: async () => {
      const { cases, formulations, scenarios } = clinic.as('ingrid')
      const { assessments } = await cases.get({ caseId: made(ledger.cases, inCase) })
      const signed = assessments.findLast((one) => one.signedAt !== null && one.kind !== 'second')
      if (signed === undefined) throw new Error('Nothing is signed in this case yet.')
      const file = await formulations.get({ assessmentId: signed.id })
      const found = file.scenarios.flatMap((one) => one.signs).find((one) => one.text === sign)
      if (found === undefined) throw new Error('No scenario of this case has this warning sign.')
      await scenarios.watch({
        warningSignId: found.id,
        task: { ...task, ownerId: directory.person(task.ownerName), agencyId: directory.agency(agency) },
      })
    },
  }
}
