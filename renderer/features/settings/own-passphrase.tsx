import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { PassphraseField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { type ChosenPassphrase, PassphraseChoice, Unfit, unfitOr } from './passphrase-choice.tsx'

const NONE: ChosenPassphrase = { text: '', again: '' }

/** Changing one's own passphrase. Copies of the store that were made before still open with the old one. */
export function OwnPassphrase() {
  const { me } = useSession()
  const [opened, setOpened] = useState(false)
  const [old, setOld] = useState('')
  const [chosen, setChosen] = useState(NONE)
  const close = () => {
    setOpened(false)
    setOld('')
    setChosen(NONE)
  }
  return (
    <Card title="Your passphrase" quiet>
      <p>You sign in as {me.signIn}.</p>
      <div>
        <Button onClick={() => setOpened(true)}>Change it</Button>
      </div>
      <Dialog
        title="Change your passphrase"
        lead="Backups made before still open with the old passphrase."
        opened={opened}
        onClose={close}
        submit="Change the passphrase"
        sentence={unfitOr(sentenceOf)}
        onSubmit={async () => {
          await Unfit.check(chosen, [me.name, me.signIn])
          await api.clinic.changeOwnPassphrase.call({ old, new: chosen.text })
          sayDone('Passphrase changed')
        }}
      >
        <PassphraseField
          label="Present passphrase"
          autoComplete="current-password"
          value={old}
          onChange={setOld}
          autoFocus
        />
        <PassphraseChoice value={chosen} onChange={setChosen} known={[me.name, me.signIn]} />
      </Dialog>
    </Card>
  )
}
