import { SelectField } from '#renderer/components/choice-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedValue } from '#renderer/lib/use-saved-field.ts'
import { type AssessmentFile, PROTECTIVE_PRESENCE_WORDS, RISK_PRESENCE_WORDS } from '#shared/domain/assessment.ts'
import { PART_WORDS, type PartRecord } from '#shared/domain/formulation.ts'
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
  return (
    <>
      <SelectField
        label={`Link to “${name}”`}
        placeholder="A factor or type, such as H3"
        choices={choicesOf(file).filter((choice) => !linked.includes(choice.value))}
        value={null}
        onChange={(code) => {
          if (code !== null) links.set([...linked, code])
        }}
        error={links.sentence}
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

function choicesOf({ ratings }: AssessmentFile): { value: string; label: string }[] {
  const presence = new Map(ratings.map((one) => [one.code, one.presence]))
  const factors = FACTOR_PACKS.flatMap((pack) =>
    pack.items.map(({ code }) => {
      const rated = presence.get(code) ?? null
      const words = pack.bearing === 'risk' ? RISK_PRESENCE_WORDS : PROTECTIVE_PRESENCE_WORDS
      const said = rated === null ? 'not rated' : words[rated].toLowerCase()
      return { value: code, label: `${nameOfCode(code)} (${said})` }
    }),
  )
  return [...TYPOLOGY.types.map(({ code }) => ({ value: code, label: nameOfCode(code) })), ...factors]
}
