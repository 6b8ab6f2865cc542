import { Button } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ActionLine } from '#shared/domain/action.ts'

/** For an action that was never agreed: it stays in the store, with the reason, and leaves every list of open ones. */
export function ActionWithdraw({ line }: { line: ActionLine }) {
  const [opened, setOpened] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <div>
      <Button size="xs" onClick={() => setOpened(true)}>
        Recorded by mistake
      </Button>
      <Dialog
        title={`Take action ${line.number} back`}
        submit="Take it back"
        opened={opened}
        onClose={() => setOpened(false)}
        onSubmit={async () => {
          await api.actions.withdraw.call({ actionId: line.id, reason })
          sayDone(`Action ${line.number} is kept as recorded by mistake`)
        }}
        sentence={sentenceOf}
      >
        <TextAreaField label="What went wrong" required most={4000} rows={2} value={reason} onChange={setReason} />
      </Dialog>
    </div>
  )
}
