import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { oneChanceOpen } from '#shared/domain/honour.ts'
import { callParty } from '#shared/domain/party.ts'
import { childGaps, type RecordingCode } from '#shared/domain/recording.ts'
import { unansweredSafety } from '#shared/domain/safety.ts'
import { TRIAGE_WORDS } from '#shared/domain/triage-state.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'
import { PLACE_OF_DUTY } from './jump.ts'

/** One thing to do next: what, and where on the page; null: beside the triage. */
export interface Step {
  sentence: string
  place: string | null
}

type ReferralFile = ApiOutputs['referrals']['get']

/** What is left to do before the coordinator can take the case on, the most urgent first: safety, screening, level, record. */
export function stepsLeft(file: ReferralFile, { record, parties }: CaseFile): Step[] {
  const unsafe = unansweredSafety(SAFETY_CHECKLIST, file.record.safety).length
  const draft = file.screenings.some((one) => one.record.finishedAt === null)
  const finished = file.screenings.some((one) => one.record.finishedAt !== null)
  const children = parties.filter((one) => one.role === 'child' && !one.removed && childGaps(one).length > 0)
  const steps: (Step | null)[] = [
    unsafe > 0 ? { sentence: `Answer the prompts about safety now: ${unsafe} of 10 are open.`, place: 'safety' } : null,
    oneChanceOpen(file.record)
      ? {
          sentence: 'You may have one chance to speak with the victim: say what was done at once.',
          place: 'honour done',
        }
      : null,
    draft ? { sentence: 'Finish the screening.', place: 'screening' } : null,
    draft || finished ? null : { sentence: 'Start the screening.', place: 'screening' },
    record.level === null ? { sentence: 'Decide the level.', place: 'level' } : null,
    ...file.recordingGaps.map(stepOfGap),
    ...children.map((one) => ({ sentence: `${callParty(one)}: ${childGaps(one).join(' ')}`, place: 'people' })),
    ...file.agendaGaps
      .filter((gap) => !SAID_ABOVE.has(gap.code))
      .map((gap) => ({ sentence: gap.sentence, place: PLACES[gap.code] ?? null })),
    record.triage === 'accepted' ? null : { sentence: `${TRIAGE_WORDS[record.triage]}.`, place: null },
  ]
  const left = steps.filter((step) => step !== null)
  // What is written on this page comes before what is decided beside the triage.
  return [...left.filter((step) => step.place !== null), ...left.filter((step) => step.place === null)]
}

/** What is missing from the record as a step. */
export function stepOfGap({ code, sentence }: ReferralFile['recordingGaps'][number]): Step {
  return { sentence, place: PLACE_OF_DUTY[code as RecordingCode] } // the contract carries the codes as text
}

const SAID_ABOVE = new Set(['SCREENING', 'LEVEL', 'CONSENT'])
const PLACES: Readonly<Record<string, string>> = { ROUTE: 'level', SUMMARY: 'summary', OFFICER: 'officer' }
