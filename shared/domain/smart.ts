import type { ActionKind, ActionLink, ActionRecord } from './action.ts'
import type { Day } from './dates.ts'

/** What the SMART test looks at in an action (domain §4.5). */
export interface SmartAction {
  kind: ActionKind
  text: string
  criterion: string
  acceptance: ActionRecord['acceptance']
  links: readonly ActionLink[]
  dueOn: Day | null | undefined
}

/** One letter of SMART that an action does not meet yet, with what would help. Never a block. */
export interface SmartNote {
  letter: 'S' | 'M' | 'A' | 'R' | 'T'
  sentence: string
}

/**
 * What keeps an action from being SMART: specific, measurable, accepted, relevant, in time (domain §4.5).
 * Empty when nothing does; advice is not tested, because nobody owes it.
 */
export function smartNotes(action: SmartAction, nextReviewOn: Day | null): SmartNote[] {
  if (action.kind === 'advice') return []
  const vague = action.criterion.trim() === '' ? vagueWordIn(action.text) : undefined
  const late = nextReviewOn !== null && action.dueOn != null && action.dueOn > nextReviewOn
  const notes: readonly (SmartNote | false)[] = [
    wordsIn(action.text) < LEAST_WORDS && {
      letter: 'S',
      sentence: `Say what is done, to or with whom or what: at least ${LEAST_WORDS} words.`,
    },
    vague !== undefined && {
      letter: 'M',
      sentence: `“${vague}” has no end of its own. Say what will be there when it is done.`,
    },
    vague === undefined &&
      action.criterion.trim() === '' && { letter: 'M', sentence: 'Say what one will see when it is done.' },
    action.acceptance === null && { letter: 'A', sentence: 'Its owner has not accepted it yet.' },
    action.acceptance === 'declined' && { letter: 'A', sentence: 'Its owner declined it. Give it to somebody else.' },
    action.links.length === 0 && {
      letter: 'R',
      sentence: 'Link it to a factor, a protective goal or a scenario, so that one sees what it is for.',
    },
    action.dueOn == null && { letter: 'T', sentence: 'Say by which day.' },
    late && { letter: 'T', sentence: 'It is due only after the next review.' },
  ]
  return notes.filter((one): one is SmartNote => one !== false)
}

const LEAST_WORDS = 5

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0
}

/** A word that names a stance and no result, as it was typed. */
function vagueWordIn(text: string): string | undefined {
  return /\b(?:consider\w*|monitor\w*|liais\w+|ongoing|on-going|keep an eye|bear in mind|explor\w+)\b/iu.exec(text)?.[0]
}
