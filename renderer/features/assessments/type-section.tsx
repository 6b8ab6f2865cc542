import { useSuspenseQuery } from '@tanstack/react-query'
import { api } from '#renderer/lib/api.ts'
import type { Room } from './room.ts'
import { TypeHistory } from './type-history.tsx'
import { TypeProposals } from './type-proposals.tsx'
import { TypologyEvidence } from './typology-evidence.tsx'
import { TypologyPanel } from './typology-panel.tsx'
import { UnsettledEvidence } from './unsettled-evidence.tsx'

/** What type of stalking this is and why, what speaks for and against each type, and how the hypothesis came about (S4 §2.2). */
export function TypeSection({ room }: { room: Room }) {
  const { file, evidence, desk } = room
  const { caseId } = file.record
  const { data: life } = useSuspenseQuery(api.assessments.life.queryOptions({ input: { caseId } }))
  return (
    <>
      <TypeProposals room={room} proposals={life.proposals} />
      <TypologyPanel record={file.record} evidence={evidence} desk={desk} />
      {room.editable && <UnsettledEvidence file={file} />}
      <TypologyEvidence record={file.record} evidence={evidence} desk={desk} />
      <TypeHistory history={life.history} whole={room.whole} />
    </>
  )
}
