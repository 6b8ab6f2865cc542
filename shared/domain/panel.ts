import { z } from 'zod'
import { type Day, day, sayDay } from './dates.ts'
import { agencyId, caseId, panelMemberId, personId, seatId } from './ids.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine } from './text.ts'

/** What somebody is on the panel (S4 §4): always there, in somebody’s place, for one case, or only to watch. */
export const standingOnPanel = z.enum(['core', 'deputy', 'invitee', 'observer'])
export type StandingOnPanel = z.infer<typeof standingOnPanel>

export const PANEL_STANDING_WORDS = {
  core: { name: 'Core member', means: 'Comes to every meeting.' },
  deputy: { name: 'Deputy', means: 'Comes when the person they stand in for cannot.' },
  invitee: { name: 'Invited case by case', means: 'Comes for a case, in the time for which they are invited.' },
  observer: { name: 'Observer', means: 'Watches, and has signed the statement of confidentiality.' },
} as const satisfies Record<StandingOnPanel, { name: string; means: string }>

export const panelMemberFields = z.object({
  name: line(120, 'Type the name.'),
  agencyId,
  /** The person of this clinic that it is; null for somebody who never uses the program. */
  personId: personId.nullable(),
  standing: standingOnPanel,
  /** What they are at work, such as “officer in the case”. */
  post: optionalLine(120),
  /** In whose place a deputy comes. */
  deputyFor: panelMemberId.nullable(),
  /** The day on which an observer signed the statement; null while they have not. */
  signedOn: day.nullable(),
})
export type PanelMemberFields = z.infer<typeof panelMemberFields>

/** Somebody in the register of the panel. */
export const panelMember = panelMemberFields.extend({
  id: panelMemberId,
  left: z.boolean(),
  revision: z.number().int(),
})
export type PanelMember = z.infer<typeof panelMember>

export const seatFields = z.object({ memberId: panelMemberId, caseId, from: day, until: day.nullable() })

/** For which case, and between which days, somebody who is invited case by case attends. */
export const seat = seatFields.extend({ id: seatId, reference: z.string(), withdrawn: z.boolean() })
export type Seat = z.infer<typeof seat>

/** Somebody whom the register expects at a meeting; `forCases` are the only cases for which they come, null means all. */
export interface Expected {
  member: PanelMember
  forCases: Seat['caseId'][] | null
}

/** Whom the register expects at a meeting: core members, observers who have signed, and invitees whose case is heard in their time. */
export function expectedAt(
  heldOn: Day,
  agenda: readonly Seat['caseId'][],
  members: readonly PanelMember[],
  seats: readonly Seat[],
): Expected[] {
  return members.flatMap((member): Expected[] => {
    if (member.left || member.standing === 'deputy') return []
    if (member.standing === 'core') return [{ member, forCases: null }]
    if (member.standing === 'observer') return member.signedOn === null ? [] : [{ member, forCases: null }]
    const forCases = seats
      .filter((one) => one.memberId === member.id && sitsOn(one, heldOn) && agenda.includes(one.caseId))
      .map((one) => one.caseId)
    return forCases.length === 0 ? [] : [{ member, forCases: [...new Set(forCases)] }]
  })
}

/** The window of a seat in words: `from Thu 26 Nov`, `Thu 26 Nov to Fri 4 Dec`. */
export function saySeat({ from, until }: Pick<Seat, 'from' | 'until'>, today: Day): string {
  return until === null ? `from ${sayDay(from, today)}` : `${sayDay(from, today)} to ${sayDay(until, today)}`
}

/** Refuses a deputy for nobody. */
export function checkMember(fields: PanelMemberFields): void {
  if (fields.standing === 'deputy' && fields.deputyFor === null) {
    throw new Refusal('INVALID', { field: 'deputyFor', sentence: 'Say in whose place the deputy comes.' })
  }
}

/** Refuses a window that ends before it begins. */
export function checkSeat({ from, until }: Pick<Seat, 'from' | 'until'>): void {
  if (until !== null && until < from) {
    throw new Refusal('INVALID', { field: 'until', sentence: 'This day lies before the first. Choose a later one.' })
  }
}

function sitsOn({ from, until, withdrawn }: Seat, on: Day): boolean {
  return !withdrawn && from <= on && (until === null || on <= until)
}
