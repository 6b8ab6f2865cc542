import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import {
  type ActionLine,
  type CriterionMet,
  criterionMet,
  type EndingKind,
  endingKind,
  MET_WORDS,
  OUTCOME_WORDS,
} from '#shared/domain/action.ts'

/** How an action ended, as it is typed. */
export interface TypedEnding {
  kind: EndingKind | null
  met: CriterionMet | null
  outcome: string
  evidence: string
}
export const NO_ENDING: TypedEnding = { kind: null, met: null, outcome: '', evidence: '' }

/** Asks how an action ended, in words, against its criterion, and what proves it. */
export function EndingFields({
  line,
  ending,
  problem,
  autoFocus = false,
  onEnding,
}: {
  line: Pick<ActionLine, 'criterion'>
  ending: TypedEnding
  problem?: string | undefined
  /** Starts at the words, where how it ended is known already. */
  autoFocus?: boolean
  onEnding(change: Partial<TypedEnding>): void
}) {
  const { kind, met, outcome, evidence } = ending
  return (
    <>
      {line.criterion !== '' && <p className="muted">It was to be done when: {line.criterion}</p>}
      <ChoiceField label="How it ended" choices={KINDS} value={kind} onChange={(next) => onEnding({ kind: next })} />
      {kind === 'done' && line.criterion !== '' && (
        <ChoiceField
          label="Against the criterion"
          choices={MET}
          value={met}
          onChange={(next) => onEnding({ met: next })}
        />
      )}
      <TextAreaField
        label="Outcome in words"
        autoFocus={autoFocus}
        hint={kind === null ? undefined : OUTCOME_WORDS[kind].means}
        error={problem}
        most={4000}
        rows={2}
        value={outcome}
        onChange={(next) => onEnding({ outcome: next })}
      />
      {kind === 'done' && (
        <TextAreaField
          label="What proves it"
          hint="A reference, a document, who saw it"
          most={2000}
          rows={1}
          value={evidence}
          onChange={(next) => onEnding({ evidence: next })}
        />
      )}
    </>
  )
}

/** What is missing before an ending can be recorded, in a sentence. */
export function missingIn({ kind, outcome }: TypedEnding): string | undefined {
  if (kind === null) return 'Choose how it ended.'
  return outcome.trim() === '' ? OUTCOME_WORDS[kind].means : undefined
}

const KINDS = endingKind.options.map((value) => ({ value, label: OUTCOME_WORDS[value].name }))
const MET = criterionMet.options.map((value) => ({ value, label: MET_WORDS[value] }))
