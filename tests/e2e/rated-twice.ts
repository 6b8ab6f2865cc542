import { expect, type Page } from '@playwright/test'
import { goTo } from './by-hand.ts'

/** Goes to a screen about the case of the demonstration clinic that two psychologists have rated. */
export async function openRatedTwice(
  page: Page,
  screen: 'case' | 'assessment' | 'two raters' | 'compared' | 'agreement',
): Promise<void> {
  await goTo(page, 'Cases')
  await page
    .getByRole('link', { name: /SC-2026-0004/ })
    .first()
    .click()
  await expect(page.getByRole('link', { name: 'Compare no. 1 and no. 2' })).toBeVisible()
  if (screen === 'case') return
  if (screen === 'compared') {
    await page.getByRole('link', { name: 'Compare no. 1 and no. 2' }).click()
    await expect(page.getByRole('table', { name: 'Differences' })).toBeVisible()
    return
  }
  await page.getByRole('link', { name: /^Assessment 1/ }).click()
  await expect(page.getByText('Signed with what came of the differences.')).toBeVisible()
  if (screen === 'assessment') return
  await page.getByRole('link', { name: 'The differences' }).click()
  await expect(page.getByRole('table', { name: 'Differences between the two raters' })).toBeVisible()
  if (screen === 'two raters') return
  await page.getByRole('link', { name: 'How often two raters of this clinic agreed' }).click()
  await expect(page.getByRole('table', { name: 'Agreement by item' })).toBeVisible()
}
