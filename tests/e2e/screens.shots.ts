import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ElectronApplication, type Page, test } from '@playwright/test'
import { DEMONSTRATION_PEOPLE } from '../../electron/demonstration/people.ts'
import { launchApp } from './launch.ts'

// Every screen of the demonstration clinic as a picture, light and dark, on a laptop and on a desktop: to be looked at.

const folder = resolve(import.meta.dirname, '../../out/screenshots')
const SIZES = { laptop: [1280, 800], desktop: [1920, 1080] } as const

test('pictures of every screen', async () => {
  test.setTimeout(600_000)
  await mkdir(folder, { recursive: true })
  const { app, page, close } = await launchApp({ args: ['--demo', '--allow-capture'] })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByLabel('Sign-in name').waitFor({ timeout: 60_000 })
  await picture(app, page, 'lock')
  await signIn(page, 0)
  await picture(app, page, 'today')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('wis')
  await page.waitForTimeout(600)
  await picture(app, page, 'palette')
  await page.keyboard.press('Escape')
  await go(page, 'Cases')
  await picture(app, page, 'cases')
  await page.getByRole('link', { name: /SC-2026-0001/ }).first().click()
  await page.getByRole('heading', { level: 1, name: /SC-2026-0001/ }).waitFor()
  await picture(app, page, 'case', true)
  await page.getByRole('link', { name: /assessment/i }).first().click()
  await page.waitForTimeout(800)
  await picture(app, page, 'assessment', true)
  await go(page, 'Meetings')
  await picture(app, page, 'meetings')
  await page.getByRole('link', { name: /26 Nov/ }).first().click()
  await page.waitForTimeout(800)
  await picture(app, page, 'meeting', true)
  await page.getByRole('button', { name: /Start the meeting/ }).click()
  await page.waitForTimeout(1500)
  await picture(app, page, 'live')
  await go(page, 'Actions').catch(() => undefined)
  await page.evaluate(() => {
    location.hash = '#/actions'
  })
  await page.waitForTimeout(800)
  await picture(app, page, 'actions')
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.waitForTimeout(800)
  await picture(app, page, 'settings', true)
  await page.evaluate(() => {
    location.hash = '#/audit'
  })
  await page.waitForTimeout(800)
  await picture(app, page, 'audit')
  await close()
})

async function signIn(page: Page, index: number): Promise<void> {
  const person = DEMONSTRATION_PEOPLE[index]
  if (person === undefined) throw new Error('Nobody there.')
  await page.getByLabel('Sign-in name').fill(person.signIn)
  await page.getByLabel('Passphrase', { exact: true }).fill(person.passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').first().waitFor()
  await page.waitForTimeout(1000)
}

async function go(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').first().getByRole('link', { name: new RegExp(`^${name}`) }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForTimeout(600)
}

async function picture(app: ElectronApplication, page: Page, name: string, whole = false): Promise<void> {
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [width, height] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(150)
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: whole && size === 'desktop' })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
