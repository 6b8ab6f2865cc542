import { caseFields } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { qualityTick, referralFields } from '#shared/domain/referral.ts'
import type { AnswerWord } from '#shared/domain/screening.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import type { WrittenReferral, WrittenScreening } from './content/referrals.ts'
import type { Directory } from './directory.ts'
import { fillInParties } from './parties.ts'
import type { ScriptedClinic } from './scripted-clinic.ts'
import { setFields } from './set-fields.ts'
import type { Step } from './step.ts'

/** A referral is taken in by the coordinator in one go: the front page, what was asked, and the level as far as it is decided. */
export function referralSteps(clinic: ScriptedClinic, directory: Directory, one: WrittenReferral): Step[] {
  return [{ on: one.takenInOn, time: one.takenInAt, act: () => takeIn(clinic, directory, one) }]
}

async function takeIn(clinic: ScriptedClinic, directory: Directory, one: WrittenReferral): Promise<void> {
  const { cases, referrals } = clinic.as('bernadette')
  const caseId = await begin(clinic, directory, one)
  const { record } = await referrals.get({ caseId })
  const safety = one.crimeReported === undefined ? {} : { safety: SAFETY_ANSWERS }
  await setFields(referralFields, record, { ...one.fields, ...safety }, (change) =>
    referrals.change({ caseId, change }),
  )
  for (const narrative of one.narratives) await referrals.addNarrative({ caseId, narrative })
  if (one.consent !== undefined) await referrals.recordConsent({ caseId, consent: one.consent })
  if (one.share !== undefined) await sharePolice(clinic, directory, caseId, one, one.share)
  if (one.screening !== undefined) await screen(clinic, caseId, one.screening)
  if (one.level !== undefined) {
    const { level, route = null, reason } = one.level
    await cases.decideLevel({ caseId, choice: { level, route, reason } })
  }
  if (one.crimeReported !== undefined) await closeTasks(clinic, caseId, one.crimeReported)
  if (one.accepted !== undefined) {
    await referrals.triage({ caseId, triage: { decision: 'accepted', reason: one.accepted } })
  }
}

async function begin(clinic: ScriptedClinic, directory: Directory, one: WrittenReferral): Promise<CaseId> {
  const { cases, referrals } = clinic.as('bernadette')
  const [victim, perpetrator] = one.parties
  const record = await referrals.begin({
    referringAgencyId: directory.agency(one.referringAgency),
    referredOn: one.referredOn,
    referredByName: one.referredByName,
    victim: victim.name ?? '',
    victimBorn: victim.born ?? null,
    victimPhone: victim.phone ?? '',
    perpetratorKnown: perpetrator.known ?? true,
    perpetrator: perpetrator.name ?? '',
    perpetratorBorn: perpetrator.born ?? null,
    relationship: one.case.relationship,
    holder: { agencyId: directory.agency(one.holder.agency), name: one.holder.name },
  })
  await fillInParties(clinic, record.id, one.parties)
  await setFields(caseFields, record, one.case, (change) => cases.change({ caseId: record.id, change }))
  return record.id
}

async function sharePolice(
  clinic: ScriptedClinic,
  directory: Directory,
  caseId: CaseId,
  { referringAgency, referredByName }: WrittenReferral,
  share: { what: string; purpose: string },
): Promise<void> {
  const { clinic: own, referrals } = clinic.as('bernadette')
  const { agencies } = await own.session({})
  const [sharer, police] = [referringAgency, 'police' as const].map((key) =>
    agencies.find((agency) => agency.id === directory.agency(key)),
  )
  if (sharer === undefined || police === undefined) throw new Error('The demonstration clinic lacks an agency.')
  await referrals.recordShare({
    caseId,
    share: {
      ...share,
      sharer: sharer.name,
      sharerKind: sharer.kind,
      recipient: police.name,
      recipientKind: police.kind,
      lawfulBasis: 'GDPR_SAFEGUARDING',
      article6: 'A6_TASK',
      article9: 'A9_PUBLIC',
      gateway: 'CA_2004',
      capacity: null,
      ticks: [...qualityTick.options],
      decidedByName: referredByName,
    },
  })
}

async function screen(clinic: ScriptedClinic, caseId: CaseId, written: WrittenScreening): Promise<void> {
  const { referrals } = clinic.as('bernadette')
  const { askedOn, askedBy, mode, comments } = written
  const fields = { askedOn, askedBy, mode, modeReason: '' }
  const { id: screeningId } = await referrals.startScreening({ caseId, packId: SCREENING.id, fields })
  const [yes, unknown] = [written.yes.split(' '), written.unknown.split(' ')]
  const asked = SCREENING.sets.filter(({ openedBy }) => openedBy === null || yes.includes(openedBy))
  for (const { code } of asked.flatMap((set) => set.items)) {
    const value: AnswerWord = yes.includes(code) ? 'yes' : unknown.includes(code) ? 'unknown' : 'no'
    await referrals.answer({ screeningId, code, change: { field: 'answer', was: null, value } })
    const comment = comments[code]
    if (comment === undefined) continue
    await referrals.answer({ screeningId, code, change: { field: 'comment', was: '', value: comment } })
  }
  await referrals.finishScreening({ screeningId })
}

async function closeTasks(clinic: ScriptedClinic, caseId: CaseId, outcome: string): Promise<void> {
  const { actions } = clinic.as('bernadette')
  for (const { id } of await actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: null })) {
    await actions.close({ actionId: id, kind: 'done', outcome })
  }
}

/** Everything reassures but that a crime was committed, which raises a task. */
const SAFETY_ANSWERS = Object.fromEntries(
  SAFETY_CHECKLIST.map(({ code, reassuring }) => [code, code === 'IS08' ? 'yes' : reassuring]),
)
