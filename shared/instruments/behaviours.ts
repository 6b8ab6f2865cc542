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

const BEHAVIOUR_GROUPS = [
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
  /** Which of the examples in the list of S4 §2.1 it holds, counted from the top; none where the guidance does not name it. */
  readonly inGuidance: readonly number[]
}

/**
 * 27 behaviours in own words (item 4). Together they hold every one of the 27 examples of S4 §2.1, of which several name one
 * thing twice, and beside them what the law and the panels tell apart: trackers, go-betweens, threats of suicide. A code, once
 * stored, is never renamed.
 */
export const BEHAVIOURS: readonly Behaviour[] = [
  {
    code: 'B01',
    group: 'Contact',
    label: 'Calls, voice messages, texts, emails',
    statutory: 'b',
    severity: 'contact',
    inGuidance: [5],
  },
  {
    code: 'B02',
    group: 'Contact',
    label: 'Contact over social media, forums or false accounts',
    statutory: 'b',
    severity: 'contact',
    inGuidance: [27],
  },
  {
    code: 'B03',
    group: 'Contact',
    label: 'Letters, cards, pictures, gifts',
    statutory: 'b',
    severity: 'contact',
    inGuidance: [4],
  },
  {
    code: 'B04',
    group: 'Contact',
    label: 'Contact through other people or the children',
    statutory: 'b',
    severity: 'contact',
    inGuidance: [],
  },
  {
    code: 'B05',
    group: 'Being near',
    label: 'Turning up or waiting at home, at work or elsewhere',
    statutory: 'e',
    severity: 'intrusion',
    inGuidance: [2],
  },
  {
    code: 'B06',
    group: 'Being near',
    label: 'Following, on foot or in a vehicle',
    statutory: 'a',
    severity: 'intrusion',
    inGuidance: [1],
  },
  {
    code: 'B07',
    group: 'Being near',
    label: 'Coming too close, touching in passing',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [20],
  },
  {
    code: 'B08',
    group: 'Being near',
    label: 'Moving nearer: a home, a job or a club where the victim is',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [22],
  },
  {
    code: 'B09',
    group: 'Watching and finding out',
    label: 'Watching, or driving past',
    statutory: 'g',
    severity: 'intrusion',
    inGuidance: [1],
  },
  {
    code: 'B10',
    group: 'Watching and finding out',
    label: 'Tracker, hidden camera or listening device',
    statutory: 'g',
    severity: 'intrusion',
    inGuidance: [1],
  },
  {
    code: 'B11',
    group: 'Watching and finding out',
    label: 'Getting into accounts or devices, planting spyware',
    statutory: 'd',
    severity: 'intrusion',
    inGuidance: [6, 7],
  },
  {
    code: 'B12',
    group: 'Watching and finding out',
    label: 'Asking about the victim, or befriending people around her or him',
    statutory: 'g',
    severity: 'intrusion',
    inGuidance: [13],
  },
  {
    code: 'B13',
    group: 'Harming a name',
    label: 'Insults, or shaming in front of others',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [3],
  },
  {
    code: 'B14',
    group: 'Harming a name',
    label: 'Spreading private things, pictures or lies',
    statutory: 'c',
    severity: 'intrusion',
    inGuidance: [8],
  },
  { code: 'B15', group: 'Harming a name', label: 'Blackmail', statutory: null, severity: 'threat', inGuidance: [19] },
  {
    code: 'B16',
    group: 'Harming a name',
    label: 'Posing as the victim; unwanted orders or debts',
    statutory: 'c',
    severity: 'intrusion',
    inGuidance: [21, 24, 25, 26],
  },
  {
    code: 'B17',
    group: 'Harming a name',
    label: 'False reports, complaints or court cases against the victim',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [18],
  },
  {
    code: 'B18',
    group: 'Harming a name',
    label: 'Keeping children away, or turning them against the victim',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [12],
  },
  {
    code: 'B19',
    group: 'Harm and threats',
    label: 'Bothering family, friends, colleagues or a partner',
    statutory: null,
    severity: 'intrusion',
    inGuidance: [9],
  },
  {
    code: 'B20',
    group: 'Harm and threats',
    label: 'Threatening to harm somebody',
    statutory: null,
    severity: 'threat',
    inGuidance: [9],
  },
  {
    code: 'B21',
    group: 'Harm and threats',
    label: 'Threatening self-harm or suicide',
    statutory: null,
    severity: 'threat',
    inGuidance: [],
  },
  {
    code: 'B22',
    group: 'Harm and threats',
    label: 'Sending or leaving frightening or foul things',
    statutory: 'b',
    severity: 'intrusion',
    inGuidance: [15, 23],
  },
  {
    code: 'B23',
    group: 'Harm and threats',
    label: 'Getting into the home, car or workplace',
    statutory: 'f',
    severity: 'harm to property',
    inGuidance: [16],
  },
  {
    code: 'B24',
    group: 'Harm and threats',
    label: 'Damaging property',
    statutory: 'f',
    severity: 'harm to property',
    inGuidance: [10, 17],
  },
  {
    code: 'B25',
    group: 'Harm and threats',
    label: 'Taking or tampering with things, post or rubbish',
    statutory: 'f',
    severity: 'harm to property',
    inGuidance: [10, 14, 15, 17],
  },
  {
    code: 'B26',
    group: 'Harm and threats',
    label: 'Hurting or threatening an animal',
    statutory: 'f',
    severity: 'harm to property',
    inGuidance: [9],
  },
  {
    code: 'B27',
    group: 'Harm and threats',
    label: 'Assault, physical or sexual',
    statutory: null,
    severity: 'harm to a person',
    inGuidance: [9, 11],
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
