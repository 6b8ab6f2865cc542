import { Checkbox } from '@mantine/core'
import { YesNoField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { bindParty } from '#renderer/lib/bind.ts'
import { useSession } from '#renderer/lib/session.ts'
import {
  useSavedChoice,
  useSavedDay,
  useSavedLine,
  useSavedText,
  useSavedValue,
} from '#renderer/lib/use-saved-field.ts'
import type { Party, PartyFields, PartyRole } from '#shared/domain/party.ts'

/** The fields of one person that the form asks for, by what they are in the case; each saves itself. */
export function PersonFields({ party }: { party: Party }) {
  const { today } = useSession()
  const born = useSavedDay({ ...bindParty(party, 'born', 'Date of birth'), today, past: true })
  const description = useSavedText(bindParty(party, 'description', DESCRIPTION_WORDS[party.role]))
  const needed = party.known && (party.role === 'victim' || party.role === 'perpetrator')
  return (
    <Stack>
      {party.role === 'perpetrator' && <Identified party={party} />}
      <Columns least="narrow">
        <Line party={party} field="name" label="Name" needed={needed} />
        <div data-needed={needed || undefined}>
          <DayField saved={born} past today={today} />
        </div>
        {LINES[party.role].map(([field, label]) => (
          <Line key={field} party={party} field={field} label={label} needed={needed && field === 'address'} />
        ))}
      </Columns>
      {party.role === 'child' && <Child party={party} />}
      {(party.role === 'victim' || party.role === 'vulnerable adult') && <SafeContact party={party} />}
      <TextAreaField saved={description} rows={1} most={4000} />
    </Stack>
  )
}

type LineOfParty = Exclude<
  {
    [F in keyof PartyFields]: string extends PartyFields[F] ? F : never
  }[keyof PartyFields],
  'description' | 'safeContact'
>

/** `needed`: the record is not complete without it. */
function Line({
  party,
  field,
  label,
  needed = false,
}: {
  party: Party
  field: LineOfParty
  label: string
  needed?: boolean
}) {
  const saved = useSavedLine(bindParty(party, field, label))
  return (
    <div data-needed={needed || undefined}>
      <TextField saved={saved} inputMode={field === 'phone' ? 'tel' : 'text'} />
    </div>
  )
}

/** How, when and through whom it is safe to reach somebody (S4 §3.1). */
function SafeContact({ party }: { party: Party }) {
  const contact = useSavedText(bindParty(party, 'safeContact', 'Safe contact'))
  return (
    <div data-place={party.role === 'victim' ? 'safe contact' : undefined}>
      <Stack>
        <TextAreaField
          saved={contact}
          rows={1}
          most={1000}
          hint="How, and through whom, it is safe to reach this person."
        />
        <Columns least="narrow">
          <Line party={party} field="safeTimes" label="Safe times" />
          <Line party={party} field="safeAnswerer" label="Who may answer" />
          <Line party={party} field="safeWords" label="What may be said" />
        </Columns>
      </Stack>
    </div>
  )
}

function Identified({ party }: { party: Party }) {
  const saved = useSavedValue(bindParty(party, 'known', 'Identified'))
  return (
    <Checkbox
      label="Nobody knows yet who this person is"
      checked={saved.value === false}
      error={saved.sentence}
      onChange={(event) => saved.set(!event.currentTarget.checked)}
    />
  )
}

/** Both are demanded for every child: social care is told them (S4 App. 1). */
function Child({ party }: { party: Party }) {
  const present = useSavedChoice(bindParty(party, 'presentAtIncident', 'Was the child present at an incident?'))
  const lives = useSavedChoice(bindParty(party, 'livesAtAddress', 'Does the child live at the address?'))
  return (
    <Columns>
      <YesNoField required saved={present} />
      <YesNoField required saved={lives} />
    </Columns>
  )
}

const DESCRIPTION_WORDS = {
  victim: 'What matters about this person',
  perpetrator: 'What is known about this person',
  child: 'What matters about this child',
  'vulnerable adult': 'What makes this adult vulnerable, and when the helpdesk was alerted',
  other: 'Who this is and why they matter',
} as const satisfies Record<PartyRole, string>

const LINES = {
  victim: [
    ['alsoKnownAs', 'Also known as'],
    ['address', 'Address'],
    ['phone', 'Telephone'],
    ['sex', 'Sex'],
    ['ethnicity', 'Ethnicity, self-defined'],
    ['ethnicityAsSeen', 'Ethnicity, as the referrer saw it'],
    ['tenure', 'Tenure of the home'],
    ['doctor', 'Doctor'],
  ],
  perpetrator: [
    ['alsoKnownAs', 'Also known as'],
    ['address', 'Address'],
    ['phone', 'Telephone'],
    ['sex', 'Sex'],
    ['ethnicity', 'Ethnicity, self-defined'],
    ['ethnicityAsSeen', 'Ethnicity, as the referrer saw it'],
    ['parentOf', 'Parent of which child'],
  ],
  child: [
    ['address', 'Address, where it is another'],
    ['school', 'School'],
    ['doctor', 'Doctor'],
  ],
  'vulnerable adult': [
    ['address', 'Address'],
    ['phone', 'Telephone'],
  ],
  other: [
    ['address', 'Address'],
    ['phone', 'Telephone'],
  ],
} as const satisfies Record<PartyRole, readonly (readonly [LineOfParty, string])[]>
