import { z } from 'zod'
import { caseEvent, caseEventFields } from '#shared/domain/case-event.ts'
import { changeOf } from '#shared/domain/change.ts'
import { currency, currencyMark } from '#shared/domain/currency.ts'
import { day, instant } from '#shared/domain/dates.ts'
import { caseEventId, caseId, currencyMarkId, impactId, incidentId } from '#shared/domain/ids.ts'
import { impact, impactFields } from '#shared/domain/impact.ts'
import { incident, incidentFields } from '#shared/domain/incident.ts'
import { withdrawalReason } from '#shared/domain/withdrawal.ts'
import { nothing, procedure } from './base.ts'

const ofCase = z.object({ caseId })

/** Everything that happened in a case, withdrawn entries included. */
const incidentFile = z.object({
  reference: z.string(),
  incidents: z.array(incident),
  events: z.array(caseEvent),
  marks: z.array(currencyMark),
  impacts: z.array(impact),
  currency,
  /** Incidents that broke a silence of 28 days or more (N4). */
  returns: z.array(z.object({ on: day, quiet: z.number().int() })),
})

export const incidentsContract = {
  get: procedure('read cases', 'incidents read', ofCase, incidentFile),
  /** What the page of a case shows of its incidents. */
  summary: procedure(
    'read cases',
    'incidents read',
    ofCase,
    z.object({ count: z.number().int(), currency, events: z.array(caseEvent) }),
  ),
  add: procedure('record incidents', 'incident added', ofCase.extend({ incident: incidentFields }), incident),
  change: procedure(
    'record incidents',
    'incident changed',
    z.object({ incidentId, change: changeOf(incidentFields) }),
    incident,
  ),
  withdraw: procedure(
    'record incidents',
    'incident withdrawn',
    z.object({ incidentId, reason: withdrawalReason }),
    incident,
  ),
  restore: procedure('record incidents', 'incident restored', z.object({ incidentId }), incident),
  /** What the fields of an incident held before, the oldest first. */
  versions: procedure(
    'read cases',
    'incidents read',
    z.object({ incidentId }),
    z.array(z.object({ field: z.string(), was: z.unknown(), at: instant, byName: z.string() })),
  ),
  /** Records that somebody checked and nothing new was known. */
  check: procedure(
    'record incidents',
    'currency checked',
    ofCase.extend({ on: day, reason: currencyMark.shape.reason }),
    currencyMark,
  ),
  /** Sets the state by hand, with a reason; it holds until a newer act is recorded (N9). */
  setState: procedure(
    'record incidents',
    'currency set',
    ofCase.extend({ state: currencyMark.shape.state.unwrap(), reason: currencyMark.shape.reason }),
    currencyMark,
  ),
  withdrawMark: procedure(
    'record incidents',
    'currency withdrawn',
    z.object({ currencyMarkId, reason: withdrawalReason }),
    nothing,
  ),
  addImpact: procedure(
    'record incidents',
    'impact added',
    ofCase.extend({ impact: impactFields, supersedes: impactId.nullable() }),
    impact,
  ),
  withdrawImpact: procedure(
    'record incidents',
    'impact withdrawn',
    z.object({ impactId, reason: withdrawalReason }),
    nothing,
  ),
}

/** Dated events of a case other than incidents. */
export const caseEventsContract = {
  list: procedure('read cases', 'incidents read', ofCase, z.array(caseEvent)),
  add: procedure('record incidents', 'event added', ofCase.extend({ event: caseEventFields }), caseEvent),
  withdraw: procedure(
    'record incidents',
    'event withdrawn',
    z.object({ caseEventId, reason: withdrawalReason }),
    nothing,
  ),
}
