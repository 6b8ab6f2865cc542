import type { ActionLine } from '#shared/domain/action.ts'
import { factorByCode } from '#shared/instruments/index.ts'

/** What an action answers, in words. */
export function sayLinks({ links }: Pick<ActionLine, 'links'>): string {
  if (links.length === 0) return 'nothing yet'
  return links
    .map((one) => (one.kind === 'scenario' ? 'a scenario' : `${one.ref} ${factorByCode(one.ref)?.item.label ?? ''}`))
    .join(', ')
}
