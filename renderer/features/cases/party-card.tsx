import { Button } from '@mantine/core'
import { useId } from 'react'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { withAge } from '#renderer/lib/case-words.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { callParty, PARTY_ROLE_WORDS, type Party } from '#shared/domain/party.ts'
import classes from './cases.module.css'
import { PartyFields } from './party-fields.tsx'

/** One person of a case: in words, and on demand as fields that save themselves. */
export function PartyCard({
  party,
  editable,
  editing,
  onEdit,
  onRemove,
}: {
  party: Party
  editable: boolean
  editing: boolean
  onEdit(edit: boolean): void
  /** Undefined where the person cannot be removed. */
  onRemove: (() => void) | undefined
}) {
  const { today } = useSession()
  const id = useId()
  return (
    <section className={classes['person']} aria-labelledby={id}>
      <div className={classes['person-head']}>
        <h3 id={id}>{withAge(party, today)}</h3>
        <Tag tone={party.role === 'victim' ? 'accent' : 'standard'}>{PARTY_ROLE_WORDS[party.role]}</Tag>
        <Asked party={party} />
        {editable && (
          <div className={classes['person-actions']}>
            <Button
              size="compact-sm"
              aria-expanded={editing}
              onClick={() => onEdit(!editing)}
              aria-label={`${editing ? 'Close' : 'Edit'}: ${callParty(party)}`}
            >
              {editing ? 'Close' : 'Edit'}
            </Button>
            {onRemove !== undefined && (
              <Button size="compact-sm" onClick={onRemove} aria-label={`Remove: ${callParty(party)}`}>
                Remove
              </Button>
            )}
          </div>
        )}
      </div>
      {editing && editable ? <PartyFields party={party} /> : <Known party={party} />}
    </section>
  )
}

/** For children the form demands both answers (S4 App. 1): what is missing is said until it is there. */
function Asked({ party }: { party: Party }) {
  if (party.role !== 'child') return null
  return (
    <Row>
      {party.presentAtIncident === null ? (
        <Tag tone="medium">◆ present at an incident? not answered</Tag>
      ) : (
        <Tag>{party.presentAtIncident === 'yes' ? 'was present at an incident' : 'was not present'}</Tag>
      )}
      {party.livesAtAddress === null ? (
        <Tag tone="medium">◆ lives at the address? not answered</Tag>
      ) : (
        <Tag>{party.livesAtAddress === 'yes' ? 'lives at the address' : 'lives elsewhere'}</Tag>
      )}
    </Row>
  )
}

function Known({ party }: { party: Party }) {
  const details = [
    party.alsoKnownAs === '' ? '' : `also known as ${party.alsoKnownAs}`,
    party.born === null ? '' : `born ${asDay(party.born).replace(/^\w+ /, '')}`,
    party.address,
    party.phone,
    party.ethnicity === '' ? '' : `ethnicity, self-defined: ${party.ethnicity}`,
    party.ethnicityAsSeen === '' ? '' : `ethnicity, as the referrer saw it: ${party.ethnicityAsSeen}`,
  ].filter((one) => one !== '')
  return (
    <>
      {party.safeContact !== '' && (
        <p className={classes['paragraphs']}>
          <strong>Safe contact:</strong> {party.safeContact}
        </p>
      )}
      {details.length > 0 && <p className="muted">{details.join(' · ')}</p>}
      {party.description !== '' && <p className={classes['paragraphs']}>{party.description}</p>}
    </>
  )
}
