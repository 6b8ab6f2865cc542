import { useId } from 'react'
import classes from './field.module.css'

/** A choice of a few with the definition of each beside it: a radio group, arrow keys choose. */
export function DefinedField<T extends string>({
  legend,
  options,
  value,
  onChange,
}: {
  legend: string
  options: readonly { value: T; name: string; means: string }[]
  value: T | null
  onChange(value: T): void
}) {
  const name = useId()
  return (
    <fieldset className={classes['defined']}>
      <legend>{legend}</legend>
      {options.map((one) => (
        <label key={one.value} data-chosen={value === one.value || undefined}>
          <input type="radio" name={name} checked={value === one.value} onChange={() => onChange(one.value)} />
          <span>
            <strong>{one.name}</strong>
            <br />
            {one.means}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
