import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Choice, ChoiceField } from './choice-field.tsx'
import { Dialog, Incomplete } from './dialog.tsx'
import { TextAreaField } from './text-field.tsx'

/** Ends a blind double rating whose one rater cannot go on: whose rating is put aside, and why. */
export function EndDoubleRating({
  ratings,
  onEnd,
  sentence,
}: {
  /** The ratings that the person may put aside, by their ids. */
  ratings: readonly Choice<string>[]
  onEnd(id: string, reason: string): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [asking, setAsking] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [only] = ratings
  const id = ratings.length === 1 && only !== undefined ? only.value : chosen
  const submit = async () => {
    setAsked(true)
    if (id === null || reason.trim() === '') throw new Incomplete()
    await onEnd(id, reason)
  }
  return (
    <>
      <Button size="xs" onClick={() => setAsking(true)}>
        A rater cannot go on
      </Button>
      <Dialog
        title="End the double rating"
        lead="The rating of who cannot go on is put aside with your reason: it is kept and counts for nothing. The other stands alone from then on. This cannot be undone."
        opened={asking}
        onClose={() => setAsking(false)}
        onSubmit={submit}
        sentence={sentence}
        submit="Put it aside"
        danger
      >
        <ChoiceField
          required
          label="Who cannot go on"
          choices={ratings}
          value={id}
          onChange={setChosen}
          {...(asked && id === null ? { error: 'Choose one of the two.' } : {})}
        />
        <TextAreaField
          required
          label="Why"
          hint="For example that she has left the clinic."
          rows={2}
          most={1000}
          value={reason}
          onChange={setReason}
          {...(asked && reason.trim() === '' ? { error: 'Say why this rating is put aside.' } : {})}
        />
      </Dialog>
    </>
  )
}
