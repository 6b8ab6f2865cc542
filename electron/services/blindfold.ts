import type { Repositories } from '#db/repositories/index.ts'
import type { AssessmentRecord, AssessmentSummary } from '#shared/domain/assessment.ts'
import type { Proposal } from '#shared/domain/hypothesis.ts'
import type { AssessmentId, CaseId, PersonId } from '#shared/domain/ids.ts'
import { may } from '#shared/domain/permission.ts'
import type { Actor } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { hiddenRatings } from '#shared/domain/two-raters.ts'

/**
 * The records as somebody may see them who must not know what another person rates (N8): an unrevealed rating is refused
 * wherever it is asked for, and left out of every list; and whoever may still become the second rater of a draft is not told
 * what it says before opening it. Every procedure reads through this, so that none can forget it.
 */
export async function blindfolded(r: Repositories, actor: Pick<Actor, 'id' | 'roles'>): Promise<Repositories> {
  const blind = await withoutBlind(r, actor.id)
  return may(actor.roles, 'write assessments') ? withoutUnopened(blind, actor.id) : blind
}

/** Without what drafts say that the person has not opened and could still rate blind beside their author. */
function withoutUnopened(r: Repositories, personId: PersonId): Repositories {
  const { assessments, cases } = r
  const lookIn = async (caseId: CaseId): Promise<AssessmentRecord | undefined> => {
    const draft = (await assessments.draftsOf(caseId)).find((one) => one.kind === 'single')
    if (draft === undefined || draft.startedBy === personId) return undefined
    return (await r.audit.hasOpened(draft.id, personId)) ? undefined : draft
  }
  // What the person had opened before this transaction is what counts in it.
  const looked = new Map<CaseId, Promise<AssessmentRecord | undefined>>()
  const unopenedIn = (caseId: CaseId): Promise<AssessmentRecord | undefined> => {
    const found = looked.get(caseId) ?? lookIn(caseId)
    looked.set(caseId, found)
    return found
  }
  return {
    ...r,
    assessments: {
      ...assessments,
      hypotheses: async (caseId) => {
        const draft = await unopenedIn(caseId)
        return (await assessments.hypotheses(caseId)).filter((one) => one.assessmentId !== draft?.id)
      },
      proposals: async (caseId) => answeredBefore(await assessments.proposals(caseId), await unopenedIn(caseId)),
    },
    cases: {
      ...cases,
      file: async (caseId) => {
        const file = await cases.file(caseId)
        if (file.assessments.every((one) => one.signedAt !== null)) return file
        const draft = await unopenedIn(caseId)
        if (draft === undefined) return file
        return {
          ...file,
          assessments: file.assessments.map((one) => (one.id === draft.id ? sealed(one, 'not opened') : one)),
        }
      },
    },
  }
}

async function withoutBlind(r: Repositories, personId: PersonId): Promise<Repositories> {
  const pairs = await r.twoRaters.blind()
  if (pairs.length === 0) return r
  // Asked every time: the transaction that reveals two ratings reads both.
  const hidden = async (): Promise<Set<string>> => hiddenRatings(await r.twoRaters.blind(), personId)
  const mustBeShown = async (id: AssessmentId): Promise<void> => {
    if ((await hidden()).has(id)) throw new Refusal('RATED_BLIND', {})
  }
  const shownOf = async <T>(all: Promise<T[]>, idOf: (one: T) => AssessmentId): Promise<T[]> => {
    const gone = await hidden()
    return (await all).filter((one) => !gone.has(idOf(one)))
  }
  const startedIn = new Map<CaseId, AssessmentRecord>()
  for (const one of pairs) startedIn.set(one.caseId, await r.assessments.byId(one.firstId))

  /** The answer of a read about one assessment, unless that is hidden. */
  const of =
    <Rest extends unknown[], T>(read: (id: AssessmentId, ...rest: Rest) => Promise<T>) =>
    async (id: AssessmentId, ...rest: Rest): Promise<T> => {
      await mustBeShown(id)
      return read(id, ...rest)
    }
  /** What belongs to an assessment and is found by an identity of its own. */
  const belonging =
    <Id, T extends { assessmentId: AssessmentId }>(read: (id: Id) => Promise<T>) =>
    async (id: Id): Promise<T> => {
      const one = await read(id)
      await mustBeShown(one.assessmentId)
      return one
    }
  const { assessments, formulations, cases } = r
  return {
    ...r,
    assessments: {
      ...assessments,
      byId: of(assessments.byId),
      file: of(assessments.file),
      ratings: of(assessments.ratings),
      rating: of(assessments.rating),
      evidence: of(assessments.evidence),
      judgements: of(assessments.judgements),
      judgement: of(assessments.judgement),
      lever: of(assessments.lever),
      evidenceById: belonging(assessments.evidenceById),
      draftsOf: (caseId) => shownOf(assessments.draftsOf(caseId), (one) => one.id),
      drafts: () => shownOf(assessments.drafts(), (one) => one.id),
      hypotheses: (caseId) => shownOf(assessments.hypotheses(caseId), (one) => one.assessmentId),
      proposals: async (caseId) => answeredBefore(await assessments.proposals(caseId), startedIn.get(caseId)),
    },
    formulations: {
      ...formulations,
      parts: of(formulations.parts),
      part: of(formulations.part),
      report: of(formulations.report),
      scenarios: of(formulations.scenarios),
      signs: of(formulations.signs),
      watches: of(formulations.watches),
      lineage: of(formulations.lineage),
      scenario: belonging(formulations.scenario),
    },
    cases: {
      ...cases,
      file: async (caseId) => {
        const file = await cases.file(caseId)
        const gone = await hidden()
        return { ...file, assessments: file.assessments.map((one) => (gone.has(one.id) ? sealed(one, 'blind') : one)) }
      },
    },
  }
}

/** Without the proposals that were answered since a draft was started: whether one was adopted says what its adopter thinks. */
function answeredBefore(all: readonly Proposal[], draft: Pick<AssessmentRecord, 'startedAt'> | undefined): Proposal[] {
  return all.filter((one) => draft === undefined || one.answeredAt === null || one.answeredAt < draft.startedAt)
}

/** An assessment as a line that says who rates, and nothing of what. */
function sealed(one: AssessmentSummary, why: NonNullable<AssessmentSummary['hidden']>): AssessmentSummary {
  const nothing = { type: null, alternativeType: null, confidence: null, maintainedBy: '', summary: '', rated: 0 }
  return { ...one, ...nothing, hidden: why }
}
