import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { everythingSaved, goTo, lock } from './by-hand.ts'
import {
  expectLocked,
  goToLiveMeeting,
  killOutright,
  lineOfMinutes,
  openFirstCase,
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
  await openFirstCase(first.page)
  await first.page.getByRole('link', { name: 'Risk management plan' }).click()
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
  await openFirstCase(second.page)
  await expect(second.page.getByRole('textbox', { name: 'Summary' })).toHaveValue(new RegExp(MARKERS.summary))
  await killOutright(second.app)
  expect(await filesWith(Object.values(MARKERS), [userData, outside])).toEqual([])

  expect(await readdir(out, { recursive: true })).toEqual(built)
  expect(await askedOfTheNetwork(netLog)).toEqual([])
  await rm(outside, { recursive: true, force: true, maxRetries: 5 })
})

test('after locking no process of the program holds in its memory what was read before', async ({ launch }) => {
  test.skip(
    process.platform !== 'linux' || process.getuid?.() !== 0,
    'only there, and as root, can memory be looked at',
  )
  const first = await launch()
  await signInAs(first.page, 'bernadette')
  await openFirstCase(first.page)
  await first.page.getByRole('textbox', { name: 'Summary' }).fill('')
  // Sign by sign: otherwise the tests' own line into the program would carry the word.
  await first.page.keyboard.type(MARKERS.summary)
  await everythingSaved(first.page)
  await first.close()

  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  await goTo(page, 'Cases')
  await page
    .getByRole('link', { name: /SC-2026-0001/ })
    .first()
    .click()
  await until(page, () => [...document.querySelectorAll('textarea')].some(({ value }) => /^Wromb/.test(value)))
  expect(await processesHolding(MARKERS.summary, app)).not.toEqual([])
  await page.getByRole('button', { name: 'Lock now' }).click()
  await until(page, () => document.querySelector('h1')?.textContent === 'Sign in')
  await expect.poll(async () => processesHolding(MARKERS.summary, app)).toEqual([])
})

test('the search finds what is there: a marker in a file in either writing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'stalking-clinic-outside-'))
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
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /search/i }))
    .first()
    .fill(MARKERS.filter)
  await page
    .getByRole('searchbox')
    .or(page.getByRole('textbox', { name: /search/i }))
    .first()
    .fill('')
  await openFirstCase(page)
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

/**
 * Waits until something is so on the page, and lets only yes or no cross over: an expectation of Playwright's that has to wait
 * carries everything that stands on the page, in words, through the browser process, and leaves it in there.
 */
async function until(page: Page, isSo: () => boolean): Promise<void> {
  // A page that is being thrown away answers nothing.
  await expect.poll(async () => page.evaluate(isSo).catch(() => false)).toBe(true)
}

/** The kinds of the program's processes whose memory holds a word, in UTF-8 or UTF-16. */
async function processesHolding(word: string, app: ElectronApplication): Promise<string[]> {
  const processes = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().map(({ pid, type }) => ({ pid, type })),
  )
  return processes
    .filter(({ pid }) => memoryHolds(pid, [Buffer.from(word), Buffer.from(word, 'utf16le')]))
    .map(({ type }) => type)
}

function memoryHolds(pid: number, words: readonly Buffer[]): boolean {
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  try {
    const writable = readFileSync(`/proc/${pid}/maps`, 'utf8').matchAll(/^([0-9a-f]+)-([0-9a-f]+) rw/gm)
    for (const [, from = '', to = ''] of writable) {
      if (regionHolds(memory, Number.parseInt(from, 16), Number.parseInt(to, 16), words)) return true
    }
    return false
  } finally {
    closeSync(memory)
  }
}

const CHUNK = Buffer.alloc(1 << 22)
const OVERLAP = 64

function regionHolds(memory: number, from: number, to: number, words: readonly Buffer[]): boolean {
  for (let at = from; at < to; at += CHUNK.length - OVERLAP) {
    let read: number
    try {
      read = readSync(memory, CHUNK, 0, Math.min(CHUNK.length, to - at), at)
    } catch {
      // Memory that is only set aside, or that was given back meanwhile.
      return false
    }
    const seen = CHUNK.subarray(0, read)
    if (words.some((each) => seen.includes(each))) return true
  }
  return false
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

/** Every request, look-up of a name and connection in Chromium's own log of the network. */
async function askedOfTheNetwork(netLog: string): Promise<unknown[]> {
  const { constants, events }: NetLog = JSON.parse(await readFile(netLog, 'utf8'))
  const types = new Map(REACHING.map((name) => [constants.logEventTypes[name], name]))
  expect([...types.keys()]).not.toContain(undefined)
  return events.flatMap(({ type, params }) => {
    const name = types.get(type)
    return name === undefined ? [] : [{ name, ...params }]
  })
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: object }[]
}

const REACHING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'TCP_CONNECT',
  'UDP_CONNECT',
  'UDP_BYTES_SENT',
  'SOCKET_BYTES_SENT',
]
