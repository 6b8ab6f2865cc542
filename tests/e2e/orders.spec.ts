import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { asLaptop, expectNothingPointed, follow, lock, reach } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

test('an order is carried from the thought to its service by keyboard, and the case is reviewed for it', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await signInAs(page, 'rowan')
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('heading', { level: 1, name: 'Reviews and orders ahead' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Next review of each case' })).toContainText('SC-2026-0001')
  await expect(page.getByRole('table', { name: 'Orders ahead' })).toContainText('Non-molestation order: last day')
  await expectAccessible(page, 'reviews and orders ahead')

  await follow(page.getByRole('link', { name: 'SC-2026-0004' }).first())
  await expect(page.getByRole('heading', { level: 1, name: /SC-2026-0004/ })).toBeVisible()
  await follow(page.getByRole('link', { name: 'Consider an order' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Orders and conditions' })).toBeVisible()
  await expectAccessible(page, 'a case without an order')

  await test.step('considered, with the reason', async () => {
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Consider an order' })
    await expect(dialog.getByRole('combobox', { name: 'Which order' })).toHaveValue('Stalking protection order')
    await expectAccessible(page, 'considering an order')
    await reach(dialog.getByLabel('Why'))
    await page.keyboard.type('Two approaches since the warning.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Two approaches since the warning.')).toBeVisible()
  })

  await test.step('applied for, made, served: the notification is due on the third day', async () => {
    for (const step of ['Applied for', 'Interim order made']) await take(page, step)
    await expect(page.getByText('◆ Interim order, not served')).toBeVisible()
    for (const step of ['Order made', 'Served']) await take(page, step)
    await expect(page.getByText('✓ In force')).toBeVisible()
    await expect(page.getByText(/He has to give his name and address to the police by Mon 23 Nov/)).toBeVisible()
  })

  await test.step('an end before two years is refused at the field', async () => {
    const end = page.getByRole('textbox', { name: 'Ends on' })
    await reach(end)
    await page.keyboard.type('1/6/2027')
    await page.keyboard.press('Tab')
    await expect(
      page.getByText('A stalking protection order lasts at least 2 years, or until further order.'),
    ).toBeVisible()
    await reach(end)
    await page.keyboard.press('Control+a')
    await page.keyboard.type('21/11/2028')
    await page.keyboard.press('Tab')
    await expect(page.getByText('lasts at least 2 years')).toBeHidden()
  })

  await test.step('a condition, and a breach that is an incident', async () => {
    await follow(page.getByRole('button', { name: 'Add a condition' }))
    const condition = page.getByRole('dialog', { name: 'A condition of the order' })
    await reach(condition.getByLabel('What exactly'))
    await page.keyboard.type('Not to enter Larch Row')
    await page.keyboard.press('Control+Enter')
    await expect(condition).toBeHidden()
    await follow(page.getByRole('button', { name: 'Breached' }))
    const breach = page.getByRole('dialog', { name: /breached/ })
    await expectAccessible(page, 'recording a breach')
    await reach(breach.getByLabel('What happened'))
    await page.keyboard.type('Walked down Larch Row at noon.')
    await page.keyboard.press('Escape')
    await expect(breach).toBeHidden()
    await follow(page.getByRole('button', { name: 'Breached' }))
    await follow(breach.getByRole('button', { name: 'Put it back' }))
    await expect(breach.getByLabel('What happened')).toHaveValue('Walked down Larch Row at noon.')
    await reach(breach.getByLabel('Who told it, or where it is recorded'))
    await page.keyboard.type('Neighbour, number 12')
    await page.keyboard.press('Control+Enter')
    await expect(breach).toBeHidden()
    await expect(page.getByText('✕ Prohibition')).toBeVisible()
    await expectAccessible(page, 'an order in force')
  })

  await test.step('the case says why it is to be reviewed; one reason is put off, the others are answered', async () => {
    await follow(page.getByRole('link', { name: 'SC-2026-0004' }).first())
    const ahead = page.getByRole('list', { name: 'Reviews ahead' })
    await expect(ahead).toContainText(/Risk may have changed: order served/)
    await expect(ahead).toContainText(/Risk may have changed: breach/)
    await expectAccessible(page, 'a case with reviews ahead')
    await expect(
      page.getByRole('listitem').filter({ hasText: 'Stalking protection order: last day for the notification' }),
    ).toContainText('in 2 days')
    await follow(page.getByRole('button', { name: /^Put off: Risk may have changed: order served/ }))
    const later = page.getByRole('dialog', { name: 'Put this review off' })
    await reach(later.getByRole('textbox', { name: 'Until' }))
    await page.keyboard.type('26 Nov')
    await reach(later.getByLabel('Why it can wait'))
    await page.keyboard.type('The panel meets on the 26th.')
    await page.keyboard.press('Control+Enter')
    await expect(later).toBeHidden()
    await expect(ahead).toContainText('Put off to Thu 26 Nov by DI Rowan Teasdale: The panel meets on the 26th.')
    await follow(page.getByRole('button', { name: 'Record a review' }))
    const review = page.getByRole('dialog', { name: 'A review of this case' })
    await expectAccessible(page, 'recording a review')
    await reach(review.getByLabel('What was reviewed, and what follows'))
    await page.keyboard.type('Arrest policy agreed; advocate told.')
    await page.keyboard.press('Control+Enter')
    await expect(review).toBeHidden()
    await expect(ahead).not.toContainText(/Risk may have changed: breach/)
    await expect(ahead).toContainText(/Risk may have changed: order served/)
  })

  await test.step('the coordinator finds the review among all cases, with the reason and who put it off', async () => {
    await expectNothingPointed(page)
    await lock(page)
    await signInAs(page, 'bernadette')
    await page.keyboard.press('Alt+6')
    const row = page
      .getByRole('table', { name: 'Next review of each case' })
      .getByRole('row')
      .filter({ hasText: 'SC-2026-0004' })
    await expect(row).toContainText('Risk may have changed: order served')
    await expect(row).toContainText('Put off by DI Rowan Teasdale: The panel meets on the 26th.')
  })
})

async function take(page: Page, step: string): Promise<void> {
  await follow(page.getByRole('button', { name: step, exact: true }))
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('list', { name: /^Steps of/ })).toContainText(step)
}
