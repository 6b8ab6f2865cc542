import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { goToCase, write } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

test('the advocate tells her of the plan, writes what she says, hears her change her mind, and notes whom to call, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch()
  await signInAs(page, 'saima')
  await goToCase(page, 'SC-2026-0001')
  await page.getByRole('link', { name: 'Keep her informed' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Keeping the victim informed' })).toBeFocused()
  const waiting = page.getByRole('list', { name: 'Not shared with her yet' })
  const heard = page.getByRole('list', { name: 'Told and said' })
  await expect(waiting).toContainText('Version 1 of the plan')
  await expect(waiting).toContainText('Waiting 9 days')
  await expect(page.getByRole('region', { name: 'How it is safe to reach her' })).toContainText('Text first')
  await expectAccessible(page, 'keeping the victim informed')

  await test.step('a telling without its way is refused at the field, and nothing typed is lost', async () => {
    await page.keyboard.press('t')
    const dialog = page.getByRole('dialog', { name: 'She was told' })
    await expect(dialog.getByLabel('What she was told')).toBeFocused()
    await write(dialog.getByLabel('What she was told'), 'I went through with her what each service does.')
    await write(dialog.getByLabel('What she said back'), 'I can plan the week of the hearing now.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Something is missing; it says so at the field.')).toBeVisible()
    await expect(dialog.getByText('Choose one.')).toBeVisible()
    await expectAccessible(page, 'telling her, refused')
    await dialog.getByRole('radio', { name: 'In the safe way that is recorded' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Nothing waits but the proposals below.')).toBeVisible()
    await expect(heard).toContainText('I can plan the week of the hearing now.')
  })

  await test.step('she is asked what she thinks of the plan', async () => {
    await expect(page.getByText('Nobody has asked her yet')).toBeVisible()
    await onPage(page)
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: 'What she thinks' })
    await dialog.getByRole('radio', { name: 'The plan' }).focus()
    await page.keyboard.press('Space')
    await write(dialog.getByLabel('Her words'), 'It is the first time that it is about me.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Nobody has asked her yet')).toBeHidden()
  })

  await test.step('she changes her mind; what she wanted before stays, and what rests on it is listed', async () => {
    await page.getByRole('button', { name: /^She changed her mind: She wants somebody beside her/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'She changed her mind' })
    await expect(dialog).toContainText('Version 1 of the plan')
    await write(dialog.getByLabel('Her words'), 'She will give her evidence by video, not in the room.')
    await expectAccessible(page, 'changing her mind')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    const wishes = page.getByRole('list', { name: 'What she wants' })
    await expect(wishes).toContainText('She will give her evidence by video, not in the room.')
    await wishes.getByText('What she wanted before').first().press('Enter')
    await expect(wishes.getByText(/She wants somebody beside her in the court/)).toBeVisible()
  })

  await test.step('something else that she may be told waits, and is held back with the reason', async () => {
    await onPage(page)
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Something she may be told' })
    await dialog.getByRole('radio', { name: 'Decision' }).focus()
    await page.keyboard.press('Space')
    await write(dialog.getByLabel('What it is about'), 'The hearing')
    await write(dialog.getByLabel('What she may be told'), 'The hearing begins at ten.')
    await write(dialog.getByLabel('Told by'), 'Saima Darwish')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(waiting).toContainText('The hearing begins at ten.')
    await page.getByRole('button', { name: 'Hold back: The hearing' }).press('Enter')
    const hold = page.getByRole('dialog', { name: 'Hold this back' })
    await write(hold.getByLabel('Why she is not told yet'), 'The court has not confirmed it.')
    await page.keyboard.press('Control+Enter')
    await expect(hold).toBeHidden()
    await expect(page.getByRole('list', { name: 'Held back' })).toContainText('The court has not confirmed it.')
  })

  await test.step('what the panel decided waits for her advocate’s words, which the guidance reads along with', async () => {
    const proposed = page.getByRole('list', { name: 'May she be told?' })
    const decision = proposed.getByRole('listitem').filter({ hasText: 'Decided on' })
    await expect(decision).toContainText('The level stays high and the clinic keeps the lead')
    await expect(waiting).not.toContainText('The level stays high')
    await expectAccessible(page, 'what is proposed')
    await decision.getByRole('button', { name: /^She may be told: Decided on/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'She may be told' })
    await expect(dialog.getByLabel('What she may be told')).toBeFocused()
    await expect(dialog).toContainText('Because: Stalking is the dominant risk')
    await write(dialog.getByLabel('What she may be told'), 'She should block his number.')
    await expect(dialog.getByRole('status', { name: 'What the guidance says' })).toContainText('raised by')
    await expectAccessible(page, 'words for her that the guidance speaks against')
    await write(dialog.getByLabel('What she may be told'), 'The services stay beside you until the court decides.')
    await expect(dialog.getByText('raised by')).toBeHidden()
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(waiting).toContainText('The services stay beside you until the court decides.')
    await expect(decision).toBeHidden()
  })

  await test.step('an action that is not for her is set aside with the reason', async () => {
    const action = page.getByRole('list', { name: 'May she be told?' }).getByRole('listitem').first()
    await action.getByRole('button', { name: /^Set aside: Action/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Set this aside' })
    await write(dialog.getByLabel('Why this is not for her'), 'She made the plan herself, with her advocate.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await page.getByText('1 proposal set aside').press('Enter')
    await expect(page.getByRole('list', { name: 'Set aside' })).toContainText('She made the plan herself')
    await expect(heard).toContainText('Set aside: Action')
  })

  await test.step('an emergency contact, for some agencies only', async () => {
    await page.getByRole('button', { name: 'Add a contact' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'An emergency contact' })
    await write(dialog.getByLabel('Name'), 'Ward sister')
    await write(dialog.getByLabel('Who this is to her'), 'her manager')
    await write(dialog.getByLabel('Number'), '01632 960149')
    await write(dialog.getByLabel('What to call for'), 'when she does not come to work')
    await expectAccessible(page, 'an emergency contact')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('list', { name: 'Emergency contacts' })).toContainText('01632 960149')
  })

  await test.step('the plan says that she was told', async () => {
    await page.getByRole('link', { name: 'The plan', exact: true }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Risk management plan' })).toBeFocused()
    await expect(page.getByText('✓ She was told')).toBeVisible()
    await expectAccessible(page, 'a plan that she was told of')
  })
})

/** Puts the focus on the page itself, where letters are keys. */
async function onPage(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).focus()
}
