import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { addParty, isLastVictim, removeParty } from '#renderer/lib/parties.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { PartyId } from '#shared/domain/ids.ts'
import { type PartyRole, partyRole } from '#shared/domain/party.ts'
import classes from './cases.module.css'
import { PartyCard } from './party-card.tsx'

/** Everybody in the case: who they are to it, how to reach them safely, and what the form demands about children. */
export function CasePeople({ file, editable }: { file: CaseFile; editable: boolean }) {
  const [editing, setEditing] = useState<PartyId>()
  const caseId = file.record.id
  const people = file.parties
    .filter((one) => !one.removed)
    .toSorted((one, other) => ORDER.indexOf(one.role) - ORDER.indexOf(other.role))
  return (
    <Card
      title="People"
      actions={
        editable && (
          <Row>
            {ADDED.map((role) => (
              <Button key={role} size="xs" onClick={() => void addParty(caseId, role, setEditing)}>
                {ADD_WORDS[role]}
              </Button>
            ))}
          </Row>
        )
      }
    >
      <ul className={classes['people']}>
        {people.map((one) => (
          <li key={one.id}>
            <PartyCard
              party={one}
              editable={editable}
              editing={editing === one.id}
              onEdit={(edit) => setEditing(edit ? one.id : undefined)}
              onRemove={isLastVictim(people, one) ? undefined : () => void removeParty(one)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

const ORDER = partyRole.options
const ADDED = ['child', 'vulnerable adult', 'perpetrator', 'other'] as const satisfies readonly PartyRole[]
const ADD_WORDS = {
  child: 'Add a child',
  'vulnerable adult': 'Add a vulnerable adult',
  perpetrator: 'Add a perpetrator',
  other: 'Add another person',
} as const
