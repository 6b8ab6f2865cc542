import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { CaseId, PartyId } from '#shared/domain/ids.ts'
import { PARTY_ROLE_WORDS, type Party, type PartyRole, partyRole } from '#shared/domain/party.ts'
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
              <Button key={role} size="xs" onClick={() => void add(caseId, role, setEditing)}>
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
              onRemove={isLastVictim(people, one) ? undefined : () => void remove(one)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

async function add(caseId: CaseId, role: PartyRole, show: (id: PartyId) => void): Promise<void> {
  await attempt(async () => {
    const { id: partyId } = await api.cases.addParty.call({ caseId, role })
    remember({
      label: `${PARTY_ROLE_WORDS[role]} added`,
      undo: () => api.cases.removeParty.call({ caseId, partyId }),
      redo: () => api.cases.restoreParty.call({ caseId, partyId }),
    })
    show(partyId)
  })
}

async function remove({ caseId, id: partyId, role }: Party): Promise<void> {
  const label = `${PARTY_ROLE_WORDS[role]} removed`
  await attempt(
    async () => {
      await api.cases.removeParty.call({ caseId, partyId })
      remember({
        label,
        undo: () => api.cases.restoreParty.call({ caseId, partyId }),
        redo: () => api.cases.removeParty.call({ caseId, partyId }),
      })
    },
    label,
    { undo: true },
  )
}

/** A case without a victim is no case. */
function isLastVictim(people: readonly Party[], one: Party): boolean {
  return one.role === 'victim' && people.filter((other) => other.role === 'victim').length === 1
}

const ORDER = partyRole.options
const ADDED = ['child', 'vulnerable adult', 'perpetrator', 'other'] as const satisfies readonly PartyRole[]
const ADD_WORDS = {
  child: 'Add a child',
  'vulnerable adult': 'Add a vulnerable adult',
  perpetrator: 'Add a perpetrator',
  other: 'Add another person',
} as const
