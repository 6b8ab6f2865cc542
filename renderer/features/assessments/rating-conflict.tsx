import { Button } from '@mantine/core'
import { Notice } from '#renderer/components/notice.tsx'
import type { RatingConflict, RatingDesk } from './rating-desk.ts'

/** Two people rated the same factor: shows both and lets one be chosen. */
export function RatingConflictNotice({
  code,
  conflict,
  words,
  settle,
}: {
  code: string
  conflict: RatingConflict
  words: Readonly<Record<string, string>>
  settle: RatingDesk['settle']
}) {
  const say = (value: unknown) => (typeof value === 'string' ? (words[value] ?? value) : 'not rated')
  return (
    <Notice
      kind="danger"
      title="Not saved."
      action={
        <>
          <Button size="xs" onClick={() => settle(code, 'mine')}>
            Keep mine: {say(conflict.mine.value)}
          </Button>
          <Button size="xs" onClick={() => settle(code, 'theirs')}>
            Take theirs: {say(conflict.theirs)}
          </Button>
        </>
      }
    >
      Somebody else rated this while you did: {say(conflict.theirs)}. You chose: {say(conflict.mine.value)}.
    </Notice>
  )
}
