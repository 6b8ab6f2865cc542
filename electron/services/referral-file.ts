import type { Repositories } from '#db/repositories/index.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { sureTraces } from '#shared/domain/match-traits.ts'
import { matchParties } from '#shared/domain/matching.ts'
import type { Party, PartyRole } from '#shared/domain/party.ts'
import { recordingGaps } from '#shared/domain/recording.ts'
import type { ReferralRecord } from '#shared/domain/referral.ts'
import { anchorDay, isRepeat } from '#shared/domain/repeat.ts'
import { considerMappa, suggestRouting } from '#shared/domain/routing.ts'
import { contradictionsIn, readAnswers, type ScreeningRecord } from '#shared/domain/screening.ts'
import { gapsOf } from './agenda-gate.ts'
import { mappaCode } from './raised.ts'
import { packOf } from './screenings.ts'

type ReferralFile = ApiOutputs['referrals']['get']
type ScreeningFile = ReferralFile['screenings'][number]

/** Gathers everything about how a case came to the clinic, with what the rules say of it. */
export async function readReferralFile(r: Repositories, caseId: CaseId): Promise<ReferralFile> {
  const file = await r.cases.file(caseId)
  const { record, ...progress } = await readProgress(r, caseId, file.parties)
  const { level, domesticAbuse, stalkingDominant } = file.record
  return {
    record,
    ...progress,
    routings: await r.referrals.routings(caseId),
    triages: await r.referrals.triages(caseId),
    looks: await r.referrals.looks(caseId),
    support: await r.referrals.support(caseId),
    agendaGaps: await gapsOf(r, file.record),
    suggestion: level === null ? null : suggestionFor({ level, domesticAbuse, stalkingDominant }),
    ...mappaOf(record, level),
    raised: await r.safeguarding.raised(caseId),
    safeguarding: await r.safeguarding.ofCase(caseId),
    repeat: await repeatOf(r, file, record),
  }
}

/** How far a referral has come: what is recorded of it, and what is not yet. */
export async function readProgress(r: Repositories, caseId: CaseId, people: readonly Party[]) {
  const record = await r.referrals.referral(caseId)
  if (record === undefined) throw new Error('A referral vanished inside its own transaction.')
  const screenings = await Promise.all((await r.referrals.screenings(caseId)).map((one) => readScreening(r, one)))
  const narratives = await r.referrals.narratives(caseId)
  const consents = await r.referrals.consents(caseId)
  const shares = await r.referrals.shares(caseId)
  const gaps = recordingGaps({
    ...record,
    people,
    narrative: narratives,
    referringTo: 'the clinic',
    consent: consents.at(-1) ?? null,
    lawfulBasis: shares.length > 0,
  })
  return { record, screenings, narratives, consents, shares, recordingGaps: gaps }
}

function mappaOf(
  record: ReferralRecord,
  level: CaseFile['record']['level'],
): Pick<ReferralFile, 'mappa' | 'mappaCode'> {
  if (level === null) return { mappa: '', mappaCode: '' }
  const { consider, task } = considerMappa({ ...record, level })
  return { mappa: task, mappaCode: task === '' ? '' : mappaCode(consider) }
}

function suggestionFor(facts: Parameters<typeof suggestRouting>[0]): NonNullable<ReferralFile['suggestion']> {
  const { services, ...suggestion } = suggestRouting(facts)
  return { ...suggestion, services: [...services] }
}

/** A screening with its pack as it was asked, its answers, and what they say. */
export async function readScreening(r: Repositories, record: ScreeningRecord): Promise<ScreeningFile> {
  const pack = await packOf(r, record)
  const answers = await r.referrals.answers(record.id)
  return { record, pack, answers, reading: readAnswers(pack, answers), contradictions: contradictionsIn(pack, answers) }
}

/** The last case of the same two people, by name or by what else agrees, and whether this one is its repeat. */
async function repeatOf(
  r: Repositories,
  { record, parties }: CaseFile,
  referral: ReferralRecord,
): Promise<ReferralFile['repeat']> {
  const settings = await r.clinic.settings()
  const config = { definition: settings.repeatDefinition, months: settings.repeatMonths, anchor: settings.repeatAnchor }
  const ofRole = (people: readonly Party[], role: PartyRole) => people.filter((one) => one.role === role)
  const victims = ofRole(parties, 'victim')
  const known = await r.cases.known(victims.flatMap(sureTraces), 'victim')
  const likely = victims.flatMap((one) => matchParties(one, known)).filter(({ strength }) => strength === 'likely')
  const earlier: { reference: string; lastOn: Day }[] = []
  for (const id of new Set(likely.map((match) => match.known.caseId))) {
    if (id === record.id) continue
    // Two people who both agree are the same two; one alone has to be likely.
    const others = ofRole(await r.cases.parties(id), 'perpetrator')
    if (!ofRole(parties, 'perpetrator').some((one) => matchParties(one, others).length > 0)) continue
    const { reference, referredOn } = await r.cases.byId(id)
    const lastOn = anchorDay(config, { referredOn, heardOn: await r.cases.lastHeardOn(id) })
    if (lastOn <= record.referredOn) earlier.push({ reference, lastOn })
  }
  const last = earlier.sort((one, other) => other.lastOn.localeCompare(one.lastOn))[0]
  if (last === undefined) return null
  return {
    ...last,
    repeat: isRepeat(last.lastOn, { on: record.referredOn, wouldBeCrime: referral.wouldBeCrime }, config),
  }
}
