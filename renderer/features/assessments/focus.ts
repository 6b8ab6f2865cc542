import { JUDGEMENTS } from '#shared/domain/judgement.ts'

/** Puts the focus on the row of a factor and brings it into view, of two contexts on the one that still needs something; false when it is not on the screen. */
export function focusFactor(code: string): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>(`[data-factor="${CSS.escape(code)}"]`)]
  const row = rows.find((one) => one.dataset['open'] !== undefined) ?? rows[0] ?? null
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
  return row !== null
}

/** Moves the focus from a row to the one above or below, over the borders of panels. */
export function moveFocus(from: HTMLElement, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-factor]')]
  const row = rows[rows.indexOf(from) + by]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/** Puts the focus on a part of the assessment outside the factors: the working type or the reasons for it. */
export function focusPart(part: 'type' | 'reasons'): void {
  const place = document.querySelector(`[data-part="${part}"]`)
  const control =
    place?.querySelector<HTMLElement>('input:checked, textarea') ?? place?.querySelector<HTMLElement>('input, textarea')
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}

/** Puts the focus on the summary beside the sections. */
export function focusSummary(): void {
  const field = document.querySelector<HTMLElement>('[data-part="summary"] textarea')
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** Puts the focus on a judgement: on its reasons when they are what is missing, otherwise on how high it is. */
export function focusJudgement(missing: string): void {
  const code = JUDGEMENTS.find((one) => missing.includes(`judgement of ${one}`))
  const place = code === undefined ? null : document.querySelector(`[data-judgement="${CSS.escape(code)}"]`)
  const control = missing.startsWith('the reasons')
    ? place?.querySelector<HTMLElement>('textarea')
    : (place?.querySelector<HTMLElement>('input:checked') ?? place?.querySelector<HTMLElement>('input'))
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
