import type { Repositories } from '#db/repositories/index.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import { type AssessmentDue, dueOf, type ReviewEvent, reasonsNow } from '#shared/domain/assessment-due.ts'
import { callsForReview, EVENT_KINDS } from '#shared/domain/case-event.ts'
import { dayOf, type Instant } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Context, recorded } from './context.ts'

/** When the last signed assessment of a case is due for review; null while none is signed. */
export async function dueIn(context: Context, r: Repositories, caseId: CaseId): Promise<AssessmentDue | null> {
  const last = await r.assessments.lastSigned(caseId)
  if (last === undefined || last.signedAt === null) return null
  return dueSince(context, r, { caseId, signedAt: last.signedAt }, (await r.clinic.settings()).assessmentMonths)
}

/** The open cases whose assessment is due for review today and has no draft yet, the longest due first. */
export async function listDue(context: Context): Promise<ApiOutputs['assessments']['due']> {
  return recorded(context, async (r) => {
    const { assessmentMonths } = await r.clinic.settings()
    const due: ApiOutputs['assessments']['due'] = []
    for (const one of await r.assessments.lastSignedOfOpenCases()) {
      const { on, reasons } = await dueSince(context, r, one, assessmentMonths)
      if (on > context.today()) continue
      const why = reasonsNow({ on, reasons }, context.today()).map((reason) => reason.why)
      due.push({ caseId: one.caseId, reference: one.reference, assessmentId: one.id, number: one.number, on, why })
    }
    return [{ kind: 'clinic', id: null }, due.sort((one, other) => (one.on < other.on ? -1 : 1))]
  })
}

async function dueSince(
  context: Context,
  r: Repositories,
  { caseId, signedAt }: { caseId: CaseId; signedAt: Instant },
  months: number,
): Promise<AssessmentDue> {
  return dueOf(dayOf(signedAt), months, await eventsOf(r, caseId), context.today())
}

/** What happened or is to happen in a case and may change what its assessment says (N4). */
async function eventsOf(r: Repositories, caseId: CaseId): Promise<ReviewEvent[]> {
  const events = (await r.incidents.events(caseId)).filter((one) => one.withdrawnAt === null && callsForReview(one))
  const levels = await r.cases.levels(caseId)
  const moved = levels.flatMap((one, at) => {
    const before = levels[at - 1]
    if (before === undefined || before.level === one.level) return []
    return [{ on: dayOf(one.decidedAt), what: `The level changed from ${before.level} to ${one.level}` }]
  })
  return [...events.map((one) => ({ on: one.on, what: EVENT_KINDS[one.kind].name })), ...moved]
}
