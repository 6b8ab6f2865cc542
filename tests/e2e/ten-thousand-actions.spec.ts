import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Locator, test } from '@playwright/test'
import { createServer } from 'vite'
import { expectAccessible } from './axe.ts'
import { asLaptop, choose, goTo, signIn } from './by-hand.ts'
import { launchApp } from './launch.ts'

const ACTIONS = 10_000

test('ten thousand actions are filtered, jumped over and scrolled through, and every row that is seen is the right one', async () => {
  const userData = await mkdtemp(join(tmpdir(), 'stalking-clinic-'))
  const who = await makeClinic(userData)
  const { app, page, close } = await launchApp({ userData })
  try {
    await asLaptop(app, page)
    await signIn(page, who)
    await goTo(page, 'Actions')
    const table = page.getByRole('table', { name: 'Actions' })
    await expect(page.getByText(/^10,000 actions, [\d,]+ late$/)).toBeVisible()
    await expect(table).toHaveAttribute('aria-rowcount', '10001')
    await expectSeen(table, (first) => first === 1)
    await expectAccessible(page, 'a board of ten thousand actions')

    await test.step('with keys to the end, and by pages from the start', async () => {
      await promise(table, 1).focus()
      await page.keyboard.press('End')
      await expect(promise(table, ACTIONS)).toBeFocused()
      await expectSeen(table, (_, last) => last === ACTIONS)
      await page.keyboard.press('ArrowUp')
      await expect(promise(table, ACTIONS - 1)).toBeFocused()
      await page.keyboard.press('Home')
      await expect(promise(table, 1)).toBeFocused()
      for (const row of [11, 21, 31]) {
        await page.keyboard.press('PageDown')
        await expect(promise(table, row)).toBeFocused()
      }
      await expectSeen(table, (first, last) => first <= 31 && last >= 31)
    })

    await test.step('with the wheel, far down and on', async () => {
      await table.hover()
      for (const far of [3_000, 40_000, 90_000]) {
        const { last: before } = await seenIn(table)
        await page.mouse.wheel(0, far)
        await expectSeen(table, (first) => first > before)
      }
    })

    await test.step('words narrow it to what has them, and the rows begin at the first', async () => {
      await page.keyboard.press('/')
      await page.keyboard.type('Promise 0471')
      await expect(page.getByText(/^10 actions/)).toBeVisible()
      await expect(table.getByRole('link')).toHaveText(
        Array.from({ length: 10 }, (_, at) => new RegExp(`^Promise 0471${at}:`)),
      )
      for (const _ of '0471') await page.keyboard.press('Backspace')
      await expect(page.getByText(/^10,000 actions/)).toBeVisible()
      await expectSeen(table, (first) => first === 1)
    })

    await test.step('grouped by owner every action is still there, and the last row opens its case by a key', async () => {
      await choose(page, 'Grouped by', 'Owner')
      await expect(
        table.getByRole('columnheader', { name: /^\S+ \S+, Westmere \S+ \d+ actions/ }).first(),
      ).toBeVisible()
      await choose(page, 'Grouped by', 'Nothing')
      await expectSeen(table, (first) => first === 1)
      await promise(table, 1).focus()
      await page.keyboard.press('End')
      await expect(promise(table, ACTIONS)).toBeFocused()
      const row = table.getByRole('row').filter({ hasText: `Promise ${ACTIONS}:` })
      const reference = /SC-2026-\d{4}/.exec(await row.innerText())?.[0] ?? 'no reference'
      await page.keyboard.press('c')
      await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${reference}`) })).toBeVisible()
    })
  } finally {
    await close()
    await rm(userData, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** A clinic whose store holds them, made by the measurements' own seeding, which only Vite can load. */
async function makeClinic(userData: string) {
  const vite = await createServer({
    configFile: false,
    cacheDir: join(userData, 'vite'),
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  })
  try {
    const path = join(import.meta.dirname, '../bench/clinics.ts')
    const clinics = (await vite.ssrLoadModule(path)) as typeof import('../bench/clinics.ts') // what is at that path
    await clinics.makeClinicOfActions(join(userData, 'clinic'), 100, ACTIONS)
    return { signIn: clinics.SIGN_IN, passphrase: clinics.PASSPHRASE }
  } finally {
    await vite.close()
  }
}

function promise(table: Locator, number: number): Locator {
  return table.getByRole('link', { name: `Promise ${String(number).padStart(5, '0')}:` })
}

/** Waits until every row in view has been read, one promise after the other, and what is said of the first and last is so. */
async function expectSeen(table: Locator, isSo: (first: number, last: number) => boolean): Promise<void> {
  await expect
    .poll(async () => {
      const { numbers, first, last } = await seenIn(table)
      const inOrder = numbers.length > 3 && numbers.every((number, at) => number === first + at)
      return inOrder && isSo(first, last) ? 'as it should be' : numbers.join()
    })
    .toBe('as it should be')
}

/** The numbers of the promises in view, of each row that can be seen at least in part; 0 for a row that has not been read. */
async function seenIn(table: Locator): Promise<{ numbers: number[]; first: number; last: number }> {
  const numbers = await table.evaluate((element) => {
    const scroller = element.parentElement?.getBoundingClientRect()
    const head = element.querySelector('thead th')?.getBoundingClientRect()
    if (scroller === undefined || head === undefined) return []
    return [...element.querySelectorAll('tbody tr')].flatMap((row) => {
      const { top, bottom } = row.getBoundingClientRect()
      if (bottom <= head.bottom || top >= scroller.bottom) return []
      return [Number(/Promise (\d{5}):/.exec(row.textContent)?.[1] ?? 0)]
    })
  })
  return { numbers, first: numbers[0] ?? 0, last: numbers.at(-1) ?? 0 }
}
