import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type ElectronApplication, type Page, test } from '@playwright/test'
import { go } from './by-hand.ts'
import { signInAs } from './demonstration-clinic.ts'
import { launchApp } from './launch.ts'

// Every screen of the demonstration clinic as a picture, light and dark, on a laptop and on a desktop: to be looked at.

const folder = resolve(import.meta.dirname, '../../out/screenshots')
const SIZES = { laptop: [1280, 800], desktop: [1920, 1080] } as const

test('pictures of every screen', async () => {
  test.setTimeout(600_000)
  await mkdir(folder, { recursive: true })
  const { app, page, close } = await launchApp({ args: ['--demo', '--allow-capture'] })
  await page.getByLabel('Sign-in name').waitFor({ timeout: 60_000 })
  await picture(app, page, 'lock')
  await signInAs(page, 'bernadette')
  await picture(app, page, 'today')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('wis')
  await page.getByRole('option').first().waitFor()
  await picture(app, page, 'palette')
  await page.keyboard.press('Escape')
  await room(app, page, 'Referrals', 'referrals')
  await page.getByRole('link', { name: /New referral/ }).click()
  await picture(app, page, 'new-referral')
  await room(app, page, 'Cases', 'cases')
  await page
    .getByRole('link', { name: /SC-2026-0001/ })
    .first()
    .click()
  await picture(app, page, 'case')
  const address = await page.evaluate(() => location.hash)
  await page
    .getByRole('link', { name: /Assessment 1/ })
    .first()
    .click()
  await picture(app, page, 'assessment')
  for (const section of ['Formulation', 'Scenarios', 'Report']) {
    await page
      .getByRole('navigation', { name: 'Sections of this assessment' })
      .getByRole('link', { name: new RegExp(`^${section}`) })
      .click()
    await picture(app, page, `assessment-${section.toLowerCase()}`)
  }
  await page.keyboard.press('Control+2')
  await picture(app, page, 'assessment-judgements')
  await page.keyboard.press('Control+3')
  await picture(app, page, 'assessment-factors')
  await go(page, `${address}/referral`)
  await picture(app, page, 'referral')
  await go(page, `${address}/incidents`)
  await picture(app, page, 'incidents')
  await go(page, `${address}/triage`)
  await picture(app, page, 'triage')
  await go(page, `${address}/plan`)
  await picture(app, page, 'plan-room')
  await go(page, `${address}/safety`)
  await picture(app, page, 'safety-plan')
  await go(page, `${address}/victim`)
  await picture(app, page, 'victim')
  await go(page, address.replace('/cases/', '/documents/plan/'))
  await page.getByRole('status').filter({ hasText: 'Page 1 of' }).waitFor()
  await picture(app, page, 'plan')
  await room(app, page, 'Meetings', 'meetings')
  await page
    .getByRole('link', { name: /26 Nov/ })
    .first()
    .click()
  await picture(app, page, 'meeting')
  const meeting = await page.evaluate(() => location.hash)
  await go(page, '#/self-audits')
  await picture(app, page, 'self-audits')
  await go(page, '#/meetings')
  await page.getByRole('table', { name: /past/i }).getByRole('link').first().click()
  await page.getByRole('button', { name: /After the meeting/ }).click()
  await page.getByRole('list', { name: 'Self-audit' }).waitFor()
  await picture(app, page, 'after-meeting')
  await go(page, meeting)
  await page.keyboard.press('2')
  await page.getByText('answers due').waitFor()
  await picture(app, page, 'research')
  await page.getByRole('button', { name: /Start the meeting/ }).click()
  await page.getByRole('heading', { name: 'Opening' }).waitFor()
  await page.keyboard.press('F8')
  for (const line of LINES) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
  }
  await page.keyboard.type('/a @darwish #F5 +14 agree with her who collects')
  await picture(app, page, 'live')
  await room(app, page, 'Actions', 'actions')
  await page.keyboard.press('4')
  await picture(app, page, 'escalation-list')
  await page.keyboard.press('1')
  await room(app, page, 'Directory', 'directory')
  await room(app, page, 'Settings', 'settings')
  await go(page, '#/audit')
  await picture(app, page, 'audit')
  await close()
})

const LINES = [
  '/f @mbeki Seen outside her station on 18 and 21 November, both on camera.',
  '/al @marsh A neighbour reports a silver van most evenings. Not confirmed.',
  '/v @darwish “I want someone who does not need him on Saturday.”',
  '/o @solheim The hearing is the likeliest trigger.',
  '/d Keep the alert on both records until the hearing because notice without cover came before both earlier escalations.',
]

async function room(app: ElectronApplication, page: Page, name: string, file: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Rooms' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) }).waitFor()
  await picture(app, page, file)
}

async function picture(app: ElectronApplication, page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForTimeout(700)
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
      width,
      height,
    ] as const)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(150)
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) })
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
}
