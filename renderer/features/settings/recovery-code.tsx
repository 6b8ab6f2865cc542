import { Button } from '@mantine/core'
import { useState } from 'react'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import classes from './passphrase.module.css'

/** The recovery code, shown once in groups, and typed back so that it is known to be on paper. */
export function RecoveryCode({ code, onConfirmed }: { code: string; onConfirmed(): void }) {
  const [step, setStep] = useState<'write' | 'confirm'>('write')
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const groups = code.split(/[\s-]+/)
  if (step === 'write') {
    return (
      <Stack>
        <p>
          Write this recovery code on paper and lock the paper away, apart from this computer. If every passphrase is
          forgotten, it is the only way to the records: nobody else can open them, the makers of this program included.
          It is shown this once.
        </p>
        <ol className={classes['code']} aria-label="Recovery code, group by group">
          {groups.map((group, index) => (
            <li key={index}>{group}</li>
          ))}
        </ol>
        <Row>
          <Button variant="filled" onClick={() => setStep('confirm')}>
            It is on paper
          </Button>
        </Row>
      </Stack>
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (plain(typed) === plain(code)) onConfirmed()
        else setWrong(true)
      }}
    >
      <Stack>
        <TextField
          label="Type the recovery code from the paper"
          hint="Capitals, spaces and dashes do not matter."
          autoFocus
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setWrong(false)
          }}
          error={
            wrong ? 'This is not the code that was shown. Compare it group by group, or look at it again.' : undefined
          }
        />
        <Notice kind="plain">This proves that the paper is right while it can still be put right.</Notice>
        <Row>
          <Button type="submit" variant="filled">
            The paper is right
          </Button>
          <Button onClick={() => setStep('write')}>Show the code again</Button>
        </Row>
      </Stack>
    </form>
  )
}

/** As the backend reads it: letters and digits only, look-alikes as one. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}
