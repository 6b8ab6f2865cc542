import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { answered, historyOf, type Proposal } from '#shared/domain/hypothesis.ts'
import type { CaseId, PersonId, ProposalId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { raterIn } from '#shared/domain/two-raters.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import { draftOf } from './assessment-draft.ts'
import { setType } from './assessment-type.ts'
import { dueIn } from './assessments-due.ts'
import { aboutCase, type Context, recorded } from './context.ts'

type In = ApiInputs['assessments']

/** Proposes a type with reasons; anybody who may read the case may (S4 §2.2). */
export async function proposeType(context: Context, { caseId, ...fields }: In['proposeType']): Promise<Proposal> {
  if (typeByCode(fields.type) === undefined) {
    throw new Refusal('INVALID', { field: 'type', sentence: 'This type is not in the typology.' })
  }
  return recorded(context, async (r) => {
    await mustNotTell(r, caseId, context.actor.id)
    const { closedAt } = await r.cases.byId(caseId)
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const one: Proposal = {
      ...fields,
      id: context.newId() as ProposalId, // a new identity
      caseId,
      at: context.now(),
      byId: context.actor.id,
      byName: context.actor.name,
      answer: null,
      answeredAt: null,
      answeredByName: '',
      answerReason: '',
    }
    await r.assessments.addProposal(one)
    return [aboutCase(caseId), one]
  })
}

/** Answers a proposal: adopted, it becomes the working type of the draft; otherwise the reason is kept with it. */
export async function answerProposal(context: Context, input: In['answerProposal']): Promise<Proposal> {
  return recorded(context, async (r) => {
    const one = await r.assessments.proposalById(input.proposalId)
    await mustNotTell(r, one.caseId)
    const next = answered(one, { ...input, at: context.now(), byName: context.actor.name })
    if (input.adopt) {
      const [draft] = await r.assessments.draftsOf(one.caseId)
      if (draft === undefined) throw new Refusal('NOT_FOUND', { what: 'draft' })
      await setType(context, r, await draftOf(r, draft.id), { field: 'type', was: draft.type, value: one.type })
    }
    await r.assessments.answerProposal(next)
    return [aboutCase(one.caseId), next]
  })
}

/** What a case's assessments have in common: when the next is due, the history of the type, proposals, and discarded drafts. */
export async function readLife(context: Context, { caseId }: In['life']): Promise<ApiOutputs['assessments']['life']> {
  return recorded(context, async (r) => [
    aboutCase(caseId),
    {
      due: await dueIn(context, r, caseId),
      history: historyOf(await r.assessments.hypotheses(caseId)),
      proposals: await r.assessments.proposals(caseId),
      discarded: await r.assessments.discardedOf(caseId),
    },
  ])
}

/** Refuses what would tell one rater what the other thinks: an answer to a proposal, or one by a rater. */
async function mustNotTell(r: Repositories, caseId: CaseId, by?: PersonId): Promise<void> {
  const pair = await r.twoRaters.blindIn(caseId)
  if (pair !== undefined && (by === undefined || raterIn(pair, by) !== null)) throw new Refusal('RATED_BLIND', {})
}
