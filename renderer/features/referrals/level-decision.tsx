import { useState } from 'react'
import { DefinedField } from '#renderer/components/defined-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { CaseId } from '#shared/domain/ids.ts'
import {
  decideLevel,
  LEVEL_WORDS,
  type Level,
  level,
  ROUTE_WORDS,
  type Route,
  route,
  sayLevel,
} from '#shared/domain/level.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkChoice, secondLookNeeded } from '#shared/domain/routing.ts'
import type { Reading } from '#shared/domain/screening.ts'
import { ReadingLine } from './reading-line.tsx'

/** Decides the level beside what the answers say; a person decides, and a lower level than suggested says why (App. B). */
export function LevelDecision({
  caseId,
  reading,
  finished,
  opened,
  onClose,
}: {
  caseId: CaseId
  /** Undefined while nothing has been asked. */
  reading: Reading | undefined
  finished: boolean
  opened: boolean
  onClose(): void
}) {
  const [chosen, setChosen] = useState<Level | null>(null)
  const [by, setBy] = useState<Route | null>(null)
  const [reason, setReason] = useState('')
  const lower = reading !== undefined && chosen !== null && secondLookNeeded(reading.suggested, chosen)
  const needsReason = lower || (chosen === 'high' && by !== null && by !== 'visible')

  const decide = async () => {
    if (chosen === null) throw new Refusal('INVALID', { field: 'level', sentence: 'Choose a level.' })
    const choice = decideLevel({ level: chosen, route: by, reason })
    if (reading !== undefined) checkChoice(reading.suggested, choice)
    await api.cases.decideLevel.call({ caseId, choice })
    setChosen(null)
    setBy(null)
    setReason('')
    sayDone(`Level decided: ${sayLevel(choice.level, choice.route)}`)
  }

  return (
    <Dialog
      wide
      title="Decide the level of risk"
      lead={
        reading === undefined ? (
          'Nothing has been asked yet. A decision is never changed, only followed by the next one.'
        ) : (
          <>
            {finished ? 'The answers say:' : 'The answers so far say:'} <ReadingLine reading={reading} />
          </>
        )
      }
      submit="Record the decision"
      opened={opened}
      onClose={onClose}
      onSubmit={decide}
      sentence={(error) =>
        error instanceof Refusal && 'sentence' in error.data ? error.data.sentence : sentenceOf(error)
      }
    >
      <DefinedField<Level>
        legend="Level"
        options={level.options.map((one) => ({
          value: one,
          name: `${LEVEL_WORDS[one].shape} ${LEVEL_WORDS[one].name}`,
          means: LEVEL_WORDS[one].means,
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {chosen === 'high' && (
        <DefinedField<Route>
          legend="How it came to be high"
          options={route.options.map((one) => ({
            value: one,
            name: ROUTE_WORDS[one].name,
            means: ROUTE_WORDS[one].means,
          }))}
          value={by}
          onChange={setBy}
        />
      )}
      {lower && (
        <Notice kind="look" title="Lower than the answers suggest.">
          Say why. The coordinator looks at it a second time.
        </Notice>
      )}
      <TextAreaField
        required={needsReason}
        label="Reason"
        hint="What is known that says so, with dates."
        most={4000}
        value={reason}
        onChange={setReason}
      />
    </Dialog>
  )
}
