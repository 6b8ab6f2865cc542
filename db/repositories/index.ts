import type { Database } from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { AuditChain } from '../audit-chain.ts'
import { actionBoardRecords } from './action-board.ts'
import { actionRecords } from './actions.ts'
import { afterMeetingRecords } from './after-meeting.ts'
import { agendaRecords } from './agenda.ts'
import { assessmentRecords } from './assessments.ts'
import { auditRecords } from './audit.ts'
import { caseRecords } from './cases.ts'
import { clinicRecords } from './clinic.ts'
import { formulationRecords } from './formulations.ts'
import { herVictimRecords } from './her-victims.ts'
import { incidentRecords } from './incidents.ts'
import { meetingRecords } from './meetings.ts'
import { orderRecords } from './orders.ts'
import { panelRecords } from './panel.ts'
import { planRecords } from './plans.ts'
import { bookRecords } from './records.ts'
import { referralRecords } from './referrals.ts'
import { researchRecords } from './research.ts'
import { reviewRecords } from './reviews.ts'
import { roomRecords } from './room.ts'
import { safeguardingRecords } from './safeguarding.ts'
import { safetyPlanRecords } from './safety-plans.ts'
import { searchRecords } from './search.ts'
import { toolResultRecords } from './tool-results.ts'
import { twoRatersRecords } from './two-raters.ts'
import { victimLoopRecords } from './victim-loop.ts'

/** Every way to the store's rows; its statements are prepared once, when the store opens. */
export function repositoriesOn(database: Database, chain: AuditChain) {
  const db = drizzle({ client: database })
  return {
    clinic: clinicRecords(db),
    cases: caseRecords(db),
    incidents: incidentRecords(db),
    assessments: assessmentRecords(db),
    formulations: formulationRecords(db),
    twoRaters: twoRatersRecords(db),
    toolResults: toolResultRecords(db),
    meetings: meetingRecords(db),
    agenda: agendaRecords(db),
    panel: panelRecords(db),
    research: researchRecords(db),
    room: roomRecords(db),
    actions: actionRecords(db),
    board: actionBoardRecords(db),
    herVictims: herVictimRecords(db),
    plans: planRecords(db),
    after: afterMeetingRecords(db),
    safetyPlans: safetyPlanRecords(db),
    orders: orderRecords(db),
    reviews: reviewRecords(db),
    victimLoop: victimLoopRecords(db),
    book: bookRecords(db),
    referrals: referralRecords(db),
    safeguarding: safeguardingRecords(db),
    search: searchRecords(database),
    audit: auditRecords(database, chain),
  }
}
export type Repositories = ReturnType<typeof repositoriesOn>
