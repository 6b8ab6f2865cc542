import { LevelDialog } from '#renderer/components/level-dialog.tsx'
import { decideLevelOf } from '#renderer/lib/decide-level.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { Reading } from '#shared/domain/screening.ts'
import { ReadingLine } from './reading-line.tsx'

/** Decides the level beside what the answers say; a person decides. */
export function LevelDecision({
  caseId,
  reading,
  finished,
  opened,
  onClose,
}: {
  caseId: CaseId
  /** Undefined while nothing has been asked. */
  reading: Reading | undefined
  finished: boolean
  opened: boolean
  onClose(): void
}) {
  return (
    <LevelDialog
      lead={
        reading === undefined ? (
          'Nothing has been asked yet. A decision is never changed, only followed by the next one.'
        ) : (
          <>
            {finished ? 'The answers say:' : 'The answers so far say:'} <ReadingLine reading={reading} />
          </>
        )
      }
      suggested={reading?.suggested}
      opened={opened}
      onClose={onClose}
      onDecide={(choice) => decideLevelOf(caseId, choice)}
      sentence={sentenceOf}
    />
  )
}
