import { describe, expect, test } from 'vitest'
import { isDrawable, onPaper, undrawable, undrawableIn } from '#shared/domain/drawable.ts'
import { NAMES, someAction, someCase, someMinutes, somePlan } from './invented-views.ts'
import { pdfToText } from './read-pdf.ts'
import { openRenderer } from './support.ts'

const renderer = openRenderer()

test('every character that counts as drawable comes back out of the file as typed', async () => {
  const all = Array.from({ length: 0x1_0000 }, (_, point) => String.fromCharCode(point))
  const drawable = all.filter((one) => isDrawable(one) && one.trim() !== '' && one === one.normalize('NFC'))
  expect(drawable.length).toBeGreaterThan(1200)
  const bytes = await renderer.render('plan', somePlan({ whatAndWhen: drawable.map((one) => `x${one}x`).join(' ') }))
  const text = pdfToText(bytes).join(' ').normalize('NFC')
  const lost = drawable.filter((one) => !text.includes(`x${one}x`) && !text.includes(`x${one.normalize('NFKC')}x`))
  expect(lost).toEqual([])
})

test.each(Object.entries(NAMES))('a %s name can be drawn', (_, name) => {
  expect(undrawable(name)).toEqual([])
  expect(onPaper(name)).toBe(name)
})

test.each([
  ['محمد علي', '[in Arabic script: see the record on screen]'],
  ['דוד לוי', '[in Hebrew script: see the record on screen]'],
  ['अमृता', '[in Devanagari script: see the record on screen]'],
  ['李小龙', '[in Chinese script: see the record on screen]'],
  ['👩‍👧', '[cannot be printed: see the record on screen]'],
  ['Adébáyọ̀', '[cannot be printed: see the record on screen]'],
])('%s is replaced whole by words that say so', (name, words) => {
  expect(onPaper(`Amara ${name} Nwosu`)).toBe(`Amara ${words} Nwosu`)
  expect(undrawable(`Amara ${name} Nwosu`)).toHaveLength(1)
})

test('letters typed as letter and mark are drawn as one', () => {
  expect(onPaper('Siân Tŵm'.normalize('NFD'))).toBe('Siân Tŵm')
})

test('signs that turn the direction of writing are left out, and line breaks are kept', () => {
  expect(onPaper('DC \u{202E}dnuL\u{202C}\u{200F}\r\nand\tthen')).toBe('DC dnuL\nand then')
})

describe('a document with a name that cannot be drawn', () => {
  const view = someMinutes(3, {
    chair: '李小龙',
    cases: [someCase(1), someCase(2, { victim: 'محمد علي', actions: [someAction(4, { owner: 'דוד' })] }), someCase(3)],
  })

  test('is known before it is made, with the places in words', () => {
    expect(undrawableIn(view)).toEqual(['the chair', 'SC-2026-0002, victim', 'SC-2026-0002, action 4'])
    expect(undrawableIn(somePlan({ safeContact: 'علي' }))).toEqual(['SC-2026-0018, safe contact'])
    expect(undrawableIn(somePlan())).toEqual([])
  })

  test('prints the sentence in its place and no other sign', async () => {
    const text = pdfToText(await renderer.render('minutes', view)).join(' ')
    expect(text).toContain('Chair [in Chinese script: see the record on screen]')
    expect(text).toContain('Victim [in Arabic script: see the record on screen]')
    expect([...text].filter((one) => !isDrawable(one))).toEqual([])
  })
})
