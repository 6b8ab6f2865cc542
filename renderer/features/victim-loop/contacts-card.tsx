import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { sayAudience } from '#shared/domain/audience.ts'
import { type EmergencyContact, sayContact, standingContacts } from '#shared/domain/emergency-contact.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { ContactDialog } from './contact-dialog.tsx'
import classes from './victim-loop.module.css'

/** Whom to call for her in an emergency; what was known before stays readable. */
export function ContactsCard({
  caseId,
  contacts,
  mayWrite,
}: {
  caseId: CaseId
  contacts: readonly EmergencyContact[]
  mayWrite: boolean
}) {
  const { agencyName } = useSession()
  const [writing, setWriting] = useState<EmergencyContact | 'new'>()
  const [ending, setEnding] = useState<EmergencyContact>()
  const standing = standingContacts(contacts)
  const earlier = contacts.filter((one) => !standing.includes(one))
  return (
    <Card
      quiet
      title="Emergency contacts"
      actions={
        mayWrite && (
          <Button size="xs" onClick={() => setWriting('new')}>
            Add a contact
          </Button>
        )
      }
    >
      {standing.length === 0 && (
        <p className="muted">Nobody is recorded. Ask her whom to call when she cannot be reached.</p>
      )}
      <ul className={classes['list']} aria-label="Emergency contacts">
        {standing.map((one) => (
          <li key={one.origin}>
            <p>
              <strong>{one.name}</strong>, {one.who}
            </p>
            <p>
              <strong>{one.phone}</strong>: {one.whatFor}
            </p>
            {one.safeTimes !== '' && <p className="small">When it is safe: {one.safeTimes}</p>}
            {one.mayKnow !== '' && <p className="small">Knows: {one.mayKnow}</p>}
            {one.audience !== null && (
              <p className="muted small">{sayAudience(one.audience, agencyName)}; not printed on the plan</p>
            )}
            {mayWrite && (
              <div className={classes['buttons']}>
                <Button size="xs" aria-label={`Change ${one.name}`} onClick={() => setWriting(one)}>
                  Change
                </Button>
                <Button size="xs" aria-label={`End ${one.name}`} onClick={() => setEnding(one)}>
                  End
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>What was recorded before</summary>
          <ul className={classes['earlier']}>
            {earlier.map((one) => (
              <li key={one.id}>
                {sayContact(one)}
                {one.ended !== '' && `. Ended: ${one.ended}`}{' '}
                <span className="muted small">
                  {one.byName}, {asInstant(one.at)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {writing !== undefined && (
        <ContactDialog
          caseId={caseId}
          before={writing === 'new' ? null : writing}
          onClose={() => setWriting(undefined)}
        />
      )}
      {ending !== undefined && (
        <ReasonDialog
          title={`End ${ending.name}`}
          lead="The contact leaves the plan and stays readable here."
          submit="End this contact"
          opened
          onClose={() => setEnding(undefined)}
          onReason={async (reason) => {
            await api.victimLoop.endContact.call({ origin: ending.origin, was: ending.number, reason })
            sayDone('The contact has ended')
          }}
          sentence={sentenceOf}
        />
      )}
    </Card>
  )
}
