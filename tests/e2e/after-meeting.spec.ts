import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { go, goTo, toTheEnd } from './by-hand.ts'
import { goToLiveMeeting, lineOfMinutes, signInAs, test } from './demonstration-clinic.ts'

test('after a meeting, by keyboard: notes, signature, papers, self-audit, a request, and how one is oneself', async ({
  launch,
}) => {
  const { page } = await launch()
  await signInAs(page, 'bernadette')
  await goToLiveMeeting(page)
  await page.keyboard.press('F8')
  const line = lineOfMinutes(page)
  for (const typed of [
    '/al @probation she claims that he was at the gate again',
    '/f @probation /only probation a marker stands on her mother’s address',
    '/v @probation I want him to stop',
    '/d the order is served because QZRT is ready',
  ]) {
    await line.fill(typed)
    await line.press('Enter')
    await expect(line).toHaveValue('')
  }
  const ending = await toTheEnd(page)
  await ending.getByRole('button', { name: 'End the meeting' }).press('Enter')
  await expect(page.getByText('Ended, minutes not finalised')).toBeVisible()

  await test.step('each note leads to its line', async () => {
    const notes = page.getByRole('list', { name: 'Notes on the minutes' })
    const note = notes.getByRole('listitem').filter({ hasText: '“claims” judges a person' })
    await expect(note).toBeVisible()
    await expect(notes.getByText('QZRT: write it out once')).toBeVisible()
    await note.getByRole('button').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('listitem').filter({ hasText: 'she claims that he was at the gate' })).toBeFocused()
    await expectAccessible(page, 'meeting, ended with notes')
  })

  await test.step('the chair signs; the wording can be checked', async () => {
    await page.keyboard.press('f')
    const confirm = page.getByRole('dialog', { name: 'Finalise the minutes' })
    await confirm.getByRole('button', { name: 'Finalise', exact: true }).press('Enter')
    const seal = page.getByRole('region', { name: /^M-2026-\d{3}$/ })
    await expect(seal).toBeVisible()
    await expect(seal.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    await seal.getByRole('button', { name: 'Check the fingerprint' }).press('Enter')
    await expect(seal.getByRole('status')).toContainText('The wording is what was signed.')
    await expectAccessible(page, 'meeting, signed')
  })

  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: /^After the clinic/ })).toBeVisible()

  await test.step('the self-audit is filled from the log and answered in words', async () => {
    const question = page.getByRole('radiogroup', { name: /victim’s own voice heard/ })
    await expect(question).toContainText('the victim’s voice is minuted')
    await question.getByRole('radio', { name: 'Partly', exact: true }).focus()
    await page.keyboard.press('Space')
    const note = page.getByLabel(/^Note on: Was the victim’s own voice/)
    await note.fill('Read out late')
    await note.press('Tab')
    await expect(page.getByText('1 of 12 answered')).toBeVisible()
    await expectAccessible(page, 'after a meeting')
  })

  await test.step('somebody asks to see the minutes and is given a summary without third parties', async () => {
    await page.getByRole('button', { name: 'Record a request' }).press('Enter')
    const asking = page.getByRole('dialog', { name: 'Record a request' })
    await asking.getByLabel('Who asks').fill('Marlowe & Finch, solicitors')
    await page.keyboard.press('Control+Enter')
    await expect(asking).toBeHidden()
    await page.getByRole('button', { name: 'Answer the request' }).press('Enter')
    const answering = page.getByRole('dialog', { name: /^Answer Marlowe/ })
    const summary = answering.getByLabel('The summary')
    const offered = await summary.inputValue()
    await summary.fill(`${offered} Call her on 01632 960114.`)
    await page.keyboard.press('Control+Enter')
    await expect(answering.getByText('Take it out: the summary may hold nothing about other people.')).toBeVisible()
    await summary.fill(offered)
    await page.keyboard.press('Control+Enter')
    await expect(answering).toBeHidden()
    await page.getByRole('link', { name: 'The summary as PDF' }).press('Enter')
    await expectPages(page, 'Summary in place of the minutes')
    await page.goBack()
  })

  await test.step('each paper is made for its reader', async () => {
    for (const [name, heading] of [
      ['Agenda', 'Agenda of the meeting'],
      ['Attendance to sign', 'Attendance of the meeting'],
    ] as const) {
      await page.getByRole('link', { name, exact: true }).press('Enter')
      await expectPages(page, heading)
      await page.goBack()
    }
    await page
      .getByRole('link', { name: /^Minutes for / })
      .first()
      .press('Enter')
    await expectPages(page, 'Minutes of the meeting')
    await page.goBack()
    await page
      .getByRole('link', { name: /^Actions of / })
      .first()
      .press('Enter')
    await expectPages(page, 'Actions of one agency')
    await page.goBack()
  })

  await test.step('how one is oneself is kept for nobody else', async () => {
    const card = page.getByRole('region', { name: 'How was that for you?' })
    await card.getByRole('radio', { name: 'Something stays with me' }).focus()
    await page.keyboard.press('Space')
    await card.getByLabel('What stays with you').fill('The child at the window.')
    await card.getByRole('button', { name: 'Keep it for me' }).press('Enter')
    await expect(card.getByRole('list', { name: 'Your own notes' })).toContainText('The child at the window.')
  })

  await test.step('the answers of all meetings stand beside each other, as marks and as words', async () => {
    await page.getByRole('link', { name: 'Over all meetings' }).press('Enter')
    await expect(page.getByRole('row', { name: /victim’s own voice heard.*Partly/ })).toBeVisible()
    await expectAccessible(page, 'self-audits')
  })

  await test.step('somebody else finds neither the note nor the page', async () => {
    await goTo(page, 'Today', /./)
    await page.keyboard.press('Control+L')
    await signInAs(page, 'saima')
    await go(page, '#/self-audits')
    await expect(page.getByText('Your roles do not include this.')).toBeVisible()
  })
})

async function expectPages(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /^Page 1 of \d+/ })).toBeVisible()
}
