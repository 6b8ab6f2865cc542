import type { ElectronApplication, Page } from '@playwright/test'

/** The window that the run goes through, and where its documents are saved. */
export interface Run {
  readonly app: ElectronApplication
  readonly page: Page
  readonly saves: string
}

/** Everybody and everything of the whole run, all invented; names in the scripts that a clinic meets. */
export const VICTIM = 'Małgorzata Żółkiewska-Dąbrowska'
export const PERPETRATOR = 'Gwynfor Llŷr-Prŷs'
export const CHILD = 'Zofia Żółkiewska'
export const COORDINATOR = 'Rosamund Achterby'
export const PSYCHOLOGIST = 'Dr Siân Wyndham-Ŵyn'
export const GUEST = 'Θεοδώρα Παπαδάκη'
export const MARKING = 'OFFICIAL-SENSITIVE'

export const LINES = {
  general: 'The chair read the statement on confidentiality.',
  fact: ['/f @police ', 'A tracker was found under her car on 3 November.'],
  allegation: ['/al @housing ', 'A neighbour reports a van outside at night.'],
  opinion: ['/o @Wyndham ', 'Service of the order is the likeliest trigger.'],
  voice: ['/v @advocacy ', 'She wants the order and fears the week after it.'],
  dissent: ['/x @Παπαδάκη ', 'Would serve only after the child has been moved.'],
} as const
export const ACTIONS = [
  { line: '/a @Παπαδάκη #H1 +14 Search the car again done when a photograph is on file', text: 'Search the car again' },
  {
    line: '/a @Achterby +7 Tell the school who may collect the child',
    text: 'Tell the school who may collect the child',
  },
] as const
export const SUMMARY = 'Serious harm is most likely at her work in the week after service of the order.'
export const DECISION = { text: 'Serve the order on Tuesday', because: 'notice came first twice' }
export const EVIDENCE = 'Nine contacts against the bail conditions since August.'
export const UNFINISHED = 'The head will confirm it'
export const CORRECTION = 'The tracker was found on 4 November.'
