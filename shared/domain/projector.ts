import type { Day, Instant } from './dates.ts'
import { sayDay, sayDayInFull } from './dates.ts'
import type { CaseId } from './ids.ts'
import { LEVEL_WORDS } from './level.ts'
import { AGENDA_REASON_WORDS, type AgendaCase, type MeetingFile, type MeetingStage, stageOf } from './meeting.ts'
import type { Party } from './party.ts'
import type { Settings } from './records.ts'
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
  /** In words; empty while nobody has decided it. */
  readonly level: string
  readonly summary: string
  readonly actions: readonly {
    readonly number: number
    readonly text: string
    readonly agency: string
    readonly due: string
  }[]
  readonly openedAt: Instant
  readonly plannedMinutes: number
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
  readonly today: Day
}

/** What the wall shows: no name, no birth, no line of the minutes, nothing that only some agencies may know. */
export function projectorView({ file, parties, settings, agencyName, today }: ProjectorSource): ProjectorView {
  const hidden = [...parties.values()].flat().map((one) => hiddenParty(one, settings.projectorNames))
  const label = (one: AgendaCase) => labelOf(one, parties.get(one.item.caseId) ?? [], settings.projectorNames)
  const current = file.agenda.find(({ item }) => item.openedAt !== null && item.doneAt === null)
  return {
    marking: settings.marking,
    clinic: settings.clinicName,
    day: sayDayInFull(file.record.heldOn),
    stage: stageOf(file.record),
    agenda: file.agenda.map((one) => ({
      label: label(one),
      reason: AGENDA_REASON_WORDS[one.item.reason],
      plannedMinutes: one.item.plannedMinutes,
      state: one === current ? 'now' : one.item.doneAt === null ? 'ahead' : 'heard',
    })),
    current:
      current === undefined
        ? null
        : projectedCase(
            file,
            current,
            label(current),
            ownFirst(current, parties, hidden, settings.projectorNames),
            agencyName,
            today,
          ),
  }
}

function projectedCase(
  file: MeetingFile,
  { item, level }: AgendaCase,
  label: string,
  hidden: readonly Hidden[],
  agencyName: ProjectorSource['agencyName'],
  today: Day,
): ProjectedCase | null {
  if (item.openedAt === null) return null
  return {
    label,
    reason: AGENDA_REASON_WORDS[item.reason],
    level: level === null ? '' : LEVEL_WORDS[level].name,
    summary: withoutNames(item.riskSummary, hidden, today),
    actions: file.actions
      .filter((action) => action.agendaItemId === item.id && action.outcomeKind !== 'withdrawn')
      .map((action) => ({
        number: action.number,
        text: withoutNames(action.text, hidden, today),
        agency: agencyName(action.agencyId),
        due: action.dueOn === null ? '' : sayDay(action.dueOn, today),
      })),
    openedAt: item.openedAt,
    plannedMinutes: item.plannedMinutes,
  }
}

/** The people of this case before those of others, so that a shared surname is said of the right one. */
function ownFirst(
  { item }: AgendaCase,
  parties: ProjectorSource['parties'],
  all: readonly Hidden[],
  shown: Settings['projectorNames'],
): readonly Hidden[] {
  return [...(parties.get(item.caseId) ?? []).map((one) => hiddenParty(one, shown)), ...all]
}

function labelOf(one: AgendaCase, parties: readonly Party[], shown: Settings['projectorNames']): string {
  const victim = parties.find(({ role, name }) => role === 'victim' && name !== '')
  const short = victim === undefined ? '' : initials(victim.name)
  return shown === 'reference' || short === '' ? one.reference : `${one.reference} · ${short}`
}
