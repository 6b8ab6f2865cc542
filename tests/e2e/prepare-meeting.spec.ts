import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { go, goTo, lock, saveTo, write } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

const HIDDEN = 'SC-2026-0008'

test('from an empty agenda to a full, ordered and researched one, by keyboard; a conflict hides a case', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  await goTo(page, 'Meetings')
  await expect(page.getByText('Moved from Thu 24 Dec: Christmas Eve')).toBeVisible()
  await expectAccessible(page, 'meetings with their series')
  await page.getByRole('link', { name: /17 Dec/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /17 Dec/ })).toBeVisible()

  await test.step('the agenda proposes itself, and a key adds what it proposes', async () => {
    const proposed = page.getByRole('list', { name: 'Proposed cases' }).getByRole('listitem')
    await expect(proposed.first()).toContainText(/Review due|not heard yet|Not reached|on /)
    const before = await proposed.count()
    expect(before).toBeGreaterThan(2)
    await page.keyboard.press('p')
    await excuseGaps(page)
    await expect(rows(page)).toHaveCount(1)
    await expect(proposed).toHaveCount(before - 1)
    await page.keyboard.press('Shift+P')
    await excuseGaps(page)
    await expect(rows(page)).not.toHaveCount(1)
    await expectAccessible(page, 'an agenda that proposes itself')
  })

  await test.step('it is ordered and timed, and says when it cannot fit', async () => {
    const first = await referenceIn(rows(page).first())
    await rows(page).first().getByRole('link').focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(rows(page).nth(1)).toContainText(first)
    const handle = rows(page)
      .nth(1)
      .getByRole('button', { name: `Drag ${first}` })
    await handle.focus()
    await page.keyboard.press('Space')
    await page.waitForTimeout(300)
    await page.keyboard.press('ArrowUp')
    await page.waitForTimeout(300)
    await page.keyboard.press('Space')
    await expect(rows(page).first()).toContainText(first)

    const minutes = rows(page).first().getByLabel('Minutes')
    await expect(rows(page).first()).toContainText('10:25 to 10:40')
    await minutes.fill('240')
    const second = rows(page).nth(1).getByLabel('Minutes')
    await second.fill('240')
    await expect(page.getByText(/It would end at .* after 16:30/)).toBeVisible()
    await minutes.fill('20')
    await second.fill('20')
    await expect(page.getByText(/It would end at/)).toHaveCount(0)
  })

  await test.step('agencies are asked, answer, and who is silent is seen', async () => {
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('2')
    await expect(page.getByText('answers due')).toBeVisible()
    const reference = await page.locator('thead th').nth(2).getAttribute('title')
    await page.getByRole('button', { name: `Westmere Police, ${reference}: not asked` }).press('Enter')
    const dialog = page.getByRole('dialog', { name: `Westmere Police about ${reference}` })
    await dialog.getByRole('radio', { name: 'Relevant information' }).press('Space')
    await dialog.getByLabel('What it knows').fill('Seen near her street twice.')
    await expectAccessible(page, 'an answer of an agency')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: `Westmere Police, ${reference}: relevant` })).toBeVisible()
    await expect(page.getByText('Seen near her street twice.')).toBeVisible()
    await expectAccessible(page, 'research')
    await page.getByRole('button', { name: `Withdraw what Westmere Police returned about ${reference}` }).press('Enter')
    await expect(page.getByText('Seen near her street twice.')).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('Seen near her street twice.')).toBeVisible()
  })

  await test.step('who cannot come sends apologies and a note, and the deputy comes instead', async () => {
    const people = page.getByRole('list', { name: 'People expected' })
    await expect(people).not.toContainText('Femi Adeyinka-Rolfe')
    await people.getByRole('button', { name: 'Sends apologies: Dr Ingrid Solheim-Pryce' }).press('Enter')
    const sent = people.getByLabel('What Dr Ingrid Solheim-Pryce sent instead')
    await sent.fill('A note on the new referral.')
    await sent.press('Tab')
    await people.getByRole('button', { name: 'Femi Adeyinka-Rolfe comes instead' }).press('Enter')
    await expect(people.getByRole('listitem').filter({ hasText: 'Femi Adeyinka-Rolfe' })).toContainText('deputy')
    await expectAccessible(page, 'apologies before a meeting')
  })

  await test.step('its days are saved for a calendar, which names nobody', async () => {
    const filePath = test.info().outputPath('meeting.ics')
    await saveTo(app, filePath)
    await page.getByRole('button', { name: 'Save for a calendar' }).press('Enter')
    await expect(page.getByText('Saved. It names nobody and no case.')).toBeVisible()
    const calendar = await readFile(filePath, 'utf8')
    expect(calendar).toContain('BEGIN:VCALENDAR')
    expect(calendar).toContain('20261217')
    expect(calendar).not.toMatch(/SC-2026/)
  })

  await test.step('an agency that is silent is asked again, in words that name nobody', async () => {
    await goTo(page, 'Meetings')
    await page
      .getByRole('link', { name: /26 Nov/ })
      .first()
      .press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: /26 Nov/ })).toBeFocused()
    await page.keyboard.press('2')
    const row = page.getByRole('row', { name: /^Probation Service/ })
    await row.getByRole('button', { name: 'Chase' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Ask Probation Service again' })
    await expect(dialog).toContainText('SC-2026-0010')
    await dialog.getByLabel('Note').fill('By telephone.')
    await page.keyboard.press('Control+Enter')
    await expect(row).toContainText('again')
  })

  await test.step('the register says who comes', async () => {
    await goTo(page, 'Meetings')
    await page.getByRole('link', { name: 'Register of the panel' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Register of the panel' })).toBeVisible()
    await expect(page.getByText('for Dr Ingrid Solheim-Pryce')).toBeVisible()
    await expect(page.getByText('statement not signed yet')).toBeVisible()
    await expectAccessible(page, 'register')
  })

  await test.step('somebody is invited for one case and a few days; a window that ends before it begins is refused', async () => {
    const row = page.getByRole('row').filter({ hasText: 'Officer in the case' })
    await row.getByRole('button', { name: /^Invite .* for a case$/ }).press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Invite .* for a case$/ })
    await expect(dialog.getByRole('combobox', { name: 'Case' })).toBeFocused()
    await page.keyboard.type('SC-2026-0011')
    await expect(page.getByRole('option', { name: 'SC-2026-0011' })).toBeVisible()
    await page.keyboard.press('Enter')
    await write(dialog.getByRole('textbox', { name: 'From' }), '7 December 2026')
    await write(dialog.getByRole('textbox', { name: 'Until' }), '1 December 2026')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('This day lies before the first. Choose a later one.').first()).toBeVisible()
    await expectAccessible(page, 'an invitation that ends before it begins')
    await write(dialog.getByRole('textbox', { name: 'Until' }), '18 December 2026')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect(row).toContainText('SC-2026-0011, Mon 7 Dec to Fri 18 Dec')
  })

  await test.step('a conflict hides a case from a member of the panel, everywhere', async () => {
    await openCase(page)
    await page.getByRole('button', { name: 'Somebody knows somebody' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Somebody knows somebody in this case' })
    await dialog.getByRole('combobox', { name: 'Who' }).click()
    await page.getByRole('option', { name: 'Ottoline Marsh' }).click()
    await dialog.getByLabel('Note').fill('Her neighbour.')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('The case is hidden from Ottoline Marsh')).toBeVisible()
    await expectAccessible(page, 'a case in which somebody knows somebody')
    const address = await page.evaluate(() => location.hash)

    await lock(page)
    await signInAs(page, 'ottoline')
    await goTo(page, 'Cases')
    await expect(page.getByRole('link', { name: /SC-2026-/ }).first()).toBeVisible()
    await expect(page.getByText(HIDDEN)).toHaveCount(0)
    await goTo(page, 'Meetings')
    await page
      .getByRole('link', { name: /26 Nov/ })
      .first()
      .press('Enter')
    await expect(page.getByText('A case that is not shown to you')).toBeVisible()
    await expect(page.getByText(HIDDEN)).toHaveCount(0)
    await goTo(page, 'Actions')
    await expect(page.getByText(HIDDEN)).toHaveCount(0)
    await go(page, address)
    await expect(page.getByText(HIDDEN)).toHaveCount(0)
    await expect(page.getByText('This case cannot be found.')).toBeVisible()
  })
})

function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Agenda' }).getByRole('listitem')
}

async function referenceIn(row: Locator): Promise<string> {
  return row.getByRole('link').innerText()
}

/** A case that lacks something goes on with a reason for it. */
async function excuseGaps(page: Page): Promise<void> {
  await page.waitForTimeout(800)
  const dialog = page.getByRole('dialog')
  if ((await dialog.count()) === 0) return
  for (const field of await dialog.getByRole('textbox').all()) await field.fill('The panel is asked to settle it.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
}

async function openCase(page: Page): Promise<void> {
  await goTo(page, 'Cases')
  await page.getByRole('link', { name: HIDDEN }).first().press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: HIDDEN })).toBeVisible()
}
