import { expect } from '@playwright/test'
import { expectAccessible } from '../axe.ts'
import { choose, everythingSaved, goTo, toTheEnd, turn } from '../by-hand.ts'
import {
  ACTIONS,
  COORDINATOR,
  CORRECTION,
  DECISION,
  GUEST,
  LINES,
  PSYCHOLOGIST,
  type Run,
  SUMMARY,
} from './invented.ts'

/** Plans a meeting with agencies, an agenda and three people, one of them a guest. */
export async function planMeeting({ page }: Run, reference: string): Promise<void> {
  await goTo(page, 'Meetings')
  await expectAccessible(page, 'meetings, empty')
  await page.getByRole('button', { name: 'Plan a meeting' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a meeting' })
  await dialog.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(dialog.getByText('Type the day of the meeting')).toBeVisible()
  await dialog.getByLabel('Day', { exact: true }).fill('+1')
  await dialog.getByLabel('Place').fill('Northmoor Town Hall, Room 3')
  await turn(dialog, 'Invited agencies', 'Housing')
  await expectAccessible(page, 'meetings, planning one')
  await dialog.getByRole('button', { name: 'Plan the meeting' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Clinic / })).toBeVisible()

  await page.getByRole('combobox', { name: 'Add a case' }).fill(reference)
  await page.getByRole('option', { name: reference }).click()
  await expect(page.getByRole('list', { name: 'Agenda' }).getByRole('link', { name: reference })).toBeVisible()
  const somebody = page.getByRole('combobox', { name: 'Add somebody' })
  for (const name of [COORDINATOR, PSYCHOLOGIST]) {
    await somebody.fill(name)
    await page.getByRole('option', { name }).click()
    await expect(expected().getByText(name)).toBeVisible()
  }
  await somebody.fill(GUEST)
  await choose(page, 'Agency of the guest', 'Probation Service')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(expected().getByText(GUEST)).toBeVisible()
  await expectAccessible(page, 'meeting, planned')

  function expected() {
    return page.getByRole('list', { name: 'People expected' })
  }
}

/** Holds the meeting: who is here, every kind of line, actions, summary, next review, end. */
export async function holdMeeting({ page }: Run): Promise<void> {
  await page.getByRole('button', { name: 'Start the meeting' }).click()
  const line = page.getByRole('combobox', { name: 'Line of the minutes' })
  await expect(line).toBeFocused()
  await expectAccessible(page, 'live, opening')
  for (const [name, word] of [
    [COORDINATOR, 'here'],
    [GUEST, 'here'],
    [PSYCHOLOGIST, 'apologies'],
  ] as const) {
    const button = page.getByRole('group', { name }).getByRole('button', { name: word })
    await button.click()
    await expect(button).toHaveAttribute('aria-pressed', 'true')
  }
  await record(LINES.general, LINES.general)
  await page.keyboard.press('F8')
  await expect(page.getByText('case 1 of 1')).toBeVisible()
  for (const [command, text] of [LINES.fact, LINES.allegation, LINES.opinion, LINES.voice, LINES.dissent])
    await record(command + text, text)
  await record(`/d ${DECISION.text} because ${DECISION.because}`, `${DECISION.text}, because ${DECISION.because}`)
  await expectAccessible(page, 'live, a case with its minutes')
  for (const action of ACTIONS) await record(action.line, action.text)
  await page.getByLabel('Summary of risk').fill(SUMMARY)
  await page.getByLabel('Next review', { exact: true }).fill('+28')
  await everythingSaved(page)
  for (const point of ['Summary of risk', 'A decision with its because', 'Next review day'])
    await expect(page.getByRole('listitem').filter({ hasText: `${point}, done` })).toBeVisible()
  const confirm = await toTheEnd(page)
  await expectAccessible(page, 'live, ending')
  await confirm.getByRole('button', { name: 'End the meeting' }).click()
  await expect(page.getByText('Ended, minutes not finalised')).toBeVisible()

  async function record(typed: string, stands: string): Promise<void> {
    await line.fill(typed)
    await line.press('Enter')
    await expect(page.getByRole('list', { name: 'Lines of the minutes' }).getByText(stands)).toBeVisible()
    await expect(line).toHaveValue('')
  }
}

/** Finalises the minutes and corrects them once. */
export async function finalise({ page }: Run): Promise<void> {
  await expectAccessible(page, 'meeting, ended')
  await page.getByRole('button', { name: 'Finalise the minutes' }).click()
  await page.getByRole('dialog', { name: 'Finalise the minutes' }).getByRole('button', { name: 'Finalise' }).click()
  await expect(page.getByText(`by ${COORDINATOR}. What turns out wrong`)).toBeVisible()
  await page.getByLabel('What is right').fill(CORRECTION)
  await page.getByRole('button', { name: 'Add the correction' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: CORRECTION }).getByText('correction')).toBeVisible()
  await expect(page.getByText(LINES.fact[1])).toBeVisible()
  await expectAccessible(page, 'meeting, finalised')
}
