import type { KeyboardEvent } from 'react'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import classes from './assessments.module.css'
import type { Desk } from './writing.ts'

/** What would have to be known to rate a factor better; saves itself, Escape or Ctrl+Enter go back to the row. */
export function MissingForm({ code, missing, desk }: { code: string; missing: string; desk: Desk }) {
  const saved = useSavedText({
    label: `What is missing on ${code}`,
    value: missing,
    save: (was, value) =>
      api.assessments.rate.call({ assessmentId: desk.assessmentId, code, change: { field: 'missing', was, value } }),
  })
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return
    event.preventDefault()
    event.stopPropagation()
    desk.write(undefined)
  }
  return (
    <div className={classes['form']}>
      <TextAreaField
        autoFocus
        saved={saved}
        rows={2}
        most={2000}
        hint="What would have to be known to rate this better, and who could say. Escape goes back to the row."
        onKeyDown={keys}
      />
    </div>
  )
}
