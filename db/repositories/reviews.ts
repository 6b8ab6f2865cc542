import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { CaseEventKind } from '#shared/domain/case-event.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Level } from '#shared/domain/level.ts'
import {
  agendaItems,
  caseEvents,
  caseReviews,
  cases,
  incidents,
  orderSteps,
  orders,
  plans,
  reviewSnoozes,
  screeningAnswers,
  screenings,
} from '../schema/index.ts'
import { type Db, insertInto, type OfCase, oneOrAll, rowsOf } from './rows.ts'

/** What the review engine reads. Every list is of one case, or of all open cases when none is named. */
export function reviewRecords(db: Db) {
  const open = and(isNull(cases.closedAt), eq(cases.triage, 'accepted'))
  const asked = sql.placeholder('caseId')
  const casesOf = oneOrAll(db, eq(cases.id, asked), (which) =>
    db
      .select({
        caseId: cases.id,
        reference: cases.reference,
        openedAt: cases.openedAt,
        level: cases.level,
        setFor: cases.nextReviewOn,
        // A later hearing answers whatever an earlier one did, so that the last is all that is asked for.
        heardAt: sql<Instant | null>`(select max(i.done_at) from agenda_items i
          where i.case_id = "cases"."id" and i.deferred_at is null and i.removed = 0)`,
      })
      .from(cases)
      .where(and(open, which))
      .orderBy(asc(cases.serial)),
  )
  const eventsOf = oneOrAll(db, eq(caseEvents.caseId, asked), (which) =>
    db
      .select({
        caseId: caseEvents.caseId,
        id: caseEvents.id,
        kind: caseEvents.kind,
        on: caseEvents.on,
        addedAt: caseEvents.addedAt,
      })
      .from(caseEvents)
      .innerJoin(cases, eq(cases.id, caseEvents.caseId))
      .where(and(open, which, isNull(caseEvents.withdrawnAt)))
      .orderBy(asc(caseEvents.id)),
  )
  const actsOf = oneOrAll(db, eq(incidents.caseId, asked), (which) =>
    db
      .select({ caseId: incidents.caseId, id: incidents.id, on: incidents.on, recordedAt: incidents.addedAt })
      .from(incidents)
      .innerJoin(cases, eq(cases.id, incidents.caseId))
      .where(and(open, which, isNull(incidents.withdrawnAt)))
      .orderBy(asc(incidents.id)),
  )
  const endsOf = oneOrAll(db, eq(orders.caseId, asked), (which) =>
    db
      .select({
        caseId: orders.caseId,
        id: orders.id,
        kind: orders.kind,
        title: orders.title,
        endsOn: orders.endsOn,
        madeOn: sql<Day>`min(${orderSteps.on})`,
        recordedAt: sql<Instant>`min(${orderSteps.at})`,
      })
      .from(orders)
      .innerJoin(cases, eq(cases.id, orders.caseId))
      .innerJoin(
        orderSteps,
        and(eq(orderSteps.orderId, orders.id), sql`${orderSteps.kind} in ('made', 'interim made')`),
      )
      .where(and(open, which, isNotNull(orders.endsOn)))
      .groupBy(orders.id),
  )
  const dischargedOf = oneOrAll(db, eq(orders.caseId, asked), (which) =>
    db
      .select({ id: orderSteps.orderId })
      .from(orderSteps)
      .innerJoin(orders, eq(orders.id, orderSteps.orderId))
      .where(and(which, eq(orderSteps.kind, 'discharged'))),
  )
  const nothingToLose = oneOrAll(db, eq(screenings.caseId, asked), (which) =>
    db
      .select({
        caseId: screenings.caseId,
        id: screenings.id,
        on: screenings.askedOn,
        recordedAt: screenings.finishedAt,
      })
      .from(screeningAnswers)
      .innerJoin(screenings, eq(screenings.id, screeningAnswers.screeningId))
      .innerJoin(cases, eq(cases.id, screenings.caseId))
      .where(
        and(
          open,
          which,
          eq(screeningAnswers.code, 'AS4'),
          eq(screeningAnswers.answer, 'yes'),
          isNotNull(screenings.finishedAt),
        ),
      ),
  )
  const heardOf = rowsOf(
    db,
    db
      .select({ at: sql<Instant>`${agendaItems.doneAt}` })
      .from(agendaItems)
      .innerJoin(cases, eq(cases.id, agendaItems.caseId))
      .where(
        and(
          open,
          eq(agendaItems.caseId, asked),
          isNotNull(agendaItems.doneAt),
          isNull(agendaItems.deferredAt),
          eq(agendaItems.removed, false),
        ),
      ),
  )
  const plansOf = oneOrAll(db, eq(plans.caseId, asked), (which) =>
    db
      .select({ caseId: plans.caseId, reviewOn: plans.reviewOn, number: sql<number>`max(${plans.number})` })
      .from(plans)
      .where(and(isNotNull(plans.finalisedAt), which))
      .groupBy(plans.caseId),
  )
  const reviewsOf = oneOrAll(db, eq(caseReviews.caseId, asked), (which) =>
    db.select().from(caseReviews).where(which).orderBy(asc(caseReviews.id)),
  )
  const snoozesOf = oneOrAll(db, eq(reviewSnoozes.caseId, asked), (which) =>
    db.select().from(reviewSnoozes).where(which).orderBy(asc(reviewSnoozes.id)),
  )

  return {
    cases: async (
      of: CaseId | null,
    ): Promise<
      OfCase<{
        reference: string
        openedAt: Instant
        level: Level | null
        setFor: Day | null
        heardAt: Instant | null
      }>[]
    > => casesOf({ caseId: of }),
    events: async (
      of: CaseId | null,
    ): Promise<OfCase<{ id: string; kind: CaseEventKind; on: Day; addedAt: Instant }>[]> => eventsOf({ caseId: of }),
    acts: async (of: CaseId | null): Promise<OfCase<{ id: string; on: Day; recordedAt: Instant }>[]> =>
      actsOf({ caseId: of }),
    /** Orders that have been made, were not discharged, and end on a day. */
    orderEnds: async (of: CaseId | null) => {
      const discharged = new Set(dischargedOf({ caseId: of }).map(({ id }) => id))
      return endsOf({ caseId: of }).filter(({ id }) => !discharged.has(id))
    },
    /** Finished screenings in which the perpetrator was said to speak as if nothing were left to lose. */
    nothingToLose: async (of: CaseId | null) => nothingToLose({ caseId: of }),
    /** The day on which the newest finalised plan of a case is to be reviewed. */
    planReviews: async (of: CaseId | null) => plansOf({ caseId: of }),
    /** When an open case was heard by the panel, every time. */
    heard: async (of: CaseId): Promise<Instant[]> => heardOf({ caseId: of }).map(({ at }) => at),
    reviews: async (of: CaseId | null) => reviewsOf({ caseId: of }),
    snoozes: async (of: CaseId | null) => snoozesOf({ caseId: of }),
    addReview: insertInto(db, caseReviews),
    addSnooze: insertInto(db, reviewSnoozes),
  }
}
