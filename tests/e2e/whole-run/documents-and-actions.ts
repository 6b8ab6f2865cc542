import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { pdfToText } from '#tests/documents/read-pdf.ts'
import { expectAccessible } from '../axe.ts'
import { goTo, pick, type SigningIn, saveTo, signIn } from '../by-hand.ts'
import {
  ACTIONS,
  COORDINATOR,
  CORRECTION,
  DECISION,
  GUEST,
  LINES,
  MARKING,
  PERPETRATOR,
  PSYCHOLOGIST,
  type Run,
  SUMMARY,
  UNFINISHED,
  VICTIM,
} from './invented.ts'

/** Saves the minutes and reads them back. */
export async function readMinutes(run: Run, reference: string): Promise<void> {
  const { page } = run
  await page.getByRole('button', { name: 'Minutes as PDF' }).click()
  const pages = await savedDocument(run, 'Minutes of the meeting')
  const text = pages.join(' ')
  const said = [LINES.fact, LINES.allegation, LINES.opinion, LINES.voice, LINES.dissent].map(([, words]) => words)
  for (const words of [VICTIM, PERPETRATOR, COORDINATOR, PSYCHOLOGIST, GUEST, reference, SUMMARY, CORRECTION, ...said])
    expect(text).toContain(words)
  for (const action of ACTIONS) expect(text).toContain(action.text)
  expect(text).toContain(DECISION.text)
  expect(text).toContain(DECISION.because)
}

/** Notes progress, is locked out in the middle of a text, finds it again, and closes an action with its outcome. */
export async function workOnActions({ page }: Run, who: SigningIn): Promise<void> {
  await goTo(page, 'Actions')
  await expectAccessible(page, 'actions')
  const [searched, school] = ACTIONS
  await page.getByRole('link', { name: school.text }).click()
  const panel = page.getByRole('dialog', { name: 'Action' })
  await panel.getByLabel('What has happened').fill('The school has the list.')
  await panel.getByRole('button', { name: 'Add the note' }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: 'The school has the list.' })).toBeVisible()
  await expectAccessible(page, 'actions, one opened')

  await panel.getByLabel('What has happened').fill(UNFINISHED)
  await page.keyboard.press('Control+l')
  await expect(page.getByText('The window is locked. Everything was saved.')).toBeVisible()
  await page.getByLabel('Sign-in name').fill(who.signIn)
  await page.getByLabel('Passphrase', { exact: true }).fill(`${who.passphrase} not`)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('The sign-in name and passphrase do not match. Nothing is lost.')
  await expectAccessible(page, 'lock screen, wrong passphrase')
  await signIn(page, who)
  await expect(panel.getByText(`“${UNFINISHED}”`)).toBeVisible()
  await expectAccessible(page, 'actions, unfinished text offered back')
  await panel.getByRole('button', { name: 'Put it back' }).click()
  await expect(panel.getByLabel('What has happened')).toHaveValue(UNFINISHED)
  await panel.getByRole('button', { name: 'Add the note' }).click()
  await expect(panel.getByRole('listitem').filter({ hasText: UNFINISHED })).toBeVisible()

  await panel.getByRole('button', { name: 'Close the action' }).click()
  await expect(panel.getByText('Choose how it ended.')).toBeVisible()
  await pick(panel, 'How it ended', 'Done')
  await panel.getByLabel('Outcome in words').fill('The head confirmed it in writing.')
  await panel.getByRole('button', { name: 'Close the action' }).click()
  await expect(panel.getByRole('heading', { name: 'Open it again' })).toBeVisible()
  await expect(panel.getByText('The head confirmed it in writing.')).toBeVisible()
  await expectAccessible(page, 'actions, one closed')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await pick(page, 'State', 'Closed')
  await expect(page.getByRole('link', { name: searched.text })).toBeHidden()
  await expect(page.getByRole('link', { name: school.text })).toBeVisible()
}

/** Saves the plan of the case and reads it back. */
export async function readPlan(run: Run, reference: string): Promise<void> {
  const { page } = run
  await goTo(page, 'Cases')
  await expectAccessible(page, 'cases')
  await page.getByRole('link', { name: reference }).click()
  await expectAccessible(page, 'case, whole')
  await page.getByRole('link', { name: 'Risk management plan' }).click()
  const text = (await savedDocument(run, 'Risk management plan')).join(' ')
  for (const words of [
    VICTIM,
    PERPETRATOR,
    GUEST,
    reference,
    'DC Ottilie Lund',
    'DI Tamsin Orrell',
    'Rejected',
    ACTIONS[0].text,
  ])
    expect(text).toContain(words)
}

async function savedDocument({ app, page, saves }: Run, title: string): Promise<string[]> {
  const filePath = join(saves, `${title}.pdf`)
  await saveTo(app, filePath)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: /^Page 1 of / })
      .getByText(MARKING)
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, title)
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Copy 1 saved. It is recorded.')).toBeVisible({ timeout: 30_000 })
  const pages = pdfToText(await readFile(filePath))
  await expect(page.getByRole('region', { name: `Page 1 of ${pages.length}` })).toBeVisible()
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`)
    expect(text.split(MARKING)).toHaveLength(3)
    expect(text).toMatch(new RegExp(`Copy 1( for [^·]+)? · exported by ${COORDINATOR}`))
  }
  return pages
}
