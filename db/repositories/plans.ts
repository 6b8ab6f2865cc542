import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Acceptance } from '#shared/domain/coverage.ts'
import type { Instant } from '#shared/domain/dates.ts'
import type { AgreementId, CaseId, ContingencyId, PlanId } from '#shared/domain/ids.ts'
import {
  type Agreement,
  type Contingency,
  type PlanAside,
  type PlanBody,
  type PlanRecord,
  planBody,
  type VoiceEntry,
} from '#shared/domain/plan.ts'
import { acceptedUncovered, agreements, contingencies, planAsides, plans, voices } from '../schema/index.ts'
import { byIdIn, type Db, insertInto, saveIn } from './rows.ts'

/** The versions of plans, what stands in each, and what may stay uncovered. */
export function planRecords(db: Db) {
  const byId = byIdIn(db, plans, 'plan')
  const insert = insertInto(db, plans)
  const save = saveIn(db, plans)
  const ofCase = db
    .select()
    .from(plans)
    .where(eq(plans.caseId, sql.placeholder('caseId')))
    .orderBy(asc(plans.number))
    .prepare()
  const contingencyById = byIdIn(db, contingencies, 'contingency')
  const contingenciesOf = db
    .select()
    .from(contingencies)
    .where(and(eq(contingencies.planId, sql.placeholder('planId')), eq(contingencies.removed, false)))
    .orderBy(asc(contingencies.id))
    .prepare()
  const setContingency = db
    .update(contingencies)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(contingencies.id, sql.placeholder('id')))
    .prepare()
  const agreementById = byIdIn(db, agreements, 'agreement')
  const agreementsOf = db
    .select()
    .from(agreements)
    .where(and(eq(agreements.planId, sql.placeholder('planId')), eq(agreements.removed, false)))
    .orderBy(asc(agreements.id))
    .prepare()
  const setAgreement = db
    .update(agreements)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(agreements.id, sql.placeholder('id')))
    .prepare()
  const voicesOf = db
    .select()
    .from(voices)
    .where(eq(voices.planId, sql.placeholder('planId')))
    .orderBy(desc(voices.saidOn), desc(voices.id))
    .prepare()
  const acceptedOf = db
    .select()
    .from(acceptedUncovered)
    .where(and(eq(acceptedUncovered.caseId, sql.placeholder('caseId')), isNull(acceptedUncovered.takenBackAt)))
    .orderBy(asc(acceptedUncovered.id))
    .prepare()
  const takeBack = db
    .update(acceptedUncovered)
    .set({
      takenBackAt: sql`${sql.placeholder('at')}`,
      takenBackByName: sql`${sql.placeholder('byName')}`,
    })
    .where(
      sql`case_id = ${sql.placeholder('caseId')} and kind = ${sql.placeholder('kind')} and ref = ${sql.placeholder('ref')} and taken_back_at is null`,
    )
    .prepare()
  const asidesOf = db
    .select()
    .from(planAsides)
    .where(eq(planAsides.planId, sql.placeholder('planId')))
    .orderBy(asc(planAsides.id))
    .prepare()
  const insertAside = insertInto(db, planAsides)
  const insertContingency = insertInto(db, contingencies)
  const insertAgreement = insertInto(db, agreements)
  const insertAccepted = insertInto(db, acceptedUncovered)

  return {
    byId: async (id: PlanId): Promise<KeptPlan> => whole(await byId(id)),
    add: async (record: PlanRecord): Promise<void> => insert({ ...record, body: null }),
    save: async (record: PlanRecord, body: PlanBody | null = null): Promise<void> => save({ ...record, body }),
    ofCase: async (caseId: CaseId): Promise<KeptPlan[]> => ofCase.all({ caseId }).map(whole),
    contingencies: async (planId: PlanId): Promise<Contingency[]> => contingenciesOf.all({ planId }).map(present),
    contingencyById: async (id: ContingencyId): Promise<Contingency> => present(await contingencyById(id)),
    addContingency: async (one: Contingency): Promise<void> => insertContingency({ ...one, removed: false }),
    setContingencyRemoved: async (id: ContingencyId, removed: boolean): Promise<void> => {
      setContingency.run({ id, removed: Number(removed) })
    },
    agreements: async (planId: PlanId): Promise<Agreement[]> => agreementsOf.all({ planId }).map(present),
    agreementById: async (id: AgreementId): Promise<Agreement> => present(await agreementById(id)),
    addAgreement: async (one: Agreement): Promise<void> => insertAgreement({ ...one, removed: false }),
    setAgreementRemoved: async (id: AgreementId, removed: boolean): Promise<void> => {
      setAgreement.run({ id, removed: Number(removed) })
    },
    /** The newest first. */
    voices: async (planId: PlanId): Promise<VoiceEntry[]> => voicesOf.all({ planId }),
    addVoice: insertInto(db, voices),
    /** Why wordings are kept against the guidance, the first given first. */
    asides: async (planId: PlanId): Promise<PlanAside[]> => asidesOf.all({ planId }).map(withoutKeys),
    addAside: async (planId: PlanId, id: string, one: PlanAside): Promise<void> => insertAside({ ...one, id, planId }),
    accepted: async (caseId: CaseId): Promise<Acceptance[]> => acceptedOf.all({ caseId }),
    addAccepted: async (one: Acceptance & { id: string; caseId: CaseId }): Promise<void> =>
      insertAccepted({ ...one, takenBackAt: null, takenBackByName: '' }),
    takeBackAccepted: async (
      one: Pick<Acceptance, 'kind' | 'ref'> & { caseId: CaseId; at: Instant; byName: string },
    ): Promise<void> => {
      takeBack.run(one)
    },
  }
}

/** A version as it is kept: with everything that it said, once it is finalised. */
export type KeptPlan = PlanRecord & { body: PlanBody | null }

/** What a version says in the words of today's shape: older ones know less. */
function whole<T extends KeptPlan>(one: T): T {
  return one.body === null ? one : { ...one, body: planBody.parse(one.body) }
}

function withoutKeys({ id: _id, planId: _planId, ...one }: PlanAside & { id: string; planId: PlanId }): PlanAside {
  return one
}

function present<T extends { removed: boolean }>({ removed: _removed, ...one }: T): Omit<T, 'removed'> {
  return one
}
