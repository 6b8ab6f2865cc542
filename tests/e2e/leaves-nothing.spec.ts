import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { everythingSaved, goTo, lock } from './by-hand.ts'
import {
  expectLocked,
  goToLiveMeeting,
  killOutright,
  lineOfMinutes,
  passphraseOf,
  signInAs,
  test,
  tryToSignIn,
} from './demonstration-clinic.ts'

// Invented words that stand nowhere else on any disk: where one of them is found, somebody typed it into this program.
const MARKERS = {
  victim: 'Zyqvantherel',
  summary: 'Wrombildquist',
  line: 'Plokastrenje',
  unfinished: 'Ghuvvelmarp',
  search: 'Jastrowimbel',
  filter: 'Quondreshki',
  note: 'Fleppenwharg',
  clinic: 'Brivvaloch',
  signIn: 'drongwhistel',
  passphrase: 'vexplumbatory',
} as const

const out = resolve(import.meta.dirname, '../../out')

test('a session leaves nothing readable behind, asks for no network, and shows no name in its title', async ({
  launch,
  userData,
}) => {
  const outside = await mkdtemp(join(tmpdir(), 'stalking-clinic-outside-'))
  const netLog = join(outside, 'net-log.json')
  const surroundings = await emptySurroundings(outside)
  const built = await readdir(out, { recursive: true })

  const first = await launch({ userData, args: ['--demo', `--log-net-log=${netLog}`], env: surroundings })
  await watchTitles(first.app)
  await typeEverywhere(first.page)
  await goTo(first.page, 'Cases')
  await first.page.getByRole('link', { name: /SC-2026-0001/ }).first().click()
  await first.page.getByRole('link', { name: /PDF|plan/i }).first().click()
  await expect(first.page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  await lock(first.page)
  expect(await titlesOf(first.app)).toEqual(['Stalking Clinic'])
  await first.close()
  expect(await filesWith(Object.values(MARKERS), [userData, outside])).toEqual([])

  // And once more with an end that lets nobody tidy up.
  const second = await launch({ userData, env: surroundings })
  await signInAs(second.page, 'bernadette')
  await goToLiveMeeting(second.page)
  await expect(second.page.getByRole('log', { name: 'Lines' })).toContainText(MARKERS.line)
  await goTo(second.page, 'Cases')
  await second.page.getByRole('link', { name: /SC-2026-0001/ }).first().click()
  await expect(second.page.getByRole('textbox', { name: 'Summary' })).toHaveValue(new RegExp(MARKERS.summary))
  await killOutright(second.app)
  expect(await filesWith(Object.values(MARKERS), [userData, outside])).toEqual([])

  expect(await readdir(out, { recursive: true })).toEqual(built)
  expect(await askedOfTheNetwork(netLog)).toEqual([])
  await rm(outside, { recursive: true, force: true, maxRetries: 5 })
})

test('the search finds what is there: a marker in a file in either writing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-clinic-outside-'))
  const { writeFile } = await import('node:fs/promises')
  await writeFile(join(folder, 'eight.bin'), `\u0000…${MARKERS.line}…`)
  await writeFile(join(folder, 'sixteen.bin'), Buffer.from(`x${MARKERS.line}`, 'utf16le'))
  await writeFile(join(folder, 'clean.bin'), 'nothing')
  expect((await filesWith([MARKERS.line], [folder])).map((file) => file.split(/[\\/]/).at(-1))).toEqual([
    'eight.bin',
    'sixteen.bin',
  ])
  await rm(folder, { recursive: true })
})

/** A session that puts a marker into every kind of field there is. */
async function typeEverywhere(page: Page): Promise<void> {
  await tryToSignIn(page, MARKERS.signIn, MARKERS.passphrase)
  await expect(page.getByText('do not match')).toBeVisible()
  await expectLocked(page)
  await signInAs(page, 'bernadette')

  await goTo(page, 'Cases')
  await page.getByRole('button', { name: /New case/ }).click()
  await page.getByRole('dialog', { name: 'New case' }).getByLabel('Victim’s name').fill(MARKERS.victim)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /search/i })).first().fill(MARKERS.filter)
  await page.getByRole('searchbox').or(page.getByRole('textbox', { name: /search/i })).first().fill('')
  await page.getByRole('link', { name: /SC-2026-0001/ }).first().click()
  await page.getByRole('textbox', { name: 'Summary' }).fill(`What happened: ${MARKERS.summary}.`)
  await everythingSaved(page)

  await page.keyboard.press('Control+k')
  await page.keyboard.type(MARKERS.search)
  await expect(page.getByText('Nothing has these words.')).toBeVisible()
  await page.keyboard.press('Escape')

  await goTo(page, 'Actions')
  await page.getByRole('table', { name: 'Actions' }).getByRole('link').first().click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'What has happened' }).fill(MARKERS.note)
  await everythingSaved(page)
  await page.keyboard.press('Escape')

  await goTo(page, 'Settings')
  await page.getByRole('textbox', { name: 'Name of the clinic' }).fill(MARKERS.clinic)
  await everythingSaved(page)

  await goToLiveMeeting(page)
  await lineOfMinutes(page).fill(`It was said that ${MARKERS.line}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('log', { name: 'Lines' })).toContainText(MARKERS.line)
  await lineOfMinutes(page).fill(MARKERS.unfinished)
  await everythingSaved(page)
}

/** A home and a place for temporary files of the app's own, so that everything it leaves can be looked at. */
async function emptySurroundings(folder: string): Promise<Record<string, string>> {
  const places = { HOME: 'home', TMPDIR: 'temporary', XDG_CONFIG_HOME: 'config', XDG_CACHE_HOME: 'cache' }
  const made = Object.entries(places).map(([name, place]): [string, string] => [name, join(folder, place)])
  for (const [, place] of made) await mkdir(place)
  return Object.fromEntries(made)
}

/** The files that hold one of these words readably, in UTF-8 or UTF-16. */
async function filesWith(words: readonly string[], folders: readonly string[]): Promise<string[]> {
  const wanted = words.flatMap((word) => [Buffer.from(word), Buffer.from(word, 'utf16le')])
  const found: string[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    for (const entry of entries.filter((one) => one.isFile())) {
      const path = join(entry.parentPath, entry.name)
      const bytes = await readFile(path)
      if (wanted.some((word) => bytes.includes(word))) found.push(path)
    }
  }
  return found.sort()
}

async function watchTitles(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const seen = new Set([window?.getTitle() ?? ''])
    Reflect.set(globalThis, 'titles', seen)
    for (const event of ['page-title-updated', 'did-navigate', 'did-navigate-in-page', 'focus'])
      window?.webContents.on(event as 'focus', () => seen.add(window.getTitle())) // the names of events, which a list cannot say
  })
}

async function titlesOf(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ BrowserWindow }) => [
    ...new Set([...Reflect.get(globalThis, 'titles'), ...BrowserWindow.getAllWindows().map((one) => one.getTitle())]),
  ])
}

/** Every look-up of a name and every connection in Chromium's own log of the network. */
async function askedOfTheNetwork(netLog: string): Promise<unknown[]> {
  const log = JSON.parse(await readFile(netLog, 'utf8'))
  const types = new Map<number, string>(Object.entries<number>(log.constants.logEventTypes).map(([name, type]) => [type, name]))
  const reaching = /^(HOST_RESOLVER_MANAGER_JOB|HOST_RESOLVER_SYSTEM_TASK|HOST_RESOLVER_DNS_TASK|TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|SOCKET_BYTES_SENT|WEBSOCKET_.*)$/
  expect([...types.values()].filter((name) => reaching.test(name)).length).toBeGreaterThan(3)
  const events: { type: number; params?: unknown }[] = log.events
  expect(events.length).toBeGreaterThan(0)
  return events.flatMap(({ type, params }) => (reaching.test(types.get(type) ?? '') ? [[types.get(type), params]] : []))
}
