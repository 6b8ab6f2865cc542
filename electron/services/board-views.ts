import { ACTION_KIND_WORDS, OUTCOME_WORDS, STRAND_WORDS, stateOf } from '#shared/domain/action.ts'
import { type ActionFilter, type BoardLine, sayFilter } from '#shared/domain/action-board.ts'
import { sayShortAnswer } from '#shared/domain/action-rules.ts'
import type { AgencyActionsView, ChaseListView } from '#shared/domain/board-view.ts'
import { type Chased, sayWaiting } from '#shared/domain/chase.ts'
import { type Day, dayOf, sayDayInFull } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { ActionView, Exported } from '#shared/domain/view-parts.ts'
import type { CalendarEvent } from './calendar-view.ts'
import { actionView } from './minutes-view.ts'

interface Around {
  settings: Settings
  nameOf(id: AgencyId): string
  today: Day
  exported: Exported
}

/** The lines of one agency in words, case by case as they come. */
export function agencyActionsView({
  settings,
  lines,
  agency,
  filter,
  nameOf,
  today,
  exported,
}: Around & { lines: readonly BoardLine[]; agency: string; filter: ActionFilter }): AgencyActionsView {
  const cases = Map.groupBy(lines, (one) => one.reference)
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: today,
    on: sayDayInFull(today),
    agency,
    shown: sayFilter(filter),
    late: lines.filter((one) => stateOf(one, today) === 'overdue').length,
    cases: [...cases].map(([reference, own]) => ({
      reference,
      actions: own.map((one) => withAnswer(one, actionView(one, nameOf, today))),
    })),
    exported,
  }
}

/** An open action that its agency has not accepted says so, for whoever leads there. */
function withAnswer(line: BoardLine, view: ActionView): ActionView {
  const asks = line.closedAt === null && line.kind !== 'advice' && line.acceptance !== 'accepted'
  return asks ? { ...view, state: `${view.state}. ${sayShortAnswer(line)}` } : view
}

/** The same lines as rows of a table with their headings; nobody in a case is named but in what was promised. */
export function rowsOfActions(lines: readonly BoardLine[], nameOf: (id: AgencyId) => string): string[][] {
  return [
    HEADINGS,
    ...lines.map((one) => [
      one.reference,
      String(one.number),
      ACTION_KIND_WORDS[one.kind].name,
      one.text,
      one.ownerName,
      nameOf(one.agencyId),
      one.dueOn ?? '',
      one.strand === null ? '' : STRAND_WORDS[one.strand],
      one.kind === 'advice' ? '' : sayShortAnswer(one),
      one.criterion,
      one.outcomeKind === null ? 'Open' : OUTCOME_WORDS[one.outcomeKind].name,
      one.outcome,
      one.chasedAt === null ? '' : dayOf(one.chasedAt),
    ]),
  ]
}

/**
 * The days by which open actions are due, for a calendar that may lie open on any computer: the number of the action and the
 * reference of the case, never what was promised, since that may name somebody.
 */
export function calendarOfActions(lines: readonly BoardLine[]): CalendarEvent[] {
  return lines.flatMap(({ id, number, reference, dueOn, closedAt }) =>
    dueOn === null || closedAt !== null
      ? []
      : [{ id, title: `Action ${number} of ${reference} is due`, place: '', when: { on: dueOn } }],
  )
}

/** Whom to ask about what, in words. */
export function chaseListView({
  settings,
  owners,
  nameOf,
  today,
  exported,
}: Around & { owners: readonly Chased[] }): ChaseListView {
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: today,
    on: sayDayInFull(today),
    owners: owners.map(({ ownerName, agencyId, ownerLeft, lines }) => ({
      owner: ownerName,
      agency: nameOf(agencyId),
      note: ownerLeft ? `${ownerName} has left the clinic. Ask the agency who does this now.` : '',
      actions: lines.map((line) => ({
        reference: line.reference,
        number: line.number,
        text: line.text,
        waiting: sayWaiting(line, today),
      })),
    })),
    exported,
  }
}

const HEADINGS = [
  'Case',
  'Number',
  'Kind',
  'What',
  'Owner',
  'Agency',
  'Due',
  'Strand',
  'Accepted',
  'Done when',
  'State',
  'Outcome',
  'Last asked again',
]
