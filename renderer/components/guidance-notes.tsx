import { Button } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import type { GuidanceNote } from '#shared/domain/guidance.ts'
import classes from './guidance-notes.module.css'
import { ReasonDialog } from './reason-dialog.tsx'
import { Tag } from './tag.tsx'
import { TextField } from './text-field.tsx'

interface Shown {
  guidance: { readonly notes: readonly GuidanceNote[]; readonly off: number }
  /** Rules that were set aside with a reason. */
  aside?: readonly string[]
}

/** A text field with what the guidance says about its wording below it: a note, never a block (N2). */
export function Guided({
  children,
  because,
  onBecause,
  kept = 'Kept with the action and minuted.',
  ...shown
}: Shown & { children: ReactNode; kept?: string } & (
    | { because: string; onBecause(because: string): void }
    | { because?: never; onBecause?: never }
  )) {
  const place = useRef<HTMLDivElement>(null)
  const raised = shown.guidance.notes.length > 0
  return (
    <div className={classes['guided']}>
      <div ref={place}>{children}</div>
      <GuidanceNotes {...shown} />
      {raised && (
        <div className={classes['answer']}>
          <Button
            size="xs"
            onClick={() => place.current?.querySelector<HTMLElement>('textarea:not([aria-hidden]), input')?.focus()}
          >
            Reword
          </Button>
          {onBecause !== undefined && (
            <TextField
              label="Keep it, because …"
              hint={`${kept} Without a reason it is saved all the same, marked “guidance not answered”.`}
              value={because}
              onChange={onBecause}
            />
          )}
        </div>
      )}
    </div>
  )
}

/** What the guidance says about a wording, read out politely as it is typed. */
export function GuidanceNotes({ guidance: { notes, off }, aside = [] }: Shown) {
  return (
    <div role="status" aria-label="What the guidance says">
      {notes.length > 0 && (
        <ul className={classes['notes']}>
          {notes.map(({ code, title, says, source, words }) => (
            <li key={code}>
              <strong>
                <span aria-hidden="true">◆ </span>
                {title}
              </strong>{' '}
              <span>raised by “{words}”</span>
              {aside.includes(code) && <Tag tone="done">✓ set aside with a reason</Tag>}
              <p>
                {says} <span className={classes['source']}>({source})</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {off > 0 && (
        <p className="muted small">
          {off === 1
            ? '1 rule of the guidance is switched off by this clinic.'
            : `${off} rules of the guidance are switched off by this clinic.`}
        </p>
      )}
    </div>
  )
}

/** What waits for an answer at a wording that is recorded: the mark, and the reason that takes it away. */
export function UnansweredGuidance({
  notes,
  of,
  kept,
  onReason,
  sentence,
}: {
  notes: readonly GuidanceNote[]
  /** What is worded so: `action 7`, `this aim`. */
  of: string
  /** Where the reason is kept. */
  kept: string
  /** Left out where nothing can be answered. */
  onReason?: ((reason: string) => Promise<unknown>) | undefined
  sentence(error: unknown): string
}) {
  const [asking, setAsking] = useState(false)
  if (notes.length === 0) return null
  const titles = notes.map(({ title }) => `“${title}”`).join(', ')
  return (
    <span className={classes['open']}>
      <Tag tone="medium">◆ Guidance not answered</Tag> <span className="small">{titles}</span>
      {onReason !== undefined && (
        <>
          <Button size="xs" aria-label={`Keep it, because … (${of})`} onClick={() => setAsking(true)}>
            Keep it, because …
          </Button>
          <ReasonDialog
            title={`Keep ${of} as it is worded`}
            lead={`The guidance speaks against it: ${titles}. ${kept}`}
            submit="Keep it"
            label="Because"
            opened={asking}
            onClose={() => setAsking(false)}
            onReason={onReason}
            sentence={sentence}
          />
        </>
      )}
    </span>
  )
}
