import { Button } from '@mantine/core'
import { useId } from 'react'
import { AlertClock } from '#renderer/components/alert-clock.tsx'
import { Card } from '#renderer/components/card.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { withAge } from '#renderer/lib/case-words.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { addParty, isLastVictim, removeParty } from '#renderer/lib/parties.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { CaseId, PartyId } from '#shared/domain/ids.ts'
import { callParty, PARTY_ROLE_WORDS, type Party, type PartyRole, partyRole } from '#shared/domain/party.ts'
import { childGaps } from '#shared/domain/recording.ts'
import type { RaisedAction } from '#shared/domain/safeguarding.ts'
import { PersonFields } from './person-fields.tsx'
import classes from './referrals.module.css'

/** Everybody on the front page of the form: victim, perpetrator, children with both answers, vulnerable adults. */
export function PeopleCard({
  caseId,
  parties,
  raised,
}: {
  caseId: CaseId
  parties: readonly Party[]
  raised: readonly RaisedAction[]
}) {
  const people = parties
    .filter((one) => !one.removed)
    .toSorted((one, other) => partyRole.options.indexOf(one.role) - partyRole.options.indexOf(other.role))
  const twice = namesakes(people)
  return (
    <Card
      title="People"
      actions={
        <Row>
          {ADDED.map((role) => (
            <Button key={role} size="xs" onClick={() => void addParty(caseId, role, focusWhenShown)}>
              {ADD_WORDS[role]}
            </Button>
          ))}
        </Row>
      }
    >
      <ul className={classes['people']} data-place="people">
        {people.map((one) => (
          <Person
            key={one.id}
            party={one}
            alert={raised.find((action) => action.partyId === one.id)}
            namesake={twice.has(one.name)}
            onlyOne={isLastVictim(people, one)}
          />
        ))}
      </ul>
    </Card>
  )
}

function Person({
  party,
  alert,
  namesake,
  onlyOne,
}: {
  party: Party
  /** For a vulnerable adult: the alert to the adult helpdesk. */
  alert: RaisedAction | undefined
  namesake: boolean
  onlyOne: boolean
}) {
  const { today } = useSession()
  const id = useId()
  const gaps = party.role === 'child' ? childGaps(party) : []
  return (
    <li>
      <section aria-labelledby={id} className={classes['person']} data-person={party.id}>
        <div className={classes['person-head']}>
          <h3 id={id}>{withAge(party, today)}</h3>
          <Tag tone={party.role === 'victim' ? 'accent' : 'standard'}>{PARTY_ROLE_WORDS[party.role]}</Tag>
          {gaps.map((gap) => (
            <Tag key={gap} tone="medium">
              ◆ {gap}
            </Tag>
          ))}
          {namesake && <Tag tone="medium">◆ Two people have this name: is one of them entered twice?</Tag>}
          {!onlyOne && (
            <Button
              size="compact-sm"
              aria-label={`Remove: ${callParty(party)}`}
              onClick={() => void removeParty(party)}
            >
              Remove
            </Button>
          )}
        </div>
        {alert !== undefined && <AdultAlert alert={alert} />}
        <PersonFields party={party} />
      </section>
    </li>
  )
}

/** The adult helpdesk hears within 24 hours (S4 App. 1): how long is left, and whose action it is. */
function AdultAlert({ alert: { number, ownerName, dueAt, closedAt } }: { alert: RaisedAction }) {
  return (
    <p>
      Alert to the adult helpdesk, action {number} of {ownerName}:{' '}
      {closedAt !== null && `✓ closed ${asInstant(closedAt)}`}
      {closedAt === null && dueAt !== null && <AlertClock dueAt={dueAt} said={asInstant(dueAt)} />}
    </p>
  )
}

/** Names that stand twice among the people of one case. */
function namesakes(people: readonly Party[]): ReadonlySet<string> {
  const names = people.map((one) => one.name).filter((name) => name !== '')
  return new Set(names.filter((name, index) => names.indexOf(name) !== index))
}

/** The new person comes with the next reading; their name takes the focus. */
function focusWhenShown(partyId: PartyId, tries = 40): void {
  const field = document.querySelector<HTMLElement>(`[data-person="${partyId}"] input`)
  if (field !== null) field.focus()
  else if (tries > 0) setTimeout(() => focusWhenShown(partyId, tries - 1), 50)
}

const ADDED = ['child', 'vulnerable adult', 'perpetrator', 'other'] as const satisfies readonly PartyRole[]
const ADD_WORDS = {
  child: 'Add a child',
  'vulnerable adult': 'Add a vulnerable adult',
  perpetrator: 'Add a perpetrator',
  other: 'Add another person',
} as const
