import { beforeAll, describe, expect, test } from 'vitest'
import { NAMES, someAction, someCase, someMinutes } from './invented-views.ts'
import { pdfToText, type ReadPdf, readPdf } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()
const view = someMinutes(12, {
  corrections: [
    { at: 'Tue 1 Dec 2026, 09:15', by: 'R. Okafor', about: 'SC-2026-0002', text: 'Line 2.3: the day was Tuesday.' },
  ],
})

describe('the minutes of a meeting with twelve cases', () => {
  let bytes: Uint8Array
  let read: ReadPdf
  let text: string[]

  beforeAll(async () => {
    bytes = await renderer.render('minutes', view)
    read = await readPdf(bytes)
    text = pdfToText(bytes)
  })

  test('name everybody, in every script that can be drawn, as typed', () => {
    const all = text.join(' ')
    for (const name of Object.values(NAMES)) expect(all).toContain(name)
    for (const one of view.cases) expect(all).toContain(one.perpetrator)
    expect(all).toContain('Bernadette Quansah-Lyle')
    expect(all).toContain('Ottoline Marsh (sent a note on 24 November)')
  })

  test('hold every line, decision with its reason, and action', () => {
    const all = text.join(' ')
    for (const one of view.cases) {
      for (const entry of one.entries) expect(all).toContain(entry.text.slice(0, 40))
      for (const { text: decided, because } of one.decisions) expect(all).toContain(`${decided} Because: ${because}`)
      for (const action of one.actions) expect(all).toContain(action.text.slice(0, 30))
    }
    expect(all).toContain('Line 2.3: the day was Tuesday.')
  })

  test('say on each page which page of how many it is, and which copy for whom', () => {
    expect(read.pages.length).toBeGreaterThan(20)
    text.forEach((page, index) => {
      expect(page).toContain(`Page ${index + 1} of ${read.pages.length}`)
      expect(page).toContain('Copy 3 for Westmere Police · exported by R. Okafor, 27 November 2026, 13:02')
    })
  })

  test('carry the marking at the top and at the bottom of each page', () => {
    for (const page of read.pages) {
      const markings = page.pieces.filter((piece) => piece.text === 'OFFICIAL-SENSITIVE').map((piece) => piece.top)
      expect(markings).toHaveLength(2)
      expect(markings[0]).toBeLessThan(60)
      expect(markings[1]).toBeGreaterThan(780)
    }
  })

  test('tell a reader program their title, language and outline, and nobody’s name', () => {
    expect(read.info).toMatchObject({ Title: 'Minutes of the meeting on Thursday 26 November 2026', Language: 'en-GB' })
    expect(read.info).not.toHaveProperty('Author')
    const properties = JSON.stringify([read.info, read.outline])
    for (const name of [...Object.values(NAMES), 'Okafor', 'Stobbart']) expect(properties).not.toContain(name)
  })

  test('lead from the outline to the page and place where each case begins', () => {
    const cases = read.outline.filter((entry) => entry.title.startsWith('SC-'))
    expect(cases.map((entry) => entry.title)).toEqual(view.cases.map((one) => one.reference))
    for (const { title, page, top } of cases) {
      const heading =
        read.pages[page - 1]?.pieces.filter((piece) => piece.text === title).map((piece) => 842 - piece.top) ?? []
      expect(Math.min(...heading.map((at) => Math.abs(at - top)))).toBeLessThan(40)
    }
  })

  test('repeat the headings of a table on each page that it runs over', () => {
    const lines = text.filter((page) => /Line \d+\.\d+: /.test(page))
    expect(lines.length).toBeGreaterThan(12)
    for (const page of lines) expect(page).toContain('Time Kind By whom, and what')
  })

  test('never leave a heading alone at the foot of a page', () => {
    for (const page of text)
      expect(page).not.toMatch(/(Actions|Decisions|What was said|Summary of risk|Attendance) Copy 3 for/)
  })
})

test('short sections share a page: no page ends in its upper half but the last', async () => {
  const nothing = { entries: [], decisions: [], actions: [], riskSummary: '' }
  const cases = Array.from({ length: 12 }, (_, at) => someCase(at + 1, at % 4 === 0 ? {} : nothing))
  const { pages } = await readPdf(await renderer.render('minutes', someMinutes(12, { cases })))
  for (const page of pages.slice(0, -1)) {
    const ends = page.pieces.filter((piece) => piece.top < 770).map((piece) => piece.top)
    expect(Math.max(...ends)).toBeGreaterThan(421)
  }
})

test('a case that the meeting did not get to says so in one sentence', async () => {
  const nothing = { entries: [], decisions: [], actions: [], riskSummary: '', heard: false }
  const cases = [someCase(1, nothing), someCase(2, { heard: false })]
  const text = pdfToText(await renderer.render('minutes', someMinutes(2, { cases }))).join(' ')
  expect(text.split('This case was not heard.')).toHaveLength(2)
  expect(text.split('What was said')).toHaveLength(2)
})

test('minutes that are not finalised say so', async () => {
  const [first] = pdfToText(await renderer.render('minutes', someMinutes(1, { finalised: null })))
  expect(first).toContain('Draft. These minutes have not been finalised and may still change.')
})

test('a name in a narrow column is broken only where a hyphen stands, and never gets one of its own', async () => {
  const owners = ['DC Łukaszewicz-Wiśniewska', 'Çağlayanoğluoğulları Ğ.', 'Παπαδημητρακοπούλου', 'Шевченкобондаренко']
  const actions = owners.map((owner, index) => someAction(index + 1, { owner }))
  const text = pdfToText(await renderer.render('minutes', someMinutes(1, { cases: [someCase(1, { actions })] }))).join(
    ' ',
  )
  for (const owner of owners) expect(text.replace(/- /g, '-').replaceAll(' ', '')).toContain(owner.replaceAll(' ', ''))
})

test('a word that no line can hold goes on in the next line, and nothing stands outside its column', async () => {
  const address = `https://example.org/${'aZ09'.repeat(30)}/end`
  const one = someCase(1, { actions: [someAction(1, { text: address, owner: address })], riskSummary: address })
  const bytes = await renderer.render('minutes', someMinutes(1, { cases: [one] }))
  const { pages } = await readPdf(bytes)
  expect(pdfToText(bytes).join('').replaceAll(' ', '').split(address)).toHaveLength(4)
  for (const page of pages) for (const piece of page.pieces) expect(piece.right).toBeLessThan(595 - 40)
})

test('a statement of eight thousand characters flows over pages whole', async () => {
  const words = Array.from({ length: 1300 }, (_, index) => `w${index}`)
  const [entry] = someCase(1).entries
  if (entry === undefined) throw new Error('The invented case has no entry.')
  const one = someCase(1, { entries: [{ ...entry, text: words.join(' ') }] })
  const found = pdfToText(await renderer.render('minutes', someMinutes(1, { cases: [one] })))
    .join(' ')
    .match(/\bw\d+\b/g)
  expect(found).toEqual(words)
})

test('pages grow in step with cases', async () => {
  const pagesOf = async (cases: number) =>
    (await readPdf(await renderer.render('minutes', someMinutes(cases)))).pages.length
  const [five, fifty] = [await pagesOf(5), await pagesOf(50)]
  expect(five).toBeGreaterThan(8)
  expect(fifty / five).toBeGreaterThan(8)
  expect(fifty / five).toBeLessThan(11)
})
