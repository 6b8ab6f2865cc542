import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { asLaptop, chooseByKeys, everythingSaved, follow, go, goToCase, reach, write } from './by-hand.ts'
import { signInAs, test } from './demonstration-clinic.ts'

const [WIDTH, HEIGHT] = [1280, 800]
/** Of the demonstration clinic: complete but for an advocate, and one with many gaps. */
const COMPLETE = 'Anneliese Kobina-Hart'
const GAPPY = 'Beatrix Solway-Umeh'
/** A family that acts together in the name of honour. */
const FAMILY = 'SC-2026-0006'

test('triage, a hand-over that is declined, a redirect to MARAC and an agenda with gaps, by keyboard alone', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await signInAs(page, 'bernadette')
  const reference = await openTriage(page, COMPLETE)

  await test.step('level, completeness, risk holder and next step of a referral are seen without scrolling', async () => {
    await follow(page.getByRole('link', { name: /^Referral, 12 of 12 recorded/ }))
    await expect(page.getByRole('heading', { level: 1, name: `Referral of ${reference}` })).toBeVisible()
    const beside = page.getByRole('complementary')
    for (const title of ['Level of risk', 'Who holds the risk', 'Next step', 'Recorded']) {
      await expectInSight(page, beside.getByRole('heading', { name: title }))
    }
    for (const said of [
      beside.getByText('◆ Medium', { exact: true }).first(),
      beside.getByText('Marek Hollis'),
      beside.getByText('12 of 12').first(),
      beside.getByText('Assign an advocate, or say why there is none.'),
    ]) {
      await expectInSight(page, said)
    }
    await expect(page.getByText('SD01')).toBeAttached()
    await follow(page.getByRole('link', { name: 'Print it as it was asked' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Screening, as it was asked' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled({ timeout: 30_000 })
    await follow(page.getByRole('link', { name: 'Referral', exact: true }))
    await follow(page.getByRole('link', { name: 'Triage', exact: true }))
  })

  await test.step('accepted, with the reason for what is missing', async () => {
    await expectAccessible(page, 'triage')
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Decide about the referral' })
    await decide(page, dialog, 'Accepted', '')
    await expect(dialog.getByRole('alert')).toContainText('Assign an advocate')
    await expectAccessible(page, 'triage, deciding with a gap')
    await decide(page, dialog, 'Accepted', 'The advocate is chosen on Monday; he waits at the school every day.')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('Accepted').first()).toBeVisible()
  })

  await test.step('who else has been told', async () => {
    await follow(page.getByRole('button', { name: 'Record a referral' }))
    const dialog = page.getByRole('dialog', { name: 'Record a safeguarding referral' })
    await expectAccessible(page, 'recording a safeguarding referral')
    await reach(dialog.getByLabel('To whom'))
    await page.keyboard.type('Westmere Children’s Services')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('to Westmere Children’s Services', { exact: false })).toBeVisible()
  })

  await test.step('a risk that is offered and declined stays where it was; the next one is accepted on condition', async () => {
    await openCase(page, reference)
    await offer(page, 'T. Ahmed')
    await follow(page.getByRole('button', { name: 'Record refusal' }))
    const refusal = page.getByRole('dialog', { name: 'Record refusal' })
    await reach(refusal.getByLabel('Why it was refused'))
    await page.keyboard.type('He is not on our books.')
    await page.keyboard.press('Control+Enter')
    await expect(refusal).toBeHidden()
    await expect(page.getByText(/^Marek Hollis, Children’s Services, since/)).toBeVisible()

    await offer(page, 'PC Adebayo Lomax')
    await page.keyboard.press('a')
    const acceptance = page.getByRole('dialog', { name: 'Record acceptance' })
    await reach(acceptance.getByLabel('On condition'))
    await page.keyboard.type('The school calls him first.')
    await expectAccessible(page, 'accepting on condition')
    await page.keyboard.press('Control+Enter')
    await expect(acceptance).toBeHidden()
    await expect(page.getByText('Accepted on condition: The school calls him first.')).toBeVisible()

    await offer(page, 'Wrong Person')
    await follow(page.getByRole('button', { name: 'Offered by mistake' }))
    const back = page.getByRole('dialog', { name: 'Take the offer back' })
    await page.keyboard.type('Meant for another case.')
    await page.keyboard.press('Control+Enter')
    await expect(back).toBeHidden()
    await expect(page.getByText(/^PC Adebayo Lomax, .*, since/)).toBeVisible()
    await follow(page.getByText('How it got there'))
    await expect(page.getByText(/withdrawn/)).toBeVisible()
    await expect(page.getByText('He is not on our books.')).toBeVisible()
  })

  await test.step('a case with a gap goes on an agenda with its reason, which stays beside it', async () => {
    await page.keyboard.press('Escape')
    await go(page, '#/meetings')
    await follow(page.getByRole('link', { name: /26 Nov/ }).first())
    const finder = page.getByRole('combobox', { name: 'Add a case' })
    await reach(finder)
    await page.keyboard.type(reference)
    await expect(page.getByRole('option', { name: reference })).toBeVisible()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `${reference} is not ready for the agenda` })
    await expect(dialog).toBeVisible()
    await expectAccessible(page, 'a case that is not ready for the agenda')
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Say why it goes on the agenda without this.').first()).toBeVisible()
    await reach(dialog.getByLabel('It goes on because'))
    await page.keyboard.type('he waits at the school every day.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(
      page.getByText('◆ On the agenda with gaps: no advocate, because he waits at the school every day.'),
    ).toBeVisible()
    await expectAccessible(page, 'an agenda with a gap')
  })

  await test.step('a redirect to MARAC: what the protocol suggests, decided and said', async () => {
    const other = await openTriage(page, GAPPY)
    await follow(page.getByRole('link', { name: /^Referral, \d+ of 12 recorded/ }))
    await follow(page.getByRole('button', { name: 'Add a vulnerable adult' }))
    await expect(page.getByText(/due by .*: 23 h 5\d min left/)).toBeVisible()
    for (const [question, answer] of [
      ['Does domestic abuse feature?', 'Yes'],
      ['Is stalking the dominant risk?', 'No'],
    ] as const) {
      await pickByKey(page, page.getByRole('radiogroup', { name: question }), answer)
    }
    await everythingSaved(page)
    await page.keyboard.press('Escape')
    await follow(page.getByRole('button', { name: 'Decide the level' }))
    const level = page.getByRole('dialog', { name: 'Decide the level of risk' })
    await pickByKey(page, level, '▲ High')
    await pickByKey(page, level, 'Professional judgement')
    await reach(level.getByLabel('Reason'))
    await page.keyboard.type('Violence with a weapon last week; he lives with her.')
    await page.keyboard.press('Control+Enter')
    await expect(level).toBeHidden()
    await follow(page.getByRole('link', { name: 'Triage', exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: `Triage of ${other}` })).toBeVisible()
    await expect(page.getByText(/The protocol suggests MARAC with an IDVA/)).toBeVisible()
    await follow(page.getByRole('button', { name: 'Decide the forum' }))
    const forum = page.getByRole('dialog', { name: 'Decide the forum' })
    await reach(forum.getByLabel('Advocate’s name'))
    await page.keyboard.type('Imani Holloway')
    await page.keyboard.press('Control+Enter')
    await expect(forum).toBeHidden()
    await expect(page.getByText(/Decided: MARAC, IDVA Imani Holloway/)).toBeVisible()
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: 'Decide about the referral' })
    await decide(page, dialog, 'Sent to another forum', 'MARAC, confirmed by its coordinator today.')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('MARAC, confirmed by its coordinator today.')).toBeVisible()
    await expectAccessible(page, 'triage, sent to MARAC')
  })
})

test('forums of the clinic’s own, honour-based abuse, ethnicity twice, and a sharing that rests on capacity, by keyboard alone', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await asLaptop(app, page)
  await signInAs(page, 'bernadette')
  await goToCase(page, FAMILY)
  const address = await page.evaluate(() => location.hash)

  await test.step('the flag stands on the case; it is put aside with a reason, and raised again', async () => {
    await expect(page.getByText('▲ Honour-based abuse')).toBeVisible()
    await expect(page.getByRole('region', { name: 'How to reach' })).toContainText('Tuesdays and Thursdays, 12:30')
    await go(page, `${address}/referral`)
    await expect(page.getByLabel('What was done at once')).toHaveValue(/spoke with her alone/)
    await follow(page.getByRole('button', { name: 'Put the flag aside' }))
    const dialog = page.getByRole('dialog', { name: 'Put honour-based abuse aside' })
    await page.keyboard.press('Control+Enter')
    await expect(dialog.getByText('Say why honour-based abuse is put aside.').first()).toBeVisible()
    await write(dialog.getByLabel('Why'), 'She says that it is about money alone.')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText('She says that it is about money alone.')).toBeVisible()
    await expectAccessible(page, 'a referral whose flag was put aside')
    await follow(page.getByRole('button', { name: 'Flag it again' }))
    await expect(page.getByRole('button', { name: 'Put the flag aside' })).toBeVisible()
  })

  await test.step('ethnicity is asked twice: in her words, and as the referrer saw it', async () => {
    await expect(page.getByLabel('Ethnicity, self-defined').first()).toHaveValue('British Pakistani')
    await write(page.getByLabel('Ethnicity, as the referrer saw it').first(), 'South Asian')
    await everythingSaved(page)
    await page.keyboard.press('Escape')
    await goToCase(page, FAMILY)
    await expect(page.getByText(/ethnicity, as the referrer saw it: South Asian/)).toBeVisible()
  })

  await test.step('a forum has the clinic’s own name, and triage says what to do where there is none', async () => {
    await go(page, '#/settings')
    await write(page.getByLabel('Stalking clinic: its name here'), 'Westmere panel')
    await pickByKey(
      page,
      page.getByRole('radiogroup', { name: 'Stalking clinic: is there one?' }),
      'Not available here',
    )
    await everythingSaved(page)
    await go(page, `${address}/triage`)
    await expect(page.getByText(/The protocol suggests Westmere panel/)).toBeVisible()
    await expect(page.getByText(/Westmere panel is not available here\./).first()).toBeVisible()
    await expect(page.getByText('▲ Honour-based abuse')).toBeVisible()
    await expectAccessible(page, 'triage, where the forum is missing')
  })

  await test.step('a sharing under the Mental Capacity Act keeps its assessment, and is printed with it', async () => {
    await follow(page.getByRole('button', { name: 'Record a sharing' }))
    const dialog = page.getByRole('dialog', { name: 'Record a sharing' })
    await chooseByKeys(dialog.getByRole('combobox', { name: 'Who receives it' }), 'Westmere Police')
    await write(dialog.getByLabel('What is shared'), 'When and how she can be reached.')
    await write(dialog.getByLabel('For what purpose'), 'So that nobody rings her family.')
    for (const [list, option] of [
      ['Lawful basis', /safeguarding/],
      ['Article 6', /./],
      ['Article 9', /./],
      ['Gateway', 'Mental Capacity Act 2005'],
    ] as const) {
      await chooseByKeys(dialog.getByRole('combobox', { name: list }), option)
    }
    for (const tick of await dialog.getByRole('group', { name: 'What is shared is' }).getByRole('checkbox').all()) {
      await tick.focus()
      await page.keyboard.press('Space')
    }
    await page.keyboard.press('Control+Enter')
    const decision = dialog.getByLabel('Which decision the person could not make')
    await expect(decision).toHaveAccessibleDescription(/Say which decision the person could not make\./)
    await expectAccessible(page, 'a sharing without the note of capacity')
    await write(decision, 'Whether the police may know of the safe phone.')
    await write(dialog.getByLabel('What was done to help the person decide'), 'A quiet room, on two days.')
    await write(dialog.getByLabel('Who assessed it'), 'Dr Ines Falk')
    await write(dialog.getByRole('textbox', { name: 'Assessed on' }), '20/11/2026')
    await page.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/Could not decide: Whether the police may know/)).toBeVisible()
    await follow(page.getByRole('link', { name: 'Print what was shared' }), 'Shift+Tab')
    await expect(page.getByRole('heading', { level: 1, name: 'What was shared' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeEnabled({ timeout: 30_000 })
  })
})

/** Opens the triage of somebody's referral from the inbox; answers with its reference. */
async function openTriage(page: Page, victim: string): Promise<string> {
  await page.keyboard.press('Alt+2')
  const row = page.getByRole('row').filter({ hasText: victim })
  const link = row.getByRole('link').first()
  const reference = await link.innerText()
  await follow(link)
  await expect(page.getByRole('heading', { level: 1, name: `Triage of ${reference}` })).toBeVisible()
  return reference
}

async function openCase(page: Page, reference: string): Promise<void> {
  await page.keyboard.press('Alt+3')
  await follow(page.getByRole('link', { name: reference }).first())
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
}

async function offer(page: Page, name: string): Promise<void> {
  await page.keyboard.press('o')
  const dialog = page.getByRole('dialog', { name: 'Offer the risk' })
  await expect(dialog.getByRole('combobox', { name: 'To which agency' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await reach(dialog.getByLabel('To whom, by name'))
  await page.keyboard.type(name)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Risk offered and not accepted' })).toBeVisible()
}

async function decide(page: Page, dialog: Locator, decision: string, reason: string): Promise<void> {
  await pickByKey(page, dialog, decision)
  await reach(dialog.getByLabel('Reason'))
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+Enter')
}

/** Walks into a group of radios and through it until the wanted one is chosen. */
async function pickByKey(page: Page, group: Locator, name: string): Promise<void> {
  const wanted = group.getByRole('radio', { name: new RegExp(`^${name}\\b`) })
  await expect(wanted).toBeVisible()
  await reach(wanted)
  const there = async () => wanted.evaluate((one) => one === document.activeElement)
  for (let presses = 0; presses < 20 && !(await there()); presses += 1) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeFocused()
  await page.keyboard.press('Space')
}

async function expectInSight(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible()
  expect(await page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)).toBe(0)
  const box = await what.boundingBox()
  expect(box?.y, 'below the top').toBeGreaterThanOrEqual(0)
  expect((box?.y ?? HEIGHT) + (box?.height ?? 0), 'above the fold').toBeLessThanOrEqual(HEIGHT)
  expect((box?.x ?? WIDTH) + (box?.width ?? 0), 'inside the window').toBeLessThanOrEqual(WIDTH)
}
