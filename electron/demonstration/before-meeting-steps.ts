import type { Api } from '#shared/contract/index.ts'
import type { MeetingId, PanelMemberId } from '#shared/domain/ids.ts'
import { AGENCIES, type AgencyKey } from './content/agencies.ts'
import { ASKED, KNOWS_SOMEBODY, REGISTER, RETURNS, SERIES } from './content/before-meetings.ts'
import { AHEAD } from './content/meetings.ts'
import { STAFF } from './content/staff.ts'
import type { Directory } from './directory.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { type Ledger, made, type Step } from './step.ts'

/** The register, the months ahead, who knows somebody, and what agencies were asked before the next meeting: all on the day before. */
export function beforeMeetingSteps(clinic: ScriptedClinic, directory: Directory, ledger: Ledger): Step[] {
  const api = () => clinic.as('bernadette')
  return [
    { on: AHEAD.plannedOn, time: '14:00', act: () => register(api(), directory, ledger) },
    { on: AHEAD.plannedOn, time: '14:20', act: () => months(api(), directory) },
    { on: AHEAD.plannedOn, time: '14:30', act: () => knows(api(), directory, ledger) },
    { on: AHEAD.plannedOn, time: '14:40', act: () => ask(api(), directory, ledger) },
    { on: AHEAD.plannedOn, time: '16:10', act: () => answers(api(), directory, ledger) },
  ]
}

async function register(api: Api, directory: Directory, ledger: Ledger): Promise<void> {
  const ids = new Map<string, PanelMemberId>()
  for (const { name, agency, standing, post = '', deputyFor, signedOn = null, seat } of REGISTER) {
    const { id } = await api.panel.add({
      name,
      agencyId: directory.agency(agency),
      personId: directory.person(name),
      standing,
      post,
      deputyFor: deputyFor === undefined ? null : made(ids, deputyFor),
      signedOn,
    })
    ids.set(name, id)
    if (seat === undefined) continue
    const { in: inCase, ...window } = seat
    await api.panel.addSeat({ memberId: id, caseId: made(ledger.cases, inCase), ...window })
  }
}

async function months(api: Api, directory: Directory): Promise<void> {
  const { moved, ...fields } = SERIES
  await api.series.plan({
    ...fields,
    chairId: directory.colleague(STAFF.bernadette.name),
    invited: AHEAD.invited.map((key) => directory.agency(key)),
  })
  const one = (await api.meetings.list({})).find((line) => line.heldOn === moved.from)
  if (one === undefined) throw new Error('The series has no meeting to move.')
  const to = { heldOn: moved.to, startsAt: fields.startsAt }
  await api.meetings.move({ meetingId: one.id, to, reason: moved.reason })
}

async function knows(api: Api, directory: Directory, ledger: Ledger): Promise<void> {
  const { name, note } = KNOWS_SOMEBODY
  const caseId = made(ledger.cases, KNOWS_SOMEBODY.in)
  await api.panel.recordConflict({ caseId, conflict: { personId: directory.person(name), memberId: null, name, note } })
}

async function ask(api: Api, directory: Directory, ledger: Ledger): Promise<void> {
  const meetingId = await nextMeeting(api)
  const caseIds = AHEAD.agenda.map((one) => made(ledger.cases, one))
  for (const caseId of caseIds) {
    await api.referrals.recordConsent({ caseId, consent: { explained: true, answer: 'given', reason: '' } })
  }
  for (const agency of ASKED) {
    await api.research.request({
      meetingId,
      agencyId: directory.agency(agency),
      caseIds,
      format: 'csv',
      withPlaceholders: true,
      linked: { linked: false, note: '' },
      basis: BASIS,
    })
  }
}

async function answers(api: Api, directory: Directory, ledger: Ledger): Promise<void> {
  const meetingId = await nextMeeting(api)
  for (const { agency, in: inCase, answer, said } of RETURNS) {
    const of = {
      meetingId,
      caseId: made(ledger.cases, inCase),
      agencyId: directory.agency(agency),
    }
    if (said === undefined) {
      await api.research.answer({ ...of, answer })
      continue
    }
    const { only, ...paragraph } = said
    const audience = only?.map((key: AgencyKey) => directory.agency(key)) ?? null
    await api.research.addInformation({ ...of, paragraph: { ...paragraph, audience } })
  }
}

async function nextMeeting(api: Api): Promise<MeetingId> {
  const one = (await api.meetings.list({})).find((line) => line.heldOn === AHEAD.heldOn)
  if (one === undefined) throw new Error('The next meeting is not planned.')
  return one.id
}

const BASIS = {
  sharer: AGENCIES.partnership.name,
  sharerKind: AGENCIES.partnership.kind,
  lawfulBasis: 'GDPR_SAFEGUARDING',
  article6: 'A6_TASK',
  article9: 'A9_NONE',
  gateway: 'CDA_1998',
  ticks: ['relevant', 'adequate', 'necessary', 'proportionate', 'does not raise the risk'],
  decidedByName: STAFF.bernadette.name,
} satisfies Parameters<Api['research']['request']>[0]['basis']
