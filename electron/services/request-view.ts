import { type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { RequestView } from '#shared/domain/meeting-paper-view.ts'
import type { Party } from '#shared/domain/party.ts'
import { namedInRequest } from '#shared/domain/research.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Exported } from '#shared/domain/view-parts.ts'

/** What a request is made of; `cases` in the order of the agenda, each with its number there. */
export interface RequestSource {
  settings: Settings
  heldOn: Day
  answerBy: Day
  agency: string
  cases: readonly { number: number; parties: readonly Party[] }[]
  exported: Exported
}

/** The request in words: for each case its number on the agenda, then names and dates of birth, and nothing else (N11). */
export function requestView({ settings, heldOn, answerBy, agency, cases, exported }: RequestSource): RequestView {
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    day: heldOn,
    heldOn: sayDayInFull(heldOn),
    agency,
    answerBy: sayDayInFull(answerBy),
    people: cases.flatMap(({ number, parties }) =>
      namedInRequest(parties).map(({ name, born }) => ({
        number: String(number),
        name,
        born: born === null ? 'not known' : born.split('-').reverse().join('/'),
      })),
    ),
    exported,
  }
}

/** The same as rows of a table, with their headings. */
export function requestRows({ people }: RequestView): string[][] {
  return [['Number', 'Name', 'Date of birth'], ...people.map(({ number, name, born }) => [number, name, born])]
}
