import { expect, test } from 'vitest'
import type { MeetingPaperView } from '#shared/domain/meeting-paper-view.ts'
import { someAction, someCase, someMinutes } from './invented-views.ts'
import { pdfToText, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

const SHARED: MeetingPaperView = {
  classification: 'OFFICIAL-SENSITIVE',
  clinic: 'Westmere Stalking Clinic',
  day: '2026-11-26',
  heldOn: 'Thursday 26 November 2026',
  times: '10:00 to 13:12',
  place: 'Room 2, Kiln House',
  chair: 'Bernadette Quansah-Lyle',
  exported: { by: 'R. Okafor', at: 'Fri 27 Nov, 13:02', copy: 2, recipient: 'Westmere Police' },
}
const SEAL = {
  number: 'M-2026-014',
  signedBy: 'Bernadette Quansah-Lyle',
  signedAs: 'chair of the meeting, coordinator',
  signedAt: 'Fri 27 Nov, 09:30',
  sha256: 'ab12'.repeat(16),
  auditHead: '4211 · 7c1f09aa5e42d0b3',
}
const PEOPLE = [{ agency: 'Westmere Police', people: [{ name: 'DC Imogen Nuttall', note: 'chair' }] }]

test('every paper of a meeting says on each page which copy it is and for whom, under its marking', async () => {
  const papers = [
    await renderer.render('agenda', {
      ...SHARED,
      invited: ['Westmere Police', 'Health'],
      before: [{ from: '09:50', what: 'Welcome', minutes: 10 }],
      items: Array.from({ length: 40 }, (_, index) => ({
        reference: `SC-2026-${1000 + index}`,
        initials: 'A.N.',
        reason: 'Review',
        from: '10:00',
        minutes: 15,
      })),
      ends: '20:00',
    }),
    await renderer.render('action sheet', {
      ...SHARED,
      agency: 'Westmere Police',
      cases: [{ reference: 'SC-2026-0001', actions: Array.from({ length: 30 }, (_, index) => someAction(index + 1)) }],
    }),
    await renderer.render('attendance', { ...SHARED, present: PEOPLE, expected: [], apologies: [] }),
    await renderer.render('summary', {
      classification: SHARED.classification,
      clinic: SHARED.clinic,
      day: SHARED.day,
      heldOn: SHARED.heldOn,
      reference: 'SC-2026-0001',
      agencies: ['Westmere Police', 'Health'],
      requestedBy: 'A solicitor',
      requestedOn: 'Monday 30 November 2026',
      summary: 'Agencies met and agreed steps. '.repeat(200),
      exported: SHARED.exported,
    }),
    await renderer.render('minutes', someMinutes(3, { exported: SHARED.exported })),
  ]
  for (const bytes of papers) {
    for (const page of pdfToText(bytes)) {
      expect(page).toContain('Copy 2 for Westmere Police · exported by R. Okafor, Fri 27 Nov, 13:02')
      expect(page.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(2)
    }
    const { info } = await readPdf(bytes)
    expect(JSON.stringify(info)).not.toMatch(/Okafor|Quansah|Nuttall|solicitor/)
  }
})

test('signed minutes print number, signature, fingerprint and audit head', async () => {
  const text = pdfToText(await renderer.render('minutes', someMinutes(1, { seal: SEAL }))).join(' ')
  expect(text).toContain('M-2026-014. Finalised by')
  expect(text).toContain('Bernadette Quansah-Lyle, chair of the meeting, coordinator')
  expect(text.replaceAll(' ', '')).toContain(SEAL.sha256)
  expect(text).toContain('4211 · 7c1f09aa5e42d0b3')
})

test('a copy says in one neutral sentence that something is missing, where something is', async () => {
  const leftOut = 'Some information was shared with other agencies only.'
  const said = async (cases: ReturnType<typeof someCase>[]) =>
    pdfToText(await renderer.render('minutes', someMinutes(0, { cases })))
      .join(' ')
      .split(leftOut).length - 1
  expect(await said([someCase(1), someCase(2)])).toBe(0)
  expect(await said([someCase(1, { leftOut }), someCase(2)])).toBe(1)
})
