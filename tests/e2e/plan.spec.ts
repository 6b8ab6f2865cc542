import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { chooseByKeys, everythingSaved, expectNothingPointed, lock, write } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

const REFERENCE = 'SC-2026-0004'

test('from a signed assessment to a covered, accepted, finalised plan, by police lead, advocate and coordinator, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch()

  await test.step('the police lead starts the plan and adds an action', async () => {
    await signInAs(page, 'rowan')
    await toPlan(page)
    await page.getByRole('button', { name: 'Start the plan' }).press('Enter')
    await expect(page.getByText('◆ Draft of version 1')).toBeVisible()
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New action' })
    await write(dialog.getByLabel('What is to be done'), 'Liaise with housing')
    await expect(dialog.getByRole('status', { name: 'How SMART it is' })).toContainText(
      '“Liaise” has no end of its own',
    )
    await write(dialog.getByLabel('What is to be done'), 'Fit the alarm and the camera at her new address')
    await chooseByKeys(dialog.getByRole('combobox', { name: 'Agency' }), 'Westmere Housing')
    await write(dialog.getByLabel('Who does it'), 'Ottoline Marsh')
    await page.keyboard.press('Tab')
    await write(dialog.getByLabel('By when'), '+7')
    await write(dialog.getByLabel('Done when'), 'Alarm test noted by the police control room')
    await expectAccessible(page, 'a new action of a plan')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Fit the alarm and the camera at her new address').first()).toBeVisible()
  })

  await test.step('what nothing covers is covered by it, or accepted with a reason', async () => {
    const open = page.getByRole('button', { name: /^Cover or accept: / })
    await expect(open.first()).toBeVisible()
    const many = await open.count()
    await open.first().press('Enter')
    const dialog = page.getByRole('dialog')
    await chooseByKeys(dialog.getByRole('combobox', { name: 'Which action' }), /Fit the alarm/)
    await page.keyboard.press('Control+Enter')
    await expect(open).toHaveCount(many - 1)
    for (let left = many - 1; left > 0; left -= 1) {
      await open.first().press('Enter')
      await dialog.getByRole('radio', { name: 'It stays uncovered' }).focus()
      await page.keyboard.press('Space')
      await write(dialog.getByLabel('Why it may stay uncovered'), 'Looked at; nothing helps before the review.')
      await page.keyboard.press('Control+Enter')
      await expect(dialog).toBeHidden()
      await expect(open).toHaveCount(left - 1)
    }
    await expect(page.getByText('✓ everything is covered or accepted')).toBeVisible()
  })

  await test.step('aims, a contingency, who agreed, and the review', async () => {
    for (const [at, aim] of ['She sleeps at home.', 'He keeps away.', 'A charge this year.'].entries()) {
      await write(page.getByLabel('What it is to reach').nth(at), aim)
    }
    await write(page.getByLabel('If', { exact: true }), 'he is seen near the house')
    await write(page.getByLabel('Then', { exact: true }), '999 and arrest for breach')
    await write(page.getByLabel('By whom', { exact: true }), 'response police')
    await page.getByRole('button', { name: 'Add the contingency' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Contingencies' })).toContainText('999 and arrest for breach')
    await write(page.getByLabel('If', { exact: true }), 'he writes from a new account')
    await write(page.getByLabel('Then', { exact: true }), 'block him on every account')
    await write(page.getByLabel('By whom', { exact: true }), 'her sister')
    await expect(page.getByText('Keep the number, block nobody')).toBeVisible()
    await expectAccessible(page, 'a contingency against the guidance')
    await write(page.getByLabel('Keep it, because …'), 'The provider keeps a copy.')
    await page.getByRole('button', { name: 'Add the contingency' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Contingencies' })).toContainText(
      'set aside: The provider keeps a copy.',
    )
    await write(page.getByLabel('Who', { exact: true }), 'DC Imogen Nuttall')
    await page.getByRole('button', { name: 'Add the agreement' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Agreements' })).toContainText('DC Imogen Nuttall')
    await write(page.getByLabel('Review of this plan'), '+14')
    await page.keyboard.press('Tab')
    await everythingSaved(page)
    const missing = page.getByRole('list', { name: 'What is missing' })
    await expect(missing.getByRole('listitem')).toHaveText([
      '◆ The victim’s voice is missing, and there is no reason why.',
    ])
    await expect(page.getByRole('button', { name: 'Finalise version 1' })).toBeDisabled()
    await expectAccessible(page, 'the plan of a case')
  })

  await test.step('her advocate writes what she says', async () => {
    await expectNothingPointed(page)
    await lock(page)
    await signInAs(page, 'saima')
    await toPlan(page)
    await write(page.getByLabel('What she says and wants'), 'I want to know before he does.')
    await page.getByRole('button', { name: 'Record her voice' }).press('Enter')
    await expect(page.getByRole('list', { name: 'The victim’s voice' })).toContainText('from Saima Darwish')
  })

  await test.step('the coordinator records a no in the room, gives the action on, and has the yes', async () => {
    await expectNothingPointed(page)
    await lock(page)
    await signInAs(page, 'bernadette')
    await toPlan(page)
    const row = page.getByRole('listitem').filter({ hasText: 'Fit the alarm and the camera' }).first()
    await row.getByRole('button', { name: /^Answer for action/ }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: '✗ Declines it' }).focus()
    await page.keyboard.press('Space')
    await write(dialog.getByLabel('Why not'), 'The landlord has to agree first.')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('by Ottoline Marsh, in the room: The landlord has to agree first.')
    await expect(page.getByRole('list', { name: 'What is missing' })).toContainText('was declined')
    await row.getByRole('link', { name: /^Action/ }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Action', exact: true })
    await panel.getByRole('button', { name: 'Give to somebody else' }).press('Enter')
    const give = page.getByRole('dialog', { name: /to somebody else$/ })
    await chooseByKeys(give.getByRole('combobox', { name: 'Agency' }), 'Westmere Police')
    await write(give.getByLabel('Who does it now'), 'DI Rowan Teasdale')
    await write(give.getByLabel('Why', { exact: true }), 'The police can fit it this week.')
    await page.keyboard.press('Control+Enter')
    await expect(give).toBeHidden()
    await panel.getByRole('button', { name: 'Answer' }).press('Enter')
    await page.getByRole('dialog', { name: /^Answer for action/ }).waitFor()
    await page.keyboard.press('Control+Enter')
    await expect(panel.getByText(/✓ Accepted by DI Rowan Teasdale, in the room/)).toBeVisible()
    await expectAccessible(page, 'an action that was given on')
    await page.keyboard.press('Escape')
  })

  await test.step('the plan is finalised and stays as it is', async () => {
    await toPlan(page)
    await expect(page.getByText('✓ Nothing is missing.')).toBeVisible()
    await write(page.getByLabel('Who', { exact: true }), 'Priscilla Moss')
    await chooseByKeys(page.getByRole('combobox', { name: 'How', exact: true }), 'does not agree')
    await page.getByRole('button', { name: 'Add the agreement' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Not settled' })).toContainText('Priscilla Moss does not agree.')
    await page.getByRole('button', { name: 'Finalise version 1' }).press('Enter')
    const confirm = page.getByRole('dialog', { name: 'Finalise version 1' })
    await expect(confirm.getByRole('list', { name: 'Not settled' })).toContainText('Priscilla Moss does not agree.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('✓ Version 1, finalised')).toBeVisible()
    await expect(page.getByText('Not settled when it was finalised.')).toBeVisible()
    await expect(page.getByLabel('What it is to reach')).toHaveCount(0)
    await expectAccessible(page, 'a finalised plan')
  })

  await test.step('the action is closed against its criterion', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'Fit the alarm and the camera' }).first()
    await row.getByRole('link', { name: /^Action \d+$/ }).press('Enter')
    const panel = page.getByRole('dialog', { name: 'Action', exact: true })
    await panel.getByRole('radio', { name: 'Done', exact: true }).focus()
    await page.keyboard.press('Space')
    await write(panel.getByLabel('Outcome in words'), 'The alarm rings in the control room.')
    await panel.getByRole('button', { name: 'Close the action' }).press('Enter')
    await expect(panel.getByText(/Hold the outcome against the criterion/)).toBeVisible()
    await panel.getByRole('radio', { name: 'Criterion met', exact: true }).focus()
    await page.keyboard.press('Space')
    await write(panel.getByLabel('What proves it'), 'Log 0417 of today')
    await panel.getByRole('button', { name: 'Close the action' }).press('Enter')
    await expect(panel.getByRole('heading', { name: 'Open it again' })).toBeVisible()
    await expect(panel.getByText('Criterion met')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the next version is compared with it', async () => {
    await toPlan(page)
    await page.getByRole('button', { name: 'Start version 2' }).press('Enter')
    await expect(page.getByText('◆ Draft of version 2')).toBeVisible()
    await write(page.getByLabel('What it is to reach').first(), 'She sleeps at home without the alarm.')
    await page.keyboard.press('Tab')
    await everythingSaved(page)
    await page.getByRole('button', { name: 'Compare with 1' }).press('Enter')
    const compared = page.getByRole('dialog', { name: 'Version 1 and version 2' })
    const aim = compared.getByRole('listitem').filter({ hasText: 'Aim: safety of the victim' })
    await expect(aim).toContainText('She sleeps at home.')
    await expect(aim).toContainText('She sleeps at home without the alarm.')
    await expectAccessible(page, 'two versions of a plan')
    await page.keyboard.press('Escape')
    await expect(compared).toBeHidden()
  })

  await test.step('neither Escape nor a lock loses what is typed', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New action' })
    await write(dialog.getByLabel('What is to be done'), 'Ask the school for its gate times')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await write(page.getByLabel('If', { exact: true }), 'he is seen at the school')
    await write(page.getByLabel('Then', { exact: true }), 'the gate is locked')
    await everythingSaved(page)
    await expectNothingPointed(page)
    await lock(page)
    await signInAs(page, 'bernadette')
    await toPlan(page)
    const back = page.getByRole('button', { name: 'Put it back' })
    await expect(back).toHaveCount(2)
    await back.last().press('Enter')
    await expect(page.getByLabel('Then', { exact: true })).toHaveValue('the gate is locked')
    await back.press('Enter')
    await expect(dialog.getByLabel('What is to be done')).toHaveValue('Ask the school for its gate times')
    await expectNothingPointed(page)
  })
})

/** Goes to the plan of the case from anywhere. */
async function toPlan(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('link', { name: /^Cases/ })
    .press('Enter')
  await page
    .getByRole('link', { name: new RegExp(REFERENCE) })
    .first()
    .press('Enter')
  await page.getByRole('link', { name: 'Open the plan' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Risk management plan' })).toBeVisible()
}
