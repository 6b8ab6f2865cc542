import type { Repositories } from '#db/repositories/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Service } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { SafetyPaperView } from '#shared/domain/safety-paper-view.ts'
import {
  isInPlan,
  type PaperChoice,
  SAFETY_PART_WORDS,
  type SafetyPlanFile,
  type StepFile,
  safetyPart,
  standingAnswer,
} from '#shared/domain/safety-plan.ts'
import { type Hidden, hiddenParty, withoutNames } from '#shared/domain/without-names.ts'

/** Everything that her paper is made of. */
export interface SafetyPaperSource {
  file: SafetyPlanFile
  record: Pick<CaseRecord, 'reference'>
  parties: readonly Party[]
  services: readonly Service[]
  today: Day
  copy: number | null
}

/** Gathers her paper; refuses a copy where she says that paper is not safe, and any page while there is no plan. */
export async function safetyPaperOf(
  r: Repositories,
  caseId: CaseId,
  today: Day,
  copy: number | null,
): Promise<SafetyPaperView> {
  const plan = await r.safetyPlans.ofCase(caseId)
  if (plan === undefined) {
    throw new Refusal('INVALID', { field: 'caseId', sentence: 'There is no safety plan yet. Begin it with her first.' })
  }
  const file = await r.safetyPlans.file(plan)
  if (copy !== null && file.paper.at(-1)?.safeToKeep === 'no') {
    throw new Refusal('INVALID', {
      field: 'safeToKeep',
      sentence: 'She says that paper is not safe. Go through it with her aloud, or record that she chose otherwise.',
    })
  }
  const { record, parties } = await r.cases.file(caseId)
  return safetyPaperView({ file, record, parties, services: await r.referrals.services(), today, copy })
}

/** What she agreed to and what was done, in plain words: no names, numbers or addresses but those that she wants (S4 §3.3). */
export function safetyPaperView(source: SafetyPaperSource): SafetyPaperView {
  const { file, services, today, copy } = source
  const shows = file.paper.at(-1)?.shows ?? []
  const said = (text: string) => withoutReferences(withoutNames(text, hiddenIn(source.parties, shows), today))
  const steps = file.steps.filter((one) => isInPlan(one) && one.step.onPaper)
  return {
    day: today,
    wanted: wantedIn(source, shows),
    parts: safetyPart.options
      .map((part) => ({
        heading: SAFETY_PART_WORDS[part],
        steps: steps
          .filter(({ step }) => step.part === part)
          .map((one) => ({ text: said(one.step.text), note: noteOn(one) })),
      }))
      .filter((one) => one.steps.length > 0),
    call: services
      .filter((one) => one.onHandout && !one.retired)
      .map(({ name, purpose, contact, hours }) => ({ name, purpose, contact, hours })),
    copy,
  }
}

function noteOn(file: StepFile): string {
  const answer = standingAnswer(file)
  if (answer === null) return ''
  if (answer.choice === 'done') return 'Done.'
  const hers = answer.ownerName === '' && answer.agencyId === null
  return [
    hers ? '' : 'This is done for you.',
    answer.on === null ? '' : `By ${sayDayInFull(answer.on)}.`,
    file.step.shift === null ? '' : 'Tell us before you do it.',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function wantedIn({ record, parties }: SafetyPaperSource, shows: PaperChoice['shows']): string[] {
  const her = parties.find((one) => one.role === 'victim')
  const all = {
    'her name': her?.name ?? '',
    'the number of the case': record.reference,
    'her address': her?.address ?? '',
  }
  return shows.map((one) => all[one]).filter((one) => one !== '')
}

/** Names and addresses of everybody; hers stay where she wants them. */
function hiddenIn(parties: readonly Party[], shows: PaperChoice['shows']): Hidden[] {
  return parties.map((one) => {
    const hidden = hiddenParty(one, 'reference')
    const wants = (detail: PaperChoice['shows'][number]) => one.role === 'victim' && shows.includes(detail)
    return {
      ...hidden,
      names: wants('her name') ? [] : hidden.names,
      address: wants('her address') ? '' : hidden.address,
      instead: INSTEAD[one.role],
    }
  })
}

const INSTEAD: Readonly<Record<Party['role'], string>> = {
  victim: 'you',
  perpetrator: 'the person',
  child: 'the child',
  'vulnerable adult': 'somebody close to you',
  other: 'somebody',
}

/** What a reader would know a file of the clinic by. */
function withoutReferences(text: string): string {
  return text.replace(/\bSC-\d{4}-\d+\b/g, '[number]')
}
