import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { expectNothingPointed, follow, nextCase } from './by-hand.ts'
import { signInByKeys } from './demonstration-clinic.ts'
import { launchApp } from './launch.ts'

// Nothing here may point: only keys are pressed and typed, and what the window shows is read.

let page: Page
let close: () => Promise<void>

test.beforeAll(async () => {
  const launched = await launchApp({ args: ['--demo'] })
  page = launched.page
  close = launched.close
})

test.afterAll(async () => close())

test('a whole meeting with the keyboard alone, and every line stands in its minutes', async () => {
  await test.step('signing in', openDemonstration)
  await test.step('to the meeting ahead', toMeetingAhead)
  await test.step('starting it', startMeeting)
  const heard = await test.step('the cases', hearCases)
  await test.step('ending it', endMeeting)
  await test.step('reading the minutes', () => readMinutes(heard))
  await test.step('finalising', finalise)
  await test.step('its document', openDocument)
  await expectNothingPointed(page)
})

async function openDemonstration(): Promise<void> {
  await expect(page.getByLabel('Sign-in name')).toBeFocused({ timeout: 60_000 })
  await expectAccessible(page, 'lock screen of the demonstration')
  await signInByKeys(page, 'bernadette')
  await expectAccessible(page, 'today')
}

async function toMeetingAhead(): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('meeting 26 nov')
  await expect(page.getByRole('option', { selected: true })).toContainText('26 November')
  await expectAccessible(page, 'palette')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Clinic Thu 26 Nov/ })).toBeFocused()
  await expectAccessible(page, 'meeting ahead')
}

async function startMeeting(): Promise<void> {
  await page.keyboard.press('F9')
  await expect(line()).toBeFocused()
  await page.keyboard.press('F6')
  const attendance = page.getByRole('region', { name: 'Attendance' })
  const people = await attendance.getByRole('group').count()
  await expect(attendance.getByRole('button', { name: 'All here' })).toBeFocused()
  await page.keyboard.press('Space')
  for (let nth = 0; nth < people; nth += 1) {
    const seat = attendance.getByRole('group').nth(nth)
    await expect(seat.getByRole('button', { pressed: true })).toHaveText(/^✓ (here|apologies)$/)
  }
  await page.keyboard.press('Escape')
  await expect(line()).toBeFocused()
  await expectAccessible(page, 'live, opening')
  await record('Everybody read the statement on confidentiality.')
}

interface Heard {
  readonly reference: string
  readonly summary: string
  /** What stands in the minutes, in the order in which it was said. */
  readonly lines: readonly string[]
}

async function hearCases(): Promise<Heard[]> {
  const cases = Number(/(\d+) cases ahead/.exec(await page.getByText('cases ahead').innerText())?.[1])
  expect(cases).toBeGreaterThan(2)
  const heard: Heard[] = []
  for (let nth = 1; nth <= cases; nth += 1) {
    const asked = await nextCase(page, page.getByText(`case ${nth} of ${cases}`))
    const left = heard[nth - 2]
    if (asked && left !== undefined) heard[nth - 2] = { ...left, lines: [...left.lines, 'Accepted uncovered: '] }
    await expect(line()).toBeFocused()
    if (nth === 1) heard.push(await hearFirst())
    if (nth === 2) heard.push(await hearSecond())
  }
  const asks = await endAsks()
  const there = page.getByText('This was the last case. F9 ends the meeting.')
  expect(await nextCase(page, there)).toBe(asks)
  expect(asks).toBe(true)
  return heard
}

/** F9 asks what F8 asks; says whether something was asked before the case is left. */
async function endAsks(): Promise<boolean> {
  const ending = page.getByRole('dialog', { name: 'End the meeting' })
  const leaving = page.getByRole('dialog', { name: /^Before SC-\d{4}-\d{4} is left$/ })
  await page.keyboard.press('F9')
  await expect(leaving.or(ending).first()).toBeVisible()
  const asks = await leaving.isVisible()
  await expectAccessible(page, 'live, before a case is left')
  await page.keyboard.press('Escape')
  await expect(leaving.or(ending)).toBeHidden()
  await expect(line()).toBeFocused()
  return asks
}

async function hearFirst(): Promise<Heard> {
  const reference = await currentReference()
  const lines = [
    'He was seen outside her work twice this week.',
    'A neighbour reports a van with his number.',
    'Service of the order is the likeliest trigger.',
    'She wants the order and fears the week after it.',
    'Serve the order on Tuesday morning, because notice came first twice',
    'Marker on her address · done when control confirms it',
    'Would wait until the locks are changed.',
  ]
  await record('/f @westmere.police He was seen outside her work twice this week.', lines[0])
  await record('/al @housing A neighbour reports a van with his number.', lines[1])
  await record('/o @solheim Service of the order is the likeliest trigger.', lines[2])
  await record('/v @darwish She wants the order and fears the week after it.', lines[3])
  await record('/d Serve the order on Tuesday because notice came first twice', 'Serve the order on Tuesday, because')
  await page.keyboard.press('ArrowUp')
  await expect(line()).toHaveValue('/d Serve the order on Tuesday because notice came first twice')
  await expectAccessible(page, 'live, a line being edited')
  await page.keyboard.press('Home')
  for (let step = 0; step < '/d Serve the order on Tuesday'.length; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(' morning')
  await page.keyboard.press('Enter')
  await expect(minutes().getByText(lines[4] ?? '')).toBeVisible()
  await expect(minutes().getByText('Serve the order on Tuesday, because')).toBeHidden()
  await expect(line()).toHaveValue('')

  await record('/a @nuttall #H1 +14 Marker on her address done when control confirms it', lines[5])
  await expect(minutes().getByRole('listitem').last()).toContainText('DC Imogen Nuttall (Westmere Police)')
  await expect(minutes().getByRole('listitem').last()).toContainText('H1 ')

  await record('This line was a mistake.')
  await page.keyboard.press('Control+z')
  await expect(minutes().getByText('This line was a mistake.')).toBeHidden()
  await record('/x @abara Would wait until the locks are changed.', lines[6])

  await page.keyboard.press('F4')
  await expect(page.getByLabel('Summary of risk')).toBeFocused()
  await page.keyboard.type('Serious harm is most likely at her work in the week after service.')
  await page.keyboard.press('F2')
  await expect(line()).toBeFocused()
  await page.keyboard.type('/review +28')
  await page.keyboard.press('Enter')
  for (const point of ['Summary of risk', 'A decision with its because', 'Next review day'])
    await expect(page.getByRole('listitem').filter({ hasText: `${point}, done` })).toBeVisible()
  await expectAccessible(page, 'live, a case with its minutes')
  return { reference, summary: 'Serious harm is most likely at her work in the week after service.', lines }
}

/** By what the line offers: names and factors are picked from the list, not typed out. */
async function hearSecond(): Promise<Heard> {
  const reference = await currentReference()
  await page.keyboard.type('/a @teas')
  await expect(page.getByRole('option', { selected: true })).toContainText('DI Rowan Teasdale')
  await expectAccessible(page, 'live, names offered')
  await page.keyboard.press('Tab')
  await page.keyboard.type('#viol')
  await expect(page.getByRole('option', { selected: true })).toContainText(/viol/i)
  await page.keyboard.press('Enter')
  await page.keyboard.type('+7 Read the bail conditions to him again done when he has signed them')
  await page.keyboard.press('Enter')
  await expect(minutes().getByText('Read the bail conditions to him again')).toBeVisible()
  await expect(line()).toHaveValue('')
  await editAction()
  await editLevel()
  await record(
    '/s Contact is likely around the hearing; harm is not expected before it.',
    '',
    page.getByLabel('Summary of risk'),
  )
  return {
    reference,
    summary: 'Contact is likely around the hearing; harm is not expected before it.',
    lines: ['Read the bail conditions to him again · done when he has signed them', 'Level of risk: Medium'],
  }
}

/** ↑ on an action changes the action itself; Ctrl+Z takes the change back, never the action. */
async function editAction(): Promise<void> {
  const action = minutes().getByRole('listitem').last()
  const before = await action.innerText()
  await page.keyboard.press('ArrowUp')
  await expect(line()).toHaveValue(
    /^\/a @\S*teasdale .*Read the bail conditions to him again done when he has signed them$/i,
  )
  await page.keyboard.press('Control+a')
  await page.keyboard.type('/a @nuttall +28 Read the bail conditions to him in writing')
  await expect(page.getByText(/^changes action \d+ itself$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(action).toContainText('in writing')
  await expect(action).toContainText('DC Imogen Nuttall')
  await expect(line()).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(action).toHaveText(before.replaceAll('\n', ''), { useInnerText: false })
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alert').filter({ hasText: 'was agreed and stays' })).toBeVisible()
}

/** ↑ on a level decides it anew; the words alone cannot part from what was decided. */
async function editLevel(): Promise<void> {
  await record(
    '/level high judgement because he has found her new address',
    'Level of risk: High, by professional judgement',
  )
  const badge = page.getByRole('region', { name: 'This case', exact: true }).locator('h2 + *')
  await expect(badge).toHaveText(/High/)
  await page.keyboard.press('ArrowUp')
  await expect(line()).toHaveValue('/level high judgement because he has found her new address')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('It is medium')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'stays decided' })).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('/level medium because the address was an old one')
  await expectAccessible(page, 'live, a level being decided anew')
  await page.keyboard.press('Enter')
  await expect(minutes()).toContainText('Level of risk: Medium')
  await expect(minutes()).not.toContainText('by professional judgement')
  await expect(badge).toHaveText(/Medium/)
  await expect(line()).toHaveValue('')
}

async function endMeeting(): Promise<void> {
  await page.keyboard.press('F9')
  const confirm = page.getByRole('dialog', { name: 'End the meeting' })
  await expect(confirm).toBeVisible()
  await expectAccessible(page, 'live, ending')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Ended, minutes not finalised')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
}

async function readMinutes(heard: readonly Heard[]): Promise<void> {
  await expect(page.getByText('Everybody read the statement on confidentiality.')).toBeVisible()
  for (const { reference, summary, lines } of heard) {
    await expect(page.getByRole('region', { name: reference })).toContainText(summary)
    const stand = page.getByRole('list', { name: `Minutes of ${reference}` }).getByRole('listitem')
    await expect(stand).toHaveCount(lines.length)
    for (const [nth, text] of lines.entries()) await expect(stand.nth(nth)).toContainText(text)
  }
  await expectAccessible(page, 'meeting, ended')
}

async function finalise(): Promise<void> {
  await follow(page.getByRole('button', { name: 'Finalise the minutes' }))
  await expect(page.getByRole('dialog', { name: 'Finalise the minutes' })).toBeVisible()
  await expectAccessible(page, 'meeting, finalising')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('What turns out wrong is put right by a dated correction.')).toBeVisible()
  await expectAccessible(page, 'meeting, finalised')
}

async function openDocument(): Promise<void> {
  await follow(page.getByRole('button', { name: 'Minutes as PDF' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Minutes of the meeting' })).toBeFocused()
  await expect(page.getByRole('region', { name: /^Page 1 of / })).toContainText('Minutes, ', { timeout: 30_000 })
  await page.keyboard.press('PageDown')
  await expect(page.getByRole('status').filter({ hasText: 'Page 2 of' })).toBeVisible()
  await expectAccessible(page, 'minutes as a document')
}

/** Types a line and sends it; resolves when it stands in the minutes and the line is empty for the next one. */
async function record(typed: string, stands = typed, where: Locator = minutes()): Promise<void> {
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
  await expect(where).toContainText(stands)
  await expect(line()).toHaveValue('')
}

function line(): Locator {
  return page.getByRole('combobox', { name: 'Line of the minutes' })
}

function minutes(): Locator {
  return page.getByRole('list', { name: 'Lines of the minutes' })
}

async function currentReference(): Promise<string> {
  return page.getByRole('region', { name: 'This case', exact: true }).getByRole('heading', { level: 2 }).innerText()
}
