import { readFileSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { DEMONSTRATION_PEOPLE } from '../../electron/demonstration/people.ts'
import { goTo, signIn, watchPointing } from './by-hand.ts'
import { type LaunchedApp, type LaunchOptions, launchApp } from './launch.ts'

/** Tests on the demonstration clinic: made once for a run of the tests, copied for whoever wants to change or damage it. */
export const test = base.extend<
  {
    /** A copy of the demonstration clinic's data, as its first start leaves it; gone after the test. */
    userData: string
    /** Starts the app; whatever still runs when the test is over is ended. */
    launch: (options?: LaunchOptions) => Promise<LaunchedApp>
  },
  { demonstration: string }
>({
  demonstration: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const userData = await temporary()
      const { page, close } = await launchApp({ userData, args: ['--demo'] })
      await expect(page.getByLabel('Sign-in name')).toBeVisible({ timeout: 90_000 })
      await close()
      await use(userData)
      await remove(userData)
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  userData: async ({ demonstration }, use) => {
    const userData = await temporary()
    await cp(demonstration, userData, { recursive: true })
    await use(userData)
    await remove(userData)
  },
  launch: async ({ userData }, use) => {
    const launched: LaunchedApp[] = []
    await use(async (options) => {
      const one = await launchApp({ userData, args: ['--demo'], ...options })
      launched.push(one)
      return one
    })
    for (const { close } of launched) await close().catch(() => undefined) // a test may have ended it by force
  },
})

/** Signs in as somebody of the demonstration clinic and waits for the rooms. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await signIn(page, { signIn: name, passphrase: passphraseOf(name) })
}

/** Signs in with the keyboard alone; from here on it is noticed when anything else is used. */
export async function signInByKeys(page: Page, name: string): Promise<void> {
  await expect(page.getByLabel('Sign-in name')).toBeFocused({ timeout: 60_000 })
  await watchPointing(page)
  await page.keyboard.type(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(passphraseOf(name))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

/** Types a name and a passphrase at the lock screen, whatever comes of it. */
export async function tryToSignIn(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

/** The passphrase of somebody of the demonstration clinic. */
export function passphraseOf(name: string): string {
  const person = DEMONSTRATION_PEOPLE.find((one) => one.signIn === name)
  if (person === undefined) throw new Error('Nobody of the demonstration clinic signs in with this name.')
  return person.passphrase
}

/** Waits for the lock screen. */
export async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
  await expect(page.getByLabel('Sign-in name')).toBeEditable()
}

/** Goes to the first case of the demonstration clinic. */
export async function openFirstCase(page: Page): Promise<void> {
  await goTo(page, 'Cases')
  await page
    .getByRole('link', { name: /SC-2026-0001/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /SC-2026-0001/ })).toBeVisible()
}

/** Starts or resumes the meeting that is ahead, and waits for its line. */
export async function goToLiveMeeting(page: Page): Promise<void> {
  await goTo(page, 'Meetings')
  await page
    .getByRole('link', { name: /26 Nov/ })
    .first()
    .click()
  await page.getByRole('button', { name: /(Start|Go on with) the meeting/ }).click()
  await expect(lineOfMinutes(page)).toBeVisible()
}

/** The line in which minutes are typed. */
export function lineOfMinutes(page: Page) {
  return page.getByRole('combobox', { name: 'Line of the minutes' }).or(page.getByLabel('Line of the minutes'))
}

/** The process that holds the key and the store, if it runs. */
export async function backendPid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    ({ app: program }) =>
      program
        .getAppMetrics()
        .find(({ type, serviceName, name }) => type === 'Utility' && `${serviceName} ${name}`.includes('records'))?.pid,
  )
  if (pid === undefined) throw new Error('The backend does not run.')
  return pid
}

/** Whether a process still runs; one that has ended and was not yet collected does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // The one answer that there is to a process that is gone.
    return false
  }
}

/** Waits until a process is gone. */
export async function expectGone(pid: number): Promise<void> {
  await expect.poll(() => isRunning(pid), { message: 'the process is gone' }).toBe(false)
}

/** Ends the whole program as a power cut would, and waits until nothing of it holds the store. */
export async function killOutright(app: ElectronApplication): Promise<void> {
  const backend = await backendPid(app)
  const main = app.process()
  main.kill('SIGKILL')
  if (main.pid !== undefined) await expectGone(main.pid)
  await expectGone(backend)
}

async function temporary(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'stalking-clinic-'))
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
