/** Puts the focus on the row of a factor and brings it into view; false when it is not on the screen. */
export function focusFactor(code: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-factor="${CSS.escape(code)}"]`)
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
  return row !== null
}

/** Moves the focus from the row of a factor to the one above or below, over the borders of panels. */
export function moveFocus(from: string, by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-factor]')]
  const row = rows[rows.findIndex((one) => one.dataset['factor'] === from) + by]
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
