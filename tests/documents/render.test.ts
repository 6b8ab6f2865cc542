import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { compose, fileName } from '#documents/index.ts'
import { createRenderer } from '#documents/render.ts'
import { placesIn } from '#shared/domain/view-places.ts'
import { NAMES, someMinutes, somePlan } from './invented-views.ts'
import { pdfFonts, pdfToText, readPdf } from './read-pdf.ts'
import { fontFolder, openRenderer, workerPath } from './support.ts'

const renderer = openRenderer()

test('several documents asked for at once each come back as the one that was asked for', async () => {
  const [plan, minutes] = await Promise.all([
    renderer.render('plan', somePlan()),
    renderer.render('minutes', someMinutes(1)),
  ])
  expect((await readPdf(plan)).info).toMatchObject({ Title: 'Risk management plan SC-2026-0018' })
  expect((await readPdf(minutes)).info).toMatchObject({ Title: 'Minutes of the meeting on Thursday 26 November 2026' })
})

test('letters read the same in a document drawn after others', async () => {
  await renderer.render('plan', somePlan({ atRisk: 'Żaneta Ångström Ζωή Ёлка Șerban' }))
  const plain = 'Zaneta Angstrom Zωη Елка Serban ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz'
  expect(pdfToText(await renderer.render('plan', somePlan({ atRisk: plain }))).join(' ')).toContain(plain)
})

test('a document that cannot be drawn fails without a word of what it holds, and the next one is drawn', async () => {
  const nowhere = createRenderer({ workerPath, fontFolder: join(fontFolder, 'missing') })
  onTestFinished(() => nowhere.close())
  const why = await nowhere.render('plan', somePlan()).then(() => 'drawn', String)
  expect(why).toContain('A document could not be drawn')
  for (const words of [NAMES.polish, 'SC-2026-0018', 'Lund']) expect(why).not.toContain(words)
  expect((await renderer.render('plan', somePlan())).length).toBeGreaterThan(10_000)
})

test('after the worker thread has died, the next document is drawn by a new one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const entry = join(folder, 'dies-once.mjs')
  writeFileSync(
    entry,
    `import { existsSync, writeFileSync } from 'node:fs'
     const died = ${JSON.stringify(join(folder, 'died'))}
     if (!existsSync(died)) { writeFileSync(died, ''); process.exit(1) }
     await import(${JSON.stringify(pathToFileURL(workerPath).href)})`,
  )
  const frail = createRenderer({ workerPath: entry, fontFolder })
  onTestFinished(() => frail.close())
  await expect(frail.render('plan', somePlan())).rejects.toThrow('The worker thread for documents ended.')
  expect((await frail.render('plan', somePlan())).length).toBeGreaterThan(10_000)
})

test('closing the renderer ends what is being drawn', async () => {
  const short = createRenderer({ workerPath, fontFolder })
  const drawing = short.render('minutes', someMinutes(12))
  await Promise.all([expect(drawing).rejects.toThrow('The renderer was closed.'), short.close()])
})

test('a file is named by kind, day or reference, and copy', () => {
  expect(fileName('minutes', someMinutes(1))).toBe('minutes-2026-11-26-copy-3.pdf')
  expect(fileName('plan', somePlan())).toBe('plan-SC-2026-0018-copy-3.pdf')
  expect(fileName('plan', somePlan({ reference: '../../Amara Nwosu?' }))).not.toMatch(/[/\\ ?]/)
})

test('every text of a view that is searched for what cannot be drawn is one that the document prints', () => {
  const printed = wordsOf([compose('minutes', someMinutes(1)), compose('plan', somePlan())])
  const texts = [someMinutes(1), somePlan()].flatMap((view) => placesIn(view).flatMap(([, found]) => found))
  for (const text of texts.filter((one) => one !== 'Westmere Stalking Clinic')) expect(printed).toContain(text)
})

test('a part that would run off its page fails the document instead of losing words', async () => {
  const standing = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ')
  await expect(renderer.render('plan', somePlan({ standing }))).rejects.toThrow('A document could not be drawn')
})

test('every font of a document is embedded in it', async () => {
  const bytes = await renderer.render('minutes', someMinutes(2))
  expect(pdfFonts(bytes)).toEqual([
    { name: 'Inter-Regular', embedded: true },
    { name: 'Inter-SemiBold', embedded: true },
  ])
})

/** All words of what is printed, one after the other, however they are set. */
function wordsOf(printed: unknown): string {
  if (typeof printed === 'string') return printed
  return typeof printed === 'object' && printed !== null ? Object.values(printed).map(wordsOf).join('') : ''
}
