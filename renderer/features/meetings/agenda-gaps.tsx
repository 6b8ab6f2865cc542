import { type ExcusedGap, sayGaps } from '#shared/domain/agenda-gate.ts'

/** With which gaps a case went on the agenda, and why; nothing for a case that was ready. */
export function AgendaGaps({ gaps }: { gaps: readonly ExcusedGap[] }) {
  if (gaps.length === 0) return null
  return <div className="small">◆ On the agenda with gaps: {sayGaps(gaps)}.</div>
}
