import { type ElectronApplication, expect, type Page } from '@playwright/test'
import {
  backendPid,
  expectLocked,
  goToLiveMeeting,
  killOutright,
  lineOfMinutes,
  signInAs,
  test,
} from './demonstration-clinic.ts'
import type { LaunchedApp } from './launch.ts'

const KILLS = 20
const LONGEST_MS = 2_200

test('twenty times killed at any instant while minutes are typed, backend and program in turn, nothing acknowledged is lost', async ({
  launch,
}) => {
  test.setTimeout(330_000)
  const chance = seeded(24_112_026)
  let open = await launch()
  await signInAs(open.page, 'bernadette')
  await goToLiveMeeting(open.page)
  const acknowledged: string[] = []
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const wait = Math.round(chance() * LONGEST_MS)
    const backend = await backendPid(open.app)
    const dead =
      kill % 2 === 0 ? after(wait, () => process.kill(backend, 'SIGKILL')) : after(wait, () => killOutright(open.app))
    const sent = await typeUntilDead(open.page, kill, acknowledged)
    await dead
    open = await comeBack(kill % 2 === 0 ? open : undefined, launch)
    await expectKept(open.page, acknowledged, sent)
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS * 2)
})

/** Types line after line with real keys until the window is gone; returns the line that was sent and not acknowledged, if there was one. */
async function typeUntilDead(page: Page, kill: number, acknowledged: string[]): Promise<string | undefined> {
  let sent: string | undefined
  try {
    for (let nth = 1; ; nth += 1) {
      const text = `Kill ${kill}, line ${nth}.`
      sent = undefined
      await page.keyboard.type(text)
      sent = text
      await page.keyboard.press('Enter')
      await page.waitForFunction(emptied, undefined, { polling: 'raf', timeout: 5_000 })
      acknowledged.push(text)
    }
  } catch {
    // The window is gone, or its page was thrown away for the lock screen.
    return sent
  }
}

/** The line is emptied only by what the store has acknowledged. A page without it acknowledges nothing. */
function emptied(): boolean {
  const input = document.querySelector<HTMLInputElement>('input[aria-label="Line of the minutes"]')
  if (input === null) throw new Error('The line is gone.')
  return input.value === ''
}

async function comeBack(
  still: LaunchedApp | undefined,
  launch: () => Promise<LaunchedApp>,
): Promise<{ app: ElectronApplication; page: Page } & LaunchedApp> {
  const open = still ?? (await launch())
  await expectLocked(open.page)
  await signInAs(open.page, 'bernadette')
  if (still === undefined) await goToLiveMeeting(open.page)
  await expect(lineOfMinutes(open.page)).toBeVisible()
  await lineOfMinutes(open.page).focus()
  return open
}

async function expectKept(page: Page, acknowledged: string[], sent: string | undefined): Promise<void> {
  const lines = page.getByRole('list', { name: 'Lines of the minutes' }).getByText(/^Kill \d+, line \d+\.$/)
  if (acknowledged.length > 0) await expect(lines.first()).toBeVisible()
  const kept = (await lines.allTextContents()).map((line) => line.trim())
  // What was under way may have arrived as well; from then on it counts as kept.
  if (sent !== undefined && kept.at(-1) === sent) acknowledged.push(sent)
  expect(kept).toEqual(acknowledged)
}

async function after(ms: number, work: () => unknown): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms))
  await work()
}

/** The same instants every time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
