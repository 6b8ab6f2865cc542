import type { SafetyPaperView } from '#shared/domain/safety-paper-view.ts'
import { IN_DANGER, whomToCall } from './for-her.ts'
import type { Part, Sheets } from './parts.ts'

/**
 * Her safety plan as she takes it home (S4 §3.3). It may be found by the person she is afraid of: it says first what to do in
 * danger, names nobody unless she wants her own name on it, and does not say what it is about or who made it.
 */
export function safetyPaperDocument(view: SafetyPaperView): Sheets {
  return {
    title: TITLE,
    subject: '',
    marking: null,
    footer: view.copy === null ? 'Not to be given away yet' : `No. ${view.copy}`,
    parts: [
      {
        part: 'title',
        above: '',
        text: TITLE,
        level: null,
        below: [...view.wanted, 'Keep this where only you will see it.'].join(' · '),
      },
      IN_DANGER,
      ...(view.parts.length === 0
        ? [{ part: 'paragraph', words: 'Nothing has been agreed yet.' } as const]
        : [{ part: 'paragraph', words: YOURS } as const]),
      ...view.parts.flatMap(({ heading, steps }): readonly Part[] => [
        { part: 'heading', text: heading },
        {
          part: 'list',
          ordered: false,
          items: steps.map(({ text, note }) => (note === '' ? text : [text, ' ', { strong: note }])),
        },
      ]),
      { part: 'heading', text: 'Before you change something' },
      { part: 'paragraph', words: BEFORE },
      ...whomToCall(view.call),
    ],
  }
}

const TITLE = 'What we agreed'
const YOURS =
  'These are your choices. You may change your mind about any of them, at any time and without a reason: tell us, and we change the plan with you.'
const BEFORE =
  'Anything that gives you more room can make things worse for a while. Tell us before you do it, so that somebody knows and help is ready. If you feel that something is wrong, trust that feeling: call 999 in danger, and us or one of the services below for anything else.'
