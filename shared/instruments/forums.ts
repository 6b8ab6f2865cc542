import { type Forum, forum, type Routing } from '#shared/domain/referral.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import type { SupportKind } from '#shared/domain/routing.ts'
import type { Settings } from '#shared/domain/settings.ts'

/** Where a case can go, in words, and what to do where there is no such forum (S4 §4.1, §4.4). */
export const FORUM_WORDS = {
  clinic: {
    name: 'Stalking clinic',
    means: 'High, without domestic abuse or with stalking as the dominant risk; also when nobody is sure.',
    source: 'S4 §4.1',
    instead: 'Agree with another forum that it hears the case, and say which as the reason.',
  },
  marac: {
    name: 'MARAC',
    means: 'High, with domestic abuse, and stalking is not the dominant risk.',
    source: 'S4 §4.4',
    instead: 'Ask the nearest MARAC to hear the case, or let the clinic hear it, and say which as the reason.',
  },
  support: {
    name: 'Support service',
    means: 'Below high: the investigation stays with the officer in the case, and services support the victim.',
    source: 'S4 §4.1',
    instead: 'Tell the victim about the national stalking helpline, and say as the reason who stays in touch with her.',
  },
} as const satisfies Record<Forum, { name: string; means: string; source: string; instead: string }>

/** A forum as this clinic has it. */
export interface ForumHere {
  name: string
  means: string
  /** Who convenes it and how it is reached; empty where nobody has said. */
  reach: string
  /** What to do because there is no such forum here; empty where there is one. */
  instead: string
}

/** What a forum is here: the clinic’s own name for it, else the default one, and what to do where there is none. */
export function forumHere(settings: Settings, of: Forum): ForumHere {
  const { name, means, instead } = FORUM_WORDS[of]
  const called = settings[`${of}ForumName`] === '' ? name : settings[`${of}ForumName`]
  return {
    name: called,
    means,
    reach: settings[`${of}ForumReach`],
    instead: settings[`${of}ForumHere`] ? '' : `${called} is not available here. ${instead}`,
  }
}

/** Refuses settings in which two forums have one name: nobody could say where a case went. */
export function checkForumNames(settings: Settings): void {
  const names = forum.options.map((one) => forumHere(settings, one).name.toLowerCase())
  if (new Set(names).size === names.length) return
  throw new Refusal('INVALID', { field: 'value', sentence: 'Another forum has this name already.' })
}

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
