import type { ReactNode } from 'react'
import { Dialog } from './dialog.tsx'

/** Asks once more before something that cannot be undone, and only then: signing, finalising, removing a person. */
export function Confirm({
  title,
  opened,
  onClose,
  onConfirm,
  confirm,
  sentence,
  children,
}: {
  title: string
  opened: boolean
  onClose(): void
  onConfirm(): Promise<unknown>
  /** What the button says: `Sign and freeze`. */
  confirm: string
  sentence(error: unknown): string
  /** What will be so afterwards, in plain words. */
  children: ReactNode
}) {
  return (
    <Dialog
      title={title}
      opened={opened}
      onClose={onClose}
      onSubmit={onConfirm}
      submit={confirm}
      sentence={sentence}
      danger
    >
      <div>{children}</div>
    </Dialog>
  )
}
