import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { answered, historyOf, type Proposal } from '#shared/domain/hypothesis.ts'
import type { ProposalId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { typeByCode } from '#shared/instruments/index.ts'
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
    const next = answered(one, { ...input, at: context.now(), byName: context.actor.name })
    if (input.adopt) {
      const [draft] = await r.assessments.draftsOf(one.caseId)
      if (draft === undefined) throw new Refusal('NOT_FOUND', { what: 'draft' })
      await setType(context, r, draft, { field: 'type', was: draft.type, value: one.type })
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
