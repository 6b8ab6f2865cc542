import type { Repositories } from '#db/repositories/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Service } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { SafetyPaperView } from '#shared/domain/safety-paper-view.ts'
import {
  isInPlan,
  type PaperChoice,
  type PaperContent,
  type SafetyPart,
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
  /** Who works with the clinic: nobody of them is named either. */
  people: readonly Pick<Person, 'name'>[]
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
  const source = await safetyPaperSource(r, await r.safetyPlans.file(plan), today, copy)
  if (copy !== null && source.file.paper.at(-1)?.safeToKeep === 'no') {
    throw new Refusal('INVALID', {
      field: 'safeToKeep',
      sentence: 'She says that paper is not safe. Go through it with her aloud, or record that she chose otherwise.',
    })
  }
  return safetyPaperView(source)
}

/** Gathers everything that her paper is made of. */
export async function safetyPaperSource(
  r: Repositories,
  file: SafetyPlanFile,
  today: Day,
  copy: number | null,
): Promise<SafetyPaperSource> {
  const { record, parties } = await r.cases.file(file.record.caseId)
  const [services, people] = [await r.referrals.services(), await r.clinic.people()]
  return { file, record, parties, services, people, today, copy }
}

/** What her paper will show and what it leaves out, for whoever goes through it with her before it is printed. */
export function paperContentOf(source: SafetyPaperSource): PaperContent {
  const inPlan = source.file.steps.filter(isInPlan)
  const printed = inPlan.filter(({ step }) => step.onPaper)
  const say = sayerFor(source)
  return {
    wanted: wantedIn(source, showsIn(source)),
    printed: printed.length,
    keptOff: inPlan.filter(({ step }) => !step.onPaper).map(({ step }) => step.text),
    changed: printed
      .map(({ step: { text } }) => ({ text, onPaper: say(text) }))
      .filter(({ text, onPaper }) => text !== onPaper),
  }
}

/** What she agreed to and what was done, in plain words: no names, numbers or addresses but those that she wants (S4 §3.3). */
export function safetyPaperView(source: SafetyPaperSource): SafetyPaperView {
  const { file, services, today, copy } = source
  const said = sayerFor(source)
  const steps = file.steps.filter((one) => isInPlan(one) && one.step.onPaper)
  return {
    day: today,
    wanted: wantedIn(source, showsIn(source)),
    parts: safetyPart.options
      .map((part) => ({
        heading: PAPER_HEADINGS[part],
        steps: steps
          .filter(({ step }) => step.part === part)
          .map((one) => ({ text: ended(said(one.step.text)), note: noteOn(one) })),
      }))
      .filter((one) => one.steps.length > 0),
    call: services
      .filter((one) => one.onHandout && !one.retired)
      .map(({ name, purpose, contact, hours }) => ({ name, purpose, contact, hours })),
    copy,
  }
}

/** The parts as she would call them; nobody who finds the paper reads in it what is planned against them. */
const PAPER_HEADINGS = {
  home: 'At home',
  out: 'At work and on the way',
  telling: 'Other people, and children',
  public: 'What others can find out',
} as const satisfies Record<SafetyPart, string>

/** A sentence with its stop, so that what follows it is another one. */
function ended(text: string): string {
  return /[.!?…”]$/.test(text) ? text : `${text}.`
}

function showsIn({ file }: SafetyPaperSource): PaperChoice['shows'] {
  return file.paper.at(-1)?.shows ?? []
}

/** How a step is put on her paper, as she chose. */
function sayerFor(source: SafetyPaperSource): (text: string) => string {
  const shows = showsIn(source)
  const hidden = hiddenIn(source, shows)
  const her = source.parties.find((one) => one.role === 'victim')
  const kept = {
    numbers: shows.includes('telephone numbers in her steps'),
    address: shows.includes('her address') ? (her?.address ?? '') : '',
  }
  const reference = (text: string) => (shows.includes('the number of the case') ? text : withoutReferences(text))
  return (text) => inPlainWords(reference(withoutNames(text, hidden, source.today, kept)))
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
  const all: Partial<Record<PaperChoice['shows'][number], string | undefined>> = {
    'her name': her?.name,
    'the number of the case': record.reference,
    'her address': her?.address,
  }
  return shows.flatMap((one) => all[one] ?? []).filter((one) => one !== '')
}

/** Names and addresses of everybody; hers, and the names of others, stay where she wants them, and his never. */
function hiddenIn({ parties, people }: SafetyPaperSource, shows: PaperChoice['shows']): Hidden[] {
  const others = shows.includes('names of others in her steps')
  const ofCase = parties.map((one) => {
    const hidden = hiddenParty(one, 'reference')
    const hers = one.role === 'victim'
    const named = hers ? shows.includes('her name') : others && one.role !== 'perpetrator'
    return {
      ...hidden,
      names: named ? [] : hidden.names,
      address: hers && shows.includes('her address') ? '' : hidden.address,
      instead: INSTEAD[one.role],
    }
  })
  const staff = people.map(({ name }) => ({ names: [name], born: null, address: '', instead: 'somebody' }))
  return others ? ofCase : [...ofCase, ...staff]
}

/** What was left out, as one would say it to her. */
function inPlainWords(text: string): string {
  const plain = text
    .replaceAll('[number]', 'the number that you know')
    .replaceAll('[address]', 'the address that you know')
    .replaceAll('[date of birth]', 'the day that you know')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
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
