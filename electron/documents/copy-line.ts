import type { Exported } from '#shared/domain/view-parts.ts'

/** The line at the foot of every page: which copy for whom, who took it and when. */
export function copyLine({ by, at, copy, recipient }: Exported): string {
  const which = copy === null ? PREVIEW : [`Copy ${copy}`, recipient].filter((part) => part !== '').join(' for ')
  return `${which} · exported by ${by}, ${at}`
}

/** What the file's properties say of the copy: the marking and its number, and nobody's name. */
export function copyMark(marking: string, { copy }: Exported): string {
  return `${marking}, ${copy === null ? PREVIEW.toLowerCase() : `copy ${copy}`}`
}

const PREVIEW = 'Preview, not to be shared'
