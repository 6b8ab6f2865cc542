import type { CaseEventKind } from '#shared/domain/case-event.ts'
import type { ImpactFields } from '#shared/domain/impact.ts'
import type { IncidentFields } from '#shared/domain/incident.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'

/** An incident as the content writes it; what is not said is an allegation of the victim, aimed at her, not reported. */
export type WrittenIncident = Partial<Omit<IncidentFields, 'on' | 'until'>> &
  Pick<IncidentFields, 'text' | 'behaviours'> & { on: WrittenDay; until?: WrittenDay }

export interface WrittenEvent {
  on: WrittenDay
  kind: CaseEventKind
  note: string
  saidBy: string
}

export type WrittenImpact = Omit<ImpactFields, 'on'> & { on: WrittenDay }

/** What happened in one case of the demonstration clinic, and who wrote it down. */
export interface WrittenHappenings {
  of: WrittenCase
  /** Sign-in name of whoever records it. */
  by: string
  source: string
  incidents: readonly WrittenIncident[]
  events: readonly WrittenEvent[]
  impacts: readonly WrittenImpact[]
  checks: readonly { on: WrittenDay; by: string; reason: string }[]
  /** A state set by hand. */
  set?: { on: WrittenDay; by: string; state: 'active' | 'dormant' | 'ended'; reason: string }
}

/** An incident: its day, the codes of its behaviours, what happened, and whatever differs from the usual. */
export function happened(
  on: WrittenDay,
  codes: string,
  text: string,
  rest: Partial<WrittenIncident> = {},
): WrittenIncident {
  return { on, behaviours: codes.split(' '), text, ...rest }
}

/** As `happened`, seen by a witness or on a picture, and told to the police. */
export function recorded(
  on: WrittenDay,
  codes: string,
  text: string,
  source: string,
  rest: Partial<WrittenIncident> = {},
): WrittenIncident {
  return happened(on, codes, text, { standing: 'fact', source, howKnown: 'kept', reported: 'yes', ...rest })
}
