import { expect } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { everythingSaved, goTo, lock, write } from './by-hand.ts'
import { openFirstCase, signInAs, test } from './demonstration-clinic.ts'

const MEDIATE = 'Offer to mediate between the two of them'
const REASON = 'The family court has ordered it and her solicitor speaks for her.'

test('guidance on a wording is shown while it is typed, answered with a reason, and switched off visibly', async ({
  launch,
}) => {
  const { page } = await launch()

  await test.step('a wording against the guidance raises a note, a negated one does not', async () => {
    await signInAs(page, 'rowan')
    await openFirstCase(page)
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New action' })
    const what = dialog.getByLabel('What is to be done')
    const says = dialog.getByRole('status', { name: 'What the guidance says' })
    await write(what, 'The parties must not be offered mediation')
    await expect(says).toBeEmpty()
    await write(what, MEDIATE)
    await expect(says).toContainText('No mediation')
    await expect(says).toContainText('raised by “mediate”')
    await expect(says).toContainText('S4 §3.1')
    await expectAccessible(page, 'a new action against the guidance')
    await dialog.getByRole('button', { name: 'Reword' }).press('Enter')
    await expect(what).toBeFocused()
  })

  await test.step('without a reason it is recorded all the same, and says so until a reason is given', async () => {
    const dialog = page.getByRole('dialog', { name: 'New action' })
    await dialog.getByRole('combobox', { name: 'Agency' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await write(dialog.getByLabel('Who does it'), 'Saima Darwish')
    await page.keyboard.press('Tab')
    await write(dialog.getByRole('textbox', { name: 'By when' }), '+7')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await goTo(page, 'Actions', /Action/)
    await page.getByRole('link', { name: MEDIATE }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Action', exact: true })
    await expect(panel.getByText('◆ Guidance not answered')).toBeVisible()
    await expectAccessible(page, 'an action whose guidance is not answered')
    await panel.getByRole('button', { name: /^Keep it, because … \(action \d+\)/ }).press('Enter')
    await write(page.getByLabel('Because', { exact: true }), REASON)
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText('◆ Guidance not answered')).toBeHidden()
    await expect(panel.getByText(`No mediation: ${REASON}`)).toBeVisible()
    await expect(panel.getByText('✓ set aside with a reason')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
  })

  await test.step('a rule that an administrator switches off raises nothing, and that is said', async () => {
    await lock(page)
    await signInAs(page, 'bernadette')
    await goTo(page, 'Settings')
    const rule = page.getByRole('radiogroup', { name: /^No mediation/ })
    await rule.getByRole('radio', { name: 'On' }).focus()
    await page.keyboard.press('ArrowRight')
    await everythingSaved(page)
    await expect(page.getByText(/^Actions, advice and plans are checked.*1 of \d+ are off/)).toBeVisible()
    await expectAccessible(page, 'the rules of the guidance in the settings')
    await openFirstCase(page)
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New action' })
    await write(dialog.getByLabel('What is to be done'), MEDIATE)
    const says = dialog.getByRole('status', { name: 'What the guidance says' })
    await expect(says).toHaveText('1 rule of the guidance is switched off by this clinic.')
    await expect(says.getByText('No mediation')).toHaveCount(0)
  })
})
