import { expect, type Locator, type Page } from '@playwright/test'
import { keyTimes, watchKeys } from '../bench/in-page.ts'
import { percentile } from '../bench/measure.ts'
import { expectNothingPointed, goTo, nextCase, watchPointing } from './by-hand.ts'
import { lineOfMinutes, signInAs, test } from './demonstration-clinic.ts'

// A whole meeting of eight cases with twelve lines each, by keys alone, at sixty words a minute: it takes a quarter of an hour. The time
// from key to paint is measured for every key here, and held against 50 ms by `npm run bench`.

/** Five keys make a word. */
const SIXTY_WORDS_MS = 200
const CASES = 8

test('eight cases with twelve lines each, typed without a mouse at sixty words a minute, all stand in the minutes as they were typed', async ({
  launch,
}) => {
  test.setTimeout(1_800_000)
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await planEight(page)
  await page.getByRole('heading', { level: 1 }).focus()
  await watchPointing(page)
  await page.keyboard.press('F9')
  await expect(lineOfMinutes(page)).toBeFocused()
  await opening(page)
  await page.evaluate(watchKeys)
  const references: string[] = []
  const decided: boolean[] = []
  for (let nth = 1; nth <= CASES; nth += 1) {
    decided.push(await nextCase(page, page.getByText(`case ${nth} of ${CASES}`)))
    references.push(await currentReference(page))
    for (const [typed, stands] of linesOf(nth)) {
      await page.keyboard.type(typed, { delay: SIXTY_WORDS_MS })
      await page.keyboard.press('Enter')
      await expect(minutes(page).last()).toContainText(stands)
      await expect(lineOfMinutes(page)).toHaveValue('')
    }
    await expect(minutes(page)).toHaveCount(12)
  }
  const times = await page.evaluate(keyTimes)
  expect(times.length).toBeGreaterThan(3000)
  test.info().annotations.push({
    type: 'key to paint',
    description: `${times.length} keys, 95th percentile ${percentile(times, 95).toFixed(1)} ms`,
  })
  decided.push(await nextCase(page, page.getByRole('heading', { name: 'All cases have been heard' })))
  await page.keyboard.press('F9')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ended, minutes not finalised')).toBeVisible()
  for (const [at, reference] of references.entries()) {
    const stand = page.getByRole('list', { name: `Minutes of ${reference}` }).getByRole('listitem')
    await expect(stand).toHaveCount(decided[at + 1] === true ? 13 : 12)
    for (const [nth, [, text]] of linesOf(at + 1).entries()) await expect(stand.nth(nth)).toContainText(text)
  }
  await expectNothingPointed(page)
})

/** The opening by the chair's script, a key for each point. */
async function opening(page: Page): Promise<void> {
  await page.keyboard.press('F6')
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: 'All here' })).toBeHidden()
  for (const point of ['Welcome', 'Apologies', 'Quorum', 'Confidentiality', 'Observers', 'Hand-overs', 'Earlier']) {
    const step = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: point }) })
    await expect(step).toHaveAttribute('aria-current', 'step')
    if (point === 'Earlier') await endOldAction(page, step)
    await page.keyboard.press('F3')
    await expect(step).not.toHaveAttribute('aria-current', 'step')
  }
  await page.keyboard.press('Escape')
  await expect(lineOfMinutes(page)).toBeFocused()
}

/** What an agency did not do is noted where it is said, and read out among what was not done from then on. */
async function endOldAction(page: Page, step: Locator): Promise<void> {
  await expect(step.getByRole('heading', { name: /^Not done by the agency/ })).toContainText('0')
  await step
    .getByRole('button', { name: /^It ended/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^How action \d+ of SC-/ })
  await dialog.getByRole('radio', { name: 'Not carried out' }).press('Space')
  await dialog.getByLabel('Outcome in words').fill('Nobody was free.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(step.getByRole('heading', { name: /^Not done by the agency/ })).toContainText('1')
}

/** Twelve lines of a case: as they are typed, and as they stand in the minutes. */
function linesOf(nth: number): readonly (readonly [typed: string, stands: string])[] {
  return [
    [`Case ${nth}: the referrer says why now.`, `Case ${nth}: the referrer says why now.`],
    [`/f @nuttall Case ${nth}: seen at her work on 18 November.`, `Case ${nth}: seen at her work on 18 November.`],
    [`/f @marsh Case ${nth}: the tenancy ends in March.`, `Case ${nth}: the tenancy ends in March.`],
    [`/al @hollis Case ${nth}: a child saw him at the gate.`, `Case ${nth}: a child saw him at the gate.`],
    [`/o @solheim Case ${nth}: he will test the boundary.`, `Case ${nth}: he will test the boundary.`],
    [`/v @darwish Case ${nth}: “I want him to stop.”`, `Case ${nth}: “I want him to stop.”`],
    [`/r Case ${nth}: contact within days.`, `Case ${nth}: contact within days.`],
    [`/d Case ${nth}: apply for the order because two acts are proved`, 'because two acts are proved'],
    [`/a @nuttall #H1 +14 Case ${nth}: marker on her address done when control confirms it`, `marker on her address`],
    [`/a @darwish #F5 +7 Case ${nth}: go through the plan with her`, 'go through the plan with her'],
    [`/x @abara Case ${nth}: would wait until Friday.`, `Case ${nth}: would wait until Friday.`],
    [`Case ${nth}: nothing was missed.`, `Case ${nth}: nothing was missed.`],
  ]
}

/** The meeting ahead has six cases; two more go on its agenda. */
async function planEight(page: Page): Promise<void> {
  await goTo(page, 'Meetings')
  await page
    .getByRole('link', { name: /26 Nov/ })
    .first()
    .click()
  for (const reference of ['SC-2026-0001', 'SC-2026-0002']) {
    await page.getByRole('combobox', { name: 'Add a case' }).fill(reference)
    await page.getByRole('option', { name: reference }).click()
    const gaps = page.getByRole('dialog', { name: /not ready/ })
    const there = page.getByRole('list', { name: 'Agenda' }).getByRole('link', { name: reference })
    await expect(gaps.or(there)).toBeVisible()
    if (await gaps.isVisible()) {
      await gaps.getByLabel('It goes on because').fill('The panel asked for it.')
      await page.keyboard.press('Control+Enter')
    }
    await expect(there).toBeVisible()
  }
}

function minutes(page: Page): Locator {
  return page.getByRole('list', { name: 'Lines of the minutes' }).getByRole('listitem')
}

async function currentReference(page: Page): Promise<string> {
  return page.getByRole('region', { name: 'This case', exact: true }).getByRole('heading', { level: 2 }).innerText()
}
