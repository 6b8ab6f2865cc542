import { useState } from 'react'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ComparedPair } from '#shared/domain/comparison.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'
import type { SettlementFields } from '#shared/domain/two-raters.ts'
import { sayItem, sayWord, wordsOf } from '#shared/instruments/compared-words.ts'

type Way = 'one' | 'other' | 'third' | 'dissent'

/** What comes of one difference: one rater's word, the other's, a third, or a dissent that stays on record. */
export function SettleDialog({
  assessmentId,
  line,
  raters,
  onClose,
}: {
  assessmentId: AssessmentId
  line: ComparedPair
  raters: { one: string; other: string }
  onClose(): void
}) {
  const [way, setWay] = useState<Way | null>(null)
  const [third, setThird] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [missing, setMissing] = useState(false)
  const thirds = wordsOf(line).filter((one) => one !== line.one && one !== line.other)
  const incomplete = way === null || (way === 'third' && third === null) || (way === 'dissent' && words.trim() === '')

  const settle = async () => {
    setMissing(incomplete)
    if (incomplete) throw new Incomplete()
    const { kind, code, aspect } = line
    await api.twoRaters.settle.call({ assessmentId, item: { kind, code, aspect }, as: settledAs() })
    sayDone(way === 'dissent' ? 'Dissent recorded' : 'Agreed')
  }
  const settledAs = (): SettlementFields => {
    if (way === 'dissent') return { outcome: 'dissent', words }
    const value = way === 'one' ? line.one : way === 'other' ? line.other : third
    return { outcome: 'agreed', value: value === NOTHING ? null : value }
  }

  return (
    <Dialog
      title={sayItem(line)}
      lead="What you record stands with your name. Until the assessment is signed it can be recorded anew."
      opened
      onClose={onClose}
      onSubmit={settle}
      sentence={sentenceOf}
      submit="Record it"
    >
      <ChoiceField
        label="What came of it"
        choices={[
          { value: 'one', label: `${sayWord(line, line.one)}, as ${raters.one}` },
          { value: 'other', label: `${sayWord(line, line.other)}, as ${raters.other}` },
          ...(thirds.length === 0 ? [] : [{ value: 'third' as const, label: 'Another word' }]),
          { value: 'dissent', label: 'Dissent' },
        ]}
        value={way}
        onChange={setWay}
        {...(missing && way === null ? { error: 'Choose one.' } : {})}
      />
      {way === 'third' && (
        <SelectField
          required
          label="The word that was agreed"
          choices={thirds.map((one) => ({ value: one ?? NOTHING, label: sayWord(line, one) }))}
          value={third}
          onChange={setThird}
          {...(missing && third === null ? { error: 'Choose a word.' } : {})}
        />
      )}
      {way === 'dissent' && (
        <TextAreaField
          required
          label="Why you see it differently"
          hint="The first rater’s word stays in the assessment; this stands beside it."
          rows={3}
          most={2000}
          value={words}
          onChange={setWords}
          {...(missing && words.trim() === '' ? { error: 'Say why you see it differently.' } : {})}
        />
      )}
    </Dialog>
  )
}

const NOTHING = 'nothing'
