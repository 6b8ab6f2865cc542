import classes from './assessments.module.css'

/** A few values beside each other, chosen by mouse or touch; the row that holds them takes the keys. */
export function Chips<T extends string>({
  label,
  chips,
  value,
  unsure = false,
  onChoose,
}: {
  label: string
  chips: readonly { value: T; text: string; name: string; tone?: 'standard' | 'medium' | 'high' }[]
  value: T | null
  /** The value is from last time and nobody has confirmed it. */
  unsure?: boolean
  onChoose(value: T): void
}) {
  return (
    <div role="group" aria-label={label} className={classes['chips']}>
      {chips.map((one) => (
        <button
          key={one.value}
          type="button"
          tabIndex={-1}
          aria-pressed={value === one.value}
          data-unsure={(unsure && value === one.value) || undefined}
          aria-label={one.name}
          title={one.name}
          data-tone={one.tone}
          onClick={() => onChoose(one.value)}
        >
          {one.text}
        </button>
      ))}
    </div>
  )
}
