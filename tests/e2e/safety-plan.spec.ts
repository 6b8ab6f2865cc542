import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { goToCase, write } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

test('a safety plan is made with her by her advocate, by keyboard, and a step that gives her control back brings a review', async ({
  launch,
}) => {
  const { page } = await launch()
  const dialog = page.getByRole('dialog')
  await signInAs(page, 'saima')
  await goToCase(page, 'SC-2026-0004')
  await page.getByRole('link', { name: 'Open the safety plan' }).press('Enter')

  await test.step('it is begun, and a letter answers a prompt and goes on to the next', async () => {
    await page.getByRole('button', { name: 'Begin the safety plan' }).press('Enter')
    await step(page, 'Have every door and window').focus()
    await page.keyboard.press('a')
    await expect(step(page, 'Put up a camera')).toBeFocused()
    await expect(step(page, 'Have every door and window')).toContainText('→ Agreed')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect(step(page, 'Count the keys')).toBeFocused()
    await page.keyboard.press('w')
    await expect(step(page, 'Count the keys')).toContainText('✕ Not wanted')
    await expect(page.getByText('2 of 16 gone through, 1 in the plan')).toBeVisible()
    await expectAccessible(page, 'a safety plan')
  })

  await test.step('what gives control back asks who is told and what is ready, at the field', async () => {
    await step(page, 'If the person ever had a key').focus()
    await page.keyboard.press('d')
    await expect(dialog.getByText('This gives control back to her.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByLabel('Who is told, and when')).toHaveAccessibleDescription(/Say who is told\./)
    await expectAccessible(page, 'an answer that gives control back')
    await write(dialog.getByLabel('Who is told, and when'), 'DC Nuttall, the day before')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByLabel('What is ready if it goes wrong')).toHaveAccessibleDescription(/Say what is ready/)
    await write(dialog.getByLabel('What is ready if it goes wrong'), 'A patrol passes that evening')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(step(page, 'If the person ever had a key')).toContainText('✓ Done')
    await expect(step(page, 'If the person ever had a key')).toContainText('A patrol passes that evening')
  })

  await test.step('what is kept as evidence stays with the step', async () => {
    await page.getByRole('button', { name: /^Keep evidence: If the person ever/ }).press('Enter')
    await expect(dialog.getByLabel('What is kept')).toHaveValue('The receipt of the locksmith')
    await write(dialog.getByLabel('Where'), 'With her solicitor')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('list', { name: /^Kept as evidence: If the person/ })).toContainText(
      'With her solicitor',
    )
  })

  await test.step('she changes her mind, and it is undone: every answer stays readable', async () => {
    await step(page, 'Have every door and window').focus()
    await page.keyboard.press('x')
    await expect(step(page, 'Have every door and window')).toContainText('– Does not apply')
    await page.keyboard.press('Control+z')
    await expect(step(page, 'Have every door and window')).toContainText('→ Agreed')
    await expect(step(page, 'Have every door and window')).toContainText('2 answers before')
  })

  await test.step('a step in her own words is checked against the guidance as it is typed', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('n')
    const words = dialog.getByLabel('What she does, or what is done for her')
    await write(words, 'She should phone him about the cat')
    await expect(dialog.getByRole('status', { name: 'What the guidance says' })).toContainText(
      'No contact by the victim',
    )
    await expectAccessible(page, 'a step in her own words')
    await write(words, 'Her brother fetches the cat')
    await expect(dialog.getByText('No contact by the victim')).toBeHidden()
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(step(page, 'Her brother fetches the cat')).toBeVisible()
  })

  await test.step('the prompts about work come with a reason, and the paper with her choice', async () => {
    await expect(step(page, 'Choose one person at work')).toBeHidden()
    await page.getByRole('button', { name: 'Ask about work' }).press('Enter')
    await write(dialog.getByLabel('Why'), 'He rings her office.')
    await page.keyboard.press('Control+Enter')
    await expect(step(page, 'Choose one person at work')).toBeVisible()
    await page.getByRole('button', { name: 'Ask her', exact: true }).press('Enter')
    await dialog.getByRole('radio', { name: 'Yes' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('✓ She says that paper is safe')).toBeVisible()
  })

  await test.step('it was gone through with her, and will be again', async () => {
    await page.getByRole('button', { name: 'Gone through with her', exact: true }).press('Enter')
    await write(dialog.getByLabel('What she said, and what changed'), 'She feels safer with the new locks.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/She feels safer with the new locks\./)).toBeVisible()
  })

  await test.step('her paper is shown as she will read it', async () => {
    await page.getByRole('link', { name: 'Paper for her', exact: true }).press('Enter')
    await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
    const beside = page.getByRole('region', { name: 'What this paper shows, and what it leaves out' })
    await expect(beside).toContainText('Left out: his name, her name, the names of others')
    await expectAccessible(page, 'the paper for her')
  })

  await test.step('the case is to be reviewed, because control has shifted', async () => {
    await goToCase(page, 'SC-2026-0004')
    await expect(page.getByText(/Risk may have changed: victim changes locks or security/).first()).toBeVisible()
  })
})

/** A step of the plan, by the beginning of its words. */
function step(page: Page, words: string): Locator {
  return page.getByRole('group', { name: new RegExp(`^${words}`) })
}
