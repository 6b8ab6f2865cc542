import { Button } from '@mantine/core'
import { useState } from 'react'
import { FinderField } from '#renderer/components/finder-field.tsx'
import type { Suggestion } from '#renderer/components/suggestions.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedValue } from '#renderer/lib/use-saved-field.ts'
import { type AssessmentFile, PROTECTIVE_PRESENCE_WORDS, RISK_PRESENCE_WORDS } from '#shared/domain/assessment.ts'
import { PART_WORDS, type PartRecord } from '#shared/domain/formulation.ts'
import { searchWords } from '#shared/domain/text.ts'
import { FACTOR_PACKS, factorByCode, typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './formulation.module.css'

/** What a part rests on: factors and types of this assessment, added from a list and taken away one by one. */
export function FormulationLinks({ one, file }: { one: PartRecord; file: AssessmentFile }) {
  const { assessmentId, part } = one
  const name = PART_WORDS[part].name
  const links = useSavedValue<string[]>({
    label: `What “${name}” rests on`,
    value: one.links,
    save: (was, value) => api.formulations.change.call({ assessmentId, part, change: { field: 'links', was, value } }),
  })
  const linked = links.value ?? one.links
  const [typed, setTyped] = useState('')
  return (
    <>
      <FinderField
        label={`Link to “${name}”`}
        placeholder="A factor or type: H3, work, rejected"
        text={typed}
        onText={setTyped}
        found={found(file, typed).filter((choice) => !linked.includes(choice.id))}
        onPick={({ id }) => {
          links.set([...linked, id])
          setTyped('')
        }}
        nothing="No factor or type that is not linked yet has this name."
        error={
          links.state === 'conflict' ? (
            <>
              {links.sentence}{' '}
              <Button size="compact-xs" onClick={() => links.resolve('theirs')}>
                Take theirs
              </Button>
            </>
          ) : (
            links.sentence
          )
        }
      />
      <LinkList codes={linked} onRemove={(code) => links.set(linked.filter((each) => each !== code))} />
    </>
  )
}

/** The names of what a part rests on. */
export function LinkList({ codes, onRemove }: { codes: readonly string[]; onRemove?: (code: string) => void }) {
  if (codes.length === 0) return null
  return (
    <ul className={classes['links']}>
      {codes.map((code) => (
        <li key={code}>
          {nameOfCode(code)}
          {onRemove !== undefined && (
            <button type="button" aria-label={`Take away ${nameOfCode(code)}`} onClick={() => onRemove(code)}>
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What a code is called: `H3 Relationships`, `Rejected type`. */
export function nameOfCode(code: string): string {
  const factor = factorByCode(code)
  return factor === undefined ? `${typeByCode(code)?.label ?? code} type` : `${code} ${factor.item.label}`
}

/** The factors and types whose code or name has every typed word at the beginning of one of its own. */
function found(file: AssessmentFile, typed: string): Suggestion[] {
  const words = searchWords(typed)
  if (words.length === 0) return []
  return choicesOf(file)
    .filter((one) => words.every((word) => searchWords(one.label).some((own) => own.startsWith(word))))
    .slice(0, 8)
}

function choicesOf({ ratings }: AssessmentFile): Suggestion[] {
  const presence = new Map(ratings.map((one) => [one.code, one.presence]))
  const factors = FACTOR_PACKS.flatMap((pack) =>
    pack.items.map(({ code }) => {
      const rated = presence.get(code) ?? null
      const words = pack.bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
      return { id: code, label: nameOfCode(code), detail: rated === null ? 'Not rated' : words[rated] }
    }),
  )
  return [...TYPOLOGY.types.map(({ code }) => ({ id: code, label: nameOfCode(code), detail: 'Type' })), ...factors]
}
