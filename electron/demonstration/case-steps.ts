import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { caseFields } from '#shared/domain/case.ts'
import { later, promise } from './actions.ts'
import { fillIn } from './assess.ts'
import type { WrittenAssessment, WrittenCase, WrittenDay, WrittenHandover, WrittenLevel } from './content/shapes.ts'
import type { Directory } from './directory.ts'
import { fillInParties } from './parties.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'
import { type Ledger, made, type Step } from './step.ts'

/** Everything that happens in a case outside of meetings. */
export function caseSteps(clinic: ScriptedClinic, directory: Directory, ledger: Ledger, one: WrittenCase): Step[] {
  const caseId = () => made(ledger.cases, one)
  const earlier = one.earlier?.actions ?? []
  return [
    { on: one.openedOn, time: one.openedAt, act: () => open(clinic, directory, ledger, one) },
    ...one.levels.map((decided) => levelStep(clinic, one, caseId, decided)),
    ...one.handovers.flatMap((link) => handoverSteps(clinic, directory, one, caseId, link)),
    ...one.assessments.flatMap((written) => assessmentSteps(clinic, caseId, written)),
    ...(one.proposals ?? []).map(({ on, signIn, ...proposal }) => ({
      on,
      time: '11:20',
      act: () => clinic.as(signIn).assessments.proposeType({ caseId: caseId(), ...proposal }),
    })),
    ...earlier.map((action) => ({
      on: one.earlier?.on ?? one.openedOn,
      time: '12:40',
      act: async () => {
        ledger.actions.set(action, await promise(clinic, directory, { caseId: caseId(), agendaItemId: null }, action))
      },
    })),
    ...earlier
      .flatMap((action) => later(clinic, action, () => made(ledger.actions, action)))
      .map((step) => ({ ...step, time: '15:10' })),
    ...(one.closedOn === undefined
      ? []
      : [{ on: one.closedOn, time: '16:45', act: () => clinic.as('bernadette').cases.close({ caseId: caseId() }) }]),
  ]
}

async function open(clinic: ScriptedClinic, directory: Directory, ledger: Ledger, one: WrittenCase): Promise<void> {
  const { cases } = clinic.as('bernadette')
  const { referringAgency, referredOn, referredByName, ...fields } = one.fields
  const [victim, perpetrator] = one.parties
  const { relationship, domesticAbuse, stalkingDominant, officerInCase, officerPhone, summary, nextReviewOn } = fields
  const record = await cases.open({
    referringAgencyId: directory.agency(referringAgency),
    referredOn,
    referredByName,
    victim: victim.name ?? '',
    victimBorn: victim.born ?? null,
    perpetratorKnown: perpetrator.known ?? true,
    perpetrator: perpetrator.name ?? '',
    relationship,
    domesticAbuse,
    stalkingDominant,
    officerInCase,
    holder: { agencyId: directory.agency(one.holder.agency), name: one.holder.name },
  })
  const caseId = record.id
  ledger.cases.set(one, caseId)
  const rest = { officerPhone, summary, nextReviewOn }
  await setFields(caseFields, record, rest, (change) => cases.change({ caseId, change }))
  await fillInParties(clinic, caseId, one.parties)
}

function levelStep(
  clinic: ScriptedClinic,
  one: WrittenCase,
  caseId: () => string,
  { on, level, route, reason }: WrittenLevel,
): Step {
  return {
    on,
    time: timeOn(one, on, '12:30', '18:30'),
    act: () =>
      clinic.as('bernadette').cases.decideLevel({ caseId: caseId(), choice: { level, route: route ?? null, reason } }),
  }
}

function handoverSteps(
  clinic: ScriptedClinic,
  directory: Directory,
  one: WrittenCase,
  caseId: () => string,
  { on, agency, name, answer }: WrittenHandover,
): Step[] {
  const offered = { id: '' }
  const { cases } = clinic.as('bernadette')
  const offer: Step = {
    on,
    time: timeOn(one, on, '11:20', '18:40'),
    act: async () => {
      const link = await cases.offerRisk({ caseId: caseId(), offer: { agencyId: directory.agency(agency), name } })
      offered.id = link.id
    },
  }
  if (answer === undefined) return [offer]
  const { on: answeredOn, ...given } = answer
  return [
    offer,
    {
      on: answeredOn,
      time: answeredOn === on ? '18:50' : '10:05',
      act: () => cases.answerOffer({ caseId: caseId(), handoverId: offered.id, answer: given }),
    },
  ]
}

function assessmentSteps(clinic: ScriptedClinic, caseId: () => string, written: WrittenAssessment): Step[] {
  const { assessments } = clinic.as('ingrid')
  const draft: { record?: AssessmentRecord } = {}
  const fill = async () => {
    if (draft.record !== undefined) await fillIn(clinic, draft.record, written)
  }
  const start: Step = {
    on: written.startedOn,
    time: '09:40',
    act: async () => {
      draft.record = await assessments.start({ caseId: caseId() })
    },
  }
  const { signedOn } = written
  if (signedOn === undefined) return [start, { on: written.startedOn, time: '10:10', act: fill }]
  return [
    start,
    { on: signedOn, time: '10:10', act: fill },
    { on: signedOn, time: '17:05', act: async () => assessments.sign({ assessmentId: draft.record?.id ?? '' }) },
  ]
}

/** Acts on the day of the referral come after it, whenever it came. */
function timeOn(one: WrittenCase, on: WrittenDay, usual: string, onFirstDay: string): string {
  return on === one.openedOn ? onFirstDay : usual
}
