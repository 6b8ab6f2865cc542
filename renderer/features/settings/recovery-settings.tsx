import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { PassphraseField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { RecoveryCode } from './recovery-code.tsx'

/** Replacing the recovery code: when the paper was lost, or somebody saw it. */
export function RecoverySettings() {
  const [asking, setAsking] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [code, setCode] = useState<string>()
  return (
    <Card title="Recovery code" quiet>
      <p>The code on paper opens the clinic when passphrases are forgotten.</p>
      <div>
        <Button onClick={() => setAsking(true)}>Replace it</Button>
      </div>
      <Dialog
        title="Replace the recovery code"
        lead="The code on the present paper stops working at once."
        opened={asking}
        onClose={() => {
          setAsking(false)
          setPassphrase('')
        }}
        submit="Make a new code"
        sentence={sentenceOf}
        onSubmit={async () => setCode((await api.clinic.replaceRecoveryCode.call({ passphrase })).recoveryCode)}
      >
        <PassphraseField
          label="Your passphrase"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
          autoFocus
        />
      </Dialog>
      <Modal
        opened={code !== undefined}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title="The new recovery code"
        size={640}
      >
        {code !== undefined && (
          <RecoveryCode
            code={code}
            onConfirmed={() => {
              setCode(undefined)
              sayDone('Recovery code replaced')
            }}
          />
        )}
      </Modal>
    </Card>
  )
}
