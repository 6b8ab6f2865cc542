import { FACTOR_PACKS } from '#shared/instruments/index.ts'
import { FactorHead } from './factor-head.tsx'
import { FactorPanel } from './factor-panel.tsx'
import { progressOf } from './progress.ts'
import type { Room } from './room.ts'

/** All 37 factors on one screen, with what has changed since the last signed assessment (S4 §4.5). */
export function FactorsSection({ room }: { room: Room }) {
  const { file, ratings, previous, evidence, desk, until } = room
  return (
    <>
      <FactorHead
        progress={progressOf(ratings.book, previous)}
        ratings={ratings.book}
        previousSignedAt={file.previous?.record.signedAt ?? null}
        editable={room.editable}
      />
      {FACTOR_PACKS.map((pack) => (
        <FactorPanel
          key={pack.id}
          pack={pack}
          until={until}
          ratings={ratings}
          previous={previous}
          evidence={evidence}
          desk={desk}
        />
      ))}
    </>
  )
}
