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
import type { Party } from '#shared/domain/party.ts'

/** The fields of a person in a case, each saving itself. */
export function PartyFields({ party }: { party: Party }) {
  const { today } = useSession()
  const name = useSavedLine(bindParty(party, 'name', 'Name'))
  const aliases = useSavedLine(bindParty(party, 'alsoKnownAs', 'Also known as'))
  const born = useSavedDay({ ...bindParty(party, 'born', 'Date of birth'), today, past: true })
  const address = useSavedLine(bindParty(party, 'address', 'Address'))
  const phone = useSavedLine(bindParty(party, 'phone', 'Telephone'))
  const safeContact = useSavedText(bindParty(party, 'safeContact', 'Safe contact'))
  const description = useSavedText(
    bindParty(
      party,
      'description',
      party.role === 'perpetrator' ? 'What is known about this person' : 'What matters about this person',
    ),
  )
  return (
    <Stack>
      {party.role === 'perpetrator' && <Identified party={party} />}
      <Columns>
        <TextField saved={name} autoFocus={party.name === ''} />
        <TextField saved={aliases} />
        <DayField saved={born} past today={today} />
        <TextField saved={phone} inputMode="tel" />
      </Columns>
      <TextField saved={address} />
      {(party.role === 'victim' || party.role === 'perpetrator') && <Ethnicity party={party} />}
      {party.role === 'child' && <Children party={party} />}
      {party.role !== 'perpetrator' && (
        <TextAreaField
          saved={safeContact}
          rows={2}
          most={1000}
          hint="How, when and through whom it is safe to reach this person; what may be said to others."
        />
      )}
      <TextAreaField saved={description} rows={2} most={4000} />
    </Stack>
  )
}

/** The form asks twice: as the person says it, and as whoever referred saw it (item 30). */
function Ethnicity({ party }: { party: Party }) {
  const own = useSavedLine(bindParty(party, 'ethnicity', 'Ethnicity, self-defined'))
  const asSeen = useSavedLine(bindParty(party, 'ethnicityAsSeen', 'Ethnicity, as the referrer saw it'))
  return (
    <Columns>
      <TextField saved={own} />
      <TextField saved={asSeen} />
    </Columns>
  )
}

function Identified({ party }: { party: Party }) {
  const saved = useSavedValue(bindParty(party, 'known', 'Identified'))
  return (
    <Checkbox
      label="Nobody knows yet who this person is"
      description="Write what is known about him or her below."
      checked={saved.value === false}
      error={saved.sentence}
      onChange={(event) => saved.set(!event.currentTarget.checked)}
    />
  )
}

function Children({ party }: { party: Party }) {
  const present = useSavedChoice(bindParty(party, 'presentAtIncident', 'Was the child present at an incident?'))
  const lives = useSavedChoice(bindParty(party, 'livesAtAddress', 'Does the child live at the address?'))
  return (
    <Columns>
      <YesNoField required saved={present} />
      <YesNoField required saved={lives} />
    </Columns>
  )
}
