import { expect } from '@playwright/test'
import { expectAccessible } from '../axe.ts'
import { choose, everythingSaved, goTo, pick, turn, useOfferedWords } from '../by-hand.ts'
import { CHILD, COORDINATOR, PERPETRATOR, PSYCHOLOGIST, type Run, VICTIM } from './invented.ts'

/** From first start to an open clinic; answers with the passphrase that was drawn. */
export async function setUp({ page }: Run): Promise<string> {
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

/** Adds somebody who assesses, with training and a passphrase of their own; answers with it. */
export async function addPsychologist({ page }: Run): Promise<string> {
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

/** Opens a case and adds a child with both answers that the form demands; answers with its reference. */
export async function openCase({ page }: Run): Promise<string> {
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

/** Offers the risk, records that it was accepted, and decides the level. */
export async function decideRisk({ page }: Run): Promise<void> {
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
