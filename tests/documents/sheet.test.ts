import { beforeAll, describe, expect, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import { sheetView } from '#services/sheet-view.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { ScreeningId, ServiceId } from '#shared/domain/ids.ts'
import type { Service } from '#shared/domain/referral.ts'
import type { ScreeningAnswer } from '#shared/domain/screening.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { inPlainWords } from '#shared/instruments/plain-words.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { openTestClinic, TODAY } from '#tests/support/clinic.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

describe('the sheet for the victim', () => {
  let bytes = new Uint8Array()
  let text = ''

  beforeAll(async () => {
    bytes = await renderer.render('sheet', someSheet())
    text = pdfToText(bytes).join(' ')
  })

  test('gives back her yes answers in plain words, and nothing that she did not say', () => {
    expect(text).toContain('You are very frightened.')
    expect(text).toContain('Somebody follows you, or waits where you are.')
    expect(text.split('You are very frightened.')).toHaveLength(2)
    expect(text).not.toContain('An animal has been hurt.')
    expect(text).not.toContain('A weapon')
  })

  test('says what happens next, what would change it, what helps and whom to call when', () => {
    expect(text).toContain('People from several services will meet')
    expect(text).toContain('it happens more often')
    expect(text).toContain('Keep every message')
    expect(text).toContain('Call 999')
    expect(text).toContain('Kestrel Line Somebody to talk to 0808 157 0999 Every day, 09:00 to 21:00')
    expect(text).not.toContain('Old Line')
    expect(text).not.toContain('Internal Desk')
  })

  test('asks for nothing that could make matters worse', () => {
    expect(text).not.toMatch(/change (your )?number|block|confront|speak to (him|her|them)/i)
  })

  test('holds no name, reference, marking, clinic or maker, on its pages and in its properties', async () => {
    const { info, outline } = await readPdf(bytes)
    const everywhere = `${text} ${JSON.stringify(info)} ${JSON.stringify(outline)}`
    for (const word of [
      'Frayne',
      'Kiln Lane',
      'SC-2026',
      'OFFICIAL',
      'Clinic',
      'Okafor',
      'exported',
      'Preview',
      'stalk',
    ])
      expect(everywhere.toLowerCase()).not.toContain(word.toLowerCase())
    expect(info).not.toHaveProperty('Author')
    expect(fileName('sheet', someSheet())).toBe('notes-2026-11-21.pdf')
  })
})

test('every text of the sheet is searched for what cannot be drawn', () => {
  const printed = JSON.stringify(compose('sheet', someSheet()))
  const texts = placesIn(someSheet()).flatMap(([, found]) => found)
  expect(texts.length).toBeGreaterThan(10)
  for (const text of texts) expect(printed).toContain(text)
})

test('while nobody has decided where the case goes, the sheet promises a call and no more', () => {
  expect(someSheet({ forum: null }).next).toEqual([
    'Somebody will call you, in the way that you told us is safe, and say what happens next.',
  ])
})

test('what somebody who finds the sheet must not learn is said aloud and not written down', () => {
  const unwritten = SCREENING.sets.flatMap((set) => set.items).filter((item) => inPlainWords(item) === undefined)
  expect(unwritten.map((item) => item.code)).toEqual(['DQ09', 'HB02', 'HB07', 'HB08'])
})

test('a question of another pack is given back by its own label, even where the code is the same', () => {
  expect(inPlainWords({ code: 'DQ09', label: 'Another question' })?.sentence).toBe('Another question')
})

test('without a finished screening there is no sheet', async () => {
  const clinic = await openTestClinic()
  const { id: caseId } = await clinic.as('coordinator').referrals.begin({
    referringAgencyId: clinic.agency('Police').id,
    referredOn: TODAY,
    referredByName: 'PC Lomax',
    victim: 'Amara Nwosu',
    victimBorn: null,
    victimPhone: '',
    perpetratorKnown: false,
    perpetrator: '',
    perpetratorBorn: null,
    relationship: 'stranger',
    holder: { agencyId: clinic.agency('Police').id, name: 'DC Lund' },
  })
  await expect(
    clinic.as('coordinator').documents.preview({ document: { kind: 'sheet', caseId }, withPlaceholders: false }),
  ).rejects.toMatchObject({ code: 'INVALID' })
})

function someSheet(change: { forum?: null } = {}) {
  const answers = SCREENING.sets
    .flatMap((set) => set.items)
    .map(({ code }): ScreeningAnswer => {
      const yes = ['DQ02', 'DQ08', 'DQ13', 'DQ17', 'DQ20', 'SD01', 'SD05', 'AS5'].includes(code)
      const comment = 'Daniel Frayne waits in Kiln Lane.'
      return { screeningId, code, answer: yes ? 'yes' : 'no', comment, parts: [], revision: 1 }
    })
  const services = [
    someService({ name: 'Kestrel Line', purpose: 'Somebody to talk to', hours: 'Every day, 09:00 to 21:00' }),
    someService({ name: 'Old Line', retired: true }),
    someService({ name: 'Internal Desk', onHandout: false }),
  ]
  return sheetView({ pack: SCREENING, answers, forum: 'clinic', services, today: TODAY, ...change })
}

function someService(change: Partial<Service>): Service {
  return {
    id: '0197a3c0-0000-7000-8000-000000000002' as ServiceId, // brand: an invented identity
    name: '',
    purpose: '',
    contact: '0808 157 0999',
    hours: '',
    checkedOn: '2026-11-02' as Day, // brand: a day that exists
    onHandout: true,
    retired: false,
    revision: 1,
    ...change,
  }
}

const screeningId = '0197a3c0-0000-7000-8000-000000000001' as ScreeningId // brand: an invented identity
