import type { SheetView } from '#shared/domain/referral-view.ts'
import { IN_DANGER, whomToCall } from './for-her.ts'
import type { Part, Sheets } from './parts.ts'

/**
 * What a victim takes home (S4 §3.2e). It may be found by the person she is afraid of: it names nobody, says nowhere who
 * made it, and asks for nothing that could make matters worse (no change of number, no reply, no confrontation: S4 §3.1).
 */
export function sheetDocument(view: SheetView): Sheets {
  return {
    title: TITLE,
    subject: '',
    marking: null,
    footer: '',
    parts: [
      { part: 'title', above: '', text: TITLE, level: null, below: 'Keep this where only you will see it.' },
      IN_DANGER,
      { part: 'heading', text: 'What you told us' },
      {
        part: 'paragraph',
        words: 'You did right to tell us. We take what you said seriously, and none of it is your fault.',
      },
      ...concerns(view),
      { part: 'heading', text: 'What happens next' },
      { part: 'list', ordered: false, items: view.next },
      { part: 'heading', text: 'What would change this' },
      {
        part: 'paragraph',
        words: `Tell us${view.call.length === 0 ? '' : ', or one of the services below,'} as soon as`,
      },
      { part: 'list', ordered: false, items: CHANGES },
      { part: 'paragraph', words: 'Nothing is too small to tell. What we do can change on the same day.' },
      { part: 'heading', text: 'What helps' },
      { part: 'list', ordered: false, items: HELPS },
      ...whomToCall(view.call),
    ],
  }
}

function concerns({ concerns }: SheetView): readonly Part[] {
  return concerns.flatMap(({ heading, sentences }): readonly Part[] => [
    { part: 'subheading', text: heading },
    { part: 'list', ordered: false, items: sentences },
  ])
}

const TITLE = 'What you told us, and what happens next'

const CHANGES = [
  'it happens more often, in a new way, or in a new place',
  'somebody comes to your home, your work or your children’s school',
  'there is a threat, to you, to somebody else or to themselves',
  'people around you are approached',
  'you feel more afraid than before.',
]

const HELPS = [
  'Keep every message, call, letter, gift and picture, and do not delete anything.',
  'Do not reply, however hard that is.',
  'Write down what happens: the day, the time, the place, what was said or done, and who saw it. Keep it where only you can read it.',
  'Tell people whom you trust, and agree with them what to do if they are approached.',
  'Trust your own sense of danger: if something feels wrong, call.',
]
