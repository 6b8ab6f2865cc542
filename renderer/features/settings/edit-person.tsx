import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { Confirm } from '#renderer/components/confirm.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useSavedChoice, useSavedLine, useSavedValue } from '#renderer/lib/use-saved-field.ts'
import type { Person } from '#shared/domain/person.ts'
import { ROLES, RoleWords } from './add-person.tsx'
import { type ChosenPassphrase, PassphraseChoice, Unfit, unfitOr } from './passphrase-choice.tsx'

/** One person: every field saves itself; a new passphrase and removal have their own dialogs. */
export function EditPerson({ person, onClose }: { person: Person; onClose(): void }) {
  const { agencies } = useSession()
  const [asked, setAsked] = useState<'passphrase' | 'removal'>()
  const change = (part: Parameters<typeof api.clinic.changePerson.call>[0]['change']) =>
    api.clinic.changePerson.call({ personId: person.id, change: part })
  const name = useSavedLine({
    label: 'Name',
    value: person.name,
    save: (was, value) => change({ field: 'name', was, value }),
  })
  const agency = useSavedChoice({
    label: 'Agency',
    value: person.agencyId,
    save: (was, value) => change({ field: 'agencyId', was, value }),
  })
  const roles = useSavedValue({
    label: 'Roles',
    value: person.roles,
    save: (was, value) => change({ field: 'roles', was, value }),
  })
  const training = useSavedLine({
    label: 'Training',
    value: person.training,
    save: (was, value) => change({ field: 'training', was, value }),
  })
  return (
    <>
      <Modal
        opened={asked === undefined}
        onClose={onClose}
        title={person.name}
        size={620}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Stack>
          <TextField saved={name} disabled={!person.active} />
          <SelectField
            saved={agency}
            disabled={!person.active}
            choices={agencies
              .filter((one) => !one.retired || one.id === person.agencyId)
              .map((one) => ({ value: one.id, label: one.name }))}
          />
          <SeveralField
            saved={roles}
            disabled={!person.active}
            choices={ROLES}
            note={<RoleWords roles={roles.value ?? []} />}
          />
          <TextField
            saved={training}
            disabled={!person.active}
            hint="What qualifies a psychologist to sign: course and date."
          />
          {person.active && (
            <Row>
              <Button onClick={() => setAsked('passphrase')}>
                {person.signIn === '' ? 'Let this person sign in' : 'Set a new passphrase'}
              </Button>
              <Button color="high" onClick={() => setAsked('removal')}>
                Remove from the clinic
              </Button>
            </Row>
          )}
        </Stack>
      </Modal>
      <NewPassphrase person={person} opened={asked === 'passphrase'} onClose={() => setAsked(undefined)} />
      <Confirm
        title={`Remove ${person.name}`}
        opened={asked === 'removal'}
        onClose={() => setAsked(undefined)}
        confirm="Remove from the clinic"
        sentence={sentenceOf}
        onConfirm={async () => {
          await api.clinic.removePerson.call({ personId: person.id })
          sayDone(`${person.name} removed`)
          onClose()
        }}
      >
        The passphrase of {person.name} stops opening the clinic at once. What they did stays in the records and in the
        audit. This cannot be undone; they can be added again as somebody new.
      </Confirm>
    </>
  )
}

function NewPassphrase({ person, opened, onClose }: { person: Person; opened: boolean; onClose(): void }) {
  const [signIn, setSignIn] = useState(person.signIn)
  const [chosen, setChosen] = useState<ChosenPassphrase>({ text: '', again: '' })
  return (
    <Dialog
      title={`A new passphrase for ${person.name}`}
      lead="Hand it over in person. They change it in Settings."
      opened={opened}
      onClose={onClose}
      submit="Set the passphrase"
      sentence={unfitOr(sentenceOf)}
      onSubmit={async () => {
        await Unfit.check(chosen, [person.name, signIn])
        await api.clinic.setPassphrase.call({ personId: person.id, signIn, passphrase: chosen.text })
        sayDone('Passphrase set')
      }}
    >
      <TextField label="Sign-in name" required value={signIn} onChange={setSignIn} />
      <PassphraseChoice value={chosen} onChange={setChosen} known={[person.name, signIn]} />
    </Dialog>
  )
}
