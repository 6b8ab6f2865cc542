import type { ContactFields } from '#shared/domain/emergency-contact.ts'
import type { TellingWay } from '#shared/domain/victim-loop.ts'
import type { WishAbout, WordsKind } from '#shared/domain/victim-words.ts'
import { CASE_01 } from './case-01.ts'
import { CASE_02 } from './case-02.ts'
import { CASE_05 } from './case-05.ts'
import type { WrittenCase, WrittenDay } from './shapes.ts'

/** One moment between the advocate and the victim of a case. */
export type WrittenMoment = { of: WrittenCase; on: WrittenDay } & (
  | { does: 'tell'; about: string; way: Exclude<TellingWay, 'another way'>; words?: string; answer?: string }
  | { does: 'hold back'; about: string; because: string }
  /** `about`: how the decision or action begins that she may be told of in these words. */
  | { does: 'accept'; about: string; title: string; words: string; byWhom: string }
  /** `instead`: how the wish begins that this one changes. */
  | { does: 'say'; kind: WordsKind; about: WishAbout | null; words: string; instead?: string }
  | { does: 'consent'; reason: string }
  | { does: 'contact'; contact: Omit<ContactFields, 'audience'> }
)

const TELL = { does: 'tell', way: 'the safe way' } as const

/** What the advocate told three victims, and what they said; what is left out waits on the screen. */
export const VICTIM_MOMENTS: readonly WrittenMoment[] = [
  {
    of: CASE_01,
    on: '2026-03-02',
    does: 'consent',
    reason:
      '“Tell whoever has to know. Not the shared e-mail, ever.” She knows that the case may be shared regardless.',
  },
  { of: CASE_01, on: '2026-03-02', ...TELL, about: 'Non-molestation order: made' },
  {
    of: CASE_01,
    on: '2026-03-02',
    ...TELL,
    about: 'Non-molestation order: served',
    answer: 'I want to know the day before, not the day after. He always hears it first.',
  },
  {
    of: CASE_01,
    on: '2026-03-02',
    does: 'say',
    kind: 'wish',
    about: 'contact',
    words: 'She wants to be rung, so that she can ask at once.',
  },
  {
    of: CASE_01,
    on: '2026-03-02',
    does: 'contact',
    contact: {
      name: 'Jadwiga Wiśniowska',
      who: 'her sister',
      phone: '01632 960141',
      whatFor: 'when she does not answer a text by noon',
      safeTimes: 'any time',
      mayKnow: 'everything about the case',
    },
  },
  {
    of: CASE_01,
    on: '2026-03-23',
    ...TELL,
    about: 'Stalking protection order: interim made',
    words: 'The court has made an order for now; the full hearing follows. I read out to her what it forbids.',
    answer: 'Good. And the nursery, do they have it in writing?',
  },
  { of: CASE_01, on: '2026-03-24', ...TELL, about: 'Stalking protection order: served' },
  {
    of: CASE_01,
    on: '2026-04-20',
    does: 'say',
    kind: 'wish',
    about: 'contact',
    instead: 'She wants to be rung',
    words: 'No calls any more: Staś answers the telephone. Text first, on weekdays in the morning.',
  },
  {
    of: CASE_01,
    on: '2026-11-11',
    ...TELL,
    about: 'What the panel said on Tuesday 10 November',
    answer: 'When the order came he sent flowers, so I knew. Who is beside me in the court?',
  },
  {
    of: CASE_01,
    on: '2026-11-16',
    does: 'contact',
    contact: {
      name: 'Nursery office, Foxenholt',
      who: 'the nursery of her son',
      phone: '01632 960148',
      whatFor: 'when somebody unknown asks for Staś, or a card arrives there',
      safeTimes: '07:30-18:00',
      mayKnow: 'the order and the photograph, nothing else',
    },
  },
  {
    of: CASE_01,
    on: '2026-11-19',
    does: 'say',
    kind: 'wish',
    about: 'police and court',
    words: 'She wants somebody beside her in the court on 3 December, and a screen.',
  },
  { of: CASE_02, on: '2026-09-08', ...TELL, way: 'in person', about: 'Stalking protection order: made' },
  {
    of: CASE_02,
    on: '2026-09-08',
    ...TELL,
    way: 'in person',
    about: 'Stalking protection order: served',
    answer: 'My father asks whether the gate counts. I told him that it does.',
  },
  {
    of: CASE_02,
    on: '2026-09-10',
    does: 'say',
    kind: 'wish',
    about: 'sharing',
    words: 'Her employer may know of the order, and nothing of her father.',
  },
  {
    of: CASE_02,
    on: '2026-11-18',
    does: 'hold back',
    about: 'What the panel said on Tuesday 10 November',
    because: 'The licensing visit comes first; she is told on the same day.',
  },
  {
    of: CASE_02,
    on: '2026-11-18',
    does: 'say',
    kind: 'on how it was handled',
    about: null,
    words: 'Too many people ring me. I would like one, and to know when.',
  },
  {
    of: CASE_05,
    on: '2026-11-13',
    does: 'accept',
    about: 'The clinic writes to the victim',
    title: 'Why the level was decided anew',
    words: 'The panel looked at the case again because more has happened, and what would change the level.',
    byWhom: 'Saima Darwish',
  },
  {
    of: CASE_05,
    on: '2026-11-13',
    does: 'hold back',
    about: 'The level stays high',
    because: 'The level is a word of the services. She is told what it means for her: that they stay beside her.',
  },
]
