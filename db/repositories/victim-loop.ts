import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { EmergencyContact } from '#shared/domain/emergency-contact.ts'
import type { CaseId, TellingId } from '#shared/domain/ids.ts'
import type { Telling } from '#shared/domain/victim-loop.ts'
import { type FinalisedPlan, NEWS_STEPS, type SteppedOrder } from '#shared/domain/victim-news.ts'
import type { VictimWords } from '#shared/domain/victim-words.ts'
import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import {
  agendaItems,
  cases,
  emergencyContacts,
  meetings,
  orderSteps,
  orders,
  plans,
  routings,
  tellings,
  victimNews,
  victimWords,
} from '../schema/index.ts'
import type { OfCase } from './reviews.ts'
import { byIdIn, type Db, insertInto, rowsOf } from './rows.ts'

/** What the victim may be told, was told and said. Every list is of one case, or of all open cases when none is named. */
export function victimLoopRecords(db: Db) {
  const caseId = sql.placeholder('caseId')
  const isAsked = sql`((${caseId} is null and ${cases.closedAt} is null and ${cases.triage} = 'accepted') or ${cases.id} = ${caseId})`
  const casesOf = rowsOf(
    db,
    db
      .select({ caseId: cases.id, reference: cases.reference, level: cases.level })
      .from(cases)
      .where(isAsked)
      .orderBy(asc(cases.serial)),
  )
  const saidInMeetings = rowsOf(
    db,
    db
      .select({
        caseId: agendaItems.caseId,
        id: agendaItems.id,
        heldOn: meetings.heldOn,
        toldWhat: agendaItems.toldWhat,
        toldBy: agendaItems.toldBy,
      })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
      .innerJoin(cases, eq(cases.id, agendaItems.caseId))
      .where(and(isAsked, eq(agendaItems.removed, false), isNotNull(meetings.startedAt), ne(agendaItems.toldWhat, '')))
      .orderBy(asc(meetings.heldOn)),
  )
  const finalisedPlans = rowsOf(
    db,
    db
      .select({
        caseId: plans.caseId,
        id: plans.id,
        number: plans.number,
        finalisedAt: sql<FinalisedPlan['finalisedAt']>`${plans.finalisedAt}`,
        reviewOn: plans.reviewOn,
      })
      .from(plans)
      .innerJoin(cases, eq(cases.id, plans.caseId))
      .where(and(isAsked, isNotNull(plans.finalisedAt)))
      .orderBy(asc(plans.number)),
  )
  const steppedOrders = rowsOf(
    db,
    db
      .select({
        caseId: orders.caseId,
        id: orderSteps.id,
        step: orderSteps.kind,
        on: orderSteps.on,
        kind: orders.kind,
        title: orders.title,
        endsOn: orders.endsOn,
      })
      .from(orderSteps)
      .innerJoin(orders, eq(orders.id, orderSteps.orderId))
      .innerJoin(cases, eq(cases.id, orders.caseId))
      .where(and(isAsked, inArray(orderSteps.kind, [...NEWS_STEPS])))
      .orderBy(sql`order_steps.rowid`),
  )
  const writtenDown = rowsOf(
    db,
    db
      .select({
        caseId: victimNews.caseId,
        id: victimNews.id,
        kind: victimNews.kind,
        title: victimNews.title,
        words: victimNews.words,
        byWhom: victimNews.byWhom,
        audience: victimNews.audience,
        addedAt: victimNews.addedAt,
      })
      .from(victimNews)
      .innerJoin(cases, eq(cases.id, victimNews.caseId))
      .where(isAsked)
      .orderBy(asc(victimNews.id)),
  )
  const routingsOf = rowsOf(
    db,
    db
      .select({ caseId: routings.caseId, advocateName: routings.advocateName })
      .from(routings)
      .innerJoin(cases, eq(cases.id, routings.caseId))
      .where(isAsked)
      .orderBy(asc(routings.id)),
  )
  const tellingsOf = db
    .select({ row: tellings })
    .from(tellings)
    .innerJoin(cases, eq(cases.id, tellings.caseId))
    .where(isAsked)
    .orderBy(asc(tellings.id))
    .prepare()
  const wordsOf = db
    .select({ row: victimWords })
    .from(victimWords)
    .innerJoin(cases, eq(cases.id, victimWords.caseId))
    .where(isAsked)
    .orderBy(asc(victimWords.saidOn), asc(victimWords.id))
    .prepare()
  const contactsOf = db
    .select()
    .from(emergencyContacts)
    .where(eq(emergencyContacts.caseId, caseId))
    .orderBy(asc(emergencyContacts.id))
    .prepare()
  const withdraw = db
    .update(tellings)
    .set({
      withdrawnAt: sql`${sql.placeholder('withdrawnAt')}`,
      withdrawnByName: sql`${sql.placeholder('withdrawnByName')}`,
      withdrawnReason: sql`${sql.placeholder('withdrawnReason')}`,
    })
    .where(eq(tellings.id, sql.placeholder('id')))
    .prepare()

  return {
    cases: async (of: CaseId | null) => casesOf({ caseId: of }),
    /** What the panel said in a meeting that she will be told, the oldest first. */
    saidInMeetings: async (of: CaseId | null) => saidInMeetings({ caseId: of }),
    finalisedPlans: async (of: CaseId | null): Promise<OfCase<FinalisedPlan>[]> => finalisedPlans({ caseId: of }),
    steppedOrders: async (of: CaseId | null): Promise<OfCase<SteppedOrder>[]> => steppedOrders({ caseId: of }),
    writtenDown: async (of: CaseId | null) => writtenDown({ caseId: of }),
    /** Who speaks for the victim of each case, as it was routed last. */
    advocates: async (of: CaseId | null): Promise<Map<CaseId, string>> =>
      new Map(routingsOf({ caseId: of }).map((one) => [one.caseId, one.advocateName])),
    tellings: async (of: CaseId | null): Promise<Telling[]> => tellingsOf.all({ caseId: of }).map(({ row }) => row),
    tellingById: byIdIn(db, tellings, 'telling'),
    words: async (of: CaseId | null): Promise<VictimWords[]> => wordsOf.all({ caseId: of }).map(({ row }) => row),
    contacts: async (of: CaseId): Promise<EmergencyContact[]> => contactsOf.all({ caseId: of }),
    contactById: byIdIn(db, emergencyContacts, 'emergency contact'),
    addNews: insertInto(db, victimNews),
    addTelling: insertInto(db, tellings),
    withdrawTelling: async (id: TellingId, withdrawal: Withdrawal): Promise<void> => {
      withdraw.run({ id, ...withdrawal })
    },
    addWords: insertInto(db, victimWords),
    addContact: insertInto(db, emergencyContacts),
  }
}
