import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/** Asserts that axe finds nothing wrong on what the window shows now, by the rules of WCAG 2.2 A and AA. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // Electron opens no second page, which axe would otherwise use to finish its run in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary?.replace(/\s+/g, ' ') ?? ''}`),
  )
  expect(found, `axe on: ${screen}`).toEqual([])
}
