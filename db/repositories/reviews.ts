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
import { type Db, insertInto, rowsOf } from './rows.ts'

/** A row about one case: what the review engine gathers for one case or for all of them. */
export type OfCase<T> = T & { caseId: CaseId }

/** What the review engine reads. Every list is of one case, or of all open cases when none is named. */
export function reviewRecords(db: Db) {
  const caseId = sql.placeholder('caseId')
  const open = and(isNull(cases.closedAt), eq(cases.triage, 'accepted'))
  const isAsked = (column: typeof cases.id | typeof plans.caseId) => sql`(${caseId} is null or ${column} = ${caseId})`
  const casesOf = rowsOf(
    db,
    db
      .select({
        caseId: cases.id,
        reference: cases.reference,
        openedAt: cases.openedAt,
        level: cases.level,
        setFor: cases.nextReviewOn,
      })
      .from(cases)
      .where(and(open, isAsked(cases.id)))
      .orderBy(asc(cases.serial)),
  )
  const eventsOf = rowsOf(
    db,
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
      .where(and(open, isAsked(cases.id), isNull(caseEvents.withdrawnAt)))
      .orderBy(asc(caseEvents.id)),
  )
  const actsOf = rowsOf(
    db,
    db
      .select({ caseId: incidents.caseId, id: incidents.id, on: incidents.on, recordedAt: incidents.addedAt })
      .from(incidents)
      .innerJoin(cases, eq(cases.id, incidents.caseId))
      .where(and(open, isAsked(cases.id), isNull(incidents.withdrawnAt)))
      .orderBy(asc(incidents.id)),
  )
  const endsOf = rowsOf(
    db,
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
      .where(and(open, isAsked(cases.id), isNotNull(orders.endsOn)))
      .groupBy(orders.id),
  )
  const dischargedOf = rowsOf(
    db,
    db.select({ id: orderSteps.orderId }).from(orderSteps).where(eq(orderSteps.kind, 'discharged')),
  )
  const nothingToLose = rowsOf(
    db,
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
          isAsked(cases.id),
          eq(screeningAnswers.code, 'AS4'),
          eq(screeningAnswers.answer, 'yes'),
          isNotNull(screenings.finishedAt),
        ),
      ),
  )
  const heardOf = rowsOf(
    db,
    db
      .select({ caseId: agendaItems.caseId, at: agendaItems.doneAt })
      .from(agendaItems)
      .innerJoin(cases, eq(cases.id, agendaItems.caseId))
      .where(
        and(
          open,
          isAsked(cases.id),
          isNotNull(agendaItems.doneAt),
          isNull(agendaItems.deferredAt),
          eq(agendaItems.removed, false),
        ),
      ),
  )
  const plansOf = rowsOf(
    db,
    db
      .select({ caseId: plans.caseId, reviewOn: plans.reviewOn, number: sql<number>`max(${plans.number})` })
      .from(plans)
      .where(and(isNotNull(plans.finalisedAt), isAsked(plans.caseId)))
      .groupBy(plans.caseId),
  )
  const reviewsOf = rowsOf(
    db,
    db
      .select()
      .from(caseReviews)
      .where(sql`(${caseId} is null or ${caseReviews.caseId} = ${caseId})`)
      .orderBy(asc(caseReviews.id)),
  )
  const snoozesOf = rowsOf(
    db,
    db
      .select()
      .from(reviewSnoozes)
      .where(sql`(${caseId} is null or ${reviewSnoozes.caseId} = ${caseId})`)
      .orderBy(asc(reviewSnoozes.id)),
  )

  return {
    cases: async (
      of: CaseId | null,
    ): Promise<OfCase<{ reference: string; openedAt: Instant; level: Level | null; setFor: Day | null }>[]> =>
      casesOf({ caseId: of }),
    events: async (
      of: CaseId | null,
    ): Promise<OfCase<{ id: string; kind: CaseEventKind; on: Day; addedAt: Instant }>[]> => eventsOf({ caseId: of }),
    acts: async (of: CaseId | null): Promise<OfCase<{ id: string; on: Day; recordedAt: Instant }>[]> =>
      actsOf({ caseId: of }),
    /** Orders that have been made, were not discharged, and end on a day. */
    orderEnds: async (of: CaseId | null) => {
      const discharged = new Set(dischargedOf({}).map(({ id }) => id))
      return endsOf({ caseId: of }).filter(({ id }) => !discharged.has(id))
    },
    /** Finished screenings in which the perpetrator was said to speak as if nothing were left to lose. */
    nothingToLose: async (of: CaseId | null) => nothingToLose({ caseId: of }),
    /** The day on which the newest finalised plan of a case is to be reviewed. */
    planReviews: async (of: CaseId | null) => plansOf({ caseId: of }),
    heard: async (of: CaseId | null) => heardOf({ caseId: of }),
    reviews: async (of: CaseId | null) => reviewsOf({ caseId: of }),
    snoozes: async (of: CaseId | null) => snoozesOf({ caseId: of }),
    addReview: insertInto(db, caseReviews),
    addSnooze: insertInto(db, reviewSnoozes),
  }
}
