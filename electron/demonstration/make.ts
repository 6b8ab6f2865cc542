import { afterStep } from './after-steps.ts'
import { beforeMeetingSteps } from './before-meeting-steps.ts'
import { caseSteps } from './case-steps.ts'
import { AFTER_MEETINGS } from './content/after-meetings.ts'
import { CASE_01 } from './content/case-01.ts'
import { CASE_02 } from './content/case-02.ts'
import { CASE_04 } from './content/case-04.ts'
import { CASES } from './content/cases.ts'
import { WATCH_01 } from './content/formulations.ts'
import { HONOUR_06 } from './content/honour.ts'
import { AHEAD, NOVEMBER, OCTOBER } from './content/meetings.ts'
import { PLANS } from './content/plans.ts'
import { REFERRALS } from './content/referrals.ts'
import { SECOND_04, SETTLED_04 } from './content/second-rater.ts'
import { SERVICES, type WrittenService } from './content/services.ts'
import { STAFF } from './content/staff.ts'
import { SUCCESSOR_02 } from './content/successor.ts'
import { type Directory, readDirectory } from './directory.ts'
import { honourStep } from './honour-steps.ts'
import { incidentSteps } from './incident-steps.ts'
import { meetingSteps } from './meeting-steps.ts'
import { orderSteps } from './order-steps.ts'
import { DEMONSTRATION_PEOPLE } from './people.ts'
import { planSteps } from './plan-steps.ts'
import { referralSteps } from './referral-steps.ts'
import { safetyPlanSteps } from './safety-plan-steps.ts'
import { DEMONSTRATION_START, DEMONSTRATION_TODAY, type ScriptedClinic } from './scripted-clinic.ts'
import { secondRaterSteps } from './second-rater-steps.ts'
import { inOrder, type Ledger, type Step } from './step.ts'
import { successorStep } from './successor-steps.ts'
import { victimSteps } from './victim-steps.ts'
import { watchStep } from './watch-step.ts'

/**
 * Fills the demonstration clinic, from its first people to the day on which it stands still: everything in the order in which
 * it happened, each act by whoever did it. The clinic was created from `DEMONSTRATION_CLINIC`.
 */
export async function makeDemonstration(clinic: ScriptedClinic): Promise<void> {
  clinic.at(DEMONSTRATION_START, '09:00')
  await addPeople(clinic)
  const directory = await readDirectory(clinic.as('bernadette'))
  const ledger: Ledger = { cases: new Map(), actions: new Map() }
  const steps = [
    ...CASES.flatMap((one) => caseSteps(clinic, directory, ledger, one)),
    ...REFERRALS.flatMap((one) => referralSteps(clinic, directory, one)),
    ...secondRaterSteps(clinic, ledger, CASE_04, SECOND_04, SETTLED_04),
    successorStep(clinic, ledger, CASE_02, SUCCESSOR_02),
    honourStep(clinic, ledger, HONOUR_06),
    ...incidentSteps(clinic, ledger),
    ...orderSteps(clinic, ledger),
    ...safetyPlanSteps(clinic, ledger),
    watchStep(clinic, directory, ledger, CASE_01, WATCH_01),
    ...PLANS.flatMap((one) => planSteps(clinic, directory, ledger, one)),
    ...SERVICES.map((one) => serviceStep(clinic, one)),
    ...beforeMeetingSteps(clinic, directory, ledger),
    ...[OCTOBER, NOVEMBER, AHEAD].flatMap((one) => meetingSteps(clinic, directory, ledger, one)),
    ...victimSteps(clinic, ledger),
    ...AFTER_MEETINGS.map((one) => afterStep(clinic, one)),
  ]
  for (const { on, time, act } of inOrder(steps)) {
    if (on > DEMONSTRATION_TODAY) break
    clinic.at(on, time)
    await act()
  }
  clinic.at(DEMONSTRATION_TODAY, '09:00')
}

/** A service comes into the directory on the day on which it was checked. */
function serviceStep(clinic: ScriptedClinic, one: WrittenService): Step {
  return { on: one.checkedOn, time: '13:30', act: () => clinic.as('bernadette').directory.addService(one) }
}

async function addPeople(clinic: ScriptedClinic): Promise<void> {
  const own = clinic.as('bernadette').clinic
  const directory: Directory = await readDirectory(clinic.as('bernadette'))
  for (const { agency, roles, ...person } of Object.values(STAFF)) {
    if (person === undefined || directory.person(person.name) !== null) continue
    const way = DEMONSTRATION_PEOPLE.find((one) => one.name === person.name)
    await own.addPerson({
      ...person,
      agencyId: directory.agency(agency),
      roles: [...roles],
      signIn: way?.signIn ?? '',
      passphrase: way?.passphrase ?? null,
    })
  }
}
