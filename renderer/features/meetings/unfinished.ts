import { listed } from '#renderer/lib/format.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import type { AgencyHeard } from './agencies-heard.ts'
import { inOrder } from './meeting-words.ts'
import { minutesOf } from './minuted.ts'

/** What a case should have before it is left (§4.3): each point, and whether it is there. */
export function beforeCaseEnds(
  file: MeetingFile,
  { item }: AgendaCase,
  heard: readonly AgencyHeard[],
): { point: string; done: boolean }[] {
  const promised = file.actions.filter((one) => one.agendaItemId === item.id && one.kind !== 'advice')
  const lines = minutesOf(file, item.id)
  return [
    { point: 'Every agency that is here was asked', done: heard.every((one) => one.state !== 'not yet') },
    { point: 'Summary of risk', done: item.riskSummary.trim() !== '' },
    {
      point: 'A decision with its because',
      done: lines.some((line) => line.kind === 'entry' && line.entry.kind === 'decision'),
    },
    ...(promised.length === 0
      ? []
      : [{ point: 'Actions answered by their owners', done: promised.every((one) => one.acceptance !== null) }]),
    { point: 'What the victim will be told, by whom', done: item.toldWhat !== '' && item.toldBy !== '' },
    { point: 'Next review day', done: item.nextReviewOn !== null },
  ]
}

/** What would be left open if the meeting ended now, one sentence each. */
export function unfinished(file: MeetingFile): string[] {
  const agenda = inOrder(file.agenda)
  const without = (say: (references: string) => string, cases: readonly AgendaCase[]) =>
    cases.length === 0 ? [] : [say(listed(cases.map((one) => one.reference)))]
  const heard = agenda.filter((one) => one.item.openedAt !== null && one.item.deferredAt === null)
  const deferred = agenda.filter((one) => one.item.deferredAt !== null)
  return [
    ...without(
      (them) => `Not heard: ${them}.`,
      agenda.filter((one) => one.item.openedAt === null && one.item.deferredAt === null),
    ),
    ...without((them) => `Put off to the next meeting: ${them}.`, deferred),
    ...without(
      (them) => `No summary of risk: ${them}.`,
      heard.filter((one) => one.item.riskSummary.trim() === ''),
    ),
    ...without(
      (them) => `No next review day: ${them}.`,
      heard.filter((one) => one.item.nextReviewOn === null),
    ),
  ]
}
