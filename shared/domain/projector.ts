import { AGENDA_REASON_WORDS, type AgendaCase } from './agenda-item.ts'
import type { Coverage, CoverageRow } from './coverage.ts'
import type { Day, Instant } from './dates.ts'
import { sayDay, sayDayInFull } from './dates.ts'
import type { HearingSpan } from './hearing-clock.ts'
import type { CaseId } from './ids.ts'
import type { Level } from './level.ts'
import { type MeetingStage, stageOf } from './meeting.ts'
import type { MeetingFile } from './meeting-file.ts'
import type { Party } from './party.ts'
import type { Settings } from './settings.ts'
import { initials } from './text.ts'
import { type Hidden, hiddenParty, withoutNames } from './without-names.ts'

/** A case as a line of the agenda on the wall. */
export interface ProjectedItem {
  /** The reference, or the reference with initials. */
  readonly label: string
  readonly reason: string
  readonly plannedMinutes: number
  readonly state: 'heard' | 'now' | 'ahead'
}

/** The case that is being heard, as everybody in the room may read it. */
export interface ProjectedCase {
  readonly label: string
  readonly reason: string
  /** Null while nobody has decided it. */
  readonly level: Level | null
  readonly summary: string
  readonly actions: readonly {
    readonly number: number
    readonly text: string
    readonly agency: string
    readonly due: string
  }[]
  /** What has to be answered, each with the numbers of the actions that do; empty while no assessment is signed (N6). */
  readonly coverage: readonly {
    readonly label: string
    readonly state: CoverageRow['state']
    readonly by: readonly number[]
  }[]
  readonly plannedMinutes: number
  /** What the case took before the clock was last started. */
  readonly secondsBefore: number
  /** Null while the clock stands. */
  readonly runningSince: Instant | null
}

/** All that the second window is ever given (issue 5, point 8): it cannot ask for more. */
export interface ProjectorView {
  readonly marking: string
  readonly clinic: string
  readonly day: string
  readonly stage: MeetingStage
  readonly agenda: readonly ProjectedItem[]
  /** Null between cases, before the first and after the last. */
  readonly current: ProjectedCase | null
}

export interface ProjectorSource {
  readonly file: MeetingFile
  /** Everybody in the cases of this agenda, whose names the texts must not show. */
  readonly parties: ReadonlyMap<CaseId, readonly Party[]>
  readonly settings: Pick<Settings, 'clinicName' | 'marking' | 'projectorNames'>
  agencyName(id: MeetingFile['actions'][number]['agencyId']): string
  /** The coverage of the case that is heard; null between cases. */
  readonly coverage: Coverage | null
  /** The stretches of the meeting without a break. */
  readonly spans: readonly HearingSpan[]
  readonly today: Day
}

/** Whole seconds that a case on the wall has taken by now; pauses do not count. */
export function secondsHeard({ secondsBefore, runningSince }: ProjectedCase, at: Instant): number {
  return secondsBefore + (runningSince === null ? 0 : Math.max(0, Math.floor((at - runningSince) / 1000)))
}

/** What the wall shows: no name, no birth, no line of the minutes, nothing that only some agencies may know. */
export function projectorView(source: ProjectorSource): ProjectorView {
  const { file, settings } = source
  const current = file.agenda.find(({ item }) => item.openedAt !== null && item.doneAt === null)
  return {
    marking: settings.marking,
    clinic: settings.clinicName,
    day: sayDayInFull(file.record.heldOn),
    stage: stageOf(file.record),
    agenda: file.agenda.map((one) => ({
      label: labelOf(one, source),
      reason: AGENDA_REASON_WORDS[one.item.reason],
      plannedMinutes: one.item.plannedMinutes,
      state: one === current ? 'now' : one.item.doneAt === null ? 'ahead' : 'heard',
    })),
    current: current === undefined ? null : projectedCase(current, source),
  }
}

function projectedCase(one: AgendaCase, source: ProjectorSource): ProjectedCase {
  const { file, spans, agencyName, today } = source
  const { item, level } = one
  const hidden = hiddenIn(one, source)
  return {
    label: labelOf(one, source),
    reason: AGENDA_REASON_WORDS[item.reason],
    level,
    summary: withoutNames(item.riskSummary, hidden, today),
    actions: file.actions
      .filter(
        (action) => action.agendaItemId === item.id && action.outcomeKind !== 'withdrawn' && action.audience === null,
      )
      .map((action) => ({
        number: action.number,
        text: withoutNames(action.text, hidden, today),
        agency: agencyName(action.agencyId),
        due: action.dueOn === null ? '' : sayDay(action.dueOn, today),
      })),
    coverage: coverageOnWall(source.coverage, (text) => withoutNames(text, hidden, today)),
    plannedMinutes: item.plannedMinutes,
    ...clockOf(spans.filter((span) => span.agendaItemId === item.id)),
  }
}

function coverageOnWall(coverage: Coverage | null, hide: (text: string) => string): ProjectedCase['coverage'] {
  const numbers = new Map(coverage?.columns.map((one) => [one.id, one.number]))
  return (coverage?.rows ?? []).map(({ label, state, by }) => ({
    label: hide(label),
    state,
    by: by.flatMap((id) => numbers.get(id) ?? []),
  }))
}

/** Everybody on this agenda, the people of this case first, so that a shared surname is said of the right one. */
function hiddenIn({ item }: AgendaCase, { parties, settings }: ProjectorSource): readonly Hidden[] {
  return [...(parties.get(item.caseId) ?? []), ...[...parties.values()].flat()].map((one) =>
    hiddenParty(one, settings.projectorNames),
  )
}

function clockOf(spans: readonly HearingSpan[]): Pick<ProjectedCase, 'secondsBefore' | 'runningSince'> {
  const over = spans.reduce((sum, one) => sum + (one.stoppedAt === null ? 0 : one.stoppedAt - one.startedAt), 0)
  return {
    secondsBefore: Math.floor(over / 1000),
    runningSince: spans.find((one) => one.stoppedAt === null)?.startedAt ?? null,
  }
}

function labelOf({ item, reference }: AgendaCase, { parties, settings }: ProjectorSource): string {
  const victim = parties.get(item.caseId)?.find(({ role, name }) => role === 'victim' && name !== '')
  const short = victim === undefined ? '' : initials(victim.name)
  return settings.projectorNames === 'reference' || short === '' ? reference : `${reference} · ${short}`
}
