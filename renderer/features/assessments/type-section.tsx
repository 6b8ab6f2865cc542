import type { Room } from './room.ts'
import { TypologyPanel } from './typology-panel.tsx'

/** What type of stalking this is, and why (S4 §2.2). */
export function TypeSection({ room: { file, evidence, desk } }: { room: Room }) {
  return <TypologyPanel record={file.record} evidence={evidence} desk={desk} />
}
