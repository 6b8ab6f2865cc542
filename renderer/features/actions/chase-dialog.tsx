import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import { type Chased, sayChase } from '#shared/domain/chase.ts'
import type { ActionId } from '#shared/domain/ids.ts'
import classes from './actions.module.css'
import { saveSheet } from './save-sheet.ts'

/** The chosen actions owner by owner: what to ask each, as text to copy and on paper, and the note that they were asked. */
export function ChaseDialog({
  actionIds,
  onClose,
  onChased,
}: {
  actionIds: ActionId[]
  onClose(): void
  onChased(): void
}) {
  const { may } = useSession()
  const { data: owners, error } = useQuery(api.boards.chaseList.queryOptions({ input: { actionIds } }))
  const [how, setHow] = useState('')
  return (
    <Dialog
      wide
      title="Chase list"
      lead="Ask each owner about theirs, then note how they were asked. The note stays on each action, with the day and your name."
      submit="Note that they were asked"
      opened
      onClose={onClose}
      onSubmit={async () => {
        const { chased, left } = await api.actions.chase.call({ actionIds, how })
        const rest = left === 0 ? '' : `; ${left} closed, advice or gone meanwhile`
        sayDone(`Noted on ${count(chased, 'action')}${rest}`)
        onChased()
      }}
      sentence={sentenceOf}
    >
      {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
      {owners === undefined && error === null && <Waiting what="Putting the list together" />}
      {owners?.length === 0 && <Notice kind="look">Nothing here can be chased: it is closed, or it is advice.</Notice>}
      {owners?.map((one) => (
        <Owner key={`${one.agencyId} ${one.ownerName}`} of={one} />
      ))}
      <TextField
        label="How they were asked"
        hint="By telephone, by e-mail"
        required
        autoFocus
        value={how}
        onChange={setHow}
      />
      {may('export documents') && (
        <div>
          <Button
            size="xs"
            onClick={() =>
              void attempt(async () =>
                saveSheet(await api.boards.chaseSheet.call({ actionIds, withPlaceholders: true })),
              )
            }
          >
            Save as PDF
          </Button>
        </div>
      )}
    </Dialog>
  )
}

function Owner({ of }: { of: Chased }) {
  const { today, agencyName } = useSession()
  const agency = agencyName(of.agencyId)
  const label = of.ownerName === agency ? agency : `${of.ownerName}, ${agency}`
  return (
    <section className={classes['chase']} aria-label={label}>
      <h3>
        {label} <span className="muted">{count(of.lines.length, 'action')}</span>
      </h3>
      {of.ownerLeft && (
        <Notice kind="look">{of.ownerName} has left the clinic. Ask the agency who does this now.</Notice>
      )}
      <textarea
        readOnly
        aria-label={`What to ask ${of.ownerName}`}
        rows={Math.min(12, 5 + of.lines.length * 2)}
        value={sayChase(of, agency, today)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="muted small">Ctrl+C copies it. Send it only where it may lie.</p>
    </section>
  )
}
