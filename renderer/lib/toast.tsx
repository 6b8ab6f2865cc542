import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { sentenceOf } from './messages.ts'
import { undoLast } from './undo.ts'

/** Says that something was done. `undo: true` offers the undo that was just put down with `remember`. */
export function sayDone(what: string, { undo = false }: { undo?: boolean } = {}): void {
  const id = notifications.show({
    autoClose: undo ? 12_000 : 6_000,
    withBorder: true,
    color: 'var(--accent)',
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: undo ? (
      <>
        {what} ·{' '}
        <Button
          size="compact-xs"
          onClick={() => {
            notifications.hide(id)
            void takeBack()
          }}
        >
          Undo
        </Button>
      </>
    ) : (
      what
    ),
  })
}

/** Says why something did not happen. Stays until it is closed. */
export function sayProblem(error: unknown): void {
  notifications.show({
    autoClose: false,
    withBorder: true,
    color: 'var(--high)',
    title: 'Not done',
    closeButtonProps: { 'aria-label': 'Close this message' },
    message: sentenceOf(error),
  })
}

/** Does something at once and says what became of it: `void attempt(() => api.actions.reopen.call(…), 'Action 4 reopened')`. */
export async function attempt(
  work: () => Promise<unknown>,
  done?: string,
  options?: { undo?: boolean },
): Promise<boolean> {
  try {
    await work()
    if (done !== undefined) sayDone(done, options)
    return true
  } catch (error) {
    sayProblem(error)
    return false
  }
}

async function takeBack(): Promise<void> {
  try {
    const entry = await undoLast()
    if (entry !== undefined) sayDone(`Undone: ${entry.label}`)
  } catch (error) {
    sayProblem(error)
  }
}
