import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { everythingSaved, goTo, write } from './by-hand.ts'
import { openFirstCase, signInAs, test } from './demonstration-clinic.ts'

test('what a formulation rests on, a scenario in words, a watched sign and a result of another tool, by keyboard alone', async ({
  launch,
}) => {
  const { page } = await launch()
  await signInAs(page, 'ingrid')
  await goTo(page, 'Cases')
  await page
    .getByRole('row', { name: /Penhallick/ })
    .getByRole('link')
    .first()
    .press('Enter')
  await page.getByRole('button', { name: 'Start the first assessment' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment 1' })).toBeVisible()

  await test.step('a part says what it rests on, and when that is not there', async () => {
    await section(page, 'Formulation')
    await expect(page.getByText('rests on no rated item yet')).toHaveCount(0)
    await type(page, 'What set it up', 'He was left twice before.')
    await expect(page.getByText('Because he was left twice before, what this person does goes on.')).toBeVisible()
    await expect(page.getByText('◆ rests on no rated item yet')).toHaveCount(1)
    await link(page, 'What set it up', 'H3')
    await link(page, 'What set it up', 'Rejected')
    await expect(page.getByRole('button', { name: 'Take away H3 Relationships' })).toBeVisible()
    await expect(page.getByText('◆ rests on what is not there: Rejected type')).toBeVisible()
    await page.getByRole('button', { name: 'Take away Rejected type' }).press('Enter')
    await expect(page.getByText('◆ rests on what is not rated or not known: H3 Relationships')).toBeVisible()
    await everythingSaved(page)
    await expectAccessible(page, 'formulation')
  })

  await test.step('two scenarios, one of them removed and brought back', async () => {
    await section(page, 'Scenarios')
    await page.getByRole('button', { name: 'It becomes worse' }).press('Enter')
    const what = page.getByRole('textbox', { name: 'What may happen' })
    await expect(what).toBeFocused()
    await page.keyboard.type('He waits at her work.')
    await type(page, 'Towards whom', 'Her and her manager')
    await type(page, 'How soon', 'After the next letter')
    await page.getByRole('radio', { name: 'Likely', exact: true }).press('Space')
    await type(page, 'Why', '80 % of such men do')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Say how likely in words. A number promises more than anybody knows.')).toBeVisible()
    await type(page, 'Why', 'He has done it before.')
    await type(page, 'A warning sign', 'He asks colleagues for her hours.')
    await page.keyboard.press('Enter')
    await expect(page.getByText('He asks colleagues for her hours.')).toBeVisible()
    await expect(page.getByText('Nothing in the plan answers this yet.')).toBeVisible()
    await everythingSaved(page)

    await page.getByRole('button', { name: 'It comes back' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Scenario 2: It comes back' })).toBeVisible()
    await page.getByRole('button', { name: 'Remove scenario 2' }).press('Enter')
    await expect(page.getByRole('heading', { name: /Scenario 2/ })).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('heading', { name: 'Scenario 2: It comes back' })).toBeVisible()
  })

  await test.step('a warning sign becomes a task with an owner and somebody to tell', async () => {
    await page.getByRole('button', { name: 'Have it watched: He asks colleagues for her hours.' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Have this sign watched' })
    await expect(dialog.getByLabel('What is to be done')).toHaveValue(
      'Watch for this sign: He asks colleagues for her hours.',
    )
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Say who is told when it is seen.')).toBeVisible()
    await expectAccessible(page, 'having a sign watched, with what is missing')
    await dialog.getByRole('combobox', { name: 'Agency' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await fill(page, 'Who watches', 'PC Idris Vane')
    await fill(page, 'Until when', '+28')
    await fill(page, 'Who is told when it is seen', 'DC Nuttall, by phone')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/Watched by PC Idris Vane \(action \d+\)\./)).toBeVisible()
    await expect(page.getByText('Nothing in the plan answers this yet.')).toHaveCount(1)
    await expectAccessible(page, 'scenarios')
  })

  await test.step('a result of another tool is kept in words and corrected by another entry', async () => {
    await section(page, 'Report')
    await page.getByRole('button', { name: 'Record a result' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Record what another tool said' })
    await dialog.getByRole('combobox', { name: 'Tool' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await fill(page, 'Used on', '02/11/2026')
    await fill(page, 'Rater', 'PC Marlow')
    await fill(page, 'Outcome, in words', '14')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Say the outcome in words, as its rater did.')).toBeVisible()
    await fill(page, 'Outcome, in words', 'High concern.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await page.getByRole('button', { name: /^Correct the result of / }).press('Enter')
    await fill(page, 'Rater', 'PC Merlow')
    await fill(page, 'What was wrong', 'The name was misspelt.')
    await expectAccessible(page, 'correcting a result')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Rated by PC Merlow')).toBeVisible()
    await expect(page.getByText('Corrected: The name was misspelt.')).toBeVisible()
    await everythingSaved(page)
    await expectAccessible(page, 'report section')
  })
})

test('a signed formulation can only be read', async ({ launch }) => {
  const { page } = await launch()
  await signInAs(page, 'ingrid')
  await openFirstCase(page)
  await expect(page.getByText('High concern. A full assessment is needed.')).toBeVisible()
  await page.getByRole('link', { name: /^Assessment 1/ }).press('Enter')
  await section(page, 'Formulation')
  await expect(page.getByText(/^Because being left has once before/)).toBeVisible()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await section(page, 'Scenarios')
  await expect(page.getByText(/Watched by Marek Hollis \(action \d+\)\./)).toBeVisible()
  await expectAccessible(page, 'scenarios of a signed assessment')
})

async function section(page: Page, name: string): Promise<void> {
  const sections = page.getByRole('navigation', { name: 'Sections of this assessment' })
  await sections.getByRole('link', { name: new RegExp(`^${name}`) }).press('Enter')
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
}

/** Types into a field of the section. */
async function type(page: Page, label: string, text: string): Promise<void> {
  await write(page.getByRole('region').getByLabel(label, { exact: true }).first(), text)
}

/** Types into a field of the dialog. */
async function fill(page: Page, label: string, text: string): Promise<void> {
  await write(page.getByRole('dialog').getByLabel(label, { exact: true }), text)
}

async function link(page: Page, part: string, word: string): Promise<void> {
  await page.getByRole('combobox', { name: `Link to “${part}”` }).focus()
  await page.keyboard.type(word)
  await expect(page.getByRole('option').first()).toContainText(word)
  await page.keyboard.press('Enter')
}
