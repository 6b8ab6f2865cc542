import type { ApiInputs } from '#shared/contract/index.ts'
import { lookedAt } from '#shared/domain/carry-over.ts'
import { BLANK_JUDGEMENT, BLANK_LEVER, type Judgement, type Lever } from '#shared/domain/judgement.ts'
import { aboutAssessment, draftOf } from './assessment-draft.ts'
import { type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['assessments']

/** Makes one of the five judgements of a draft, in one respect. */
export async function judge(context: Context, { assessmentId, code, change }: In['judge']): Promise<Judgement> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const current = (await r.assessments.judgement(assessmentId, code)) ?? {
      ...BLANK_JUDGEMENT,
      assessmentId,
      code,
      carried: null,
      revision: 0,
    }
    const next = await changed(context, r, { kind: 'assessment', id: `${assessmentId}/${code}` }, current, change)
    const seen = change.field === 'level' ? { ...next, carried: lookedAt(next.carried) } : next
    await r.assessments.putJudgement(seen)
    return [aboutAssessment(record), seen]
  })
}

/** Notes whether a lever exists, and what it can do. */
export async function noteLever(context: Context, { assessmentId, code, change }: In['noteLever']): Promise<Lever> {
  return recorded(context, async (r) => {
    const record = await draftOf(r, assessmentId)
    const current = (await r.assessments.lever(assessmentId, code)) ?? {
      ...BLANK_LEVER,
      assessmentId,
      code,
      revision: 0,
    }
    const next = await changed(context, r, { kind: 'assessment', id: `${assessmentId}/lever/${code}` }, current, change)
    await r.assessments.putLever(next)
    return [aboutAssessment(record), next]
  })
}
