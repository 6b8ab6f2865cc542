import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
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
import { type AgencyRow, AgencyRows, SUGGESTED_AGENCIES } from './agency-rows.tsx'
import classes from './entrance.module.css'
import type { Hold } from './hold.ts'
import { useOpening } from './use-opening.ts'

const STEPS = ['The clinic', 'You', 'Your passphrase', 'Recovery code'] as const

interface Answers {
  clinicName: string
  agencies: readonly AgencyRow[]
  name: string
  signIn: string
  agencyKey: string | null
  passphrase: ChosenPassphrase
}

/** First start: the clinic, its agencies, its first administrator and coordinator, a passphrase and a recovery code. Stepping back loses nothing. */
export function FirstStart({ hold }: { hold: Hold }) {
  const [step, setStep] = useState(0)
  const [answers, setAnswers] = useState<Answers>({
    clinicName: '',
    agencies: SUGGESTED_AGENCIES,
    name: '',
    signIn: '',
    agencyKey: null,
    passphrase: { text: '', again: '' },
  })
  const [missing, setMissing] = useState<Partial<Record<keyof Answers, string>>>({})
  const [code, setCode] = useState<string>()
  const { problem, busy, run } = useOpening()
  const heading = useRef<HTMLHeadingElement>(null)
  // Each step begins at its name, for the keyboard and for a screen reader.
  useEffect(() => heading.current?.focus(), [step])

  const set = (change: Partial<Answers>) => {
    setAnswers({ ...answers, ...change })
    setMissing({})
  }
  const named = answers.agencies.filter((row) => row.name.trim() !== '')

  const next = async () => {
    const problems = await problemsOf(step, answers)
    setMissing(problems)
    if (Object.keys(problems).length > 0) return
    if (step < 2) return setStep(step + 1)
    hold.take()
    const made = await run(async () => {
      const answer = await host.createClinic({
        clinicName: answers.clinicName.trim(),
        agencies: named.map(({ name, kind }) => ({ name: name.trim(), kind })),
        you: {
          name: answers.name.trim(),
          signIn: answers.signIn.trim(),
          agency: named.findIndex((row) => row.key === answers.agencyKey),
        },
        passphrase: answers.passphrase.text,
      })
      if (answer.ok) {
        setCode(answer.value.recoveryCode)
        setStep(3)
      }
      return answer
    })
    if (!made) hold.release()
  }

  return (
    <main className={classes['entrance']}>
      <div className={classes['sheet']} data-wide="true">
        <p className={classes['steps']}>
          Setting up · step {step + 1} of {STEPS.length}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {STEPS[step]}
        </h1>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy && step < 3) void next()
          }}
        >
          <Stack>
            {step === 0 && (
              <>
                <p>Everything stays on this computer, encrypted. Nothing is sent anywhere.</p>
                <TextField
                  label="Name of the clinic"
                  autoFocus
                  required
                  value={answers.clinicName}
                  onChange={(clinicName) => set({ clinicName })}
                  error={missing.clinicName}
                />
                <AgencyRows
                  rows={answers.agencies}
                  onChange={(agencies) => set({ agencies })}
                  error={missing.agencies}
                />
              </>
            )}
            {step === 1 && (
              <>
                <p>
                  You are the first administrator and coordinator: you can add people, and open the first case. Both can
                  be changed later.
                </p>
                <TextField
                  label="Your name"
                  hint="As it will stand in minutes: R. Okafor, DC Lund."
                  autoComplete="name"
                  autoFocus
                  required
                  value={answers.name}
                  onChange={(name) => set({ name })}
                  error={missing.name}
                />
                <SelectField
                  label="Your agency"
                  required
                  choices={named.map((row) => ({ value: row.key, label: row.name }))}
                  value={answers.agencyKey}
                  onChange={(agencyKey) => set({ agencyKey })}
                  error={missing.agencyKey}
                />
                <TextField
                  label="Sign-in name"
                  hint="What you type to open the clinic. It does not have to be your real name."
                  autoComplete="username"
                  required
                  value={answers.signIn}
                  onChange={(signIn) => set({ signIn })}
                  error={missing.signIn}
                />
              </>
            )}
            {step === 2 && (
              <PassphraseChoice
                value={answers.passphrase}
                onChange={(passphrase) => set({ passphrase })}
                known={[answers.name, answers.signIn, answers.clinicName]}
                error={missing.passphrase}
              />
            )}
            {step < 3 && (
              <>
                {problem !== undefined && <Notice kind="danger">{openingSentence(problem)}</Notice>}
                <p role="status" className="muted">
                  {busy ? 'Making the keys and the encrypted store. This takes a few seconds…' : ''}
                </p>
                <Row>
                  <Button type="submit" variant="filled" loading={busy}>
                    {step === 2 ? 'Create the clinic' : 'Next'}
                  </Button>
                  {step > 0 && (
                    <Button disabled={busy} onClick={() => setStep(step - 1)}>
                      Back
                    </Button>
                  )}
                </Row>
              </>
            )}
          </Stack>
        </form>
        {step === 3 && code !== undefined && <RecoveryCode code={code} onConfirmed={hold.release} />}
      </div>
    </main>
  )
}

async function problemsOf(step: number, answers: Answers): Promise<Partial<Record<keyof Answers, string>>> {
  const named = answers.agencies.filter((row) => row.name.trim() !== '')
  switch (step) {
    case 0:
      return {
        ...(answers.clinicName.trim() === '' ? { clinicName: 'Name the clinic.' } : {}),
        ...(named.length === 0 ? { agencies: 'Name at least one agency.' } : {}),
      }
    case 1:
      return {
        ...(answers.name.trim() === '' ? { name: 'Type your name.' } : {}),
        ...(named.some((row) => row.key === answers.agencyKey) ? {} : { agencyKey: 'Choose your agency.' }),
        ...(answers.signIn.trim() === '' ? { signIn: 'Type a sign-in name.' } : {}),
      }
    default: {
      const weak = await passphraseProblem(answers.passphrase, [answers.name, answers.signIn, answers.clinicName])
      return weak === undefined ? {} : { passphrase: weak }
    }
  }
}
