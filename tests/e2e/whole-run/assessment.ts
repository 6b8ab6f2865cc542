import { expect } from '@playwright/test'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { JUDGEMENT_LEVEL_WORDS, JUDGEMENT_WORDS } from '#shared/instruments/judgements.ts'
import { expectAccessible } from '../axe.ts'
import { everythingSaved, pick } from '../by-hand.ts'
import { EVIDENCE, type Run } from './invented.ts'

/** Chooses the type, rates every factor by keyboard with one piece of evidence, and signs. */
export async function assess(run: Run): Promise<void> {
  const { page } = run
  await page.getByRole('button', { name: 'Start the first assessment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment 1' })).toBeVisible()
  await page.getByRole('radio', { name: 'Working type: Resentful' }).focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: 'Working type: Rejected' })).toBeChecked()
  await page.keyboard.press('Shift+3')
  await expect(page.getByRole('radio', { name: 'Alternative: Intimacy seeking' })).toBeChecked()
  await pick(page, 'Confidence in the working type', 'moderate')
  await page
    .getByLabel('Reasons for this type')
    .fill('It began when she left, and every contact asks for reconciliation.')
  await expectAccessible(page, 'assessment, begun')

  await page.keyboard.press('Control+2')
  await judge(page)
  await page.keyboard.press('Control+3')
  await expect(page.getByText('0 of 37 rated')).toBeVisible()
  await page.getByRole('row', { name: /^H1 / }).focus()
  for (const { item, pack, context } of ROWS) {
    const row = page.getByRole('row', { name: new RegExp(`^${item.code} ${item.label}${context},`) })
    await expect(row).toBeFocused()
    if (item.code === 'H2') await addEvidence(run)
    await page.keyboard.press(pack.bearing === 'risk' ? 'y' : 'p')
    await page.keyboard.press(pack.bearing === 'risk' ? '3' : 'g')
    await expect(row).toHaveAccessibleName(pack.bearing === 'risk' ? /high relevance/ : /goal/)
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('37 of 37 rated')).toBeVisible()
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, rated')

  await page.getByRole('button', { name: 'Sign and freeze' }).click()
  const confirm = page.getByRole('dialog', { name: 'Sign assessment 1' })
  await expectAccessible(page, 'assessment, signing')
  await confirm.getByRole('button', { name: 'Sign and freeze' }).click()
  await expect(confirm).toBeHidden()
  await expect(page.getByText('✓ signed').first()).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByText(EVIDENCE)).toBeVisible()
  await expectAccessible(page, 'assessment, signed')
}

async function addEvidence({ page }: Run): Promise<void> {
  await page.keyboard.press('e')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.type(EVIDENCE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Source')).toBeFocused()
  await page.keyboard.type('Police log')
  await page.keyboard.press('Tab')
  await page.keyboard.type('03/11/2026')
  await expectAccessible(page, 'assessment, evidence being typed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /^H2 .*1 piece of evidence/ })).toBeFocused()
}

async function judge(page: Run['page']): Promise<void> {
  for (const { label } of Object.values(JUDGEMENT_WORDS)) {
    await pick(page, `How high: ${label.toLowerCase()}`, JUDGEMENT_LEVEL_WORDS.high)
    await page.getByLabel(`Reasons: ${label.toLowerCase()}`).fill('It has not paused since she left.')
  }
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, judged')
}

const ROWS = FACTOR_PACKS.flatMap((pack) =>
  pack.items.flatMap((item) =>
    (pack.inTwoContexts === true ? [', in the community', ', in custody'] : ['']).map((context) => ({
      item,
      pack,
      context,
    })),
  ),
)
