import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { traces } from '#shared/domain/match-traits.ts'
import { matchParties } from '#shared/domain/matching.ts'
import { callParty } from '#shared/domain/party.ts'
import { RECORDING_DUTIES } from '#shared/domain/recording.ts'
import type { Routing, Triage } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { secondLookNeeded, suggestRouting } from '#shared/domain/routing.ts'
import { sayCount } from '#shared/domain/screening.ts'
import { forumHere } from '#shared/instruments/forums.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { readProgress, readReferralFile, readScreening } from './referral-file.ts'
import { referralOf } from './referral-of.ts'

type In = ApiInputs['referrals']
type Out = ApiOutputs['referrals']

/** The coordinator's inbox: what waits for a decision, the oldest first. */
export async function readInbox(context: Context): Promise<Out['inbox']> {
  return recorded(context, async (r) => {
    const lines = await Promise.all((await r.cases.inTriage()).map((record) => inboxLine(r, record)))
    return [{ kind: 'case', id: null }, lines]
  })
}

/** Decides where a case goes and who speaks for the victim; what the rules suggested is kept beside it. */
export async function routeCase(context: Context, { caseId, routing }: In['route']): Promise<Routing> {
  return recorded(context, async (r) => {
    const record = await r.cases.byId(caseId)
    if (record.level === null) {
      throw new Refusal('INVALID', { field: 'forum', sentence: 'Decide the level first: the forum follows from it.' })
    }
    const suggested = suggestRouting({ ...record, level: record.level })
    const differs = suggested.forum !== routing.forum || suggested.advocate !== routing.advocate
    if (differs && routing.reason.trim() === '') {
      throw new Refusal('INVALID', { field: 'reason', sentence: 'This is not what the protocol suggests. Say why.' })
    }
    const { instead } = forumHere(await r.clinic.settings(), routing.forum)
    if (instead !== '' && routing.reason.trim() === '') {
      throw new Refusal('INVALID', { field: 'reason', sentence: instead })
    }
    if (routing.advocate !== 'none' && routing.advocateName === '' && routing.reason.trim() === '') {
      throw new Refusal('INVALID', {
        field: 'advocateName',
        sentence: 'Name the advocate, or say why there is none yet.',
      })
    }
    const decided: Routing = {
      ...routing,
      caseId,
      suggestedForum: suggested.forum,
      suggestedAdvocate: suggested.advocate,
      at: context.now(),
      byName: context.actor.name,
    }
    await r.referrals.addRouting({ ...decided, id: context.newId() })
    return [aboutCase(caseId), decided]
  })
}

/** Accepts, returns, redirects or declines a referral. Everything but accepting a complete one needs its reason. */
export async function triageReferral(context: Context, { caseId, triage }: In['triage']): Promise<Triage> {
  return recorded(context, async (r) => {
    const record = await r.cases.byId(caseId)
    if (record.triage === 'accepted') throw new Refusal('TRIAGE_DONE', {})
    await referralOf(r, caseId)
    const { agendaGaps } = await readReferralFile(r, caseId)
    if (triage.reason.trim() === '') {
      if (triage.decision !== 'accepted')
        throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why, so that the referrer knows.' })
      if (agendaGaps.length > 0) throw new Refusal('NOT_READY', { gaps: agendaGaps.map((one) => one.sentence) })
    }
    const decided: Triage = { ...triage, caseId, at: context.now(), byName: context.actor.name }
    await r.referrals.addTriage({ ...decided, id: context.newId() })
    await r.cases.save({ ...record, triage: triage.decision, revision: record.revision + 1 })
    return [aboutCase(caseId), decided]
  })
}

/** Finished screenings, of every level, that wait for the coordinator's second look (S4 §4.2). */
export async function readLooksDue(context: Context): Promise<Out['looksDue']> {
  return recorded(context, async (r) => {
    const due = await Promise.all(
      (await r.referrals.unlooked()).map(async (screening) => {
        const { reading } = await readScreening(r, screening)
        const record = await r.cases.byId(screening.caseId)
        return {
          screeningId: screening.id,
          caseId: record.id,
          reference: record.reference,
          finishedByName: screening.finishedByName,
          count: sayCount(reading),
          suggested: reading.suggested,
          chosen: record.level,
          lowered: record.level !== null && secondLookNeeded(reading.suggested, record.level),
          couldChange: reading.couldChange,
        }
      }),
    )
    return [{ kind: 'case', id: null }, due]
  })
}

/** Records the second look at a screening; raising or lowering needs a reason and decides the level anew. */
export async function lookAtScreening(
  context: Context,
  { screeningId, look }: In['lookAt'],
): Promise<Record<string, never>> {
  return recorded(context, async (r) => {
    const screening = await r.referrals.screeningById(screeningId)
    if (screening.finishedAt === null) throw new Refusal('NOT_READY', { gaps: ['The screening is not finished.'] })
    if (look.verdict !== 'agree' && look.reason.trim() === '') {
      throw new Refusal('INVALID', { field: 'reason', sentence: 'Say why the level changes.' })
    }
    await r.referrals.addLook({
      ...look,
      id: context.newId(),
      caseId: screening.caseId,
      screeningId,
      at: context.now(),
      byName: context.actor.name,
    })
    return [aboutCase(screening.caseId), {}]
  })
}

async function inboxLine(r: Repositories, record: CaseRecord): Promise<Out['inbox'][number]> {
  await referralOf(r, record.id)
  const parties = await r.cases.parties(record.id)
  const compared = parties.filter((one) => one.role === 'victim' || one.role === 'perpetrator')
  const known = (await r.cases.known(compared.flatMap(traces))).filter((one) => one.caseId !== record.id)
  const same = compared.flatMap((one) => matchParties(one, known)).map((match) => match.known.caseId)
  const { screenings, recordingGaps } = await readProgress(r, record.id, parties)
  const named = (role: 'victim' | 'perpetrator') =>
    callParty(parties.find((one) => one.role === role) ?? { name: '', known: true, role })
  const last = screenings.at(-1)
  return {
    id: record.id,
    reference: record.reference,
    victim: named('victim'),
    perpetrator: named('perpetrator'),
    referredOn: record.referredOn,
    referringAgencyId: record.referringAgencyId,
    state: record.triage,
    level: record.level,
    count: last === undefined ? null : sayCount(last.reading),
    couldChange: last?.reading.couldChange ?? false,
    recorded: Object.keys(RECORDING_DUTIES).length - recordingGaps.length,
    matches: new Set(same).size,
  }
}
