import { ANSWER_WORDS, type AnswerWord, answerWord } from '#shared/domain/screening.ts'

/** What a key does on a question of the screening. */
export type QuestionCommand =
  | { kind: 'answer'; value: AnswerWord | null }
  | { kind: 'tick'; index: number }
  | { kind: 'comment' }
  | { kind: 'accept' }
  | { kind: 'move'; by: 1 | -1 }

/** What a key means on a question; undefined when it means nothing there. */
export function commandFor(key: string): QuestionCommand | undefined {
  const letter = key.toLowerCase()
  const word = answerWord.options.find((one) => ANSWER_WORDS[one].key === letter)
  if (word !== undefined) return { kind: 'answer', value: word }
  if (/^[1-9]$/.test(key)) return { kind: 'tick', index: Number(key) - 1 }
  if (letter === 'c') return { kind: 'comment' }
  if (letter === 'a') return { kind: 'accept' }
  return OTHERS[key]
}

const OTHERS: Readonly<Record<string, QuestionCommand>> = {
  ArrowDown: { kind: 'move', by: 1 },
  Enter: { kind: 'move', by: 1 },
  ArrowUp: { kind: 'move', by: -1 },
  Backspace: { kind: 'answer', value: null },
  Delete: { kind: 'answer', value: null },
}
