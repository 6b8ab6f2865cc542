import { Select } from '@mantine/core'
import { useId, useState } from 'react'
import classes from './field.module.css'
import { FieldGroup, type FieldProps, frameOf, type SavedBinding } from './field.tsx'

/** One thing to choose: its code and its words. */
export interface Choice<T extends string> {
  value: T
  label: string
}

// Which values there are follows from `choices` alone.
type One<T extends string> =
  | { saved: SavedBinding<NoInfer<T>> | SavedBinding<NoInfer<T> | null>; value?: never; onChange?: never }
  | { saved?: never; label: string; value: NoInfer<T> | null; onChange(value: NoInfer<T>): void }

/** A choice of a few, all visible: a radio group of chips, arrow keys choose. */
export function ChoiceField<T extends string>({
  choices,
  saved,
  value,
  onChange,
  ...props
}: FieldProps & { choices: readonly Choice<T>[] } & One<T>) {
  const name = useId()
  const chosen = saved === undefined ? value : saved.value
  return (
    <FieldGroup {...props} saved={asAny(saved)} role="radiogroup">
      <div className={classes['chips']}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes['chip']}>
            <input
              type="radio"
              name={name}
              checked={chosen === choice.value}
              disabled={props.disabled ?? false}
              onChange={() => (saved === undefined ? onChange(choice.value) : saved.set(choice.value))}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}

/** Yes or no, and by choice "not known". */
export function YesNoField({
  unsure = false,
  ...props
}: FieldProps & { unsure?: boolean } & One<'yes' | 'no' | 'unsure'>) {
  return <ChoiceField {...props} choices={unsure ? [...YES_NO, { value: 'unsure', label: 'Not known' }] : YES_NO} />
}

/** Any number of a few, all visible: chips that are ticked. */
export function SeveralField<T extends string>({
  choices,
  saved,
  value,
  onChange,
  ...props
}: FieldProps & { choices: readonly Choice<T>[] } & (
    | { saved: SavedBinding<NoInfer<T>[]>; value?: never; onChange?: never }
    | { saved?: never; label: string; value: readonly NoInfer<T>[]; onChange(value: NoInfer<T>[]): void }
  )) {
  const chosen = (saved === undefined ? value : saved.value) ?? []
  const change = saved === undefined ? onChange : saved.set
  return (
    <FieldGroup {...props} saved={saved}>
      <div className={classes['chips']}>
        {choices.map((choice) => {
          const ticked = chosen.includes(choice.value)
          return (
            <label key={choice.value} className={classes['chip']}>
              <input
                type="checkbox"
                checked={ticked}
                disabled={props.disabled ?? false}
                onChange={() =>
                  change(ticked ? chosen.filter((one) => one !== choice.value) : [...chosen, choice.value])
                }
              />
              <span>
                {ticked && (
                  <span className={classes['tick']} aria-hidden="true">
                    ✓
                  </span>
                )}
                {choice.label}
              </span>
            </label>
          )
        })}
      </div>
    </FieldGroup>
  )
}

/** A choice of many: a list that opens; more than ten can be searched by typing. `clearable` when none is an answer too. */
export function SelectField<T extends string>({
  choices,
  saved,
  value,
  onChange,
  clearable = false,
  placeholder,
  note,
  ...props
}: FieldProps & { choices: readonly Choice<T>[]; clearable?: boolean; placeholder?: string } & (
    | { saved: SavedBinding<NoInfer<T>> | SavedBinding<NoInfer<T> | null>; value?: never; onChange?: never }
    | { saved?: never; label: string; value: NoInfer<T> | null; onChange(value: NoInfer<T> | null): void }
  )) {
  const chosen = saved === undefined ? value : (saved.value ?? null)
  const any = asAny(saved)
  const [opened, setOpened] = useState(false)
  return (
    <div>
      <Select
        {...frameOf(props, any)}
        // Mantine leaves both out where one can type, and then nothing says that a list belongs to the field.
        role="combobox"
        aria-expanded={opened}
        onDropdownOpen={() => setOpened(true)}
        onDropdownClose={() => setOpened(false)}
        data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        value={chosen}
        onChange={(picked) => {
          const found = choices.find((choice) => choice.value === picked)?.value ?? null
          if (any === undefined) onChange?.(found)
          else any.set(found)
        }}
        allowDeselect={clearable}
        clearable={clearable}
        clearButtonProps={{ 'aria-label': `Clear: ${props.label ?? saved?.label ?? ''}` }}
        searchable={choices.length > 10}
        nothingFoundMessage="Nothing has this name"
        placeholder={placeholder ?? 'Choose'}
      />
      {note !== undefined && <div className={classes['note']}>{note}</div>}
    </div>
  )
}

const YES_NO: readonly Choice<'yes' | 'no' | 'unsure'>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

/** Both kinds of binding take any offered value; null reaches only those that allow it, through `clearable`. */
function asAny<T extends string>(
  saved: SavedBinding<T> | SavedBinding<T | null> | undefined,
): SavedBinding<T | null> | undefined {
  return saved as SavedBinding<T | null> | undefined // widening a setter, see above
}
