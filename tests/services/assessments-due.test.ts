import { expect, test } from 'vitest'
import { NOW, openCase, openTestClinic } from '#tests/support/clinic.ts'
import { signAssessment } from '#tests/support/signed-assessment.ts'

const YEAR = 366 * 86_400_000

test('of each open case the newest signed assessment comes due, once, until somebody begins the next', async () => {
  const clinic = await openTestClinic()
  const { assessments } = clinic.as('psychologist')
  const [twice, once] = [await openCase(clinic), await openCase(clinic)]
  await signAssessment(clinic, twice.id)
  const newest = await signAssessment(clinic, twice.id)
  const only = await signAssessment(clinic, once.id)
  const due = async () => (await assessments.due({})).map((one) => one.assessmentId).sort()
  expect(await due()).toEqual([])

  clinic.at((NOW + YEAR) as typeof NOW) // brand: as the clock of the test
  expect(await due()).toEqual([newest, only].sort())

  const draft = await assessments.start({ caseId: once.id })
  expect(await due()).toEqual([newest])
  await assessments.discard({ assessmentId: draft.id, reason: 'Begun for the wrong case.' })
  expect(await due()).toEqual([newest, only].sort())

  await clinic.as('coordinator').cases.close({ caseId: twice.id })
  expect(await due()).toEqual([only])
})
