import { Button, Modal } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type SubmitEvent, useRef, useState } from 'react'
import classes from './dialog.module.css'
import { KeyHint } from './key-hint.tsx'
import { Notice } from './notice.tsx'

/** Thrown by `onSubmit` when something is missing: what each field needs stands at the field, or is said here. */
export class Incomplete extends Error {
  constructor(sentence = 'Something is missing. Each field says what it needs.') {
    super(sentence)
  }
}

/**
 * A dialog with a form: Ctrl+Enter or its button does it, Escape leaves, focus goes back to where it was.
 * What `onSubmit` throws is shown through `sentence` and the dialog stays open with everything typed.
 */
export function Dialog({
  title,
  lead,
  opened,
  onClose,
  onSubmit,
  sentence,
  submit,
  danger = false,
  wide = false,
  children,
}: {
  title: string
  lead?: ReactNode
  opened: boolean
  onClose(): void
  /** Resolves when it is done; the dialog then closes by itself. */
  onSubmit(): Promise<unknown>
  /** Anything thrown to its sentence: pass `sentenceOf` of lib/messages.ts. */
  sentence(error: unknown): string
  /** What the button says: a verb and what it does. */
  submit: string
  danger?: boolean
  wide?: boolean
  children?: ReactNode
}) {
  const [state, setState] = useState<{ busy: boolean; refusal?: string }>({ busy: false })
  const form = useRef<HTMLFormElement>(null)
  const close = () => {
    setState({ busy: false })
    onClose()
  }
  const run = async (event: SubmitEvent) => {
    event.preventDefault()
    if (state.busy) return
    setState({ busy: true })
    try {
      await onSubmit()
      close()
    } catch (error) {
      setState({ busy: false, refusal: error instanceof Incomplete ? error.message : sentence(error) })
    }
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={title}
      size={wide ? 760 : 520}
      closeButtonProps={{ 'aria-label': 'Close' }}
      closeOnClickOutside={false}
      onKeyDown={keys}
    >
      <form ref={form} className={classes['form']} onSubmit={(event) => void run(event)} noValidate>
        {lead !== undefined && <p>{lead}</p>}
        {children}
        {state.refusal !== undefined && <Notice kind="danger">{state.refusal}</Notice>}
        <div className={classes['buttons']}>
          <span className={classes['hint']}>
            <KeyHint keys="Ctrl Enter" />
          </span>
          {/* Where nothing is typed, the focus starts at the way back: inside the form, so that Ctrl+Enter works. */}
          <Button onClick={close} data-autofocus={danger || undefined}>
            Cancel
          </Button>
          <Button type="submit" variant="filled" color={danger ? 'high' : 'accent'} loading={state.busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
