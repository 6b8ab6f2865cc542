import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { nextCase } from './by-hand.ts'
import { goToLiveMeeting, lineOfMinutes, signInAs, test } from './demonstration-clinic.ts'

test('through a whole meeting the projector shows no name, no date of birth and no restricted note', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  const never = await peopleOfCases(page)
  expect(never.length).toBeGreaterThan(10)
  await goToLiveMeeting(page)
  const wall = await openProjector(app, page)
  await expect(wall.getByRole('list', { name: 'Agenda' })).toBeVisible()
  await test.step('its window is as shut as the first one, and has nothing to call', async () => {
    const preferences = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) =>
        // Electron does not type this call; it is the only way to read what is in force.
        (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences(),
      ),
    )
    expect(preferences).toHaveLength(2)
    for (const one of preferences) {
      expect(one).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      })
    }
    const names = ['host', 'require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron']
    expect(await wall.evaluate((all) => all.filter((name) => name in window), names)).toEqual([])
  })
  const seen: string[] = []
  const look = async () => seen.push(await textOf(wall))
  await look()

  const line = lineOfMinutes(page)
  const record = async (typed: string) => {
    await line.fill(typed)
    await line.press('Enter')
    await expect(line).toHaveValue('')
    await look()
  }
  const agenda = await page.getByRole('list', { name: 'Cases' }).getByRole('button').count()
  for (let at = 1; at <= agenda; at += 1) {
    await nextCase(page, page.getByText(`case ${at} of ${agenda}`))
    await expect(wall.getByText(`case ${at} of ${agenda}`)).toBeVisible()
    const [victim = '', perpetrator = ''] = await namesOfCase(page)
    const [first = ''] = victim.split(' ')
    await record(`/f @probation /only probation RESTRICTED ${at} about ${victim}`)
    await record(`/al @probation a neighbour saw ${perpetrator} OPENLINE ${at}`)
    await record(`/v @probation ${first} says she is afraid`)
    await record(
      `/s Harm is most likely at work: ${perpetrator} waits there for ${first.toLowerCase()}, born 5 March 1991`,
    )
    await expect(wall.getByRole('region', { name: 'Summary of risk' })).toContainText('Harm is most likely at work')
    await record(`/a @probation +7 warn ${victim} of the day of service done when she confirms`)
    await expect(wall.getByRole('row', { name: /warn .* of the day of service/ }).first()).toBeVisible()
    await look()
  }
  expect(seen.length).toBeGreaterThan(agenda * 6)
  const all = seen.join('\n')
  for (const name of never) expect(all, 'a full name on the wall').not.toContain(name)
  expect(all).not.toMatch(/RESTRICTED|OPENLINE|says she is afraid|1991|Sign in|Everything saved/)

  await test.step('the room view hides what only some agencies may know, and says so nowhere on the wall', async () => {
    await expect(page.getByText(`RESTRICTED ${agenda}`)).toBeVisible()
    await page.keyboard.press('Control+Shift+O')
    await expect(page.getByText(`RESTRICTED ${agenda}`)).toBeHidden()
    await expect(page.getByText(`OPENLINE ${agenda}`)).toBeVisible()
    await page.keyboard.press('Control+Shift+O')
    await expect(page.getByText(`RESTRICTED ${agenda}`)).toBeVisible()
  })

  await test.step('the keyboard stayed with the minutes; Escape closes the wall alone', async () => {
    // The window is gone before the key comes up again.
    await wall.keyboard.press('Escape').catch(() => undefined)
    await expect.poll(() => windowCount(app)).toBe(1)
    await expect(line).toBeVisible()
    await expect(page.getByRole('button', { name: 'Show on the projector' })).toBeVisible()
  })

  await test.step('a lost display hides it, and leaves the main window where it is', async () => {
    const again = await openProjector(app, page)
    await expect(again.getByRole('main')).toBeVisible()
    const before = await mainBounds(app)
    await app.evaluate(({ screen }) => screen.emit('display-removed', {}, screen.getPrimaryDisplay()))
    await expect(page.getByText('The display was lost; the projector is hidden')).toBeVisible()
    expect(await visibleTitles(app)).toBe(1)
    expect(await mainBounds(app)).toEqual(before)
    await page.getByRole('button', { name: 'Show on the projector' }).click()
    await expect.poll(() => visibleTitles(app)).toBe(2)
  })

  await test.step('it leaves its page for nothing, not even for the other page of the program', async () => {
    const place = await app.evaluate(async ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((one) => one.webContents.getURL().includes('projector'))
        ?.webContents.executeJavaScript(
          "location.href = '/'; new Promise((tell) => setTimeout(() => tell(location.pathname), 500))",
        ),
    )
    expect(place).toBe('/projector.html')
  })

  await test.step('locking takes it off the wall', async () => {
    await page.keyboard.press('Control+L')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(await windowCount(app)).toBe(1)
  })
})

/** Opens the projector by its key; resolves with its page. */
async function openProjector(app: ElectronApplication, page: Page): Promise<Page> {
  const opening = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+P')
  const wall = await opening
  await wall.waitForLoadState('load')
  return wall
}

/** Everything that a screen reader could read from a window. */
async function textOf(page: Page): Promise<string> {
  return `${await page.locator('body').ariaSnapshot()}\n${await page.locator('body').innerText()}\n${await page.title()}`
}

/** The full names of everybody in a case, as the list of cases shows them. */
async function peopleOfCases(page: Page): Promise<string[]> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Cases' }).click()
  const table = page.getByRole('table', { name: /cases/i })
  await expect(table.getByRole('link', { name: /^SC-/ }).first()).toBeVisible()
  const cells = await table.getByRole('cell').allInnerTexts()
  return [...new Set(cells.flatMap((text) => text.split('\n')).map((text) => text.trim()))].filter((text) =>
    /^\p{Lu}\p{L}+( \p{Lu}[\p{L}’-]+)+$/u.test(text),
  )
}

async function namesOfCase(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'This case' }).locator('p strong').allInnerTexts()
}

async function windowCount(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

async function visibleTitles(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length)
}

async function mainBounds(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .find((one) => one.webContents.getURL().includes('#'))
      ?.getBounds(),
  )
}
