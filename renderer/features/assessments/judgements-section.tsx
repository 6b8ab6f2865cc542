import { JUDGEMENTS } from '#shared/domain/judgement.ts'
import { JudgementCard } from './judgement-card.tsx'
import { LeversCard } from './levers-card.tsx'
import type { Room } from './room.ts'

/** The five judgements, each for itself, and beside them what the law and the health service allow (domain notes §2.7). */
export function JudgementsSection({ room }: { room: Room }) {
  return (
    <>
      {JUDGEMENTS.map((code) => (
        <JudgementCard key={code} code={code} room={room} />
      ))}
      <LeversCard room={room} />
    </>
  )
}
