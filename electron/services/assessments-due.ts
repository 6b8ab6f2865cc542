import type { Repositories } from '#db/repositories/index.ts'
import { type AssessmentDue, dueOf, type ReviewEvent } from '#shared/domain/assessment-due.ts'
import { dayOf } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Context } from './context.ts'

/** When the last signed assessment of a case is due for review; null while none is signed. */
export async function dueIn(context: Context, r: Repositories, caseId: CaseId): Promise<AssessmentDue | null> {
  const last = await r.assessments.lastSigned(caseId)
  if (last === undefined || last.signedAt === null) return null
  const { assessmentMonths } = await r.clinic.settings()
  return dueOf(dayOf(last.signedAt), assessmentMonths, await eventsOf(r, caseId), context.today())
}

/** What happened in a case that may change what its assessment says. */
async function eventsOf(r: Repositories, caseId: CaseId): Promise<ReviewEvent[]> {
  const levels = await r.cases.levels(caseId)
  return levels.flatMap((one, at) => {
    const before = levels[at - 1]
    if (before === undefined || before.level === one.level) return []
    return [{ on: dayOf(one.decidedAt), what: `The level changed from ${before.level} to ${one.level}` }]
  })
}
