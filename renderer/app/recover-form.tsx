import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import {
  type ChosenPassphrase,
  PassphraseChoice,
  passphraseProblem,
} from '#renderer/features/settings/passphrase-choice.tsx'
import { RecoveryCode } from '#renderer/features/settings/recovery-code.tsx'
import { host } from '#renderer/lib/host.ts'
import { openingSentence } from '#renderer/lib/opening-messages.ts'
import type { Hold } from './hold.ts'
import { useOpening } from './use-opening.ts'

/** Opening with the code on paper: a new passphrase is set, and the used code is replaced by a new one. */
export function RecoverForm({ hold, onBack }: { hold: Hold; onBack(): void }) {
  const [signIn, setSignIn] = useState('')
  const [code, setCode] = useState('')
  const [chosen, setChosen] = useState<ChosenPassphrase>({ text: '', again: '' })
  const [weakness, setWeakness] = useState<string>()
  const [newCode, setNewCode] = useState<string>()
  const { problem, wait, busy, run } = useOpening()

  const recover = async () => {
    const weak = await passphraseProblem(chosen, [signIn])
    setWeakness(weak)
    if (weak !== undefined || wait > 0) return
    hold.take()
    const opened = await run(async () => {
      const answer = await host.recover({ signIn: signIn.trim(), recoveryCode: code, newPassphrase: chosen.text })
      if (answer.ok) setNewCode(answer.value.recoveryCode)
      return answer
    })
    if (!opened) hold.release()
  }

  if (newCode !== undefined) {
    return (
      <Stack>
        <Notice kind="done">
          The records are open and your passphrase is changed. The code you used is worth nothing any more; this is the
          new one.
        </Notice>
        <RecoveryCode code={newCode} onConfirmed={hold.release} />
      </Stack>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault()
        if (!busy) void recover()
      }}
    >
      <Stack>
        <p>The code stands on the paper that was locked away when the clinic was set up.</p>
        <TextField label="Sign-in name" autoComplete="username" value={signIn} onChange={setSignIn} autoFocus />
        <TextField
          label="Recovery code"
          hint="Capitals, spaces and dashes do not matter."
          value={code}
          onChange={setCode}
        />
        <PassphraseChoice value={chosen} onChange={setChosen} known={[signIn]} error={weakness} />
        {problem !== undefined && <Notice kind="danger">{openingSentence(problem)}</Notice>}
        <Row>
          <Button
            type="submit"
            variant="filled"
            loading={busy}
            disabled={wait > 0 || signIn.trim() === '' || code.trim() === ''}
          >
            Open and set the new passphrase
          </Button>
          <Button onClick={onBack}>Back</Button>
        </Row>
      </Stack>
    </form>
  )
}
