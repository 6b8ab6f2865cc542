import { dayOf, sayDayInFull, timeOf } from '#shared/domain/dates.ts'
import type { ChecklistItem, ChecklistPack } from '#shared/domain/instrument.ts'
import { LEVEL_WORDS } from '#shared/domain/level.ts'
import type { ScreeningView } from '#shared/domain/referral-view.ts'
import {
  ANSWER_WORDS,
  answerOf,
  contradictionsIn,
  openSets,
  readAnswers,
  type ScreeningAnswer,
  type ScreeningRecord,
  sayCount,
} from '#shared/domain/screening.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Exported } from '#shared/domain/view-parts.ts'

/** Everything that a printed screening is made of: the pack is the one that was asked, whatever became of it since. */
export interface ScreeningSource {
  reference: string
  record: ScreeningRecord
  pack: ChecklistPack
  answers: readonly ScreeningAnswer[]
  settings: Settings
  exported: Exported
}

/** A finished screening as it was asked: every question with its answer, and the count as a range, never as a probability. */
export function screeningView(source: ScreeningSource): ScreeningView {
  const { reference, record, pack, answers, settings, exported } = source
  const given = new Map(answers.map((one) => [one.code, one]))
  const open = openSets(pack, answers, [])
  const reading = readAnswers(pack, answers)
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    reference,
    title: pack.title,
    asked: sayAsked(record),
    count: sayCount(reading),
    suggested: `${LEVEL_WORDS[reading.suggested].name}${reading.all ? ', because the whole stalking set is answered yes' : ''}`,
    unsure: reading.couldChange
      ? `What is not known could change this, up to ${LEVEL_WORDS[reading.atMost].name.toLowerCase()}.`
      : '',
    bands: sayBands(pack),
    toCheck: contradictionsIn(pack, answers).map((one) => one.sentence),
    sets: pack.sets
      .filter((set) => open.includes(set.code))
      .map((set) => ({ title: set.title, items: set.items.map((item) => questionOf(item, given.get(item.code))) })),
    notOpened: pack.sets
      .filter((set) => !open.includes(set.code))
      .map((set) => `${set.title}: not opened, as ${set.openedBy ?? 'its question'} was not answered yes.`),
    source: `${pack.title}, version ${pack.version}. ${pack.licence}`.trim(),
    exported,
  }
}

function questionOf(
  item: ChecklistItem,
  given: ScreeningAnswer | undefined,
): ScreeningView['sets'][number]['items'][number] {
  const answer = answerOf(item, given)
  const ticked = item.parts.filter((part) => given?.parts.includes(part.code) === true).map((part) => part.label)
  return {
    code: item.code,
    label: item.label,
    answer: answer === null ? 'No answer' : ANSWER_WORDS[answer].name,
    ticked: ticked.join(', '),
    comment: given?.comment.trim() ?? '',
  }
}

function sayAsked({ askedOn, askedBy, mode, modeReason, finishedAt, finishedByName }: ScreeningRecord): string {
  const how = `Asked ${MODE_WORDS[mode]} by ${askedBy} on ${sayDayInFull(askedOn)}${modeReason === '' ? '' : ` (${modeReason})`}.`
  return finishedAt === null
    ? how
    : `${how} Finished by ${finishedByName} on ${sayDayInFull(dayOf(finishedAt))}, ${timeOf(finishedAt)}.`
}

/** The bands of the pack in words: `standard 0 to 6, medium 7 to 13, high 14 or more`. */
function sayBands({ bands }: ChecklistPack): string {
  return bands
    .map(({ level, from }, index) => {
      const next = bands[index + 1]
      return `${LEVEL_WORDS[level].name.toLowerCase()} ${next === undefined ? `${from} or more` : `${from} to ${next.from - 1}`}`
    })
    .join(', ')
}

const MODE_WORDS = {
  'in person': 'in person',
  telephone: 'by telephone',
  video: 'by video',
  retrospective: 'afterwards, from papers,',
} as const satisfies Record<ScreeningRecord['mode'], string>
