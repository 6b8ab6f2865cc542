import { and, asc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Instant } from '#shared/domain/dates.ts'
import type { HearingSpan } from '#shared/domain/hearing-clock.ts'
import type { AskedId, MeetingId, ScriptStepId } from '#shared/domain/ids.ts'
import type { Asked, OpenOffer, ScriptStep } from '#shared/domain/script.ts'
import { agenciesAsked, agendaItems, cases, handovers, hearingSpans, scriptSteps } from '../schema/index.ts'
import { byIdIn, type Db, insertInto } from './rows.ts'

/** What a running meeting has beside its minutes: its clock, its script, and who was asked. */
export function roomRecords(db: Db) {
  const insertSpan = insertInto(db, hearingSpans)
  const spansOf = db
    .select()
    .from(hearingSpans)
    .where(eq(hearingSpans.meetingId, p('meetingId')))
    .orderBy(asc(hearingSpans.startedAt), asc(hearingSpans.id))
    .prepare()
  const stopOpen = db
    .update(hearingSpans)
    .set({ stoppedAt: sql`${p('at')}` })
    .where(and(eq(hearingSpans.meetingId, p('meetingId')), isNull(hearingSpans.stoppedAt)))
    .prepare()
  const stepsOf = db
    .select()
    .from(scriptSteps)
    .where(and(eq(scriptSteps.meetingId, p('meetingId')), eq(scriptSteps.gone, false)))
    .orderBy(asc(scriptSteps.at), asc(scriptSteps.id))
    .prepare()
  const setStepGone = db
    .update(scriptSteps)
    .set({ gone: sql`${p('gone')}` })
    .where(eq(scriptSteps.id, p('id')))
    .prepare()
  const askedOf = db
    .select(getTableColumns(agenciesAsked))
    .from(agenciesAsked)
    .innerJoin(agendaItems, eq(agendaItems.id, agenciesAsked.agendaItemId))
    .where(and(eq(agendaItems.meetingId, p('meetingId')), eq(agenciesAsked.gone, false)))
    .orderBy(asc(agenciesAsked.at), asc(agenciesAsked.id))
    .prepare()
  const setAskedGone = db
    .update(agenciesAsked)
    .set({ gone: sql`${p('gone')}` })
    .where(eq(agenciesAsked.id, p('id')))
    .prepare()
  const offersOf = db
    .select({
      caseId: handovers.caseId,
      reference: cases.reference,
      toAgencyId: handovers.agencyId,
      toName: handovers.name,
      offeredAt: handovers.offeredAt,
      answer: handovers.answer,
    })
    .from(handovers)
    .innerJoin(cases, eq(cases.id, handovers.caseId))
    .innerJoin(agendaItems, eq(agendaItems.caseId, handovers.caseId))
    .where(
      and(
        eq(agendaItems.meetingId, p('meetingId')),
        eq(agendaItems.removed, false),
        sql`coalesce(${handovers.answer}, '') not in ('accepted', 'withdrawn')`,
        sql`not exists (select 1 from handovers later where later.case_id = "handovers"."case_id" and later.id > "handovers"."id")`,
      ),
    )
    .orderBy(asc(handovers.offeredAt))
    .prepare()

  return {
    spans: async (meetingId: MeetingId): Promise<HearingSpan[]> => spansOf.all({ meetingId }),
    stopClock: async (meetingId: MeetingId, at: Instant): Promise<void> => {
      stopOpen.run({ meetingId, at })
    },
    addSpan: async (span: HearingSpan): Promise<void> => insertSpan(span),
    steps: async (meetingId: MeetingId): Promise<ScriptStep[]> => stepsOf.all({ meetingId }),
    stepById: byIdIn(db, scriptSteps, 'step of the script'),
    addStep: insertInto(db, scriptSteps),
    setStepGone: async (id: ScriptStepId, gone: boolean): Promise<void> => {
      setStepGone.run({ id, gone: gone ? 1 : 0 })
    },
    asked: async (meetingId: MeetingId): Promise<Asked[]> => askedOf.all({ meetingId }),
    addAsked: insertInto(db, agenciesAsked),
    setAskedGone: async (id: AskedId, gone: boolean): Promise<void> => {
      setAskedGone.run({ id, gone: gone ? 1 : 0 })
    },
    /** The last offer of each case on the agenda, where it was not accepted. */
    offers: async (meetingId: MeetingId): Promise<OpenOffer[]> =>
      offersOf.all({ meetingId }).map(({ answer, ...offer }) => ({
        ...offer,
        answer: answer === 'declined' || answer === 'lapsed' ? answer : null,
      })),
  }
}

function p(name: string) {
  return sql.placeholder(name)
}
