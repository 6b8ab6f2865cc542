import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { go, goTo } from './by-hand.ts'
import {
  backendPid,
  expectLocked,
  goToLiveMeeting,
  killOutright,
  lineOfMinutes,
  openFirstCase,
  signInAs,
  test,
} from './demonstration-clinic.ts'

test('ending the backend by force amid a hundred saves loses no acknowledged one, and the window says what happened', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await signInAs(page, 'bernadette')
  await goToLiveMeeting(page)
  const acknowledged = await killAmidAHundredLines(app, page)
  expect(acknowledged).toBeGreaterThanOrEqual(40)
  expect(acknowledged).toBeLessThan(100)

  await expectLocked(page)
  await expect(page.getByText(/ended unexpectedly\. What was saved is safe/)).toBeVisible()
  await signInAs(page, 'bernadette')
  await expect(lineOfMinutes(page)).toBeVisible()
  const lines = page.getByRole('list', { name: 'Lines of the minutes' }).getByText(/Line \d+ of a hundred/)
  await expect(lines.first()).toBeVisible()
  const kept = (await lines.allTextContents()).map((line) => line.trim())
  const inOrder = Array.from({ length: kept.length }, (_, at) => `Line ${at + 1} of a hundred`)
  expect(kept).toEqual(inOrder)
  // The line that was under way may have arrived as well.
  expect(kept.length - acknowledged).toBeGreaterThanOrEqual(0)
  expect(kept.length - acknowledged).toBeLessThanOrEqual(1)

  await expectWholeAudit(page)
})

test('ending the program by force while a new case is typed loses at most two seconds of it', async ({ launch }) => {
  const first = await launch()
  await signInAs(first.page, 'bernadette')
  await goTo(first.page, 'Cases')
  await first.page.getByRole('button', { name: /New case/ }).click()
  await first.page.getByRole('dialog', { name: 'New case' }).getByLabel('Victim’s name').focus()
  const typed = await typeUntilKilled(first.app, first.page)

  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await goTo(page, 'Cases')
  await page.getByRole('button', { name: 'Put it back' }).click()
  expectRecent(await page.getByRole('dialog', { name: 'New case' }).getByLabel('Victim’s name').inputValue(), typed)
  await page.keyboard.press('Escape')
  await expectWholeAudit(page)
})

test('ending the program by force while a line of the minutes is typed loses at most two seconds of it', async ({
  launch,
}) => {
  const first = await launch()
  await signInAs(first.page, 'bernadette')
  await goToLiveMeeting(first.page)
  const typed = await typeUntilKilled(first.app, first.page)

  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await goToLiveMeeting(page)
  await page.getByRole('button', { name: 'Put it back' }).click()
  expectRecent(await lineOfMinutes(page).inputValue(), typed)
  await expect(lineOfMinutes(page)).toBeFocused()
})

test('ending the program by force while a summary is typed loses at most two seconds of it', async ({ launch }) => {
  const first = await launch()
  await signInAs(first.page, 'bernadette')
  await openFirstCase(first.page)
  await first.page.getByRole('textbox', { name: 'Summary' }).fill('')
  const typed = await typeUntilKilled(first.app, first.page)

  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await openFirstCase(page)
  expectRecent(await page.getByRole('textbox', { name: 'Summary' }).inputValue(), typed)
})

/** Types line after line as fast as they are acknowledged, and kills the backend after the fortieth; how many were acknowledged. */
async function killAmidAHundredLines(app: ElectronApplication, page: Page): Promise<number> {
  const backend = await backendPid(app)
  let acknowledged = 0
  page.on('console', (message) => {
    const [, count] = /^acknowledged (\d+)$/.exec(message.text()) ?? []
    if (count === undefined) return
    acknowledged = Number(count)
    if (acknowledged === 40) process.kill(backend, 'SIGKILL')
  })
  const typing = page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('input[aria-label="Line of the minutes"]')
    const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const turn = async () => new Promise((resolve) => setTimeout(resolve))
    for (let line = 1; line <= 100; line += 1) {
      setValue?.call(input, `Line ${line} of a hundred`)
      input?.dispatchEvent(new Event('input', { bubbles: true }))
      await turn()
      input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      // The line is emptied only by what the store has acknowledged.
      while (input?.value !== '') await turn()
      // biome-ignore lint/suspicious/noConsole: how the page tells the test, also of the last one before it is thrown away
      console.log(`acknowledged ${line}`)
    }
  })
  // The page is thrown away amid the typing.
  await expect(typing).rejects.toThrow()
  return acknowledged
}

interface Typed {
  readonly text: string
  /** What had been typed two seconds before the end. */
  readonly long: string
}

/** Types without a pause for some seconds into what has the focus, and kills the program at the last key. */
async function typeUntilKilled(app: ElectronApplication, page: Page): Promise<Typed> {
  const text = 'Typed without a pause. '.repeat(12).slice(0, 120)
  const at: number[] = []
  for (const sign of text) {
    await page.keyboard.type(sign)
    at.push(Date.now())
    await page.waitForTimeout(25)
  }
  const end = Date.now()
  await killOutright(app)
  const long = text.slice(0, at.filter((typed) => typed <= end - 2000).length)
  expect(long.length).toBeGreaterThan(10)
  return { text, long }
}

function expectRecent(kept: string, { text, long }: Typed): void {
  expect(text.startsWith(kept)).toBe(true)
  expect(kept.length).toBeGreaterThanOrEqual(long.trimEnd().length)
}

async function expectWholeAudit(page: Page): Promise<void> {
  await go(page, '#/audit')
  await page.getByRole('button', { name: 'Check every entry' }).click()
  await expect(page.getByText('Whole.')).toBeVisible()
}
