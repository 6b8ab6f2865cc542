import type { RecordingCode } from '#shared/domain/recording.ts'

/** Goes to where something is written: what is still empty there, or the first control, brought into view. */
export function jumpTo(place: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)
  const needed = [...(found?.querySelectorAll<HTMLInputElement>('[data-needed] input') ?? [])]
  const control =
    needed.find((input) => input.value === '' && !input.disabled) ??
    found?.querySelector<HTMLElement>('[data-question][tabindex="0"]') ??
    found?.querySelector<HTMLElement>('input, textarea, select, button, a')
  control?.focus({ preventScroll: true })
  ;(needed.length > 0 ? control : found)?.scrollIntoView({ block: needed.length > 0 ? 'center' : 'start' })
  return found !== null
}

/** Whether there is something to go to at a place: an empty field that is needed, or, where no field is marked, any other place than this. */
export function isWorthGoing(place: string): boolean {
  const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)
  const needed = [...(found?.querySelectorAll<HTMLInputElement>('[data-needed] input') ?? [])]
  if (needed.length > 0) return needed.some((input) => input.value === '' && input !== document.activeElement)
  return found === null || !found.contains(document.activeElement)
}

/** Where each of the twelve things to record is written; null: beside the triage, with consent and routing. */
export const PLACE_OF_DUTY: Readonly<Record<RecordingCode, string | null>> = {
  RD01: 'people',
  RD02: 'safe contact',
  RD03: 'what happened',
  RD04: 'wants',
  RD05: 'incident',
  RD06: 'spoken to',
  RD07: 'actions taken',
  RD08: null,
  RD09: null,
  RD10: 'judgement',
  RD11: 'outcome',
  RD12: 'anything else',
}
