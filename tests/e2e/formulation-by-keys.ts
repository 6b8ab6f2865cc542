import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { PART_WORDS } from '#shared/domain/formulation.ts'
import { ASKED_FACTORS, factorByCode } from '#shared/instruments/index.ts'
import { JUDGEMENT_WORDS } from '#shared/instruments/judgements.ts'
import { pdfToText } from '#tests/documents/read-pdf.ts'
import { expectAccessible } from './axe.ts'
import { everythingSaved, follow, press, reach, saveTo } from './by-hand.ts'
import type { LaunchedApp } from './launch.ts'

// The second half of a whole assessment with nothing but keys: formulation, scenarios, what matters, and its report.

const PARTS = {
  predisposing: { text: 'his work was what he was respected for', link: 'H4' },
  trigger: { text: 'a refusal arrives', link: 'C4' },
  goal: { text: 'to be heard by her', link: 'Rejected' },
  maintainer: { text: 'each reply', link: 'C1' },
  protective: { text: 'a brother who visits', link: 'P13' },
} as const

const SENTENCE =
  'Because his work was what he was respected for, when a refusal arrives, this person (rejected type) seeks to be heard by her, kept going by each reply, and held back by a brother who visits.'

const SCENARIOS = [
  {
    kind: 'It becomes worse',
    what: 'He waits at her work.',
    towards: 'Her and her manager',
    howSoon: 'After the next letter',
    why: 'He has done it before.',
    response: 'Security calls the officer.',
    sign: 'He asks colleagues for her hours.',
  },
  {
    kind: 'It comes back',
    what: 'He writes again after a quiet winter.',
    towards: 'Her',
    howSoon: 'On her birthday',
    why: 'He kept the date last year.',
    response: 'The order is enforced at once.',
    sign: 'A card without a name.',
  },
] as const

const MATTERS = ['He waits where she works.', 'Nobody supervises him.']
const LIMITS = 'He was not seen.'

/** Writes the five parts, each linked to what it rests on, and reads the sentence that they are. */
export async function formulate(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  for (const [part, { text, link }] of Object.entries(PARTS) as [keyof typeof PARTS, (typeof PARTS)['goal']][]) {
    const { name } = PART_WORDS[part]
    await reach(page.getByLabel(name, { exact: true }))
    await page.keyboard.type(text)
    await reach(page.getByRole('combobox', { name: `Link to “${name}”` }))
    await page.keyboard.type(link)
    await expect(page.getByRole('option').first()).toContainText(link)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: new RegExp(`^Take away ${link}`) })).toBeVisible()
  }
  await expect(page.getByText(SENTENCE)).toBeVisible()
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, formulation')
}

/** Two ways in which it may go on, each with a sign that would be seen first. */
export async function foresee(page: Page): Promise<void> {
  await page.keyboard.press('Control+5')
  for (const { kind, sign, ...said } of SCENARIOS) {
    await follow(page.getByRole('button', { name: kind }))
    await expect(page.getByRole('textbox', { name: 'What may happen' }).last()).toBeFocused()
    await page.keyboard.type(said.what)
    await press(page, 'Tab', 'Tab')
    await page.keyboard.type(said.towards)
    await page.keyboard.press('Tab')
    await page.keyboard.type(said.howSoon)
    await press(page, 'Tab', 'ArrowRight', 'ArrowRight', 'Tab')
    await page.keyboard.type(said.why)
    await page.keyboard.press('Tab')
    await page.keyboard.type(said.response)
    await page.keyboard.press('Tab')
    await page.keyboard.type(sign)
    await page.keyboard.press('Enter')
    await expect(page.getByText(sign, { exact: true })).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Likely', exact: true }).last()).toBeChecked()
  }
  await everythingSaved(page)
}

/** What everybody must take away, and what the assessment rests on thinly. */
export async function sayWhatMatters(page: Page): Promise<void> {
  await page.keyboard.press('Control+6')
  await reach(page.getByLabel('What everybody must take away'))
  await page.keyboard.type(MATTERS.join('\n'))
  await reach(page.getByLabel('What it rests on thinly, and what was not done'))
  await page.keyboard.type(LIMITS)
  await everythingSaved(page)
}

/** Saves the report of a signed assessment and reads it back: nothing that was recorded may be missing. */
export async function readReport({ app, page }: LaunchedApp, filePath: string, evidence: readonly string[]) {
  await saveTo(app, filePath)
  await page.keyboard.press('Control+6')
  await follow(page.getByRole('link', { name: 'Preview the report' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment report' })).toBeVisible()
  const save = page.getByRole('button', { name: 'Save as PDF' })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await follow(save)
  await expect(page.getByText('Copy 1 saved. It is recorded.')).toBeVisible({ timeout: 30_000 })
  const text = pdfToText(await readFile(filePath))
    .join(' ')
    .replace(/\s+/g, ' ')
  const recorded = [
    SENTENCE,
    ...evidence,
    ...Object.values(JUDGEMENT_WORDS).map(({ label }) => label),
    ...ASKED_FACTORS.map(({ code }) => `${code} ${factorByCode(code)?.item.label}`),
    ...SCENARIOS.flatMap(({ kind, ...said }) => Object.values(said)),
    ...MATTERS,
    LIMITS,
    'Structured judgement, not prediction',
  ]
  for (const words of recorded) expect(text).toContain(words)
  await follow(page.getByRole('link', { name: 'The assessment' }))
  await expect(page.getByRole('heading', { level: 1, name: /^Assessment \d/ })).toBeVisible()
}

/** Says of everything in a section that it still holds. */
export async function stillHolds(page: Page, section: '4' | '5' | '6', many: number): Promise<void> {
  await page.keyboard.press(`Control+${section}`)
  const buttons = page.getByRole('main').getByRole('button', { name: /^It still holds/ })
  for (let left = many; left > 0; left -= 1) {
    await expect(buttons).toHaveCount(left)
    await follow(buttons.first())
  }
  await expect(buttons).toHaveCount(0)
}
