import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { everythingSaved, goTo } from './by-hand.ts'
import {
  backendPid,
  expectGone,
  expectLocked,
  goToLiveMeeting,
  isRunning,
  lineOfMinutes,
  openFirstCase,
  passphraseOf,
  signInAs,
  test,
  tryToSignIn,
} from './demonstration-clinic.ts'
import { spawnApp } from './launch.ts'

type Way = (app: ElectronApplication, page: Page) => Promise<void>

const WAYS: Record<string, { lock: Way; says: RegExp }> = {
  'by the button': {
    lock: async (_app, page) => page.getByRole('button', { name: 'Lock now' }).click(),
    says: /The window is locked/,
  },
  'by Ctrl+L': { lock: async (_app, page) => page.keyboard.press('Control+l'), says: /The window is locked/ },
  'when the idle time has passed': { lock: idleAway, says: /nobody had typed for a while/ },
  'when the computer is locked': {
    lock: async (app) => machine(app, 'lock-screen'),
    says: /together with the computer/,
  },
  'when the computer goes to sleep': {
    lock: async (app) => machine(app, 'suspend'),
    says: /together with the computer/,
  },
}

for (const [way, { lock, says }] of Object.entries(WAYS)) {
  test(`locking ${way} ends the process with the key, empties the window, and unlocking goes on where one was`, async ({
    launch,
  }) => {
    const { app, page } = await launch()
    await signInAs(page, 'bernadette')
    await goToLiveMeeting(page)
    await page.getByRole('button', { name: /^Case 1,/ }).click()
    await expect(page.getByRole('region', { name: 'This case', exact: true })).toContainText('stalked by')
    const place = await placeOf(page)
    const before = { backend: await backendPid(app), page: await pagePid(app) }
    const names = await namesOnScreen(page)
    await lineOfMinutes(page).fill('Half a line about the car')

    await lock(app, page)
    await expectLocked(page)
    await expect(page.getByText(says)).toBeVisible()
    await expectGone(before.backend)
    await expectGone(before.page)
    const left = await page.evaluate(() => document.documentElement.outerHTML)
    expect([...names, 'Half a line'].filter((name) => left.includes(name))).toEqual([])
    expect(await historyLength(app)).toBe(1)

    await signInAs(page, 'bernadette')
    await expect(lineOfMinutes(page)).toBeVisible()
    expect(await placeOf(page)).toBe(place)
    await expect(page.getByText('“Half a line about the car”')).toBeVisible()
    await page.getByRole('button', { name: 'Put it back' }).click()
    await expect(lineOfMinutes(page)).toHaveValue('Half a line about the car')
  })
}

test('whoever signs in after somebody else starts at Today, and keeps what is typed at once', async ({ launch }) => {
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await openFirstCase(page)
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expectLocked(page)
  await signInAs(page, 'rowan')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('reviews')
  await expect(page.getByText('Next meeting')).toBeVisible()
  await expect(page.getByRole('combobox', { name: /^Go to a case/ })).toHaveValue('reviews')
  expect(await placeOf(page)).toContain('today')
})

test('a minute before it locks by itself the window says so, and a key keeps it open', async ({ launch }) => {
  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  await passes(app, 4 * 60 + 10)
  const warning = page.getByRole('dialog', { name: 'Still there?' })
  await expect(warning).toBeVisible()
  await expect(warning).toContainText(/Locks in \d+ s/)
  await page.keyboard.press('Shift')
  await expect(warning).toBeHidden()
  await passes(app, 4 * 60 - 10)
  await goTo(page, 'Cases')
  await expect(warning).toBeHidden()
})

test('a computer that slept through the idle time wakes up locked, although nothing announced its sleep', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  await passes(app, 8 * 3600)
  await expectLocked(page)
})

test('three wrong passphrases are free, then the waits grow, count down, and outlast a restart', async ({ launch }) => {
  const first = await launch()
  const open = first.page.getByRole('button', { name: 'Open', exact: true })
  const waiting = first.page.getByText(/The next try is possible in \d+ seconds?\./)
  for (let tries = 1; tries <= 7; tries += 1) {
    await tryToSignIn(first.page, 'bernadette', 'not the right words')
    await expect(first.page.getByText('do not match. Nothing is lost.')).toBeVisible()
    if (tries < 3) await expect(waiting).toBeHidden()
    // The first wait is a second, which a busy machine may not see.
    if (tries > 3) await expect(waiting).toBeVisible()
    if (tries > 3) await expect(open).toBeDisabled()
    if (tries < 7) await expect(waiting).toBeHidden()
  }
  await first.close()

  const { page } = await launch()
  await tryToSignIn(page, 'bernadette', passphraseOf('bernadette'))
  const refusal = page.getByRole('alert').getByText(/Too many tries. The next one is possible in \d+ seconds?\./)
  await expect(refusal).toBeVisible()
  const seconds = await secondsIn(refusal)
  await expect.poll(async () => secondsIn(refusal)).toBeLessThan(seconds)
  await expect(page.getByText(/The next try is possible in/)).toBeHidden({ timeout: 20_000 })
  await signInAs(page, 'bernadette')
})

test('a name that nobody has is answered as a wrong passphrase is', async ({ launch }) => {
  const { page } = await launch()
  const answers: string[] = []
  for (const name of ['bernadette', 'nobody-has-this-name']) {
    await tryToSignIn(page, name, 'not the right words')
    const alert = page.getByRole('alert').filter({ hasText: 'do not match' }).first()
    await expect(alert).toBeVisible()
    answers.push(await alert.innerText())
    await page.getByLabel('Sign-in name').fill('')
    await expect(alert).toBeHidden()
  }
  expect(answers[1]).toBe(answers[0])
})

test('a wrong passphrase, a damaged keyring and a damaged store are three different things to say', async ({
  launch,
  userData,
}) => {
  const folder = join(userData, 'demonstration')
  const { page } = await launch()
  const alert = page.getByRole('alert').filter({ hasText: /\w/ }).first()
  await expectLocked(page)

  await tryToSignIn(page, 'bernadette', 'not the right words')
  await expect(alert).toContainText('The sign-in name and passphrase do not match.')

  const mendKeyring = await damage(folder, ['keyring.json', 'keyring-copy.json'], MIDDLE)
  await tryToSignIn(page, 'bernadette', passphraseOf('bernadette'))
  await expect(alert).toContainText('The file that holds the keys (keyring.json) is damaged or missing.')
  await mendKeyring()

  const store = (await readdir(folder)).filter((name) => name.endsWith('.db'))
  for (const places of [FIRST_PAGE, ALL_OTHER_PAGES]) {
    const mendStore = await damage(folder, store, places)
    await tryToSignIn(page, 'bernadette', passphraseOf('bernadette'))
    await expect(alert).toContainText('Your passphrase is right, but the file with the records is damaged.')
    await mendStore()
    await page.getByLabel('Sign-in name').fill('')
    await expect(alert).toBeHidden()
  }

  await signInAs(page, 'bernadette')
})

test('one damaged keyring is no loss: its copy opens the store and mends it', async ({ launch, userData }) => {
  const folder = join(userData, 'demonstration')
  const whole = await readFile(join(folder, 'keyring.json'), 'utf8')
  await damage(folder, ['keyring.json'], MIDDLE)
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  expect(await readFile(join(folder, 'keyring.json'), 'utf8')).toBe(whole)
})

test('starting the program a second time shows the first window and ends the second', async ({ launch, userData }) => {
  const { app, page } = await launch()
  await expectLocked(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.minimize()
    Reflect.set(globalThis, 'focused', 0)
    const focus = window?.focus.bind(window)
    if (window !== undefined)
      window.focus = () => {
        Reflect.set(globalThis, 'focused', Reflect.get(globalThis, 'focused') + 1)
        focus?.()
      }
  })
  const second = spawnApp(userData, ['--demo'])
  const code = await new Promise((resolve) => second.once('exit', resolve))
  expect(code).toBe(0)
  await expect.poll(async () => app.evaluate(() => Reflect.get(globalThis, 'focused'))).toBe(1)
  const first = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized()))
  expect(first).toEqual([false])
  expect(isRunning(app.process().pid ?? 0)).toBe(true)
})

test('of two who change one text at once neither overwrites the other: both texts are shown', async ({ launch }) => {
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await openFirstCase(page)
  const summary = page.getByRole('textbox', { name: 'Summary' })
  await expect(summary).toBeVisible()

  await writeAgainstEachOther(page, { mine: 'What I typed.', theirs: 'What somebody else typed.' })
  await expect(page.getByText('Somebody changed this while you were typing.')).toBeVisible()
  await expect(summary).toHaveValue('What I typed.')
  await expect(page.getByText('What somebody else typed.')).toBeVisible()
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(summary).toHaveValue('What somebody else typed.')
  await expect(page.getByText('Somebody changed this while you were typing.')).toBeHidden()

  await writeAgainstEachOther(page, { mine: 'What I typed then.', theirs: 'Something else again.' })
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await everythingSaved(page)
  await goTo(page, 'Meetings')
  await openFirstCase(page)
  await expect(summary).toHaveValue('What I typed then.')
})

/** Lets the computer say what happens to it. */
async function machine(app: ElectronApplication, event: 'lock-screen' | 'suspend' | 'resume'): Promise<void> {
  await app.evaluate(({ powerMonitor }, what) => void powerMonitor.emit(what), event)
}

/** Lets the wall clock of the program run ahead, as after a sleep, and wakes the program up. */
async function passes(app: ElectronApplication, seconds: number): Promise<void> {
  await app.evaluate((_electron, ms) => {
    const { now } = Date
    Date.now = () => now() + ms
  }, seconds * 1000)
  await machine(app, 'resume')
}

async function idleAway(app: ElectronApplication, page: Page): Promise<void> {
  await passes(app, 4 * 60 + 30)
  await expect(page.getByRole('dialog', { name: 'Still there?' })).toBeVisible()
  await passes(app, 60)
}

/** The process that draws the page. */
async function pagePid(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
}

async function historyLength(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.navigationHistory.length())
}

async function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}

/** The names that the case on the screen is about. */
async function namesOnScreen(page: Page): Promise<string[]> {
  const strong = page.getByRole('region', { name: 'This case', exact: true }).locator('strong')
  await expect(strong.nth(2)).toBeVisible()
  const names = await strong.allInnerTexts()
  return names.filter((name) => /^[A-Z]/.test(name))
}

async function secondsIn(refusal: ReturnType<Page['getByText']>): Promise<number> {
  return Number(/(\d+) second/.exec(await refusal.innerText({ timeout: 2000 }).catch(() => ''))?.[1] ?? 0)
}

type Places = (length: number) => readonly number[]

const PAGE = 4096
const MIDDLE: Places = (length) => [Math.floor(length / 2)]
const FIRST_PAGE: Places = () => [PAGE / 2]
const ALL_OTHER_PAGES: Places = (length) =>
  Array.from({ length: Math.floor(length / PAGE) - 1 }, (_, page) => (page + 1.5) * PAGE)

/** Turns the bits of some bytes of files; what is handed back mends them again. */
async function damage(folder: string, names: readonly string[], places: Places): Promise<() => Promise<void>> {
  const whole = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), bytes: await readFile(join(folder, name)) })),
  )
  expect(whole.length).toBeGreaterThan(0)
  for (const { path, bytes } of whole) {
    const damaged = Buffer.from(bytes)
    for (const place of places(bytes.length)) damaged[place] = (damaged[place] ?? 0) ^ 0xff
    await writeFile(path, damaged)
  }
  return async () => {
    for (const { path, bytes } of whole) await writeFile(path, bytes)
  }
}

/** Types into the summary and, before the field has saved itself, lets a second writer change it: through the page's own line to the records. */
async function writeAgainstEachOther(page: Page, texts: { mine: string; theirs: string }): Promise<void> {
  await page.evaluate(async ({ mine, theirs }) => {
    const files = [...document.querySelectorAll('link[rel="modulepreload"]')].map((link) => Reflect.get(link, 'href'))
    const api = (await Promise.all(files.map(async (file: string) => import(file))))
      .map((module) => Reflect.get(module, 'api'))
      .find((part) => part !== undefined)
    if (api === undefined) throw new Error('The line to the records is not where it was.')
    const caseId = location.hash.split('/').at(-1)
    const field = [...document.querySelectorAll('textarea')].find(({ labels }) =>
      labels?.[0]?.textContent?.startsWith('Summary'),
    )
    if (field === undefined) throw new Error('No summary here.')
    const was = field.value
    const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    field.focus()
    setValue?.call(field, mine)
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await api.cases.change.call({ caseId, change: { field: 'summary', was, value: theirs } })
  }, texts)
}
