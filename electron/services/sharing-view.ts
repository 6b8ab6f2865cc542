import { dayOf, sayDayInFull, timeOf } from '#shared/domain/dates.ts'
import type { Consent, Share } from '#shared/domain/referral.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { SharingView } from '#shared/domain/sharing-view.ts'
import type { Exported } from '#shared/domain/view-parts.ts'
import { ARTICLE_6, ARTICLE_9, GATEWAYS, LAWFUL_BASES } from '#shared/instruments/lawful-basis.ts'

/** Everything that a printed record of sharing is made of. */
export interface SharingSource {
  reference: string
  consents: readonly Consent[]
  shares: readonly Share[]
  settings: Settings
  exported: Exported
}

/** What was shared with whom, for what purpose and on which ground, in the order in which it was recorded (items 76 to 81). */
export function sharingView({ reference, consents, shares, settings, exported }: SharingSource): SharingView {
  return {
    classification: settings.marking,
    clinic: settings.clinicName,
    reference,
    consents: consents.map(({ explained, answer, reason, at, byName }) => ({
      when: `${sayMoment(at)}, by ${byName}`,
      answer: `${answer.charAt(0).toUpperCase()}${answer.slice(1)}. ${explained ? 'It was explained to her.' : 'It was not explained to her.'}`,
      reason,
    })),
    shares: shares.map((one) => ({
      between: one.sharer === '' ? `To ${one.recipient}` : `${one.sharer} to ${one.recipient}`,
      what: one.what,
      purpose: one.purpose,
      grounds: groundsOf(one),
      tests: one.ticks.join(', '),
      decided: `By ${one.decidedByName}; recorded by ${one.byName}, ${sayMoment(one.at)}`,
      capacity: capacityIn(one),
    })),
    exported,
  }
}

function groundsOf({ lawfulBasis, article6, article9, gateway }: Share): string[] {
  const codes = [lawfulBasis, article6, article9, gateway]
  return [LAWFUL_BASES, ARTICLE_6, ARTICLE_9, GATEWAYS]
    .flatMap((list, at) => list.filter(({ code }) => code === codes[at]))
    .map(({ name, textOf }) => `${name} (text of ${sayDayInFull(textOf)})`)
}

function capacityIn({ capacity }: Share): SharingView['shares'][number]['capacity'] {
  if (capacity === null) return null
  const { decision, helped, assessedBy, on } = capacity
  return { decision, helped, assessed: `${assessedBy}${on === null ? '' : `, ${sayDayInFull(on)}`}` }
}

function sayMoment(at: Share['at']): string {
  return `${sayDayInFull(dayOf(at))}, ${timeOf(at)}`
}
