import questions from '#renderer/components/questions.module.css'

/** The answers of one question beside each other, chosen by mouse or touch; the question that holds them takes the keys. */
export function AnswerChips<T extends string>({
  label,
  chips,
  value,
  onChoose,
}: {
  label: string
  chips: readonly { value: T; text: string; name: string }[]
  value: T | null
  onChoose(value: T): void
}) {
  return (
    <div role="group" aria-label={label} className={questions['chips']}>
      {chips.map((one) => (
        <button
          key={one.value}
          type="button"
          tabIndex={-1}
          aria-pressed={value === one.value}
          aria-label={one.name}
          title={one.name}
          onClick={() => onChoose(one.value)}
        >
          {one.text}
        </button>
      ))}
    </div>
  )
}
