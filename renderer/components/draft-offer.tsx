import { Button } from '@mantine/core'
import { Notice } from './notice.tsx'

/** Offers back what was typed and not finished: `You were typing this on Tue 24 Nov, 10:41.` */
export function DraftOffer({
  at,
  excerpt,
  onPutBack,
  onThrowAway,
}: {
  at: string
  excerpt?: string
  onPutBack(): void
  onThrowAway(): void
}) {
  return (
    <Notice
      kind="look"
      title="Unfinished text."
      action={
        <>
          <Button size="xs" variant="filled" onClick={onPutBack}>
            Put it back
          </Button>
          <Button size="xs" onClick={onThrowAway}>
            Throw away
          </Button>
        </>
      }
    >
      You were typing this on {at}
      {excerpt === undefined ? '.' : `: “${excerpt.length > 120 ? `${excerpt.slice(0, 120)}…` : excerpt}”`}
    </Notice>
  )
}
