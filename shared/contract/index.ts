import type {
  AnySchema,
  ContractProcedure,
  ContractRouterClient,
  InferContractRouterOutputs,
  InferSchemaOutput,
} from '@orpc/contract'
import { actionsContract } from './actions.ts'
import { afterMeetingContract, debriefContract } from './after-meeting.ts'
import { assessmentsContract } from './assessments.ts'
import { panelContract, researchContract, seriesContract } from './before-meetings.ts'
import { casesContract } from './cases.ts'
import { clinicContract } from './clinic.ts'
import { formulationsContract, scenariosContract, toolResultsContract } from './formulations.ts'
import { caseEventsContract, incidentsContract } from './incidents.ts'
import { meetingsContract } from './meetings.ts'
import { plansContract } from './plans.ts'
import { auditContract, documentsContract, draftsContract, searchContract, todayContract } from './records.ts'
import { directoryContract, referralsContract } from './referrals.ts'
import { roomContract } from './room.ts'

/** The nouns of the contract with their types by name: what inference writes out is longer than TypeScript prints. A type, because an interface is no router. */
export type Contract = {
  clinic: typeof clinicContract
  cases: typeof casesContract
  referrals: typeof referralsContract
  directory: typeof directoryContract
  incidents: typeof incidentsContract
  caseEvents: typeof caseEventsContract
  assessments: typeof assessmentsContract
  formulations: typeof formulationsContract
  scenarios: typeof scenariosContract
  toolResults: typeof toolResultsContract
  meetings: typeof meetingsContract
  series: typeof seriesContract
  panel: typeof panelContract
  research: typeof researchContract
  afterMeeting: typeof afterMeetingContract
  debrief: typeof debriefContract
  room: typeof roomContract
  actions: typeof actionsContract
  plans: typeof plansContract
  today: typeof todayContract
  search: typeof searchContract
  drafts: typeof draftsContract
  audit: typeof auditContract
  documents: typeof documentsContract
}

/** Everything that the window may ask of the clinic's records. */
export const contract: Contract = {
  clinic: clinicContract,
  cases: casesContract,
  referrals: referralsContract,
  directory: directoryContract,
  incidents: incidentsContract,
  caseEvents: caseEventsContract,
  assessments: assessmentsContract,
  formulations: formulationsContract,
  scenarios: scenariosContract,
  toolResults: toolResultsContract,
  meetings: meetingsContract,
  series: seriesContract,
  panel: panelContract,
  research: researchContract,
  afterMeeting: afterMeetingContract,
  debrief: debriefContract,
  room: roomContract,
  actions: actionsContract,
  plans: plansContract,
  today: todayContract,
  search: searchContract,
  drafts: draftsContract,
  audit: auditContract,
  documents: documentsContract,
}

export type Api = ContractRouterClient<typeof contract>
/** What each procedure is given once its input has been checked. */
export type ApiInputs = { [Noun in keyof typeof contract]: Parsed<(typeof contract)[Noun]> }
export type ApiOutputs = InferContractRouterOutputs<typeof contract>

type Parsed<Procedures> = {
  // biome-ignore lint/suspicious/noExplicitAny: only the input schema is looked at; the other parameters may be anything
  [Name in keyof Procedures]: Procedures[Name] extends ContractProcedure<infer I extends AnySchema, any, any, any>
    ? InferSchemaOutput<I>
    : never
}
