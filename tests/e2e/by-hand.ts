import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'

/** Who opens the clinic. */
export interface SigningIn {
  readonly signIn: string
  readonly passphrase: string
}

/** Opens the locked clinic; resolves when its rooms are there. */
export async function signIn(page: Page, who: SigningIn): Promise<void> {
  await page.getByLabel('Sign-in name').fill(who.signIn)
  await page.getByLabel('Passphrase', { exact: true }).fill(who.passphrase)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
}

/** Locks by the button; resolves when the lock screen is there. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
}

/** Goes to a room of the clinic. */
export async function goTo(page: Page, room: string, heading: string | RegExp = room): Promise<void> {
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: room }).click()
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

/** Goes to an address inside the window. */
export async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
}

/** Goes to a case by the palette, with the keyboard alone. */
export async function goToCase(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^Go to a case/ })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^SC-/ })).toBeFocused()
}

/** Takes up the next case with its key, the cursor being in the line; says whether it was asked what becomes of the one that is left. */
export async function nextCase(page: Page, there: Locator): Promise<boolean> {
  return leaveCase(page, 'F8', there)
}

/** Asks for the end of the meeting with its key; resolves when only the yes is missing. */
export async function toTheEnd(page: Page): Promise<Locator> {
  const ending = page.getByRole('dialog', { name: 'End the meeting' })
  await leaveCase(page, 'F9', ending)
  return ending
}

/** Leaves the case that is heard. What no action answers in it is accepted with a reason; says whether that was asked. */
async function leaveCase(page: Page, key: 'F8' | 'F9', there: Locator): Promise<boolean> {
  const asked = page.getByRole('dialog', { name: /^Before SC-\d{4}-\d{4} is left$/ })
  await page.keyboard.press(key)
  await expect(asked.or(there).first()).toBeVisible()
  if (!(await asked.isVisible())) return false
  await expect(asked.getByLabel('Because')).toBeFocused()
  await page.keyboard.type('Looked at in the room; the review follows.')
  await page.keyboard.press('Control+Enter')
  await expect(asked).toBeHidden()
  await expect(there).toBeVisible()
  return true
}

/** Chooses from a list that opens. */
export async function choose(within: Page | Locator, label: string | RegExp, option: string | RegExp): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: typeof label === 'string' })
  await field.click()
  await pageOf(within)
    .getByRole('option', { name: option, exact: typeof option === 'string' })
    .click()
}

/** Chooses from a list that opens, with the keyboard alone. */
export async function chooseByKeys(list: Locator, option: string | RegExp): Promise<void> {
  const page = list.page()
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor()
  const lit = page.locator('[role="option"][data-combobox-selected]')
  await expect(async () => {
    await page.keyboard.press('ArrowDown')
    await expect(lit).toHaveText(option, { timeout: 100 })
  }).toPass({ intervals: [0], timeout: 20_000 })
  await page.keyboard.press('Enter')
}

/** Types in place of what stands in a field; the button of a day's calendar has the field's name too. */
export async function write(field: Locator, text: string): Promise<void> {
  const page = field.page()
  await field.and(page.locator('input, textarea')).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Presses one key after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Presses Tab until something has the focus; a group of radios is one stop, whichever of them has it. */
export async function reach(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 300; presses += 1) {
    const there = await target.evaluate((one) => {
      const now = document.activeElement
      if (one === now) return true
      if (!(one instanceof HTMLInputElement && now instanceof HTMLInputElement)) return false
      return one.type === 'radio' && now.type === 'radio' && one.name === now.name
    })
    if (there) return
    await target.page().keyboard.press(key)
  }
  throw new Error('The keyboard does not reach it.')
}

/** Reaches a link or a button and presses Enter. */
export async function follow(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await reach(target, key)
  await target.page().keyboard.press('Enter')
}

/** Notices from now on when anything but the keyboard is used. */
export async function watchPointing(page: Page): Promise<void> {
  await page.evaluate(() => {
    sessionStorage.removeItem('pointed')
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      window.addEventListener(kind, () => sessionStorage.setItem('pointed', 'yes'), { capture: true })
  })
}

/** Nothing but the keyboard was used since it was watched. */
export async function expectNothingPointed(page: Page): Promise<void> {
  expect(await page.evaluate(() => sessionStorage.getItem('pointed'))).toBeNull()
}

/** Answers the next questions where to save. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** Makes the window as large as a small laptop shows it. */
export async function asLaptop(app: ElectronApplication, page: Page): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await expect.poll(async () => page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
}

/** Chooses one of a group of chips. */
export async function pick(within: Page | Locator, group: string | RegExp, chip: string): Promise<void> {
  await within.getByRole('radiogroup', { name: group }).getByRole('radio', { name: chip, exact: true }).check()
}

/** Types the four words that are offered into both fields; answers with them. */
export async function useOfferedWords(within: Page | Locator): Promise<string> {
  const words = await within.getByText(/^[^A-Z ]+( [^A-Z ]+){3}$/).innerText()
  await within.getByLabel('Passphrase', { exact: true }).fill(words)
  await within.getByLabel('The same once more', { exact: true }).fill(words)
  return words
}

/** Turns one of a group of ticks the other way. */
export async function turn(within: Page | Locator, group: string, tick: string): Promise<void> {
  const box = within.getByRole('group', { name: group }).getByRole('checkbox', { name: tick, exact: true })
  const before = await box.isChecked()
  await box.click()
  await expect(box).toBeChecked({ checked: !before })
}

/** Resolves when nothing that was typed is on its way any more. */
export async function everythingSaved(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Go to, and what is saved' }).getByRole('status')).toHaveText(
    /^Everything saved · \d\d:\d\d$/,
  )
}

function pageOf(within: Page | Locator): Page {
  return 'page' in within ? within.page() : within
}
