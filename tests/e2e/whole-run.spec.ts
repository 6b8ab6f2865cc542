import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { pdfToText } from '#tests/documents/read-pdf.ts'
import { expectAccessible } from './axe.ts'
import { choose, everythingSaved, goTo, lock, pick, type SigningIn, signIn, turn, useOfferedWords } from './by-hand.ts'
import { launchApp } from './launch.ts'

const VICTIM = 'Małgorzata Żółkiewska-Dąbrowska'
const PERPETRATOR = 'Gwynfor Llŷr-Prŷs'
const CHILD = 'Zofia Żółkiewska'
const COORDINATOR = 'Rosamund Achterby'
const PSYCHOLOGIST = 'Dr Siân Wyndham-Ŵyn'
const GUEST = 'Θεοδώρα Παπαδάκη'
const MARKING = 'OFFICIAL-SENSITIVE'

const LINES = {
  general: 'The chair read the statement on confidentiality.',
  fact: ['/f @police ', 'A tracker was found under her car on 3 November.', 'fact'],
  allegation: ['/al @housing ', 'A neighbour reports a van outside at night.', 'allegation'],
  opinion: ['/o @Wyndham ', 'Service of the order is the likeliest trigger.', 'opinion'],
  voice: ['/v @advocacy ', 'She wants the order and fears the week after it.', 'victim’s voice'],
  dissent: ['/x @Παπαδάκη ', 'Would serve only after the child has been moved.', 'dissent'],
} as const
const ACTIONS = [
  { line: '/a @Παπαδάκη #H1 +14 Search the car again done when a photograph is on file', text: 'Search the car again' },
  {
    line: '/a @Achterby +7 Tell the school who may collect the child',
    text: 'Tell the school who may collect the child',
  },
] as const
const SUMMARY = 'Serious harm is most likely at her work in the week after service of the order.'
const DECISION = { text: 'Serve the order on Tuesday', because: 'notice came first twice' }
const EVIDENCE = 'Nine contacts against the bail conditions since August.'
const UNFINISHED = 'The head will confirm it'
const FACTORS = FACTOR_PACKS.flatMap((pack) => pack.items.map((item) => ({ item, pack })))
const CORRECTION = 'The tracker was found on 4 November.'

let app: ElectronApplication
let page: Page
let close: () => Promise<void>
let saves: string

test.beforeAll(async () => {
  saves = await mkdtemp(join(tmpdir(), 'stalking-clinic-saves-'))
  const launched = await launchApp()
  app = launched.app
  page = launched.page
  close = launched.close
})

test.afterAll(async () => {
  await close()
  await rm(saves, { recursive: true })
})

test('from first start over a case, its assessment and a meeting to two documents, and back after a lock', async () => {
  const coordinator = { signIn: 'rosamund', passphrase: await test.step('set-up', setUp) }
  const psychologist = { signIn: 'sian', passphrase: await test.step('a second person', addPsychologist) }
  const reference = await test.step('a case', openCase)
  await test.step('risk and level', decideRisk)
  await lock(page)
  await expectAccessible(page, 'lock screen')

  await signIn(page, psychologist)
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  await test.step('assessment', assess)
  await lock(page)

  await signIn(page, coordinator)
  await test.step('planning a meeting', () => planMeeting(reference))
  await test.step('holding it', holdMeeting)
  await test.step('minutes and correction', finalise)
  await test.step('minutes as a document', () => readMinutes(reference))
  await test.step('action log', () => workOnActions(coordinator))
  await test.step('plan as a document', () => readPlan(reference))
})

async function setUp(): Promise<string> {
  await expect(page.getByRole('heading', { name: 'The clinic' })).toBeVisible()
  await expectAccessible(page, 'set-up, the clinic')
  await page.getByLabel('Name of the clinic').fill('Northmoor Stalking Clinic')
  await page.getByLabel('Agency 1', { exact: true }).fill('Northmoor Police')
  await page.getByRole('button', { name: 'Remove agency 6' }).click()
  await page.getByRole('button', { name: 'Next' }).click()

  await expect(page.getByRole('heading', { name: 'You' })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Type your name.')).toBeVisible()
  await expectAccessible(page, 'set-up, you, with what is missing')
  await page.getByLabel('Your name').fill(COORDINATOR)
  await choose(page, 'Your agency', 'Northmoor Police')
  await page.getByLabel('Sign-in name').fill('rosamund')
  await page.getByRole('button', { name: 'Next' }).click()

  await expect(page.getByRole('heading', { name: 'Your passphrase' })).toBeVisible()
  await expectAccessible(page, 'set-up, passphrase')
  const passphrase = await useOfferedWords(page)
  await page.getByRole('button', { name: 'Create the clinic' }).click()

  await expect(page.getByRole('heading', { name: 'Recovery code' })).toBeVisible({ timeout: 30_000 })
  await expectAccessible(page, 'set-up, recovery code')
  const groups = await page.getByRole('list', { name: 'Recovery code' }).getByRole('listitem').allInnerTexts()
  await page.getByRole('button', { name: 'It is on paper' }).click()
  const typed = page.getByLabel('Type the recovery code from the paper')
  await typed.fill([...groups].reverse().join(' '))
  await page.getByRole('button', { name: 'The paper is right' }).click()
  await expect(page.getByText('This is not the code that was shown.')).toBeVisible()
  await expectAccessible(page, 'set-up, recovery code typed wrong')
  await typed.fill(groups.join('-').toLowerCase())
  await page.getByRole('button', { name: 'The paper is right' }).click()
  await expect(page.getByRole('navigation', { name: 'Rooms' })).toBeVisible()
  await expect(page.getByText('Nothing needs you now')).toBeVisible()
  await expectAccessible(page, 'today, empty')
  return passphrase
}

async function addPsychologist(): Promise<string> {
  await goTo(page, 'Settings')
  await expectAccessible(page, 'settings')
  await page.getByRole('button', { name: 'Add a person' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add a person' })
  await dialog.getByLabel('Name', { exact: true }).fill(PSYCHOLOGIST)
  await choose(dialog, 'Agency', 'NHS forensic service')
  await turn(dialog, 'Roles', 'Panel member')
  await turn(dialog, 'Roles', 'Psychologist')
  await dialog.getByLabel('Sign-in name').fill('sian')
  const passphrase = await useOfferedWords(dialog)
  await expectAccessible(page, 'settings, add a person')
  await dialog.getByRole('button', { name: 'Add the person' }).click()
  await expect(dialog).toBeHidden({ timeout: 30_000 })

  await page.getByRole('button', { name: PSYCHOLOGIST }).click()
  const person = page.getByRole('dialog', { name: PSYCHOLOGIST })
  await person.getByLabel('Training').fill('Stalking risk assessment, March 2026')
  await expectAccessible(page, 'settings, one person')
  await everythingSaved(page)
  await page.keyboard.press('Escape')
  await expect(person).toBeHidden()
  return passphrase
}

async function openCase(): Promise<string> {
  await goTo(page, 'Cases')
  await expectAccessible(page, 'cases, empty')
  await page.getByRole('button', { name: 'New case' }).click()
  const dialog = page.getByRole('dialog', { name: 'New case' })
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  await expect(dialog.getByText('Name the victim.')).toBeVisible()
  await expectAccessible(page, 'new case, with what is missing')
  await dialog.getByLabel('Victim’s name').fill(VICTIM)
  await dialog.getByLabel('Victim’s date of birth', { exact: true }).fill('19/05/1991')
  await dialog.getByLabel('Perpetrator’s name').fill(PERPETRATOR)
  await choose(dialog, 'The perpetrator is, to the victim', 'Former partner')
  await pick(dialog, 'Does domestic abuse feature?', 'Yes')
  await pick(dialog, 'Is stalking the dominant risk?', 'Yes')
  await choose(dialog, 'Referred by which agency', 'Northmoor Police')
  await dialog.getByLabel('Referred by whom').fill('PC Idris Vane')
  await dialog.getByLabel('Officer in the case').fill('DC Ottilie Lund')
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  const heading = page.getByRole('heading', { level: 1, name: /^SC-\d{4}-0001$/ })
  await expect(heading).toBeVisible()
  await expect(
    page.getByText(new RegExp(`^${VICTIM}, \\d\\d · stalked by ${PERPETRATOR}, former partner$`)),
  ).toBeVisible()
  await expectAccessible(page, 'case')

  await page.getByLabel('Summary').fill('He has followed her to work nine times since August, and twice to the school.')
  await page.getByRole('button', { name: 'Add a child' }).click()
  const child = page.getByRole('listitem').filter({ has: page.getByText('Child', { exact: true }) })
  await child.getByLabel('Name', { exact: true }).fill(CHILD)
  await pick(child, 'Was the child present at an incident?', 'Yes')
  await pick(child, 'Does the child live at the address?', 'No')
  await everythingSaved(page)
  await expect(child.getByText('was present at an incident')).toBeVisible()
  await expect(child.getByText('lives elsewhere')).toBeVisible()
  await expectAccessible(page, 'case, one person being edited')
  await child.getByRole('button', { name: `Close: ${CHILD}` }).click()
  return heading.innerText()
}

async function decideRisk(): Promise<void> {
  await page.getByRole('button', { name: 'Offer the risk' }).click()
  const offer = page.getByRole('dialog', { name: 'Offer the risk' })
  await choose(offer, 'To which agency', 'Northmoor Police')
  await offer.getByLabel('To whom, by name').fill('DI Tamsin Orrell')
  await expectAccessible(page, 'case, offering the risk')
  await offer.getByRole('button', { name: 'Offer the risk' }).click()
  await expect(page.getByRole('heading', { name: 'Risk offered and not accepted' })).toBeVisible()
  await expectAccessible(page, 'case, risk offered')
  await page.getByRole('button', { name: 'Record acceptance' }).click()
  const acceptance = page.getByRole('dialog', { name: 'Record acceptance' })
  await acceptance.getByLabel('What was agreed').fill('Marker on her address tonight.')
  await acceptance.getByRole('button', { name: 'Record acceptance' }).click()
  await expect(page.getByText('DI Tamsin Orrell, Northmoor Police, since')).toBeVisible()

  await page.getByRole('button', { name: 'Decide the level' }).click()
  const level = page.getByRole('dialog', { name: 'Decide the level of risk' })
  await level.getByRole('radio', { name: '▲ High' }).check()
  await level.getByRole('radio', { name: 'Escalation' }).check()
  await level.getByRole('button', { name: 'Record the decision' }).click()
  await expect(level.getByRole('alert')).toContainText('Name two dated points.')
  await level.getByLabel('Reason').fill('Once in August; on 3 and 9 November at the school gate.')
  await expectAccessible(page, 'case, deciding the level')
  await level.getByRole('button', { name: 'Record the decision' }).click()
  await expect(level).toBeHidden()
  await expect(page.getByText('route: escalation', { exact: true })).toBeVisible()
}

async function assess(): Promise<void> {
  await page.getByRole('button', { name: 'Start the first assessment' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Assessment 1' })).toBeVisible()
  await page.getByRole('radio', { name: 'Working type: Resentful' }).focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { name: 'Working type: Rejected' })).toBeChecked()
  await page.keyboard.press('Shift+3')
  await expect(page.getByRole('radio', { name: 'Alternative: Intimacy seeking' })).toBeChecked()
  await pick(page, 'Confidence in the working type', 'moderate')
  await page
    .getByLabel('Reasons for this type')
    .fill('It began when she left, and every contact asks for reconciliation.')
  await expectAccessible(page, 'assessment, begun')

  await expect(page.getByText('0 of 37 rated')).toBeVisible()
  await page.getByRole('row', { name: /^H1 / }).focus()
  for (const { item, pack } of FACTORS) {
    const row = page.getByRole('row', { name: new RegExp(`^${item.code} `) })
    await expect(row).toBeFocused()
    if (item.code === 'H2') await addEvidence()
    await page.keyboard.press(pack.bearing === 'risk' ? 'y' : 'p')
    await page.keyboard.press(pack.bearing === 'risk' ? '3' : 'g')
    await expect(row).toHaveAccessibleName(pack.bearing === 'risk' ? /high relevance/ : /goal/)
    await page.keyboard.press('ArrowDown')
  }
  await expect(page.getByText('37 of 37 rated')).toBeVisible()
  await everythingSaved(page)
  await expectAccessible(page, 'assessment, rated')

  await page.getByRole('button', { name: 'Sign and freeze' }).click()
  const confirm = page.getByRole('dialog', { name: 'Sign assessment 1' })
  await expectAccessible(page, 'assessment, signing')
  await confirm.getByRole('button', { name: 'Sign and freeze' }).click()
  await expect(confirm).toBeHidden()
  await expect(page.getByText('✓ signed').first()).toBeVisible()
  await expect(page.getByRole('radio')).toHaveCount(0)
  await expect(page.getByText(EVIDENCE)).toBeVisible()
  await expectAccessible(page, 'assessment, signed')
}

async function addEvidence(): Promise<void> {
  await page.keyboard.press('e')
  await expect(page.getByLabel('What is known')).toBeFocused()
  await page.keyboard.type(EVIDENCE)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Source')).toBeFocused()
  await page.keyboard.type('Police log')
  await page.keyboard.press('Tab')
  await page.keyboard.type('03/11/2026')
  await expectAccessible(page, 'assessment, evidence being typed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /^H2 .*1 piece of evidence/ })).toBeFocused()
}

async function planMeeting(reference: string): Promise<void> {
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

  await page.getByLabel('Add a case').fill(reference)
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

async function holdMeeting(): Promise<void> {
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
    // Whoever was expected is here once the meeting has started.
    if (word === 'apologies') await button.click()
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
  await page.getByRole('button', { name: /^End/ }).click()
  const confirm = page.getByRole('dialog', { name: 'End the meeting' })
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

async function finalise(): Promise<void> {
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

async function readMinutes(reference: string): Promise<void> {
  await page.getByRole('button', { name: 'Minutes as PDF' }).click()
  const pages = await savedDocument('Minutes of the meeting')
  const text = pages.join(' ')
  const said = [LINES.fact, LINES.allegation, LINES.opinion, LINES.voice, LINES.dissent].map(([, words]) => words)
  for (const words of [VICTIM, PERPETRATOR, COORDINATOR, PSYCHOLOGIST, GUEST, reference, SUMMARY, CORRECTION, ...said])
    expect(text).toContain(words)
  for (const action of ACTIONS) expect(text).toContain(action.text)
  expect(text).toContain(DECISION.text)
  expect(text).toContain(DECISION.because)
}

async function workOnActions(who: SigningIn): Promise<void> {
  await goTo(page, 'Actions')
  await expectAccessible(page, 'actions')
  const [searched, school] = ACTIONS
  await page.getByRole('link', { name: school.text }).click()
  const panel = page.getByRole('dialog', { name: 'Action' })
  await panel.getByLabel('What has happened').fill('The school has the list.')
  await panel.getByRole('button', { name: 'Add the note' }).click()
  await expect(panel.getByText('The school has the list.')).toBeVisible()
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
  await expect(panel.getByText(UNFINISHED)).toBeVisible()

  await panel.getByRole('button', { name: 'Close the action' }).click()
  await expect(panel.getByText('Choose how it ended.')).toBeVisible()
  await pick(panel, 'How it ended', 'Done')
  await panel.getByLabel('Outcome in words').fill('The head confirmed it in writing.')
  await panel.getByRole('button', { name: 'Close the action' }).click()
  await expect(panel.getByText('The head confirmed it in writing.')).toBeVisible()
  await expectAccessible(page, 'actions, one closed')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await pick(page, 'State', 'Closed')
  await expect(page.getByRole('link', { name: searched.text })).toBeHidden()
  await expect(page.getByRole('link', { name: school.text })).toBeVisible()
}

async function readPlan(reference: string): Promise<void> {
  await goTo(page, 'Cases')
  await expectAccessible(page, 'cases')
  await page.getByRole('link', { name: reference }).click()
  await expectAccessible(page, 'case, whole')
  await page.getByRole('link', { name: 'Risk management plan' }).click()
  const text = (await savedDocument('Risk management plan')).join(' ')
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

/** Saves what the preview shows; its text page by page, each with the marking and its number. */
async function savedDocument(title: string): Promise<string[]> {
  const filePath = join(saves, `${title}.pdf`)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, filePath)
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
    expect(text).toContain(`Copy 1 · exported by ${COORDINATOR}`)
  }
  return pages
}
