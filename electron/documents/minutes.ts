import { ENTRY_WORDS } from '#shared/domain/minute-entry.ts'
import type {
  AgencyAttendanceView,
  CorrectionView,
  DecisionView,
  EntryView,
  MinutedCaseView,
  MinutesView,
  SealView,
} from '#shared/domain/minutes-view.ts'
import { actionTable } from './action-table.ts'
import { copyLine, copyMark } from './copy-line.ts'
import { orNotRecorded, type Part, type Sheets, type Words, when } from './parts.ts'

/** The minutes of a meeting, understandable to somebody who was not there (domain §4.4). */
export function minutesDocument(view: MinutesView): Sheets {
  return {
    title: `Minutes of the meeting on ${view.heldOn}`,
    subject: copyMark(view.classification, view.exported),
    marking: view.classification,
    footer: copyLine(view.exported),
    parts: [
      { part: 'title', above: view.clinic, text: `Minutes, ${view.heldOn}`, level: null, below: standing(view) },
      ...aboutTheMeeting(view),
      ...attendance(view),
      ...when(
        view.opening.trim() !== '',
        { part: 'heading', text: 'Opening statement' },
        { part: 'paragraph', words: view.opening },
      ),
      ...general(view),
      ...view.cases.flatMap(minutedCase),
      ...corrections(view.corrections),
      ...closing(view),
    ],
  }
}

function standing({ finalised, seal }: MinutesView): Words {
  return finalised === null
    ? [{ strong: 'Draft. ' }, 'These minutes have not been finalised and may still change.']
    : `${seal === null ? '' : `${seal.number}. `}Finalised by ${finalised.by}, ${finalised.at}.`
}

function general(view: MinutesView): readonly Part[] {
  return when(
    view.general.length > 0 || view.generalDecisions.length > 0 || view.leftOut !== '',
    { part: 'heading', text: 'About the meeting' },
    ...when(view.generalDecisions.length > 0, decisionList(view.generalDecisions)),
    ...when(view.general.length > 0, entryTable(view.general)),
    ...leftOut(view.leftOut),
  )
}

function leftOut(words: string): readonly Part[] {
  return when(words !== '', { part: 'paragraph', muted: true, words })
}

function decisionList(decisions: readonly DecisionView[]): Part {
  return {
    part: 'list',
    ordered: true,
    items: decisions.map(({ text, because }) => [{ strong: text }, '\nBecause: ', orNotRecorded(because)]),
  }
}

function aboutTheMeeting(view: MinutesView): readonly Part[] {
  const fields = [
    { label: 'Held', value: `${view.heldOn}, ${view.times}` },
    { label: 'Place', value: view.place },
    { label: 'Chair', value: view.chair },
    { label: 'Agencies invited', value: orNotRecorded(view.invited.join(', ')) },
    { label: 'Cases', value: view.cases.map((one) => one.reference).join(', ') || 'None.' },
  ]
  return [{ part: 'box', loud: false, parts: [{ part: 'fields', fields }] }]
}

function attendance({ present, apologies }: MinutesView): readonly Part[] {
  return [
    { part: 'heading', text: 'Attendance' },
    present.length === 0
      ? { part: 'paragraph', words: 'Nobody is recorded as present.' }
      : attendanceTable('Present', present),
    apologies.length === 0
      ? { part: 'paragraph', words: 'No apologies are recorded.' }
      : attendanceTable('Apologies', apologies),
  ]
}

function attendanceTable(heading: string, list: readonly AgencyAttendanceView[]): Part {
  return {
    part: 'table',
    columns: [
      { heading: 'Agency', width: 35 },
      { heading, width: 65 },
    ],
    rows: list.map((one) => [
      one.agency,
      one.people.map(({ name, note }) => (note === '' ? name : `${name} (${note})`)).join('\n'),
    ]),
  }
}

function minutedCase(one: MinutedCaseView): readonly Part[] {
  return [
    { part: 'heading', above: one.reason, text: one.reference, level: one.level },
    {
      part: 'box',
      loud: true,
      parts: [
        {
          part: 'fields',
          fields: [
            { label: 'Victim', value: orNotRecorded(one.victim) },
            { label: 'Perpetrator', value: orNotRecorded(one.perpetrator) },
            { label: 'Level of risk', value: levelWords(one) },
            { label: 'Next review', value: orNotRecorded(one.nextReview) },
            ...(one.told === '' ? [] : [{ label: 'The victim is told', value: one.told }]),
            ...(one.leftRoom.length === 0 ? [] : [{ label: 'Left the room', value: one.leftRoom.join(', ') }]),
            ...(one.deferred === '' ? [] : [{ label: 'Put off, because', value: one.deferred }]),
          ],
        },
      ],
    },
    ...(isEmpty(one) ? [{ part: 'paragraph', words: 'This case was not heard.' } as const] : whatWasSaid(one)),
    ...leftOut(one.leftOut),
  ]
}

/** A case that the meeting did not get to, and about which nothing was minuted all the same. */
function isEmpty({ heard, entries, decisions, actions, riskSummary }: MinutedCaseView): boolean {
  return !heard && riskSummary === '' && entries.length + decisions.length + actions.length === 0
}

function whatWasSaid(one: MinutedCaseView): readonly Part[] {
  return [
    { part: 'subheading', text: 'Summary of risk' },
    { part: 'paragraph', words: orNotRecorded(one.riskSummary) },
    { part: 'subheading', text: 'Decisions' },
    one.decisions.length === 0 ? { part: 'paragraph', words: 'No decision is recorded.' } : decisionList(one.decisions),
    { part: 'subheading', text: 'Actions' },
    one.actions.length === 0 ? { part: 'paragraph', words: 'No action was agreed.' } : actionTable(one.actions),
    { part: 'subheading', text: 'What was said' },
    one.entries.length === 0 ? { part: 'paragraph', words: 'Nothing is recorded.' } : entryTable(one.entries),
  ]
}

function levelWords({ level }: MinutedCaseView): string {
  if (level === null) return 'Not yet decided.'
  return level.reason.trim() === '' ? level.words : `${level.words}. ${level.reason}`
}

function entryTable(entries: readonly EntryView[]): Part {
  return {
    part: 'table',
    columns: [
      { heading: 'Time', width: 9 },
      { heading: 'Kind', width: 18 },
      { heading: 'By whom, and what', width: 73 },
    ],
    rows: entries.map(({ kind, time, by, text }) => [
      time,
      [{ strong: ENTRY_WORDS[kind] }],
      by === '' ? text : [{ muted: `${by}: ` }, text],
    ]),
  }
}

function corrections(list: readonly CorrectionView[]): readonly Part[] {
  const rows = list.map((one) => [[one.at, '\n', { muted: one.by }], one.about, one.text] satisfies Words[])
  return when(
    list.length > 0,
    { part: 'heading', text: 'Corrections after these minutes were finalised' },
    {
      part: 'table',
      columns: [
        { heading: 'When, and by whom', width: 26 },
        { heading: 'About', width: 20 },
        { heading: 'Correction', width: 54 },
      ],
      rows,
    },
  )
}

function signature(seal: SealView | null): readonly Part[] {
  if (seal === null) return []
  const fields = [
    { label: 'Number', value: seal.number },
    { label: 'Signed by', value: `${seal.signedBy}, ${seal.signedAs}` },
    { label: 'Signed', value: seal.signedAt },
    { label: 'SHA-256 of the wording', value: `${seal.sha256.slice(0, 32)} ${seal.sha256.slice(32)}` },
    { label: 'Audit when signed', value: seal.auditHead },
  ]
  return [{ part: 'box', loud: false, parts: [{ part: 'fields', fields }] }]
}

function closing(view: MinutesView): readonly Part[] {
  return [
    { part: 'heading', text: 'Agreed as a true record' },
    ...signature(view.seal),
    { part: 'signatures', lines: [`Chair: ${view.chair}`, 'For the clinic'] },
    ...when(view.auditHead !== '', {
      part: 'paragraph',
      muted: true,
      words: `Audit record when this copy was made: ${view.auditHead}`,
    }),
  ]
}
