/** The nouns of the contract: everything that the window may ask of the clinic's records. */
export { actionsContract as actions } from './actions.ts'
export { afterMeetingContract as afterMeeting, debriefContract as debrief } from './after-meeting.ts'
export { assessmentsContract as assessments } from './assessments.ts'
export {
  panelContract as panel,
  researchContract as research,
  seriesContract as series,
} from './before-meetings.ts'
export { boardsContract as boards } from './boards.ts'
export { casesContract as cases } from './cases.ts'
export { clinicContract as clinic } from './clinic.ts'
export {
  formulationsContract as formulations,
  scenariosContract as scenarios,
  toolResultsContract as toolResults,
} from './formulations.ts'
export { caseEventsContract as caseEvents, incidentsContract as incidents } from './incidents.ts'
export { meetingsContract as meetings } from './meetings.ts'
export { ordersContract as orders } from './orders.ts'
export { plansContract as plans } from './plans.ts'
export {
  auditContract as audit,
  documentsContract as documents,
  draftsContract as drafts,
  searchContract as search,
  todayContract as today,
} from './records.ts'
export { directoryContract as directory, referralsContract as referrals } from './referrals.ts'
export { reviewsContract as reviews } from './reviews.ts'
export { roomContract as room } from './room.ts'
export { safetyPlansContract as safetyPlans } from './safety-plans.ts'
export { twoRatersContract as twoRaters } from './two-raters.ts'
export { victimLoopContract as victimLoop } from './victim-loop.ts'
