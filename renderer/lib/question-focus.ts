/** Puts the focus on a question (`data-question`) and brings it into view; false when it is not on the screen. */
export function focusQuestion(code: string): boolean {
  const row = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(code)}"]`)
  row?.focus({ preventScroll: true })
  row?.scrollIntoView({ block: 'nearest' })
  return row !== null
}

/** Moves the focus from one question of a list (`data-questions`) to the one above or below; after the last one to what finishes the list. */
export function moveFrom(code: string, by: 1 | -1): void {
  const here = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(code)}"]`)
  const list = here?.closest('[data-questions]')
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-question]') ?? [])]
  const next = rows[here === null ? -1 : rows.indexOf(here) + by]
  const target = next ?? (by === 1 ? list?.querySelector<HTMLElement>('[data-after-questions]') : undefined)
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
}
