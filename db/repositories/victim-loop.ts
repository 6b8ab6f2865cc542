import { and, asc, eq, getTableColumns, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import type { EmergencyContact } from '#shared/domain/emergency-contact.ts'
import type { CaseId, TellingId } from '#shared/domain/ids.ts'
import type { DecidedForHer, PromisedForHer } from '#shared/domain/proposed-news.ts'
import type { Telling } from '#shared/domain/victim-loop.ts'
import { type FinalisedPlan, NEWS_STEPS, type SteppedOrder } from '#shared/domain/victim-news.ts'
import type { VictimWords } from '#shared/domain/victim-words.ts'
import type { Withdrawal } from '#shared/domain/withdrawal.ts'
import {
  actions,
  agendaItems,
  cases,
  emergencyContacts,
  meetings,
  minuteEntries,
  orderSteps,
  orders,
  plans,
  routings,
  tellings,
  victimNews,
  victimWords,
} from '../schema/index.ts'
import { byIdIn, type Db, type FlatSelect, insertInto, type OfCase, oneOrAll } from './rows.ts'

/** What the victim may be told, was told and said. Every list is of one case, or of all open cases when none is named. */
export function victimLoopRecords(db: Db) {
  const caseId = sql.placeholder('caseId')
  /** Rows of one case or of every open case, in some order. */
  const gathered = <Row>(build: (isAsked: SQL) => FlatSelect<Row>) =>
    oneOrAll(db, eq(cases.id, caseId), (which) =>
      build(which ?? sql`${cases.closedAt} is null and ${cases.triage} = 'accepted'`),
    )
  const casesOf = gathered((isAsked) =>
    db
      .select({ caseId: cases.id, reference: cases.reference, level: cases.level })
      .from(cases)
      .where(isAsked)
      .orderBy(asc(cases.serial)),
  )
  const saidInMeetings = gathered((isAsked) =>
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
  const decided = gathered((isAsked) =>
    db
      .select({
        caseId: agendaItems.caseId,
        id: minuteEntries.id,
        heldOn: meetings.heldOn,
        text: minuteEntries.text,
        because: minuteEntries.because,
        audience: minuteEntries.audience,
      })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
      .innerJoin(cases, eq(cases.id, agendaItems.caseId))
      .innerJoin(
        minuteEntries,
        and(eq(minuteEntries.meetingId, agendaItems.meetingId), eq(minuteEntries.agendaItemId, agendaItems.id)),
      )
      .where(
        and(
          isAsked,
          eq(agendaItems.removed, false),
          isNotNull(meetings.endedAt),
          eq(minuteEntries.kind, 'decision'),
          eq(minuteEntries.gone, false),
        ),
      )
      .orderBy(asc(minuteEntries.id)),
  )
  const promised = gathered((isAsked) =>
    db
      .select({
        caseId: actions.caseId,
        id: actions.id,
        number: actions.number,
        text: actions.text,
        dueOn: actions.dueOn,
        ownerName: actions.ownerName,
        agencyId: actions.agencyId,
        audience: actions.audience,
        recordedAt: actions.recordedAt,
        acceptance: actions.acceptance,
        closedAt: actions.closedAt,
        outcomeKind: actions.outcomeKind,
        outcome: actions.outcome,
      })
      .from(actions)
      .innerJoin(cases, eq(cases.id, actions.caseId))
      .where(and(isAsked, eq(actions.strand, 'victim'), ne(actions.kind, 'advice')))
      .orderBy(asc(actions.id)),
  )
  const finalisedPlans = gathered((isAsked) =>
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
  const steppedOrders = gathered((isAsked) =>
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
  const writtenDown = gathered((isAsked) =>
    db
      .select(getTableColumns(victimNews))
      .from(victimNews)
      .innerJoin(cases, eq(cases.id, victimNews.caseId))
      .where(isAsked)
      .orderBy(asc(victimNews.id)),
  )
  const routingsOf = gathered((isAsked) =>
    db
      .select({ caseId: routings.caseId, advocateName: routings.advocateName })
      .from(routings)
      .innerJoin(cases, eq(cases.id, routings.caseId))
      .where(isAsked)
      .orderBy(asc(routings.id)),
  )
  const tellingsOf = gathered((isAsked) =>
    db
      .select(getTableColumns(tellings))
      .from(tellings)
      .innerJoin(cases, eq(cases.id, tellings.caseId))
      .where(isAsked)
      .orderBy(asc(tellings.id)),
  )
  const wordsOf = gathered((isAsked) =>
    db
      .select(getTableColumns(victimWords))
      .from(victimWords)
      .innerJoin(cases, eq(cases.id, victimWords.caseId))
      .where(isAsked)
      .orderBy(asc(victimWords.saidOn), asc(victimWords.id)),
  )
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
    /** What the panel decided of a case in a meeting that has ended. */
    decided: async (of: CaseId | null): Promise<OfCase<DecidedForHer>[]> => decided({ caseId: of }),
    /** Every action for the safety of the victim, whoever may know of it. */
    promised: async (of: CaseId | null): Promise<OfCase<PromisedForHer>[]> => promised({ caseId: of }),
    finalisedPlans: async (of: CaseId | null): Promise<OfCase<FinalisedPlan>[]> => finalisedPlans({ caseId: of }),
    steppedOrders: async (of: CaseId | null): Promise<OfCase<SteppedOrder>[]> => steppedOrders({ caseId: of }),
    writtenDown: async (of: CaseId | null) => writtenDown({ caseId: of }),
    /** Who speaks for the victim of each case, as it was routed last. */
    advocates: async (of: CaseId | null): Promise<Map<CaseId, string>> =>
      new Map(routingsOf({ caseId: of }).map((one) => [one.caseId, one.advocateName])),
    tellings: async (of: CaseId | null): Promise<Telling[]> => tellingsOf({ caseId: of }),
    tellingById: byIdIn(db, tellings, 'telling'),
    words: async (of: CaseId | null): Promise<VictimWords[]> => wordsOf({ caseId: of }),
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
