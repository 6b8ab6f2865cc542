import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { asLaptop, go, goTo, toTheEnd, useOfferedWords } from './by-hand.ts'
import { goToLiveMeeting, lineOfMinutes, openFirstCase, signInAs, test } from './demonstration-clinic.ts'
import { type LaunchedApp, launchApp } from './launch.ts'
import { openRatedTwice } from './rated-twice.ts'

// Every screen, in light and dark: nothing that axe finds, one heading of the first level, no sideways scrolling of the
// window on a laptop (1280 × 800) and at twice the size of everything, and a focus that can be seen.

type Open = (page: Page) => Promise<unknown>

const ROOMS: Record<string, Open> = {
  today: async (page) => expect(page.getByText('Next meeting')).toBeVisible(),
  cases: async (page) => goTo(page, 'Cases'),
  'a new case': async (page) => {
    await goTo(page, 'Cases')
    await page.getByRole('button', { name: 'New case' }).click()
    await expect(page.getByLabel('Victim’s name')).toBeVisible()
  },
  'the referrals': async (page) => {
    await go(page, '#/referrals')
    await expect(page.getByRole('heading', { level: 1, name: 'Referrals' })).toBeVisible()
  },
  'a new referral': async (page) => {
    await go(page, '#/referrals/new')
    await expect(page.getByRole('heading', { level: 1, name: 'New referral' })).toBeVisible()
  },
  'the directory': async (page) => {
    await go(page, '#/directory')
    await expect(page.getByRole('heading', { level: 1, name: 'Directory' })).toBeVisible()
  },
  'a case': openFirstCase,
  'the referral of a case': async (page) => roomOfFirstCase(page, 'referral'),
  'what happened in a case': async (page) => {
    await roomOfFirstCase(page, 'incidents')
    await page.keyboard.press('n')
    await expect(page.getByLabel('What happened', { exact: true })).toBeFocused()
  },
  'the orders of a case': async (page) => roomOfFirstCase(page, 'orders'),
  'keeping the victim informed': async (page) => {
    await roomOfFirstCase(page, 'victim')
    await expect(page.getByRole('list', { name: 'Told and said' })).toBeVisible()
  },
  'what she wants': async (page) => {
    await roomOfFirstCase(page, 'victim')
    await page.getByRole('button', { name: 'Record a wish' }).click()
    await expect(page.getByRole('dialog', { name: 'What she wants' })).toBeVisible()
  },
  'the reviews ahead': async (page) => goTo(page, 'Reviews', 'Reviews and orders ahead'),
  'the triage of a case': async (page) => roomOfFirstCase(page, 'triage'),
  'who read or changed a case': async (page) => {
    await openFirstCase(page)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('table', { name: 'History of this case' })).toBeVisible()
  },
  'deciding a level': async (page) => {
    await openFirstCase(page)
    await page
      .getByRole('button', { name: /Decide/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'offering the risk': async (page) => {
    await openFirstCase(page)
    await page.getByRole('button', { name: /Offer/ }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'an assessment that is signed': async (page) => {
    await openFirstCase(page)
    await page.getByRole('link', { name: /^Assessment 1/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Assessment/ })).toBeVisible()
  },
  'the formulation of a signed assessment': async (page) => openSection(page, 'Formulation'),
  'the scenarios of a signed assessment': async (page) => openSection(page, 'Scenarios'),
  'the report section of a signed assessment': async (page) => openSection(page, 'Report'),
  'the judgements of an assessment that is signed': async (page) => {
    await openFirstCase(page)
    await page.getByRole('link', { name: /^Assessment 1/ }).click()
    await page.getByRole('link', { name: /^Judgements/ }).click()
    await expect(page.getByRole('heading', { name: 'Levers that exist' })).toBeVisible()
  },
  'the factors of an assessment that is signed': async (page) => {
    await openFirstCase(page)
    await page.getByRole('link', { name: /^Assessment 1/ }).click()
    await page.getByRole('link', { name: /^Factors/ }).click()
    await expect(page.getByRole('row', { name: /^F1 .*in custody/ })).toBeVisible()
  },
  meetings: async (page) => goTo(page, 'Meetings'),
  'planning a series': async (page) => {
    await goTo(page, 'Meetings')
    await page.keyboard.press('s')
    await expect(page.getByRole('dialog', { name: 'Plan a series of meetings' })).toBeVisible()
  },
  'register of the panel': async (page) => {
    await goTo(page, 'Meetings')
    await page.getByRole('link', { name: 'Register of the panel' }).click()
    await expect(page.getByText('statement not signed yet')).toBeVisible()
  },
  'research before a meeting': async (page) => {
    await openMeeting(page)
    await page.keyboard.press('2')
    await expect(page.getByText('answers due')).toBeVisible()
  },
  'planning a meeting': async (page) => {
    await goTo(page, 'Meetings')
    await page
      .getByRole('button', { name: /Plan a meeting/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'a meeting ahead': openMeeting,
  'a meeting that is over': async (page) => {
    await goTo(page, 'Meetings')
    await page.getByRole('table', { name: /past/i }).getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: /Clinic/ })).toBeVisible()
  },
  'after a meeting': async (page) => {
    await goTo(page, 'Meetings')
    await page.getByRole('table', { name: /past/i }).getByRole('link').first().click()
    await page.getByRole('button', { name: /After the meeting/ }).click()
    await expect(page.getByRole('list', { name: 'Self-audit' })).toBeVisible()
  },
  'the self-audits of all meetings': async (page) => {
    await goTo(page, 'Meetings')
    await go(page, '#/self-audits')
    await expect(page.getByRole('columnheader', { name: 'In words' })).toBeVisible()
  },
  actions: async (page) => goTo(page, 'Actions'),
  'the escalation list': async (page) => {
    await go(page, '#/actions?view=escalation')
    await expect(page.getByRole('button', { name: /^Escalation list/ })).toHaveAttribute('aria-pressed', 'true')
  },
  'sheets for agencies': async (page) => {
    await goTo(page, 'Actions')
    await page.keyboard.press('s')
    await expect(
      page
        .getByRole('dialog')
        .getByRole('button', { name: /^Table: / })
        .first(),
    ).toBeVisible()
  },
  'an action': async (page) => {
    await goTo(page, 'Actions')
    await page.getByRole('table', { name: 'Actions' }).getByRole('link').first().click()
    await expect(page.getByRole('dialog', { name: 'Action' }).getByLabel('What has happened')).toBeVisible()
  },
  'a new action': async (page) => {
    await goTo(page, 'Actions')
    await page.getByRole('button', { name: 'New action' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'the plan of a case': async (page) => {
    await openFirstCase(page)
    await page.getByRole('link', { name: 'Open the plan' }).click()
    await expect(page.getByRole('region', { name: 'Coverage matrix' })).toBeVisible()
  },
  'the safety plan of a case': async (page) => {
    await roomOfFirstCase(page, 'safety')
    await expect(page.getByRole('group', { name: /^Count the keys/ })).toBeVisible()
  },
  'the plan of a case as a document': async (page) => {
    await openFirstCase(page)
    await page.getByRole('link', { name: 'Risk management plan' }).click()
    await expect(page.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
  },
  settings: async (page) => goTo(page, 'Settings'),
  'adding a person': async (page) => {
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Add a person' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'one’s own passphrase': async (page) => {
    await goTo(page, 'Settings')
    await page
      .getByRole('button', { name: /Change/ })
      .first()
      .click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'the audit': async (page) => {
    await go(page, '#/audit')
    await page.getByRole('button', { name: 'Check every entry' }).click()
    await expect(page.getByText('Whole.')).toBeVisible()
  },
  'the palette': async (page) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('SC-2026-0001')
    await expect(page.getByRole('option', { name: /SC-2026-0001/ })).toBeVisible()
  },
  'the sheet of keys': async (page) => {
    await page.getByRole('button', { name: 'Show all keys' }).click()
    await expect(page.getByRole('dialog', { name: 'Keys that work here' })).toBeVisible()
  },
  'nothing at an address': async (page) => {
    await go(page, '#/nowhere')
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing is here' })).toBeVisible()
  },
  'the opening of a meeting': async (page) => {
    await goToLiveMeeting(page)
    for (const point of ['Welcome and names', 'Apologies']) {
      await expect(
        page.getByRole('listitem').filter({ hasText: point }).and(page.locator('[aria-current]')),
      ).toBeVisible()
      await page.keyboard.press('F3')
    }
    await expect(page.getByText('Not quorate by the clinic’s rule')).toBeVisible()
  },
  'a meeting without a quorum': async (page) => {
    await goToLiveMeeting(page)
    await page.keyboard.press('F3')
    await expect(page.getByRole('dialog', { name: 'The meeting is not quorate' })).toBeVisible()
  },
  'a running meeting': async (page) => {
    await goToLiveMeeting(page)
    await page.getByRole('button', { name: /^Case 1,/ }).click()
    await expect(page.getByRole('region', { name: 'This case', exact: true })).toContainText('stalked by')
    await lineOfMinutes(page).fill('/decision Refer to probation because')
  },
  'how minutes are typed': async (page) => {
    await goToLiveMeeting(page)
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'How to type the minutes' })).toBeVisible()
  },
  'ending a meeting': async (page) => {
    await goToLiveMeeting(page)
    await toTheEnd(page)
  },
}

const PSYCHOLOGISTS_ROOMS: Record<string, Open> = {
  'today of a psychologist': async (page) => expect(page.getByText('Next meeting')).toBeVisible(),
  'an assessment half done': async (page) => {
    await page.getByRole('link', { name: FIRST_BEGUN }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Assessment/ })).toBeVisible()
  },
  'an assessment half confirmed': async (page) => {
    await page.getByRole('link', { name: 'Assessment of SC-2026-0002' }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Assessment/ })).toBeVisible()
  },
  'a case that two have rated': async (page) => openRatedTwice(page, 'case'),
  'two assessments compared': async (page) => openRatedTwice(page, 'compared'),
  'the differences of two raters': async (page) => openRatedTwice(page, 'two raters'),
  'how often two raters agreed': async (page) => openRatedTwice(page, 'agreement'),
}

/** The case whose first assessment has been begun. */
const FIRST_BEGUN = 'Assessment of SC-2026-0013'

const PSYCHOLOGISTS_SECTIONS = ['Judgements', 'Factors'].map(
  (section) =>
    [
      `${section.toLowerCase()} half done`,
      async (page: Page) => {
        await page.getByRole('link', { name: FIRST_BEGUN }).click()
        await page.getByRole('link', { name: new RegExp(`^${section}`) }).click()
        await expect(page.getByRole('region', { name: section, exact: true })).toBeVisible()
      },
    ] as const,
)

const ADMINISTRATORS_ROOMS: Record<string, Open> = {
  'today of an administrator': async (page) => expect(page.getByText('Your role looks after people')).toBeVisible(),
}

for (const [who, screens] of Object.entries({
  bernadette: ROOMS,
  ingrid: { ...PSYCHOLOGISTS_ROOMS, ...Object.fromEntries(PSYCHOLOGISTS_SECTIONS) },
  tomasz: ADMINISTRATORS_ROOMS,
})) {
  test.describe(`signed in as ${who}`, () => {
    let launched: LaunchedApp
    let userData: string

    test.beforeAll(async ({ demonstration }) => {
      userData = await mkdtemp(join(tmpdir(), 'stalking-clinic-'))
      await cp(demonstration, userData, { recursive: true })
      launched = await launchApp({ userData, args: ['--demo'] })
      await signInAs(launched.page, who)
    })
    test.afterAll(async () => {
      await launched.close()
      await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    })

    for (const [name, open] of Object.entries(screens)) {
      test(name, async () => {
        const { app, page } = launched
        await asLaptop(app, page)
        await page.keyboard.press('Escape')
        await go(page, '#/today')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await open(page)
        await judge(app, page, name)
      })
    }
  })
}

test('a list that is open', async ({ launch }) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await signInAs(page, 'bernadette')
  await openFirstCase(page)
  await page.getByRole('button', { name: /Offer/ }).first().click()
  const field = page.getByRole('combobox', { name: 'To which agency' })
  await field.click()
  await expect(page.getByRole('listbox')).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `an open list, ${colorScheme}`)
  }
})

test('the lock screen, its refusal, and the way in by the recovery code', async ({ launch }) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  await judge(app, page, 'the lock screen')
  await page.getByLabel('Sign-in name').fill('bernadette')
  await page.getByLabel('Passphrase', { exact: true }).fill('not the right words')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByText('do not match')).toBeVisible()
  await judge(app, page, 'a wrong passphrase')
  await page.getByRole('button', { name: 'Passphrase forgotten' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Open with the recovery code' })).toBeVisible()
  await judge(app, page, 'the recovery code')
})

test('the steps of a first start', async () => {
  const { app, page, close } = await launchApp()
  await asLaptop(app, page)
  await page.getByLabel('Name of the clinic').fill('Eastmere Stalking Clinic')
  await judge(app, page, 'first start: the clinic')
  await page.getByRole('button', { name: 'Next' }).click()
  await page.getByLabel('Your name').fill('Robin Okafor')
  await page.getByRole('combobox', { name: 'Your agency' }).click()
  await page.getByRole('option').first().click()
  await page.getByLabel('Sign-in name').fill('robin')
  await judge(app, page, 'first start: you')
  await page.getByRole('button', { name: 'Next' }).click()
  await useOfferedWords(page)
  await judge(app, page, 'first start: your passphrase')
  await page.getByRole('button', { name: 'Create the clinic' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Recovery code' })).toBeVisible({ timeout: 30_000 })
  await judge(app, page, 'first start: the recovery code')
  await close()
})

test('what would be wrong on a screen is found: it was planted on one', async ({ launch }) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await expect(page.getByLabel('Sign-in name')).toBeVisible()
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.textContent = 'Planted'
    button.style.outline = 'none'
    const wide = document.createElement('p')
    wide.style.width = '1400px'
    wide.style.flex = 'none'
    document.querySelector('main')?.prepend(wide)
    document.querySelector('form')?.append(button)
  })
  expect(await sideways(page)).not.toEqual([])
  expect(await unseenFocus(page)).toEqual([expect.stringContaining('Planted')])
})

/** Everything that must be so on every screen; goes on after what is not, so that one run tells all of it. */
async function judge(app: ElectronApplication, page: Page, screen: string): Promise<void> {
  expect.soft(await page.locator('h1').count(), `headings of the first level on: ${screen}`).toBe(1)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `${screen}, ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await sideways(page), `scrolls sideways on a laptop: ${screen}`).toEqual([])
  await zoom(app, page, 2)
  expect.soft(await sideways(page), `scrolls sideways at 200 %: ${screen}`).toEqual([])
  await zoom(app, page, 1)
  expect.soft(await unseenFocus(page), `focus that cannot be seen: ${screen}`).toEqual([])
}

async function roomOfFirstCase(page: Page, room: string): Promise<void> {
  await openFirstCase(page)
  const ofCase = await page.getByRole('heading', { level: 1 }).innerText()
  await go(page, `${await page.evaluate(() => location.hash)}/${room}`)
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ofCase)
}

async function openSection(page: Page, name: string): Promise<void> {
  await openFirstCase(page)
  await page.getByRole('link', { name: /^Assessment 1/ }).click()
  await page
    .getByRole('navigation', { name: 'Sections of this assessment' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
}

async function openMeeting(page: Page): Promise<void> {
  await goTo(page, 'Meetings')
  await page
    .getByRole('link', { name: /26 Nov/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: /Clinic/ })).toBeVisible()
}

async function zoom(app: ElectronApplication, page: Page, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
  await expect.poll(async () => page.evaluate(() => innerWidth)).toBe(1280 / factor)
}

/** What of the frame of the window is wider than its place: the page, its body, the content beside the navigation, a dialog. */
async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, document.body, ...document.querySelectorAll('main, [role="dialog"]')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((one) => {
        const right = one.getBoundingClientRect().left + one.clientWidth
        const wide = [...one.querySelectorAll('*')]
          .filter((part) => part.getBoundingClientRect().right > right + 1)
          .at(0)
        return `${one.tagName.toLowerCase()} by ${one.scrollWidth - one.clientWidth} px: ${wide?.outerHTML.slice(0, 120)}`
      }),
  )
}

/** The first stops of the Tab key at which nothing looks different from before. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = []
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body) return null
      const shown = [at, at.nextElementSibling, at.parentElement, at.closest('label'), at.closest('tr')]
      const look = () =>
        shown
          .flatMap((one) => (one === null ? [] : [getComputedStyle(one)]))
          .map((style) => [style.outline, style.boxShadow, style.border, style.backgroundColor].join())
          .join('\n')
      const focused = look()
      at.blur()
      const without = look()
      at.focus()
      return focused === without ? at.outerHTML.slice(0, 160) : null
    })
    if (found !== null) unseen.push(found)
  }
  return unseen
}
