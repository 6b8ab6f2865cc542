import { expect, type Page } from '@playwright/test'
import { ASKED_FACTORS } from '#shared/instruments/index.ts'
import { JUDGEMENT_WORDS } from '#shared/instruments/judgements.ts'
import { expectAccessible } from './axe.ts'
import { everythingSaved, go, goToCase, lock } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

const INGRIDS = 'He speaks of the house as his.'
const ANSELMS = 'He asks for her back in every message.'

test('two psychologists rate a case without seeing each other, then settle what differs', async ({ launch }) => {
  test.setTimeout(300_000)
  const { page } = await launch()
  await test.step('the first begins', async () => {
    await signInAs(page, 'ingrid')
    await goToCase(page, 'penhallick')
    await page.getByRole('button', { name: 'Start the first assessment' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Assessment 1' })).toBeVisible()
    await fill(page, { type: '1', reasons: INGRIDS, violence: '3' })
    await lock(page)
  })
  await test.step('the second begins beside it, and sees nothing of it', async () => {
    await signInAs(page, 'anselm')
    await goToCase(page, 'penhallick')
    await expect(page.getByText('Rejected')).toHaveCount(0)
    await page.getByRole('button', { name: 'Rate it too, blind' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Assessment 2' })).toBeVisible()
    await expect(page.getByText(INGRIDS)).toHaveCount(0)
    await expect(page.getByText('Neither of you sees the other’s rating yet.', { exact: false })).toBeVisible()
    await fill(page, { type: '2', reasons: ANSELMS, violence: '1' })
    await finish(page)
    await expect(page.getByText(/Both are shown when Dr Ingrid Solheim-Pryce has finished/)).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(0)
    await page.getByRole('link', { name: 'How the two stand' }).press('Enter')
    await expect(page.getByText('Neither of the two sees the other’s rating.')).toBeVisible()
    await expectAccessible(page, 'a blind pair')
    await lock(page)
  })
  await test.step('the first still sees nothing of the second', async () => {
    await signInAs(page, 'ingrid')
    await goToCase(page, 'penhallick')
    await expect(page.getByText('◆ rated blind')).toBeVisible()
    await expect(page.getByText('Resentful')).toHaveCount(0)
    await page.getByRole('link', { name: 'Assessment 1: Rejected' }).press('Enter')
    await expect(page.getByText(ANSELMS)).toHaveCount(0)
    await finish(page)
  })
  await test.step('both are shown; one difference is agreed, one stays as a dissent', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Two raters' })).toBeVisible()
    const table = page.getByRole('table', { name: 'Differences between the two raters' })
    await expect(table.getByRole('row')).toHaveCount(3)
    await expectAccessible(page, 'a revealed pair')
    await table.getByRole('button', { name: 'Settle: Working type' }).press('Enter')
    const first = page.getByRole('dialog', { name: 'Working type' })
    await page.keyboard.press('Control+Enter')
    await expect(first.getByText('Choose one.')).toBeVisible()
    await first.getByRole('radio', { name: /^Rejected, as / }).press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(table.getByText('✓ agreed: Rejected')).toBeVisible()
    await table.getByRole('button', { name: /^Settle: Violence/ }).press('Enter')
    const second = page.getByRole('dialog', { name: /^Violence/ })
    await second.getByRole('radio', { name: 'Dissent' }).press('Space')
    await second.getByLabel('Why you see it differently').fill('The threats name a day.')
    await expectAccessible(page, 'settling a difference')
    await page.keyboard.press('Control+Enter')
    await expect(table.getByText('The threats name a day.')).toBeVisible()
  })
  await test.step('the first is signed with both', async () => {
    await page.getByRole('link', { name: 'Assessment 1' }).press('Enter')
    await page.getByRole('button', { name: 'Sign and freeze' }).press('Enter')
    await expect(page.getByRole('dialog', { name: 'Sign assessment 1' })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('✓ signed', { exact: true }).first()).toBeVisible()
    await expect(page.getByText('Signed with what came of the differences.')).toBeVisible()
  })
  await test.step('the two signed ones compared, and how often raters agreed', async () => {
    await page.getByRole('link', { name: /^SC-/ }).first().press('Enter')
    await page.getByRole('link', { name: 'Compare no. 1 and no. 2' }).press('Enter')
    const differences = page.getByRole('table', { name: 'Differences' })
    await expect(differences.getByRole('row', { name: /Violence/ })).toContainText('▲ High● Low')
    await expect(page.getByRole('table', { name: 'The same in both' })).toBeVisible()
    await expectAccessible(page, 'two assessments compared')
    await go(page, '#/agreement')
    await expect(page.getByRole('table', { name: 'Agreement by item' })).toBeVisible()
    await expect(page.getByText('Too few to say more than counts.')).toBeVisible()
    await expectAccessible(page, 'agreement of raters')
  })
})

/** Rates everything, so that a rating is finished: only the type and the judgement of violence are the rater's own. */
test('a coordinator ends a double rating whose second rater cannot go on, and the first stands alone', async ({
  launch,
}) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  await test.step('a second psychologist begins beside a draft of which nothing is told', async () => {
    await signInAs(page, 'anselm')
    await goToCase(page, 'bhambra')
    await expect(page.getByRole('link', { name: 'Assessment 2', exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Rate it too, blind' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Assessment 3' })).toBeVisible()
    await lock(page)
  })
  await test.step('the coordinator puts it aside with the reason', async () => {
    await signInAs(page, 'bernadette')
    await goToCase(page, 'bhambra')
    await expect(page.getByText('◆ rated blind')).toHaveCount(2)
    await page.getByRole('button', { name: 'A rater cannot go on' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'End the double rating' })
    await expect(dialog).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Choose one of the two.')).toBeVisible()
    await expectAccessible(page, 'ending a double rating')
    await dialog.getByRole('radio', { name: /no\. 3$/ }).press('Space')
    await dialog.getByLabel('Why').fill('He has moved to another service.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  })
  await test.step('the draft of the first is one like any other, and the other is kept with the reason', async () => {
    await expect(page.getByRole('link', { name: 'Assessment 2: Resentful' })).toBeVisible()
    await page.getByText('1 discarded draft').press('Enter')
    await expect(page.getByText('He has moved to another service.')).toBeVisible()
  })
})

async function fill(page: Page, own: { type: string; reasons: string; violence: string }): Promise<void> {
  await page.getByRole('radio', { name: 'Working type: Rejected' }).focus()
  await page.keyboard.press(own.type)
  await page.getByLabel('Reasons for this type').focus()
  await page.keyboard.type(own.reasons)
  await everythingSaved(page)
  await page.keyboard.press('Control+2')
  for (const [code, { label }] of Object.entries(JUDGEMENT_WORDS)) {
    await page
      .getByRole('radiogroup', { name: `How high: ${label.toLowerCase()}` })
      .getByRole('radio')
      .first()
      .focus()
    await page.keyboard.press(code === 'violence' ? own.violence : '2')
    await page.getByLabel(`Reasons: ${label.toLowerCase()}`).focus()
    await page.keyboard.type('Weekly since September.')
  }
  await everythingSaved(page)
  await page.keyboard.press('Control+3')
  await page.keyboard.press('f')
  for (const { code, inTwoContexts } of ASKED_FACTORS) {
    for (let nth = 0; nth < (inTwoContexts ? 2 : 1); nth += 1) {
      await expect(page.locator('[data-factor]:focus')).toHaveAttribute('data-factor', code)
      await page.keyboard.press('n')
      await page.keyboard.press('ArrowDown')
    }
  }
  await expect(page.getByText('37 of 37 rated')).toBeVisible()
  await everythingSaved(page)
}

async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'My rating is finished' }).press('Enter')
  await expect(page.getByRole('dialog', { name: 'My rating is finished' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
