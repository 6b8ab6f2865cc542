import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { choose, goTo, lock, pick } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

test('the police lead follows the actions of all cases by keyboard', async ({ launch, userData }) => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await signInAs(page, 'rowan')
  await expect(page.getByRole('table', { name: 'Orders ahead' })).toBeVisible()
  await picture(page, 'today-police-lead')
  await page.keyboard.press('Alt+5')
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeFocused()
  const table = page.getByRole('table', { name: 'Actions' })
  const rows = table.getByRole('row').filter({ has: page.getByRole('link') })
  await expect(rows.first()).toBeVisible()
  await expectAccessible(page, 'the board of actions')
  await picture(page, 'board')

  await test.step('a note on the row that has the focus, and the focus stays there', async () => {
    await rows.nth(2).getByRole('link').focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(3).getByRole('link')).toBeFocused()
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: /^Progress on action/ })
    await expect(dialog.getByLabel('What has happened')).toBeFocused()
    await page.keyboard.type('Rang the station; it is with the sergeant.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(rows.nth(3)).toContainText('Rang the station; it is with the sergeant.')
    await expect(rows.nth(3).getByRole('link')).toBeFocused()
  })

  await test.step('not carried out: it needs words, leaves the open ones, and stands on the escalation list', async () => {
    const gone = await rows.nth(3).getByRole('link').innerText()
    await page.keyboard.press('x')
    const dialog = page.getByRole('dialog', { name: /^Close action/ })
    await expect(dialog.getByRole('radio', { name: 'Not carried out' })).toBeChecked()
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('The agency did not do it. Say why.').first()).toBeVisible()
    await expectAccessible(page, 'closing an action from the board')
    await dialog.getByLabel('Outcome in words').focus()
    await page.keyboard.type('Nobody was free to go.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(table.getByRole('link', { name: gone })).toHaveCount(0)
    await expect(rows.nth(3).getByRole('link')).toBeFocused()
    await page.keyboard.press('4')
    await expect(page.getByRole('button', { name: /^Escalation list/ })).toHaveAttribute('aria-pressed', 'true')
    await expect(table.getByRole('link', { name: gone })).toBeVisible()
    await expectAccessible(page, 'the escalation list')
    await picture(page, 'board-escalation')
    await table.getByRole('link', { name: gone }).focus()
    await page.keyboard.press('c')
    await expect(page.getByRole('heading', { level: 1, name: /^SC-/ })).toBeVisible()
    await page.keyboard.press('Alt+5')
    await expect(page.getByRole('button', { name: /^Escalation list/ })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('several are chosen and chased at once', async () => {
    await page.keyboard.press('1')
    await expect(page.getByRole('button', { name: /^All open/ })).toHaveAttribute('aria-pressed', 'true')
    await rows.first().getByRole('link').focus()
    await page.keyboard.press(' ')
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1).getByRole('link')).toBeFocused()
    await page.keyboard.press(' ')
    await expect(page.getByText('2 actions chosen')).toBeVisible()
    await picture(page, 'board-chosen')
    await page.keyboard.press('h')
    const dialog = page.getByRole('dialog', { name: 'Chase list' })
    await expect(dialog.getByRole('textbox', { name: /^What to ask/ }).first()).toHaveValue(
      /days? late|in \d+ days?|due today/,
    )
    await expectAccessible(page, 'a chase list')
    await picture(page, 'chase-list')
    await dialog.getByLabel('How they were asked').focus()
    await page.keyboard.type('By e-mail')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Noted on 2 actions')).toBeVisible()
    await expect(rows.first()).toContainText('was asked again: By e-mail')
    await expect(page.getByText('2 actions chosen')).toHaveCount(0)
  })

  await test.step('the sheet of an agency is saved as a table and read back', async () => {
    const file = join(userData, 'sheet.csv')
    await saveTo(app, file)
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog', { name: 'Sheets for agencies' })
    const button = dialog.getByRole('button', { name: /^Table: / }).first()
    await expect(button).toBeVisible()
    await expectAccessible(page, 'sheets for agencies')
    await picture(page, 'sheets')
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/Saved as agency-actions-2026-11-21-copy-1\.csv/)).toBeVisible()
    const [head, first] = (await readFile(file, 'utf8')).split('\r\n')
    expect(head).toContain('Case,Number,Kind,What,Owner,Agency,Due')
    expect(first).toMatch(/^SC-2026-\d{4},\d+,/)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  })

  await test.step('the filters are as they were left, after locking and signing in, and not those of somebody else', async () => {
    await page.keyboard.press('3')
    await pick(page, 'State', 'Due within a week')
    await choose(page, 'Strand', 'In no strand')
    await expect(page.getByRole('combobox', { name: 'Grouped by' })).toHaveValue('Owner')
    await lock(page)
    await signInAs(page, 'bernadette')
    await goTo(page, 'Actions')
    await expect(page.getByRole('button', { name: /^All open/ })).toHaveAttribute('aria-pressed', 'true')
    await lock(page)
    await signInAs(page, 'rowan')
    await page.keyboard.press('Alt+5')
    await expect(page.getByRole('radio', { name: 'Due within a week' })).toBeChecked()
    await expect(page.getByRole('combobox', { name: 'Strand' })).toHaveValue('In no strand')
    await expect(page.getByRole('combobox', { name: 'Grouped by' })).toHaveValue('Owner')
  })
})

test('the coordinator and the advocate find on Today what is theirs, one key from the case', async ({ launch }) => {
  const { app, page } = await launch()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await signInAs(page, 'bernadette')
  const late = page.getByRole('table', { name: 'Actions that are late or not accepted' })
  await expect(late).toBeVisible()
  await expectAccessible(page, 'today of the coordinator')
  await picture(page, 'today-coordinator')
  await late.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^SC-/ })).toBeVisible()

  await lock(page)
  await signInAs(page, 'saima')
  const hers = page.getByRole('table', { name: 'Whom you speak for' })
  await expect(hers.getByRole('link').first()).toBeVisible()
  await expectAccessible(page, 'today of an advocate')
  await picture(page, 'today-advocate')
  await hers.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^SC-/ })).toBeVisible()
})

/** Answers the question where to save. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env['PICTURES'] === undefined) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${process.env['PICTURES']}/${name}-${colorScheme}.png` })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
