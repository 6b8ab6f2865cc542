import { Button } from '@mantine/core'
import { saveEverything, useSaving } from '#renderer/lib/saving.ts'
import { sayDone, sayProblem } from '#renderer/lib/toast.tsx'
import { redoLast, type Undoable, undoLast, useUndo } from '#renderer/lib/undo.ts'
import { timeOf } from '#shared/domain/dates.ts'
import classes from './shell.module.css'

/** Whether everything is saved and since when; and the way to take the last change back. */
export function SavedState() {
  const saving = useSaving()
  const { undo } = useUndo()
  return (
    <div className={classes['saved']} data-kind={saving.kind}>
      {undo !== undefined && (
        <Button size="compact-xs" onClick={takeBack} title={`Undo: ${undo.label}`}>
          Undo
        </Button>
      )}
      <span role="status">
        {saving.kind === 'saved' &&
          (saving.at === null ? 'Everything saved' : `Everything saved · ${timeOf(saving.at)}`)}
        {saving.kind === 'saving' && 'Saving…'}
        {saving.kind === 'not saved' && `Not saved: ${saving.label}`}
      </span>
    </div>
  )
}

/** Takes the last change back and says so. */
export function takeBack(): void {
  void travel(undoLast, 'Undone')
}

/** Does again what was taken back last. */
export function takeForward(): void {
  void travel(redoLast, 'Done again')
}

async function travel(step: () => Promise<Undoable | undefined>, word: string): Promise<void> {
  try {
    await saveEverything()
    const entry = await step()
    if (entry !== undefined) sayDone(`${word}: ${entry.label}`)
  } catch (error) {
    sayProblem(error)
  }
}
