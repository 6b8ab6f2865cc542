import type { Severity } from '#shared/domain/incident.ts'

/** The seven behaviours that the law names as examples of stalking: Protection from Harassment Act 1997, s.2A(3), in own words (item 3). */
export const STATUTORY_BEHAVIOURS = {
  a: 'Following somebody',
  b: 'Contacting somebody, or trying to, by any means',
  c: 'Publishing something about somebody, or as if it came from them',
  d: 'Monitoring somebody’s use of the internet, email or other electronic communication',
  e: 'Loitering anywhere, public or private',
  f: 'Interfering with somebody’s property',
  g: 'Watching or spying on somebody',
} as const

export type StatutoryLetter = keyof typeof STATUTORY_BEHAVIOURS

export const BEHAVIOUR_GROUPS = [
  'Contact',
  'Being near',
  'Watching and finding out',
  'Harming a name',
  'Harm and threats',
] as const

/** One way in which people stalk. The list is not exhaustive: what fits none of them is told in words. */
export interface Behaviour {
  readonly code: string
  readonly group: (typeof BEHAVIOUR_GROUPS)[number]
  readonly label: string
  /** The statutory example that it is, where it is one; the law’s list is not exhaustive either. */
  readonly statutory: StatutoryLetter | null
  /** How severe it is at the least, to start from. */
  readonly severity: Severity
}

/** The 27 behaviours in own words (S4 §2.1, item 4). A code, once stored, is never renamed. */
export const BEHAVIOURS: readonly Behaviour[] = [
  { code: 'B01', group: 'Contact', label: 'Calls, silent calls, voice messages', statutory: 'b', severity: 'contact' },
  { code: 'B02', group: 'Contact', label: 'Texts, emails, messages', statutory: 'b', severity: 'contact' },
  {
    code: 'B03',
    group: 'Contact',
    label: 'Contact over social media or false accounts',
    statutory: 'b',
    severity: 'contact',
  },
  { code: 'B04', group: 'Contact', label: 'Letters, cards, notes', statutory: 'b', severity: 'contact' },
  { code: 'B05', group: 'Contact', label: 'Gifts or things sent or left', statutory: 'b', severity: 'contact' },
  {
    code: 'B06',
    group: 'Contact',
    label: 'Contact through other people or the children',
    statutory: 'b',
    severity: 'contact',
  },
  { code: 'B07', group: 'Being near', label: 'Coming to the home uninvited', statutory: 'e', severity: 'intrusion' },
  {
    code: 'B08',
    group: 'Being near',
    label: 'Coming to work, school or college',
    statutory: 'e',
    severity: 'intrusion',
  },
  {
    code: 'B09',
    group: 'Being near',
    label: 'Turning up elsewhere, as if by chance',
    statutory: 'e',
    severity: 'intrusion',
  },
  {
    code: 'B10',
    group: 'Being near',
    label: 'Following, on foot or in a vehicle',
    statutory: 'a',
    severity: 'intrusion',
  },
  { code: 'B11', group: 'Being near', label: 'Waiting or hanging about nearby', statutory: 'e', severity: 'intrusion' },
  {
    code: 'B12',
    group: 'Watching and finding out',
    label: 'Watching, or driving past',
    statutory: 'g',
    severity: 'intrusion',
  },
  {
    code: 'B13',
    group: 'Watching and finding out',
    label: 'Tracking where somebody is',
    statutory: 'g',
    severity: 'intrusion',
  },
  {
    code: 'B14',
    group: 'Watching and finding out',
    label: 'Getting into accounts or devices',
    statutory: 'd',
    severity: 'intrusion',
  },
  {
    code: 'B15',
    group: 'Watching and finding out',
    label: 'Hidden camera, listening device or smart-home spying',
    statutory: 'g',
    severity: 'intrusion',
  },
  {
    code: 'B16',
    group: 'Watching and finding out',
    label: 'Finding out about somebody through others or records',
    statutory: 'g',
    severity: 'intrusion',
  },
  {
    code: 'B17',
    group: 'Harming a name',
    label: 'Spreading private things, pictures or lies',
    statutory: 'c',
    severity: 'intrusion',
  },
  {
    code: 'B18',
    group: 'Harming a name',
    label: 'Posing as the victim, ordering in the victim’s name',
    statutory: 'c',
    severity: 'intrusion',
  },
  {
    code: 'B19',
    group: 'Harming a name',
    label: 'Complaints, reports or court used against the victim',
    statutory: null,
    severity: 'intrusion',
  },
  {
    code: 'B20',
    group: 'Harm and threats',
    label: 'Bothering family, friends, colleagues or a partner',
    statutory: null,
    severity: 'intrusion',
  },
  {
    code: 'B21',
    group: 'Harm and threats',
    label: 'Threatening to harm somebody',
    statutory: null,
    severity: 'threat',
  },
  {
    code: 'B22',
    group: 'Harm and threats',
    label: 'Threatening self-harm or suicide',
    statutory: null,
    severity: 'threat',
  },
  {
    code: 'B23',
    group: 'Harm and threats',
    label: 'Getting into the home',
    statutory: 'f',
    severity: 'harm to property',
  },
  { code: 'B24', group: 'Harm and threats', label: 'Damaging property', statutory: 'f', severity: 'harm to property' },
  {
    code: 'B25',
    group: 'Harm and threats',
    label: 'Taking, moving or tampering with things',
    statutory: 'f',
    severity: 'harm to property',
  },
  {
    code: 'B26',
    group: 'Harm and threats',
    label: 'Hurting or threatening an animal',
    statutory: 'f',
    severity: 'harm to property',
  },
  {
    code: 'B27',
    group: 'Harm and threats',
    label: 'Assault, physical or sexual',
    statutory: null,
    severity: 'harm to a person',
  },
]

/** A behaviour; undefined when no code of the list is meant. */
export function behaviourByCode(code: string): Behaviour | undefined {
  return BY_CODE.get(code)
}

/** The statutory examples among some behaviours, in the order of the law, each once. */
export function statutoryOf(codes: readonly string[]): StatutoryLetter[] {
  const letters = new Set(codes.map((code) => behaviourByCode(code)?.statutory))
  return (Object.keys(STATUTORY_BEHAVIOURS) as StatutoryLetter[]).filter((letter) => letters.has(letter)) // the keys of the record
}

const BY_CODE = new Map(BEHAVIOURS.map((one) => [one.code, one]))
