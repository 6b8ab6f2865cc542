import { type ReactNode, useState } from 'react'
import {
  decideLevel,
  LEVEL_WORDS,
  type Level,
  type LevelChoice,
  level,
  ROUTE_WORDS,
  type Route,
  route,
} from '#shared/domain/level.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkChoice, secondLookNeeded } from '#shared/domain/routing.ts'
import { DefinedField } from './defined-field.tsx'
import { Dialog } from './dialog.tsx'
import { Notice } from './notice.tsx'
import { TextAreaField } from './text-field.tsx'

/** Decides the level with its definitions beside the choice; high needs its route (S4 §3.2d), and less than the answers suggest its reason (App. B). */
export function LevelDialog({
  lead,
  suggested,
  opened,
  onClose,
  onDecide,
  sentence,
}: {
  lead: ReactNode
  /** What the answers suggest; undefined where nothing was asked. */
  suggested?: Level | undefined
  opened: boolean
  onClose(): void
  onDecide(choice: LevelChoice): Promise<unknown>
  sentence(error: unknown): string
}) {
  const [chosen, setChosen] = useState<Level | null>(null)
  const [by, setBy] = useState<Route | null>(null)
  const [reason, setReason] = useState('')
  const lower = suggested !== undefined && chosen !== null && secondLookNeeded(suggested, chosen)
  const needsReason = lower || (chosen === 'high' && by !== null && by !== 'visible')

  /** Where the answers themselves reach high, they are the route until somebody says otherwise. */
  const choose = (next: Level) => {
    setChosen(next)
    if (next === 'high' && suggested === 'high' && by === null) setBy('visible')
  }

  const decide = async () => {
    if (chosen === null) throw new Refusal('INVALID', { field: 'level', sentence: 'Choose a level.' })
    const choice = decideLevel({ level: chosen, route: by, reason })
    if (suggested !== undefined) checkChoice(suggested, choice)
    await onDecide(choice)
    setChosen(null)
    setBy(null)
    setReason('')
  }

  return (
    <Dialog
      wide
      title="Decide the level of risk"
      lead={lead}
      submit="Record the decision"
      opened={opened}
      onClose={onClose}
      onSubmit={decide}
      sentence={sentence}
    >
      <DefinedField<Level>
        legend="Level"
        options={level.options.map((one) => ({
          value: one,
          name: `${LEVEL_WORDS[one].shape} ${LEVEL_WORDS[one].name}`,
          means: LEVEL_WORDS[one].means,
        }))}
        value={chosen}
        onChange={choose}
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
