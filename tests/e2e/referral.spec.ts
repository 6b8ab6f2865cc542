import { expect, type Page } from '@playwright/test'
import { ONE_CHANCE } from '#shared/instruments/prompts.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { expectAccessible } from './axe.ts'
import { everythingSaved, go } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

const MOST_KEYS = 150
const ITEMS = SCREENING.sets.flatMap((set) => set.items)

test('a full referral with all four sets of questions is taken in by keyboard alone, in under 150 keys beyond free text', async ({
  launch,
}) => {
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  const hand = new Hand(page)

  await test.step('the first step', async () => {
    await hand.press('Alt+2')
    await expect(page.getByRole('heading', { level: 1, name: 'Referrals' })).toBeVisible()
    await hand.press('n')
    await expect(page.getByRole('heading', { level: 1, name: 'New referral' })).toBeVisible()
    await hand.press('Control+Enter')
    await expect(page.getByText('Name the victim.')).toBeVisible()
    await expectAccessible(page, 'new referral, with what is missing')
    // What is missing first has the focus.
    await expect(page.getByRole('combobox', { name: 'Referred by which agency' })).toBeFocused()
    await hand.chooseOne('Referred by which agency')
    await hand.press('Tab')
    await hand.write('PC Idris Vane')
    await hand.press('Tab', 'Tab', 'Tab')
    await hand.write('Jadwiga Østergård-Blyth')
    await hand.press('Tab')
    await hand.write('19/05/1991')
    await hand.press('Tab', 'Tab')
    await hand.write('07700 900318')
    await hand.press('Tab', 'Tab')
    await hand.write('Caradoc Winterflood')
    await hand.press('Tab')
    await hand.write('02/11/1985')
    await hand.press('Tab', 'Tab')
    await hand.chooseOne('The perpetrator is, to the victim')
    await hand.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: /^Referral of SC-\d{4}-\d{4}$/ })).toBeVisible()
  })
  const beside = page.getByRole('complementary')
  await expect(beside.getByText('PC Idris Vane')).toBeVisible()
  await expectAccessible(page, 'referral, just begun')

  await test.step('safety now', async () => {
    await hand.press('F8')
    for (const prompt of SAFETY_CHECKLIST) await hand.press(prompt.code === 'IS09' ? 'n' : prompt.reassuring.charAt(0))
    await expect(page.getByText(/^▲ Raised as an action for today: Give the numbers/)).toBeVisible()
    await hand.press('F7')
    await expect(page.getByText(/^Emergency called at \d\d:\d\d$/)).toBeVisible()
    await everythingSaved(page)
  })

  await test.step('what happened', async () => {
    await hand.press('p')
    await hand.write('He has waited outside her work nine times since August.')
    await hand.press('Tab', 'Space', 'Tab')
    await hand.write('Victim')
    await hand.press('Control+Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'He has waited outside her work' })).toContainText('Fact')
  })

  await test.step('the screening', async () => {
    await hand.press('F8')
    await expect(page.getByLabel('Asked by')).toBeFocused()
    await hand.press('Tab', 'Tab', 'Tab', 'Space', 'Enter')
    await expect(page.getByRole('group', { name: /^DQ01 / })).toBeFocused()
    for (const item of ITEMS) {
      await expect(page.getByRole('group', { name: new RegExp(`^${item.code} `) })).toBeFocused()
      const answer = answerTo(item.code)
      await hand.press(answer)
      if (answer === 'y' && item.sayIfYes !== '') {
        await expect(
          page.getByLabel(`Comment on ${item.code}`, { exact: true }).and(page.locator('textarea')),
        ).toBeFocused()
        await hand.write('Waits, follows, writes every day.')
        await hand.press('Control+Enter')
      }
    }
    // One yes about honour-based abuse: the flag is raised, and what to do now stands where the questions are.
    await expect(page.getByRole('status').filter({ hasText: 'HB06 answered yes' })).toBeVisible()
    await expect(page.getByRole('heading', { name: ONE_CHANCE.title })).toBeVisible()
    await expect(beside.getByText('9 yes, 6 not known: 9 to 15 of 28')).toBeVisible()
    await expect(beside.getByText('◆ What is not known could change the level: up to ▲ High.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Finish the screening' })).toBeFocused()
    await expectAccessible(page, 'screening, every question answered')
    await hand.press('Enter')
    await expect(page.getByText('✓ finished')).toBeVisible()
    await expect(page.getByText(`${SCREENING.title}, version ${SCREENING.version}.`)).toBeVisible()
  })

  await test.step('the one chance', async () => {
    await expect(beside.getByText(/^You may have one chance to speak with the victim/)).toBeVisible()
    await hand.press('F8')
    await expect(page.getByLabel('What was done at once')).toBeFocused()
    await hand.write('Spoken with her alone in the surgery; the police were called.')
    await everythingSaved(page)
    await expect(beside.getByText(/^You may have one chance to speak with the victim/)).toBeHidden()
  })

  await test.step('the level', async () => {
    await hand.press('F8')
    const dialog = page.getByRole('dialog', { name: 'Decide the level of risk' })
    await expect(dialog.getByText('9 yes, 6 not known: 9 to 15 of 28')).toBeVisible()
    await expectAccessible(page, 'deciding the level')
    await hand.press('Tab', 'Space', 'Tab', 'ArrowDown', 'ArrowDown', 'Tab')
    await hand.write('She believes that he will kill her; nothing slows him down.')
    await hand.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(beside.getByText('▲ High', { exact: true })).toBeVisible()
  })

  await test.step('the record', async () => {
    for (const text of [...ADDRESSES, SAFE_CONTACT, ...REST]) {
      await hand.press('F8')
      await hand.write(text)
      if (text !== SAFE_CONTACT) continue
      await hand.press('Tab')
      await hand.write('Weekdays after six')
    }
    await hand.press('Tab')
    await everythingSaved(page)
    // Consent is recorded with the triage.
    const missing = beside.getByRole('list', { name: 'Missing from the record' }).getByRole('listitem')
    await expect(missing).toHaveText(['Consent'])
  })
  await expectAccessible(page, 'referral, everything in it')
  expect(hand.presses, 'keys beyond free text').toBeLessThan(MOST_KEYS)
  test.info().annotations.push({ type: 'keys', description: String(hand.presses) })
})

test('somebody who is known already is shown with the reasons before a second record is made', async ({ launch }) => {
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  const hand = new Hand(page)
  await hand.press('Alt+3')
  await page
    .getByRole('link', { name: /^SC-2026-0001/ })
    .first()
    .click()
  const people = await page
    .getByText(/stalked by/)
    .first()
    .innerText()
  const [victim = ''] = people.split(',')
  await go(page, '#/referrals/new')
  await page.getByLabel('Victim’s name').fill(victim)
  const known = page.getByRole('list', { name: 'May be known already' })
  await expect(known.getByRole('listitem').filter({ hasText: 'SC-2026-0001' })).toContainText('same name')
  await expectAccessible(page, 'new referral, somebody known already')
  await known.getByRole('button', { name: `No, somebody else than ${victim} of SC-2026-0001` }).click()
  await expect(known.getByRole('listitem').filter({ hasText: 'SC-2026-0001' })).toBeHidden()
})

const ADDRESSES = ['3 Mill Lane, Northmoor, ZZ1 2AB', '7 Quarry Road, Northmoor, ZZ1 2AC']
const SAFE_CONTACT = 'By text to her sister'
const REST = [
  'To be left alone, and the order.',
  '02/11/2026',
  'Her manager, who will walk her to the car.',
  'Statement taken; the lock is to be changed.',
  'The next weeks worry me most.',
  'Nothing is known yet.',
  'There is nothing else.',
]

const YES = new Set([
  'DQ01',
  'DQ02',
  'DQ08',
  'DQ13',
  'DQ14',
  'DQ15',
  'DQ17',
  'DQ20',
  'DQ26',
  'SD01',
  'SD05',
  'AS1',
  'HB06',
])
const NOT_KNOWN = new Set(['DQ03', 'DQ16', 'DQ18', 'DQ24', 'DQ25', 'DQ27'])

function answerTo(code: string): string {
  if (YES.has(code)) return 'y'
  if (NOT_KNOWN.has(code)) return 'u'
  return code === 'DQ19' ? 'd' : 'n'
}

/** Counts every key that is not free text. */
class Hand {
  presses = 0
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key)
      this.presses += 1
    }
  }

  /** Chooses one of the list of the field that has the focus. */
  async chooseOne(name: string): Promise<void> {
    const field = this.#page.getByRole('combobox', { name })
    await expect(field).toBeFocused()
    await this.press('ArrowDown')
    await expect(field).toHaveAttribute('aria-expanded', 'true')
    await expect(this.#page.getByRole('option').first()).toBeVisible()
    await this.press('ArrowDown', 'Enter')
    await expect(field).not.toHaveValue('')
  }

  async write(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }
}
