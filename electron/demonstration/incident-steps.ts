import { caseEventFields } from '#shared/domain/case-event.ts'
import { addDays, day } from '#shared/domain/dates.ts'
import { impactFields } from '#shared/domain/impact.ts'
import { incidentFields, worst } from '#shared/domain/incident.ts'
import { behaviourByCode } from '#shared/instruments/behaviours.ts'
import type { WrittenHappenings, WrittenIncident } from './content/incident-words.ts'
import { HAPPENINGS_01 } from './content/incidents-01.ts'
import { OTHER_HAPPENINGS } from './content/incidents-others.ts'
import type { WrittenDay } from './content/shapes.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** What happened in the cases, written down when the case was opened, or on the day after. */
export function incidentSteps(clinic: ScriptedClinic, ledger: Ledger): Step[] {
  return [HAPPENINGS_01, ...OTHER_HAPPENINGS].flatMap((one) => stepsOf(clinic, ledger, one))
}

function stepsOf(clinic: ScriptedClinic, ledger: Ledger, one: WrittenHappenings): Step[] {
  const caseId = () => made(ledger.cases, one.of)
  const { incidents, caseEvents } = clinic.as(one.by)
  const after = (on: WrittenDay, time: string, act: () => Promise<unknown>): Step =>
    on <= one.of.openedOn ? { on: one.of.openedOn, time: '19:10', act } : { on: dayAfter(on), time, act }
  return [
    ...one.incidents.map((written) =>
      after(written.until ?? written.on, '11:50', () =>
        incidents.add({ caseId: caseId(), incident: incidentOf(written, one.source) }),
      ),
    ),
    // Known beforehand or on its day: what lies ahead stands in the record when the case is opened.
    ...one.events.map((event) => ({
      on: event.on > one.of.openedOn && event.on <= LATEST ? event.on : one.of.openedOn,
      time: '19:20',
      act: () => caseEvents.add({ caseId: caseId(), event: caseEventFields.parse(event) }),
    })),
    ...one.impacts.map((impact) =>
      after(impact.on, '16:20', () =>
        incidents.addImpact({ caseId: caseId(), impact: impactFields.parse(impact), supersedes: null }),
      ),
    ),
    ...one.checks.map(({ on, by, reason }) => ({
      on,
      time: '16:40',
      act: () => clinic.as(by).incidents.check({ caseId: caseId(), on: day.parse(on), reason }),
    })),
    ...(one.set === undefined ? [] : [setStep(clinic, caseId, one.set)]),
  ]
}

/** Later days lie ahead of the demonstration clinic. */
const LATEST = '2026-11-20'

function setStep(
  clinic: ScriptedClinic,
  caseId: () => string,
  { on, by, state, reason }: NonNullable<WrittenHappenings['set']>,
): Step {
  return { on, time: '17:20', act: () => clinic.as(by).incidents.setState({ caseId: caseId(), state, reason }) }
}

function incidentOf(written: WrittenIncident, source: string) {
  return incidentFields.parse({
    until: null,
    time: null,
    about: false,
    standing: 'allegation',
    source,
    against: ['victim'],
    howKnown: 'seen by the victim',
    severity: worst(written.behaviours.flatMap((code) => behaviourByCode(code)?.severity ?? [])) ?? 'contact',
    reported: 'no',
    policeNumber: '',
    ...written,
  })
}

function dayAfter(on: WrittenDay): WrittenDay {
  return addDays(day.parse(on), 1)
}
