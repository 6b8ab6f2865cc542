import { describe, expect, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import { paperContentOf, type SafetyPaperSource, safetyPaperView } from '#services/safety-paper.ts'
import type { CaseId, PartyId, SafetyPlanId, SafetyStepId, ServiceId, StepAnswerId } from '#shared/domain/ids.ts'
import { BLANK_PARTY, type Party } from '#shared/domain/party.ts'
import {
  BLANK_ANSWER,
  type PaperChoice,
  type SafetyPart,
  type SafetyStep,
  type StepAnswerFields,
  type StepFile,
} from '#shared/domain/safety-plan.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { NOW, openCase, openTestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()
const print = async (view: ReturnType<typeof paper>) => {
  const bytes = await renderer.render('safety plan', view)
  return { bytes, text: pdfToText(bytes).join(' ') }
}

describe('the safety plan that she takes home', () => {
  test('says first what to do in danger, then only what she agreed to or what was done, and whom to call', async () => {
    const { text } = await print(paper())
    expect(text.indexOf('Call 999')).toBeLessThan(text.indexOf('At home'))
    expect(text).toContain('Fit lights outside. By Friday 4 December 2026. Tell us before you do it.')
    expect(text).toContain('Count the keys. This is done for you.')
    expect(text).toContain('Park where the desk can see you. Done.')
    expect(text).toContain('Kestrel Line Somebody to talk to 0808 157 0999')
    expect(text).not.toContain('Never wanted')
    expect(text).not.toContain('Still open')
  })

  test('leaves out what would help whoever finds it', async () => {
    expect((await print(paper())).text).not.toContain('second phone')
  })

  test('names nobody, says no number or place, who made it or what it is about; not in its properties either', async () => {
    const { bytes, text } = await print(paper())
    const { info, outline } = await readPdf(bytes)
    const everywhere = `${text} ${JSON.stringify(info)} ${JSON.stringify(outline)}`.toLowerCase()
    for (const word of [
      ...SECRETS,
      'official',
      'clinic',
      'safety',
      'stalk',
      'victim',
      'perpetrator',
      'okafor',
      'police',
    ]) {
      expect(everywhere).not.toContain(word.toLowerCase())
    }
    expect(text).toContain(
      'Ask the person’s mother not to come to the address that you know. you keep the number that you know.',
    )
    expect(info).not.toHaveProperty('Author')
    expect(fileName('safety plan', paper())).toBe('notes-2026-11-21.pdf')
  })

  test('shows her name, the number or her address only where she wants it, and never his', async () => {
    const { text } = await print(paper(['her name', 'the number of the case', 'her address']))
    expect(text).toContain('Amara Nwosu · SC-2026-0001 · 4 Kiln Lane, Westmere ZZ1 4WX')
    expect(text).not.toContain('Frayne')
  })

  test('keeps the numbers and names in her steps where she wants them, her postcode with her address, and his name never', async () => {
    const wanted = paper(['her address', 'telephone numbers in her steps', 'names of others in her steps'])
    const { text } = await print(wanted)
    expect(text).toContain('not to come to 4 Kiln Lane. you keep 01632 960001.')
    expect(text).toContain('Robin Okafor rings on Mondays; post goes to ZZ1 4WX, never to the address that you know.')
    expect(text).not.toContain('Frayne')
    expect((await print(paper())).text).toContain('Somebody rings on Mondays')
  })

  test('what it shows and leaves out is said before it is printed', () => {
    const { wanted, printed, keptOff, changed } = paperContentOf(source(['her name']))
    expect([wanted, printed, keptOff]).toEqual([['Amara Nwosu'], 5, ['Use a second phone.']])
    expect(changed.map(({ onPaper }) => onPaper)).toEqual([
      'Ask the person’s mother not to come to the address that you know. Amara keep the number that you know.',
      'Somebody rings on Mondays; post goes to the address that you know, never to the address that you know.',
    ])
  })

  test('says which copy it is, and on a preview that it is none', async () => {
    expect((await print(paper([], 3))).text).toContain('No. 3')
    expect((await print(paper([], null))).text).toContain('Not to be given away yet')
  })

  test('every text of it is searched for what cannot be drawn', () => {
    const view = paper(['her name'])
    const texts = placesIn(view).flatMap(([, found]) => found)
    const printed = JSON.stringify(compose('safety plan', view))
    for (const { heading, steps } of view.parts) {
      for (const text of [heading, ...steps.map((one) => one.text)]) {
        if (printed.includes(text)) expect([...texts, heading]).toContain(text)
      }
    }
    expect(texts).toContain('Amara Nwosu')
    expect(texts).toContain('Kestrel Line')
  })
})

test('without a plan there is no paper, and a copy is refused where she says that paper is not safe', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await openCase(clinic)
  const advocate = clinic.as('advocate')
  const asked = { document: { kind: 'safety plan' as const, caseId }, withPlaceholders: false }
  await expect(advocate.documents.preview(asked)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'caseId' } })
  const { id: safetyPlanId } = await advocate.safetyPlans.start({ caseId })
  await advocate.safetyPlans.choosePaper({ safetyPlanId, choice: { safeToKeep: 'no', shows: [], words: '' } })
  await expect(advocate.documents.export(asked)).rejects.toMatchObject({ data: { field: 'safeToKeep' } })
  await expect(clinic.as('panel member').documents.export(asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})

const SECRETS = ['Amara', 'Nwosu', 'Daniel', 'Frayne', 'Kiln Lane', 'SC-2026', '01632', 'Ottoline']

const paper = (...of: Parameters<typeof source>) => safetyPaperView(source(...of))

function source(shows: PaperChoice['shows'] = [], copy: number | null = 1): SafetyPaperSource {
  return {
    file: {
      record: {
        id: crypto.randomUUID() as SafetyPlanId, // brand: an identity
        caseId: CASE,
        reviewOn: TODAY,
        startedAt: NOW,
        startedByName: 'Robin Okafor',
        revision: 1,
      },
      steps: STEPS,
      workplace: [],
      paper: [{ safeToKeep: 'yes', shows, words: '', at: NOW, byName: 'Robin Okafor' }],
      reviews: [],
    },
    record: { reference: 'SC-2026-0001' },
    parties: [
      party('victim', 'Amara Nwosu', '4 Kiln Lane, Westmere ZZ1 4WX'),
      party('perpetrator', 'Daniel Frayne', ''),
    ],
    services: [
      {
        id: crypto.randomUUID() as ServiceId, // as above
        name: 'Kestrel Line',
        purpose: 'Somebody to talk to',
        contact: '0808 157 0999',
        hours: '',
        checkedOn: TODAY,
        onHandout: true,
        retired: false,
        revision: 1,
      },
    ],
    people: [{ name: 'Robin Okafor' }],
    today: TODAY,
    copy,
  }
}

const CASE = crypto.randomUUID() as CaseId // brand: an identity
const STEPS: StepFile[] = [
  step(
    'home',
    'Fit lights outside.',
    { choice: 'accepted', on: '2026-12-04' as typeof TODAY },
    { shift: 'locks changed' },
  ), // brand: a day
  step('home', 'Count the keys.', { choice: 'accepted', ownerName: 'Ottoline Marsh' }),
  step('home', 'Never wanted.', { choice: 'not wanted' }),
  step('home', 'Still open.', { choice: null }),
  step('out', 'Park where the desk can see you.', { choice: 'done', on: TODAY }),
  step('out', 'Use a second phone.', { choice: 'accepted' }, { onPaper: false }),
  step('telling', 'Ask Daniel Frayne’s mother not to come to 4 Kiln Lane. Amara keep 01632 960001.', {
    choice: 'accepted',
  }),
  step('public', 'Robin Okafor rings on Mondays; post goes to ZZ1 4WX, never to ZZ9 9ZZ.', { choice: 'accepted' }),
]

function step(
  part: SafetyPart,
  text: string,
  answer: Partial<StepAnswerFields>,
  rest: Partial<SafetyStep> = {},
): StepFile {
  const id = crypto.randomUUID() as SafetyStepId // as above
  const planId = crypto.randomUUID() as SafetyPlanId // as above
  const added = { addedAt: NOW, addedByName: 'Robin Okafor', revision: 1 }
  const said = { ...BLANK_ANSWER, ...answer, stepId: id, eventId: null, at: NOW, byName: 'Robin Okafor' }
  return {
    step: { id, planId, part, text, prompt: null, shift: null, onPaper: true, ...added, ...rest },
    answers: [{ ...said, id: crypto.randomUUID() as StepAnswerId }], // as above
    receipts: [],
    asides: [],
  }
}

function party(role: Party['role'], name: string, address: string): Party {
  return {
    ...BLANK_PARTY,
    id: crypto.randomUUID() as PartyId, // as above
    caseId: CASE,
    role,
    name,
    address,
    removed: false,
    revision: 1,
  }
}
