import { Button } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { PassphraseField, TextField } from '#renderer/components/text-field.tsx'
import { host } from '#renderer/lib/host.ts'
import { openingSentence, waitingTime } from '#renderer/lib/opening-messages.ts'
import type { HostState, LockReason } from '#shared/contract/host.ts'
import classes from './entrance.module.css'
import type { Hold } from './hold.ts'
import { RecoverForm } from './recover-form.tsx'
import { useOpening } from './use-opening.ts'

type Demonstrators = Extract<HostState, { phase: 'locked' }>['demonstration']

/** The first thing seen: who are you. Says why the window is locked, and what is wrong when it does not open. */
export function LockScreen({ reason, people, hold }: { reason: LockReason; people: Demonstrators; hold: Hold }) {
  const [recovering, setRecovering] = useState(false)
  const [signIn, setSignIn] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const { problem, wait, busy, run, clear } = useOpening()

  const unlock = async () => {
    // Nothing of the clinic is shown before it is known where it opens.
    hold.take()
    try {
      const answer = await host.unlock({ signIn: signIn.trim(), passphrase })
      // The address stays for whoever locked; anybody else starts at their own Today.
      if (answer.ok && answer.value.someoneElse) (await import('./clinic.tsx')).startAtToday()
      return answer
    } finally {
      hold.release()
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (busy || wait > 0) return
    void run(unlock).then((opened) => setPassphrase((text) => (opened ? '' : text)))
  }

  return (
    <main className={classes['entrance']}>
      <div className={classes['sheet']}>
        <h1>{recovering ? 'Open with the recovery code' : 'Sign in'}</h1>
        {REASON_WORDS[reason] !== undefined && <p className="muted">{REASON_WORDS[reason]}</p>}
        {recovering ? (
          <RecoverForm hold={hold} onBack={() => setRecovering(false)} />
        ) : (
          <form onSubmit={submit} noValidate>
            <Stack>
              <TextField
                label="Sign-in name"
                autoComplete="username"
                value={signIn}
                onChange={changed(setSignIn, clear)}
                autoFocus
              />
              <PassphraseField
                label="Passphrase"
                autoComplete="current-password"
                value={passphrase}
                onChange={changed(setPassphrase, clear)}
              />
              {problem !== undefined && (
                <Notice kind="danger">
                  {openingSentence(wait > 0 && problem.code === 'WAIT' ? { ...problem, seconds: wait } : problem)}
                </Notice>
              )}
              <Row>
                <Button
                  type="submit"
                  variant="filled"
                  loading={busy}
                  disabled={wait > 0 || signIn.trim() === '' || passphrase === ''}
                >
                  Open
                </Button>
                <Button variant="subtle" onClick={() => setRecovering(true)}>
                  Passphrase forgotten
                </Button>
              </Row>
              <p className="small muted" role="timer" aria-live="off">
                {wait > 0 ? `The next try is possible in ${waitingTime(wait)}.` : ''}
              </p>
            </Stack>
          </form>
        )}
      </div>
      {people !== null && !recovering && (
        <section className={classes['sheet']} aria-labelledby="demonstrators">
          <h2 id="demonstrators">Who takes part in the demonstration</h2>
          <p className="muted">
            Everybody is invented, so their passphrases stand here. A real clinic never shows any.
          </p>
          <ul className={classes['people']}>
            {people.map((one) => (
              <li key={one.signIn}>
                <span>
                  <strong>{one.name}</strong> · {one.role}
                  <br />
                  <span className="small muted">
                    {one.signIn} · {one.passphrase}
                  </span>
                </span>
                <Button
                  size="xs"
                  aria-label={`Use ${one.name}`}
                  onClick={() => {
                    setSignIn(one.signIn)
                    setPassphrase(one.passphrase)
                    clear()
                  }}
                >
                  Use
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

function changed(set: (text: string) => void, clear: () => void): (text: string) => void {
  return (text) => {
    clear()
    set(text)
  }
}

const REASON_WORDS: Partial<Record<LockReason, string>> = {
  asked: 'The window is locked. Everything was saved.',
  idle: 'Locked because nobody had typed for a while. Everything was saved; unfinished text is offered back.',
  system: 'Locked together with the computer. Everything was saved; unfinished text is offered back.',
  stopped:
    'The part of the program that holds the records ended unexpectedly. What was saved is safe; unfinished text is offered back after you sign in.',
}
