import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe.ts'
import { goTo, lock, signIn } from './by-hand.ts'
import { launchApp } from './launch.ts'
import { assess } from './whole-run/assessment.ts'
import { addPsychologist, decideRisk, openCase, setUp } from './whole-run/clinic-and-case.ts'
import { readMinutes, readPlan, workOnActions } from './whole-run/documents-and-actions.ts'
import type { Run } from './whole-run/invented.ts'
import { finalise, holdMeeting, planMeeting } from './whole-run/meeting.ts'

let run: Run
let close: () => Promise<void>

test.beforeAll(async () => {
  const saves = await mkdtemp(join(tmpdir(), 'stalking-clinic-saves-'))
  const launched = await launchApp()
  run = { app: launched.app, page: launched.page, saves }
  close = async () => {
    await launched.close()
    await rm(saves, { recursive: true })
  }
})

test.afterAll(async () => close())

test('from first start over a case, its assessment and a meeting to two documents, and back after a lock', async () => {
  const { page } = run
  const coordinator = { signIn: 'rosamund', passphrase: await test.step('set-up', () => setUp(run)) }
  const psychologist = { signIn: 'sian', passphrase: await test.step('a second person', () => addPsychologist(run)) }
  const reference = await test.step('a case', () => openCase(run))
  await test.step('risk and level', () => decideRisk(run))
  await lock(page)
  await expectAccessible(page, 'lock screen')

  await signIn(page, psychologist)
  await goTo(page, 'Cases')
  await page.getByRole('link', { name: reference }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: reference })).toBeVisible()
  await test.step('assessment', () => assess(run))
  await lock(page)

  await signIn(page, coordinator)
  await test.step('planning a meeting', () => planMeeting(run, reference))
  await test.step('holding it', () => holdMeeting(run))
  await test.step('minutes and correction', () => finalise(run))
  await test.step('minutes as a document', () => readMinutes(run, reference))
  await test.step('action log', () => workOnActions(run, coordinator))
  await test.step('plan as a document', () => readPlan(run, reference))
})
