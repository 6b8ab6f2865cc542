import { useState } from 'react'
import { SelectField, SeveralField, YesNoField } from '#renderer/components/choice-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AgencyId } from '#shared/domain/ids.ts'
import { ROLE_WORDS, type Role, role } from '#shared/domain/permission.ts'
import { type ChosenPassphrase, PassphraseChoice, Unfit, unfitOr } from './passphrase-choice.tsx'

const NONE: ChosenPassphrase = { text: '', again: '' }

/** The roles with what each may do. */
export const ROLES = role.options.map((value) => ({ value, label: ROLE_WORDS[value].name }))

/** Adding somebody: who attends only needs a name; who uses the app gets a first passphrase, handed over in person. */
export function AddPerson({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const { agencies } = useSession()
  const [name, setName] = useState('')
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null)
  const [roles, setRoles] = useState<Role[]>(['panel member'])
  const [signsIn, setSignsIn] = useState<'yes' | 'no'>('yes')
  const [signIn, setSignIn] = useState('')
  const [chosen, setChosen] = useState(NONE)
  const close = () => {
    setName('')
    setAgencyId(null)
    setRoles(['panel member'])
    setSignIn('')
    setChosen(NONE)
    onClose()
  }
  return (
    <Dialog
      title="Add a person"
      wide
      opened={opened}
      onClose={close}
      submit="Add the person"
      sentence={unfitOr(sentenceOf)}
      onSubmit={async () => {
        if (agencyId === null) throw new Unfit('Choose the agency.')
        const uses = signsIn === 'yes'
        if (uses) await Unfit.check(chosen, [name, signIn])
        await api.clinic.addPerson.call({
          name,
          agencyId,
          roles,
          training: '',
          signIn: uses ? signIn : '',
          passphrase: uses ? chosen.text : null,
        })
        sayDone(`${name.trim()} added`)
      }}
    >
      <TextField label="Name" hint="As it stands in minutes." autoFocus required value={name} onChange={setName} />
      <SelectField
        label="Agency"
        required
        choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
        value={agencyId}
        onChange={setAgencyId}
      />
      <SeveralField
        label="Roles"
        choices={ROLES}
        value={roles}
        onChange={setRoles}
        note={<RoleWords roles={roles} />}
      />
      <YesNoField
        label="Signs in to this app"
        hint="No: somebody who only attends meetings."
        value={signsIn}
        onChange={(answer) => answer !== 'unsure' && setSignsIn(answer)}
      />
      {signsIn === 'yes' && (
        <>
          <TextField label="Sign-in name" required value={signIn} onChange={setSignIn} />
          <PassphraseChoice value={chosen} onChange={setChosen} known={[name, signIn]} />
        </>
      )}
    </Dialog>
  )
}

/** What the chosen roles may do, in words. */
export function RoleWords({ roles }: { roles: readonly Role[] }) {
  return (
    <>
      {roles.map((one) => (
        <span key={one}>
          {ROLE_WORDS[one].name}: {ROLE_WORDS[one].may}{' '}
        </span>
      ))}
    </>
  )
}
