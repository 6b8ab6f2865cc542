import { Button } from '@mantine/core'
import { useRef } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { FieldGroup } from '#renderer/components/field.tsx'
import { Row } from '#renderer/components/layout.tsx'
import type { BehaviourSuggestion } from '#shared/domain/behaviour-suggestion.ts'
import classes from './incidents.module.css'
import { BEHAVIOUR_CHOICES, behaviourLabel, statutory } from './words.ts'

/** The behaviours of an incident: chosen ones as chips, what the text suggests for a person to accept, and the whole list. */
export function BehaviourField({
  value,
  suggestions = [],
  onChange,
}: {
  value: readonly string[]
  suggestions?: readonly BehaviourSuggestion[]
  onChange(value: string[]): void
}) {
  const group = useRef<HTMLDivElement>(null)
  const open = suggestions.filter((one) => !value.includes(one.code))
  const law = statutory(value)
  const add = (code: string) => onChange([...value.filter((one) => one !== code), code])
  const accept = (code: string) => {
    add(code)
    // The next suggestion takes the place of this one, and the focus goes on to it.
    requestAnimationFrame(() => group.current?.querySelector<HTMLElement>('[data-suggested], input')?.focus())
  }
  return (
    <div ref={group}>
      <FieldGroup
        label="Behaviours"
        hint="The text suggests; you accept. Nothing counts that nobody accepted."
        note={law === undefined ? undefined : `Examples of the law, ${law.short}: ${law.full}.`}
      >
        <Row>
          {value.map((code) => (
            <Button
              key={code}
              size="compact-sm"
              variant="light"
              aria-label={`Take out: ${behaviourLabel(code)}`}
              onClick={() => onChange(value.filter((one) => one !== code))}
            >
              {behaviourLabel(code)} ×
            </Button>
          ))}
          {open.map(({ code, found }) => (
            <Button
              key={code}
              size="compact-sm"
              className={classes['suggested']}
              data-suggested
              aria-label={`Accept: ${behaviourLabel(code)} (because of “${found}”)`}
              title={`Because of “${found}”`}
              onClick={() => accept(code)}
            >
              + {behaviourLabel(code)}?
            </Button>
          ))}
        </Row>
      </FieldGroup>
      <SelectField
        label="Another behaviour"
        placeholder="Type to find one of 27"
        choices={BEHAVIOUR_CHOICES.filter((one) => !value.includes(one.value))}
        value={null}
        onChange={(code) => code !== null && add(code)}
      />
    </div>
  )
}
