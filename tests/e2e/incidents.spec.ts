import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { press } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

test('what happened is recorded by keyboard: incidents with accepted tags, a check, an event, an impact; the pictures say it as tables', async ({
  launch,
}) => {
  const { page } = await launch()
  await signInAs(page, 'saima')
  await openCaseWithoutIncidents(page)
  const clock = page.locator('[data-place="currency"]')
  await expect(clock).toHaveText('No act is recorded yet. Nobody has recorded a check.')

  await test.step('three incidents, one after the other', async () => {
    await page.keyboard.press('n')
    const text = page.getByLabel('What happened', { exact: true })
    await expect(text).toBeFocused()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Say what happened.')).toBeVisible()
    await page.keyboard.type('He followed her home and sent 20 texts.')
    await accept(page, 'Calls, voice messages, texts, emails', 'Following, on foot or in a vehicle')
    await press(page, 'Tab')
    await page.keyboard.type('3 oct')
    await press(page, 'Tab', 'Tab', 'Tab')
    await page.keyboard.type('22:15')
    await press(page, 'Tab', 'Space', 'ArrowRight', 'Tab')
    await page.keyboard.type('Victim, by telephone')
    await expectAccessible(page, 'a new incident')
    await press(page, 'Control+Enter')
    await expect(page.getByText(/^Incident recorded: .*3 Oct.*22:15, intrusion$/)).toBeVisible()

    await expect(text).toBeFocused()
    await expect(text).toHaveValue('')
    await page.keyboard.type('He did not call. He waited outside her work.')
    await accept(page, 'Turning up or waiting at home, at work or elsewhere')
    await expect(page.getByRole('button', { name: /^Accept:/ })).toHaveCount(0)
    await press(page, 'Tab')
    await page.keyboard.type('10 oct')
    await press(page, 'Tab', 'Tab', 'ArrowRight', 'ArrowRight', 'Tab')
    await page.keyboard.type('12 oct')
    await press(page, 'Control+Enter')
    await expect(page.getByText(/^Incident recorded: between .*10 Oct.* and .*12 Oct.*, intrusion$/)).toBeVisible()

    await expect(text).toBeFocused()
    await page.keyboard.type('He broke a window.')
    await accept(page, 'Damaging property')
    await press(page, 'Tab')
    await page.keyboard.type('yesterday')
    await press(page, 'Control+Enter')
    await expect(page.getByText(/^Incident recorded: .*, harm to property$/)).toBeVisible()
    await expect(clock).toContainText(/^No contact known since .* \(yesterday\)\. Nobody has recorded a check\./)
    await press(page, 'Shift+Tab', 'Enter')
    await expect(text).toBeHidden()
  })

  await test.step('a check changes what is known', async () => {
    await press(page, 'c')
    await expect(page.getByLabel('How it was checked')).toBeFocused()
    await page.keyboard.type('Asked her by telephone.')
    await expectAccessible(page, 'a check')
    await press(page, 'Control+Enter')
    await expect(clock).toContainText(/Last checked .* by Saima Darwish\. Quiet is not safe\.$/)
  })

  await test.step('an event that lies ahead', async () => {
    await press(page, 'e')
    await expect(page.getByRole('combobox', { name: 'What' })).toBeFocused()
    await page.keyboard.type('court date')
    await press(page, 'ArrowDown', 'Enter', 'Tab')
    await page.keyboard.type('+14')
    await press(page, 'Tab', 'Tab', 'Tab')
    await page.keyboard.type('Court list')
    await expectAccessible(page, 'a new event')
    await press(page, 'Control+Enter')
    await expect(page.getByRole('listitem').filter({ hasText: /^Court date.*in 14 days/ })).toBeVisible()
  })

  await test.step('an impact in her words', async () => {
    await press(page, 'i')
    const dialog = page.getByRole('dialog', { name: 'Add an impact' })
    await expect(dialog).toBeVisible()
    await dialog.getByRole('radio', { name: 'Social life' }).focus()
    await press(page, 'Space', 'Tab')
    await page.keyboard.type('I meet nobody any more.')
    await press(page, 'Tab', 'Tab')
    await page.keyboard.type('Victim, by telephone')
    await expectAccessible(page, 'a new impact')
    await press(page, 'Control+Enter')
    const entry = page.getByRole('region', { name: 'Social life' })
    await expect(entry).toContainText('her words')
    await entry.getByRole('button', { name: 'Mark as evidence of impact' }).focus()
    await press(page, 'Enter')
    await expect(entry).toContainText('✓ evidence of impact')
    await expect(page.getByText('Earlier wordings and withdrawn entries (1)')).toBeVisible()
  })

  await test.step('the pictures and their tables', async () => {
    const weeks = page.getByRole('table', { name: 'Incidents by week' })
    const counts = await weeks
      .getByRole('row')
      .evaluateAll((rows) => rows.map((row) => Number(row.querySelector('td')?.textContent)).filter((many) => many > 0))
    expect(counts).toEqual([1, 1, 1])
    await expect(weeks.getByRole('row').filter({ hasText: 'Court date (Measure)' })).toHaveCount(1)
    await expect(page.getByRole('row', { name: /^Following, on foot or in a vehicle/ }).last()).toContainText(/1$/)
    await page.getByRole('slider', { name: 'Week' }).focus()
    await press(page, 'Home')
    await expect(page.getByRole('slider', { name: 'Week' })).toHaveAttribute(
      'aria-valuetext',
      /1 incident: 1 intrusion/,
    )
    await page.getByRole('button', { name: 'Show as table' }).first().focus()
    await press(page, 'Enter')
    await expect(weeks).toBeInViewport()
    await expect(page.getByRole('slider', { name: 'Week' })).toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page, `what happened, ${colorScheme}`)
    }
  })

  await test.step('an incident is changed, keeps what it said, and is withdrawn with a reason', async () => {
    await page
      .getByRole('table', { name: 'Incidents', exact: true })
      .getByRole('button', { name: /10 Oct/ })
      .focus()
    await press(page, 'Enter')
    const panel = page.getByRole('dialog', { name: 'Incident' })
    await panel.getByLabel('What happened').fill('He waited outside her work for an hour.')
    await panel.getByRole('button', { name: 'Withdraw the incident' }).focus()
    await panel.getByText('What it said before').click()
    await expect(panel.getByText('He did not call. He waited outside her work.')).toBeVisible()
    await expectAccessible(page, 'an incident')
    await panel.getByRole('button', { name: 'Withdraw the incident' }).focus()
    await press(page, 'Enter')
    await expect(page.getByLabel('Why')).toBeFocused()
    await page.keyboard.type('It was somebody else.')
    await press(page, 'Control+Enter')
    await expect(panel.getByText('It was somebody else.')).toBeVisible()
    await press(page, 'Escape')
    await expect(page.getByText('2 incidents', { exact: true })).toBeVisible()
  })
})

async function openCaseWithoutIncidents(page: Page): Promise<void> {
  await press(page, 'Alt+3')
  await page
    .getByRole('link', { name: /^SC-2026-0004/ })
    .first()
    .focus()
  await press(page, 'Enter')
  await page.getByRole('link', { name: 'Show all, and record' }).focus()
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'What happened in SC-2026-0004' })).toBeVisible()
}

/** From the text, Tab reaches the first suggestion; each that is accepted gives the focus to the next. */
async function accept(page: Page, ...behaviours: string[]): Promise<void> {
  await press(page, 'Tab')
  for (const behaviour of behaviours) {
    await expect(page.getByRole('button', { name: new RegExp(`^Accept: ${behaviour}`) })).toBeFocused()
    await press(page, 'Enter')
    await expect(page.getByRole('button', { name: `Take out: ${behaviour}` })).toBeVisible()
  }
  await expect(page.getByRole('combobox', { name: 'Another behaviour' })).toBeFocused()
}
