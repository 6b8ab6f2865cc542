import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { CaseId, ScreeningId, ServiceId, SupportReferralId } from '#shared/domain/ids.ts'
import type {
  Consent,
  Look,
  Narrative,
  ReferralRecord,
  Routing,
  Service,
  Share,
  SupportReferral,
  Triage,
} from '#shared/domain/referral.ts'
import type { ScreeningAnswer, ScreeningRecord } from '#shared/domain/screening.ts'
import {
  consents,
  looks,
  narratives,
  packs,
  referrals,
  routings,
  screeningAnswers,
  screenings,
  services,
  shares,
  supportReferrals,
  triages,
} from '../schema/index.ts'
import { byIdIn, type Db, insertInto, placeholders, saveIn } from './rows.ts'

/** What a case came with: its referral, its screenings, consent, sharing, routing, triage, and where the victim was referred on. */
export function referralRecords(db: Db) {
  const ofCase = { caseId: sql.placeholder('caseId') }
  const referral = db.select().from(referrals).where(eq(referrals.caseId, ofCase.caseId)).prepare()
  const saveReferral = db
    .update(referrals)
    .set(placeholders(referrals))
    .where(and(eq(referrals.caseId, ofCase.caseId), eq(referrals.revision, sql`${sql.placeholder('revision')} - 1`)))
    .prepare()
  const narrativesOf = db
    .select()
    .from(narratives)
    .where(and(eq(narratives.caseId, ofCase.caseId), eq(narratives.removed, false)))
    .orderBy(asc(narratives.id))
    .prepare()
  const insertNarrative = insertInto(db, narratives)
  const narrativeById = byIdIn(db, narratives, 'paragraph')
  const setNarrativeRemoved = db
    .update(narratives)
    .set({ removed: sql`${sql.placeholder('removed')}` })
    .where(eq(narratives.id, sql.placeholder('id')))
    .prepare()
  const screeningById = byIdIn(db, screenings, 'screening')
  const screeningsOf = db
    .select()
    .from(screenings)
    .where(eq(screenings.caseId, ofCase.caseId))
    .orderBy(asc(screenings.id))
    .prepare()
  const unlooked = db
    .select()
    .from(screenings)
    .where(
      sql`${screenings.finishedAt} is not null and not exists (select 1 from looks l where l.screening_id = "screenings"."id")`,
    )
    .orderBy(asc(screenings.finishedAt))
    .prepare()
  const answersOf = db
    .select()
    .from(screeningAnswers)
    .where(eq(screeningAnswers.screeningId, sql.placeholder('screeningId')))
    .orderBy(asc(screeningAnswers.code))
    .prepare()
  const answerOf = db
    .select()
    .from(screeningAnswers)
    .where(
      and(
        eq(screeningAnswers.screeningId, sql.placeholder('screeningId')),
        eq(screeningAnswers.code, sql.placeholder('code')),
      ),
    )
    .prepare()
  const putAnswer = db
    .insert(screeningAnswers)
    .values(placeholders(screeningAnswers))
    .onConflictDoUpdate({
      target: [screeningAnswers.screeningId, screeningAnswers.code],
      set: {
        answer: sql`excluded.answer`,
        comment: sql`excluded.comment`,
        parts: sql`excluded.parts`,
        revision: sql`excluded.revision`,
      },
    })
    .prepare()
  const pack = db
    .select()
    .from(packs)
    .where(and(eq(packs.id, sql.placeholder('id')), eq(packs.version, sql.placeholder('version'))))
    .prepare()
  const allPacks = db.select().from(packs).orderBy(asc(packs.id), asc(packs.addedAt)).prepare()
  const consentsOf = db
    .select()
    .from(consents)
    .where(eq(consents.caseId, ofCase.caseId))
    .orderBy(asc(consents.id))
    .prepare()
  const sharesOf = db.select().from(shares).where(eq(shares.caseId, ofCase.caseId)).orderBy(desc(shares.id)).prepare()
  const routingsOf = db
    .select()
    .from(routings)
    .where(eq(routings.caseId, ofCase.caseId))
    .orderBy(asc(routings.id))
    .prepare()
  const triagesOf = db
    .select()
    .from(triages)
    .where(eq(triages.caseId, ofCase.caseId))
    .orderBy(asc(triages.id))
    .prepare()
  const looksOf = db.select().from(looks).where(eq(looks.caseId, ofCase.caseId)).orderBy(asc(looks.id)).prepare()
  const allServices = db.select().from(services).orderBy(asc(services.name)).prepare()
  const serviceById = byIdIn(db, services, 'service')
  const supportById = byIdIn(db, supportReferrals, 'referral on')
  const supportOf = db
    .select({ row: supportReferrals, serviceName: services.name })
    .from(supportReferrals)
    .innerJoin(services, eq(services.id, supportReferrals.serviceId))
    .where(eq(supportReferrals.caseId, ofCase.caseId))
    .orderBy(asc(supportReferrals.id))
    .prepare()
  const saveSupport = saveIn(db, supportReferrals)

  return {
    referral: async (caseId: CaseId): Promise<ReferralRecord | undefined> => referral.get({ caseId }),
    addReferral: insertInto(db, referrals),
    saveReferral: async (next: ReferralRecord): Promise<void> => {
      if (saveReferral.run(next).changes !== 1) throw new Error('A referral changed inside its own transaction.')
    },
    narratives: async (caseId: CaseId): Promise<Narrative[]> =>
      narrativesOf.all({ caseId }).map(({ removed: _removed, ...one }) => one),
    narrativeById: async (id: string): Promise<Narrative> => narrativeById(id),
    addNarrative: async (one: Narrative): Promise<void> => insertNarrative({ ...one, removed: false }),
    setNarrativeRemoved: async (id: string, removed: boolean): Promise<void> => {
      setNarrativeRemoved.run({ id, removed: removed ? 1 : 0 })
    },
    screeningById: async (id: ScreeningId): Promise<ScreeningRecord> => screeningById(id),
    screenings: async (caseId: CaseId): Promise<ScreeningRecord[]> => screeningsOf.all({ caseId }),
    /** Finished screenings at which the coordinator has not looked yet, the oldest first. */
    unlooked: async (): Promise<ScreeningRecord[]> => unlooked.all(),
    addScreening: insertInto(db, screenings),
    saveScreening: saveIn(db, screenings),
    answers: async (screeningId: ScreeningId): Promise<ScreeningAnswer[]> => answersOf.all({ screeningId }),
    answer: async (screeningId: ScreeningId, code: string): Promise<ScreeningAnswer | undefined> =>
      answerOf.get({ screeningId, code }),
    putAnswer: async (next: ScreeningAnswer): Promise<void> => {
      putAnswer.run(next)
    },
    pack: async (id: string, version: string): Promise<typeof packs.$inferSelect | undefined> =>
      pack.get({ id, version }),
    packs: async (): Promise<(typeof packs.$inferSelect)[]> => allPacks.all(),
    addPack: insertInto(db, packs),
    consents: async (caseId: CaseId): Promise<Consent[]> => consentsOf.all({ caseId }),
    addConsent: insertInto(db, consents),
    shares: async (caseId: CaseId): Promise<Share[]> => sharesOf.all({ caseId }),
    addShare: insertInto(db, shares),
    routings: async (caseId: CaseId): Promise<Routing[]> => routingsOf.all({ caseId }),
    addRouting: insertInto(db, routings),
    triages: async (caseId: CaseId): Promise<Triage[]> => triagesOf.all({ caseId }),
    addTriage: insertInto(db, triages),
    looks: async (caseId: CaseId): Promise<Look[]> => looksOf.all({ caseId }),
    addLook: insertInto(db, looks),
    services: async (): Promise<Service[]> => allServices.all(),
    serviceById: async (id: ServiceId): Promise<Service> => serviceById(id),
    addService: insertInto(db, services),
    saveService: saveIn(db, services),
    supportById: async (id: SupportReferralId) => supportById(id),
    support: async (caseId: CaseId): Promise<SupportReferral[]> =>
      supportOf.all({ caseId }).map(({ row, serviceName }) => ({ ...row, serviceName })),
    addSupport: insertInto(db, supportReferrals),
    saveSupport,
  }
}
