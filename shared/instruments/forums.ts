import type { Forum, Routing } from '#shared/domain/referral.ts'
import type { SupportKind } from '#shared/domain/routing.ts'

/** Where a case can go, in words (S4 §4.1, §4.4). */
export const FORUM_WORDS = {
  clinic: {
    name: 'Stalking clinic',
    means: 'High, without domestic abuse or with stalking as the dominant risk; also when nobody is sure.',
  },
  marac: {
    name: 'MARAC',
    means: 'High, with domestic abuse, and stalking is not the dominant risk.',
  },
  support: {
    name: 'Support service',
    means: 'Below high: the investigation stays with the officer in the case, and services support the victim.',
  },
} as const satisfies Record<Forum, { name: string; means: string }>

/** Who stands at the victim's side at high risk (S4 §4.1, §4.3). */
export const ADVOCATE_WORDS = {
  ISAC: { name: 'ISAC', means: 'Independent stalking advocacy caseworker, where there is no domestic abuse.' },
  IDVA: { name: 'IDVA', means: 'Independent domestic violence adviser, where there is domestic abuse.' },
  none: { name: 'No advocate', means: 'Below high the support services help the victim.' },
} as const satisfies Record<Routing['advocate'], { name: string; means: string }>

/** The services named to a victim below high (S4 §4.1): who they are locally stands in the directory. */
export const SUPPORT_WORDS = {
  'victim support': { name: 'Victim support service', means: 'Where there is no domestic abuse.' },
  'domestic abuse service': { name: 'Domestic abuse service', means: 'Where there is domestic abuse.' },
  'stalking helpline': {
    name: 'National stalking helpline',
    means: 'Always: first advice, and the way to specialists.',
  },
} as const satisfies Record<SupportKind, { name: string; means: string }>
