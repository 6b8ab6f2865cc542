import type { Repositories } from '#db/repositories/index.ts'
import {
  type AgendaFacts,
  type AgendaGap,
  agendaGaps,
  type ExcusedGap,
  excusedGaps,
} from '#shared/domain/agenda-gate.ts'
import type { CaseRecord } from '#shared/domain/case.ts'

/** What a case lacks before it goes on an agenda (App. B). */
export async function gapsOf(r: Repositories, record: CaseRecord): Promise<AgendaGap[]> {
  return agendaGaps(await factsOf(r, record))
}

/** The reasons with which a case goes on an agenda in spite of its gaps; refuses while a gap has none. */
export async function passAgendaGate(
  r: Repositories,
  record: CaseRecord,
  given: readonly ExcusedGap[],
): Promise<ExcusedGap[]> {
  const waiting: AgendaGap[] =
    record.triage === 'accepted' ? [] : [{ code: 'TRIAGE', sentence: 'Accept the referral first.' }]
  return excusedGaps([...waiting, ...(await gapsOf(r, record))], given)
}

async function factsOf(r: Repositories, record: CaseRecord): Promise<AgendaFacts> {
  const caseId = record.id
  const routing = (await r.referrals.routings(caseId)).at(-1)
  return {
    referred: record.triage !== 'accepted' || (await r.referrals.triages(caseId)).length > 0,
    screeningFinished: (await r.referrals.screenings(caseId)).some((one) => one.finishedAt !== null),
    level: record.level,
    route: record.route,
    summary: record.summary,
    officerInCase: record.officerInCase,
    advocateName: routing?.advocateName ?? '',
    advocateReason: routing?.reason ?? '',
    lawfulBasis: (await r.referrals.shares(caseId)).length > 0,
    consentAttempt: (await r.referrals.consents(caseId)).length > 0,
  }
}
