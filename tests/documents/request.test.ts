import { expect, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import type { RequestView } from '#shared/domain/meeting-paper-view.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

const VIEW: RequestView = {
  classification: 'OFFICIAL-SENSITIVE',
  clinic: 'Westmere Stalking Clinic',
  day: '2026-11-26',
  heldOn: 'Thursday 26 November 2026',
  agency: 'Westmere Housing',
  answerBy: 'Tuesday 24 November 2026',
  people: [
    { number: '1', name: 'Amara Nwosu', born: '14/03/1991' },
    { number: '1', name: 'Daniel Frayne', born: 'not known' },
    { number: '2', name: 'Zofia Łukasik', born: '02/09/1978' },
  ],
  exported: { by: 'Robin Okafor', at: 'Sat 21 Nov, 09:41', copy: 3, recipient: 'Westmere Housing' },
}

test('a request says whom to look for, what to answer and by when, which copy it is and for whom', async () => {
  const bytes = await renderer.render('request', VIEW)
  const text = pdfToText(bytes).join(' ')
  for (const { name, born } of VIEW.people) expect(text).toContain(`${name} ${born}`)
  expect(text).toContain('Answer by Tuesday 24 November 2026.')
  expect(text).toContain('Copy 3 for Westmere Housing · exported by Robin Okafor')
  expect(text).toContain('OFFICIAL-SENSITIVE')
})

test('nothing on it says what happened or who is who, and its name and properties name nobody', async () => {
  const bytes = await renderer.render('request', VIEW)
  const text = pdfToText(bytes).join(' ')
  expect(text).not.toMatch(/stalk|victim|perpetrator|SC-2026|high risk/i)
  const { info } = await readPdf(bytes)
  expect(JSON.stringify(info)).not.toMatch(/Nwosu|Frayne|stalking clinic of/i)
  expect(fileName('request', VIEW)).toBe('request-2026-11-26-copy-3.pdf')
})

test('every text of it is searched for what cannot be drawn', () => {
  const printed = JSON.stringify(compose('request', VIEW))
  const texts = placesIn(VIEW).flatMap(([, found]) => found)
  for (const text of texts.filter((one) => one !== VIEW.clinic)) expect(printed).toContain(text)
  for (const { name } of VIEW.people) expect(texts).toContain(name)
})
