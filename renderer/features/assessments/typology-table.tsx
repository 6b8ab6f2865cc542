import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import type { Evidence } from '#shared/domain/assessment.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './assessments.module.css'

/** The five types as columns, the axes as rows; with the setters first the two choices, one radio button a type. */
export function TypologyTable({
  id,
  evidence,
  type,
  alternative,
  onType,
  onAlternative,
}: {
  id: string
  evidence: ReadonlyMap<string, readonly Evidence[]>
  type: string | null
  alternative: string | null
  onType?(code: string | null): void
  onAlternative?(code: string | null): void
}) {
  const types = TYPOLOGY.types
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways on narrow windows, and the keyboard has to reach that.
    <div className={classes['typology-scroller']} role="region" aria-label="The five types side by side" tabIndex={0}>
      <table className={classes['typology']}>
        <thead>
          <tr>
            <td />
            {types.map((one, index) => (
              <th key={one.code} scope="col" data-chosen={one.code === type || undefined}>
                {onType !== undefined && (
                  <span aria-hidden="true">
                    <KeyHint keys={String(index + 1)} />{' '}
                  </span>
                )}
                {one.label}
                {onType === undefined && one.code === type && <Tag tone="accent">✓ working type</Tag>}
                {onType === undefined && one.code === alternative && <Tag>alternative</Tag>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {onType !== undefined && <Choice label="Working type" name={`${id}-type`} value={type} onChoose={onType} />}
          {onAlternative !== undefined && (
            <Choice label="Alternative" name={`${id}-alternative`} value={alternative} onChoose={onAlternative} />
          )}
          {TYPOLOGY.axes.map((axis) => (
            <tr key={axis.code}>
              <th scope="row">{axis.label}</th>
              {types.map((one) => (
                <td key={one.code} data-chosen={one.code === type || undefined}>
                  {one.axes[axis.code]}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">What keeps it going</th>
            {types.map((one) => (
              <td key={one.code} data-chosen={one.code === type || undefined}>
                {one.maintainedBy}
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">Evidence in this case</th>
            {types.map((one) => (
              <td key={one.code} data-chosen={one.code === type || undefined}>
                {sayEvidence(evidence.get(one.code) ?? [])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function sayEvidence(of: readonly Evidence[]): string {
  const speaking = of.filter((one) => one.speaks === 'for').length
  return of.length === 0 ? 'none yet' : `${speaking} for · ${of.length - speaking} against`
}

function Choice({
  label,
  name,
  value,
  onChoose,
}: {
  label: string
  name: string
  value: string | null
  onChoose(code: string | null): void
}) {
  return (
    <tr>
      <th scope="row">
        {label}
        {value !== null && (
          <button type="button" className={classes['clear']} onClick={() => onChoose(null)}>
            clear<span className="hidden-visually"> the {label.toLowerCase()}</span>
          </button>
        )}
      </th>
      {TYPOLOGY.types.map((one) => (
        <td key={one.code} data-chosen={value === one.code || undefined}>
          <label className={classes['pick']}>
            <input
              type="radio"
              name={name}
              aria-label={`${label}: ${one.label}`}
              checked={value === one.code}
              onChange={() => onChoose(one.code)}
            />
            <span aria-hidden="true">{one.label}</span>
          </label>
        </td>
      ))}
    </tr>
  )
}
