import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { ASKED_FACTORS, factorByCode } from '#shared/instruments/index.ts'
import { JUDGEMENT_LEVEL_WORDS, JUDGEMENT_WORDS } from '#shared/instruments/judgements.ts'
import { expectAccessible } from './axe.ts'
import { everythingSaved, expectNothingPointed, follow, goToCase, reach } from './by-hand.ts'
import { signInAs, signInByKeys, test } from './demonstration-clinic.ts'
import { foresee, formulate, readReport, sayWhatMatters, stillHolds } from './formulation-by-keys.ts'

// Nothing here may point: only keys are pressed and typed, and what the window shows is read.

/** What is known, as it is typed; the report has to say every line of it. */
const LEDGER = { text: 'A ledger of losses.', source: 'Probation' }
const BRAWL = { text: 'Hit a bailiff in 2014.', source: 'Police record' }
const LOST_JOB = { text: 'Lost his job.', source: 'Employer', on: '02/02/2026' }
const BROTHER = { text: 'His brother comes every Sunday.', source: 'Offender manager' }
const EVIDENCE = [LEDGER, BRAWL, LOST_JOB, BROTHER]

test('a whole assessment with the keyboard alone: signed, read back as a report, followed by one that confirms it, compared', async ({
  launch,
  userData,
}) => {
  test.setTimeout(360_000)
  const launched = await launch()
  const { page } = launched
  await test.step('signing in', () => signInByKeys(page, 'ingrid'))
  await test.step('to a case that nobody has assessed', () => toFirstAssessment(page))
  await test.step('the type', () => chooseType(page))
  await test.step('the five judgements', () => judge(page))
  await test.step('37 factors, five of them in two contexts', () => rateFactors(page))
  await test.step('another type leaves evidence behind', () => changeType(page))
  await test.step('the formulation', () => formulate(page))
  await test.step('two scenarios', () => foresee(page))
  await test.step('what matters, and the limits', () => sayWhatMatters(page))
  await test.step('signing', () => sign(page, 1))
  await test.step('the report, with every line of evidence', () =>
    readReport(
      launched,
      join(userData, 'report.pdf'),
      EVIDENCE.flatMap(({ text, source }) => [text, source]),
    ))
  await test.step('the next begins with everything to confirm', () => startNext(page))
  await test.step('confirming key by key', () => confirmAll(page))
  await test.step('signing that', () => sign(page, 2))
  await test.step('the two compared', () => compare(page))
  await expectNothingPointed(page)
})

test('an advocate proposes a type, and a psychologist discards a draft with a reason', async ({ launch }) => {
  const { page } = await launch()
  await signInAs(page, 'saima')
  await goToCase(page, 'penhallick')
  await page.getByRole('button', { name: 'Propose a type' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Propose a type' })
  await dialog.getByRole('button', { name: 'Propose this type' }).press('Enter')
  await expect(dialog.getByText('Choose a type.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Rejected' }).press('Space')
  await dialog.getByLabel('Because').fill('He asks to come home and brings toys.')
  await expectAccessible(page, 'proposing a type')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('1 proposed type not answered')).toBeVisible()
  await page.getByRole('button', { name: 'Lock now' }).press('Enter')

  await signInAs(page, 'ingrid')
  await goToCase(page, 'penhallick')
  await page.getByRole('button', { name: 'Start the first assessment' }).press('Enter')
  await expect(page.getByText('He asks to come home and brings toys.')).toBeVisible()
  await page.getByRole('button', { name: 'Adopt as working type: Rejected', exact: true }).press('Enter')
  await expect(page.getByRole('radio', { name: 'Working type: Rejected' })).toBeChecked()
  await expect(page.getByText('✓ adopted')).toBeVisible()
  await page.getByRole('button', { name: 'Discard this draft' }).press('Enter')
  const asking = page.getByRole('dialog', { name: 'Discard assessment 1' })
  await asking.getByLabel('Why it is put aside').fill('Begun before he was spoken to.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Begun before he was spoken to.')).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expectAccessible(page, 'a discarded draft')
  await page.getByRole('link', { name: /^SC-/ }).first().press('Enter')
  await expect(page.getByText('1 discarded draft')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Start the first assessment' })).toBeVisible()
})

async function toFirstAssessment(page: Page): Promise<void> {
  await goToCase(page, 'penhallick')
  await follow(page.getByRole('button', { name: 'Start the first assessment' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment 1' })).toBeFocused()
}

async function chooseType(page: Page): Promise<void> {
  await reach(page.getByRole('radio', { name: 'Working type: Rejected' }))
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: 'Working type: Resentful' })).toBeChecked()
  await page.keyboard.press('Shift+1')
  await expect(page.getByRole('radio', { name: 'Alternative: Rejected' })).toBeChecked()
  await reach(page.getByLabel('Reasons for this type'))
  await page.keyboard.type('He speaks of what he is owed.')
  await follow(page.getByRole('button', { name: 'Add what speaks for resentful' }))
  await typeEvidence(page, LEDGER)
  await expectAccessible(page, 'evidence for a type')
  await page.keyboard.press('Control+Enter')
  const resentful = page.getByRole('group', { name: 'Resentful' })
  await expect(resentful.getByText(LEDGER.text)).toBeVisible()
  await expect(page.getByRole('cell', { name: '1 for · 0 against' })).toBeVisible()
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, type')
}

async function judge(page: Page): Promise<void> {
  await page.keyboard.press('Control+2')
  for (const [code, { label }] of Object.entries(JUDGEMENT_WORDS)) {
    const lower = label.toLowerCase()
    const group = page.getByRole('radiogroup', { name: `How high: ${lower}` })
    await reach(group.getByRole('radio').first())
    await page.keyboard.press(code === 'violence' ? '3' : '2')
    await expect(
      group.getByRole('radio', { name: JUDGEMENT_LEVEL_WORDS[code === 'violence' ? 'high' : 'moderate'] }),
    ).toBeChecked()
    await reach(page.getByLabel(`Reasons: ${lower}`))
    await page.keyboard.type('Weekly since September.')
    await page.keyboard.press('Tab')
    await page.keyboard.type('An arrest that holds.')
  }
  await reach(page.getByRole('radiogroup', { name: 'Order: is there one now?' }).getByRole('radio').first())
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Interim order, until 14 January')
  await everythingSaved(page)
  await expect(page.getByRole('link', { name: /^Judgements ✓/ })).toBeVisible()
  await expectAccessible(page, 'assessment, judgements')
}

async function rateFactors(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.keyboard.press('f')
  for (const asked of ASKED_FACTORS) {
    const protective = factorByCode(asked.code)?.pack.bearing === 'protective'
    await rateRow(page, asked.code, protective)
    if (asked.inTwoContexts) await rateRow(page, asked.code, protective)
    if (asked.code === 'H1') await addEvidence(page, 'H1', BRAWL)
    if (asked.code === 'C4') await addOldEvidence(page)
    if (asked.code === 'P13') await addEvidence(page, 'P13', BROTHER)
  }
  await expect(page.getByText('37 of 37 rated')).toBeVisible()
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, factors')
}

async function rateRow(page: Page, code: string, protective: boolean): Promise<void> {
  const row = page.locator('[data-factor]:focus')
  await expect(row).toHaveAttribute('data-factor', code)
  await page.keyboard.press(protective ? 'p' : 'y')
  await page.keyboard.press(protective ? 'g' : '3')
  await expect(row).toHaveAccessibleName(protective ? /Partly, goal/ : /Present, high relevance/)
  await page.keyboard.press('ArrowDown')
}

async function addOldEvidence(page: Page): Promise<void> {
  await addEvidence(page, 'C4', LOST_JOB)
  const row = page.locator('[data-factor="C4"]')
  await expect(row.getByText(/older than six months/)).toBeVisible()
  await expect(row.getByText(/all evidence is from before .*: rate again/)).toBeVisible()
}

/** Of the row that was just left: adds what is known, and goes on with the next. */
async function addEvidence(page: Page, code: string, known: Known): Promise<void> {
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('e')
  await typeEvidence(page, known)
  await page.keyboard.press('Control+Enter')
  const row = page.locator(`[data-factor="${code}"]`)
  await expect(row).toBeFocused()
  await expect(row.getByText(known.text)).toBeVisible()
  await page.keyboard.press('ArrowDown')
}

interface Known {
  readonly text: string
  readonly source: string
  readonly on?: string
}

async function typeEvidence(page: Page, { text, source, on }: Known): Promise<void> {
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.type(source)
  if (on === undefined) return
  await page.keyboard.press('Tab')
  await page.keyboard.type(on)
}

async function changeType(page: Page): Promise<void> {
  await page.keyboard.press('Control+1')
  await reach(page.getByRole('radio', { name: 'Working type: Resentful' }))
  await page.keyboard.press('1')
  await expect(page.getByText('One piece of evidence no longer supports the working type.')).toBeVisible()
  await follow(page.getByRole('button', { name: 'Speaks against rejected', exact: true }))
  await expect(page.getByText('no longer supports the working type')).toBeHidden()
  await expect(page.getByRole('group', { name: 'Rejected' }).getByText(LEDGER.text)).toBeVisible()
  await expect(page.getByRole('region', { name: 'How the hypothesis came about' })).toContainText('Rejected')
}

async function sign(page: Page, number: number): Promise<void> {
  await follow(page.getByRole('button', { name: 'Sign and freeze' }))
  const dialog = page.getByRole('dialog', { name: `Sign assessment ${number}` })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('✓ signed', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/Psychologist, /).first()).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expectAccessible(page, 'assessment, signed')
}

async function startNext(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: /^SC-/ }).first(), 'Shift+Tab')
  await follow(page.getByRole('button', { name: 'Start a new one, replacing no. 1' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment 2' })).toBeFocused()
  await expect(page.getByText('47 things are missing')).toBeVisible()
}

async function confirmAll(page: Page): Promise<void> {
  await follow(page.getByRole('button', { name: 'Still so as last time: the type' }))
  await expect(page.getByText(/from last time, to confirm/)).toBeHidden()
  await page.keyboard.press('Control+2')
  for (const { label } of Object.values(JUDGEMENT_WORDS)) {
    const button = page.getByRole('button', { name: `Still so as last time: ${label}` })
    await reach(button)
    await page.keyboard.press('c')
    await expect(button).toBeHidden()
  }
  await page.keyboard.press('Control+3')
  await expect(page.getByText('37 to confirm')).toBeVisible()
  await expectAccessible(page, 'assessment, to confirm')
  await page.keyboard.press('f')
  await page.keyboard.press('n')
  for (const asked of ASKED_FACTORS) {
    for (let nth = 0; nth < (asked.inTwoContexts ? 2 : 1); nth += 1) await page.keyboard.press('Enter')
  }
  await expect(page.getByText('37 of 37 rated')).toBeVisible()
  await expect(page.getByText('1 changed')).toBeVisible()
  await stillHolds(page, '4', 5)
  await stillHolds(page, '5', 2)
  await stillHolds(page, '6', 2)
  await everythingSaved(page)
}

async function compare(page: Page): Promise<void> {
  await follow(page.getByRole('link', { name: /^SC-/ }).first(), 'Shift+Tab')
  await follow(page.getByRole('link', { name: 'Compare no. 1 and no. 2' }))
  const differences = page.getByRole('table', { name: 'Differences' })
  await expect(differences.getByRole('row')).toHaveCount(2)
  await expect(differences.getByRole('row', { name: /^H1 Violence/ })).toContainText('Not present')
  await expectAccessible(page, 'two assessments compared')
}
