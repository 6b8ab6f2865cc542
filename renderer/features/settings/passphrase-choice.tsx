import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { PassphraseField } from '#renderer/components/text-field.tsx'
import { fourWords, judge, type Strength } from '#renderer/lib/passphrase.ts'
import classes from './passphrase.module.css'

export interface ChosenPassphrase {
  readonly text: string
  readonly again: string
}

/** Choosing a passphrase: four words offered, an own one welcome, its strength in a sentence, typed twice. */
export function PassphraseChoice({
  value,
  onChange,
  known,
  error,
}: {
  value: ChosenPassphrase
  onChange(value: ChosenPassphrase): void
  known: readonly string[]
  error?: string | undefined
}) {
  const [offered, setOffered] = useState('')
  const strength = useStrength(value.text, known)
  useEffect(() => {
    void fourWords().then(setOffered)
  }, [])
  return (
    <Stack>
      <div>
        <p>Four words drawn by chance, easy to remember and hard to guess. Use them, or type your own.</p>
        <p className={classes['words']} aria-live="polite">
          {offered}
        </p>
        <Row>
          <Button size="xs" onClick={() => onChange({ text: offered, again: '' })}>
            Use these words
          </Button>
          <Button size="xs" onClick={() => void fourWords().then(setOffered)}>
            Draw others
          </Button>
        </Row>
      </div>
      <PassphraseField
        label="Passphrase"
        autoComplete="new-password"
        value={value.text}
        onChange={(text) => onChange({ ...value, text })}
        error={error}
        note={
          <span role="status">{strength?.sentence ?? 'Any length, any signs, spaces count. Pasting is fine.'}</span>
        }
      />
      <PassphraseField
        label="The same once more"
        autoComplete="new-password"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={
          value.again !== '' && !value.text.startsWith(value.again) && value.again !== value.text
            ? 'This differs from the passphrase above.'
            : undefined
        }
      />
    </Stack>
  )
}

/** Why a chosen passphrase cannot be taken; undefined when it can. */
export async function passphraseProblem(
  chosen: ChosenPassphrase,
  known: readonly string[],
): Promise<string | undefined> {
  if (chosen.text === '') return 'Type a passphrase, or use the four words.'
  const strength = await judge(chosen.text, known)
  if (!strength.enough) return strength.sentence
  return chosen.again === chosen.text ? undefined : 'The two do not agree. Type the same passphrase in both fields.'
}

function useStrength(text: string, known: readonly string[]): Strength | undefined {
  const [strength, setStrength] = useState<Strength>()
  const words = known.join(' ')
  useEffect(() => {
    if (text === '') return setStrength(undefined)
    let current = true
    const wait = setTimeout(() => {
      void judge(text, words.split(' ')).then((judged) => {
        if (current) setStrength(judged)
      })
    }, 200)
    return () => {
      current = false
      clearTimeout(wait)
    }
  }, [text, words])
  return strength
}

/** Thrown inside a dialog when the chosen passphrase cannot be taken; its message is the sentence to show. */
export class Unfit extends Error {
  /** Throws unless the passphrase is strong enough and was typed twice alike. */
  static async check(chosen: ChosenPassphrase, known: readonly string[]): Promise<void> {
    const problem = await passphraseProblem(chosen, known)
    if (problem !== undefined) throw new Unfit(problem)
  }
}

/** The sentence of an unfit passphrase, or what another reading of the error says. */
export function unfitOr(sentence: (error: unknown) => string): (error: unknown) => string {
  return (error) => (error instanceof Unfit ? error.message : sentence(error))
}
