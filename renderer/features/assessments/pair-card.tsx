import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Confirm } from '#renderer/components/confirm.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { saveEverything } from '#renderer/lib/saving.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { PairFile } from '#shared/domain/two-raters.ts'

/** How a rating stands that is one of two, and saying that one's own is finished. */
export function PairCard({ record, file, complete }: { record: AssessmentRecord; file: PairFile; complete: boolean }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const { id: assessmentId, caseId } = record
  const { pair, reader, differences } = file
  const mine = pair.firstId === assessmentId ? pair.firstFinishedAt : pair.secondFinishedAt
  const other = pair.firstId === assessmentId ? pair.secondRaterName : pair.firstRaterName
  const open = (differences ?? []).filter((one) => one.settlement === null).length
  const toPair = { to: '/cases/$caseId/two-raters/$assessmentId', params: { caseId, assessmentId } } as const

  const begin = async () => {
    await saveEverything()
    setAsking(true)
  }
  const finish = async () => {
    const { revealed } = await api.twoRaters.finish.call({ assessmentId })
    sayDone(revealed ? 'Both ratings are finished' : 'Your rating is finished')
    if (revealed) await navigate(toPair)
  }

  return (
    <Card quiet title="Two raters">
      {pair.revealedAt === null && (
        <p>
          {reader === null
            ? 'Rated blind by two people.'
            : `${other} rates this case too. Neither of you sees the other’s rating yet.`}
        </p>
      )}
      {mine !== null && pair.revealedAt === null && (
        <p>
          <strong>Finished</strong> {asInstant(mine)}. Both are shown when {other} has finished.
        </p>
      )}
      {mine === null && reader !== null && (
        <>
          <Button variant="filled" fullWidth disabled={!complete} onClick={() => void begin()}>
            My rating is finished
          </Button>
          {!complete && <p className="muted small">First rate what is missing.</p>}
        </>
      )}
      {pair.revealedAt !== null && (
        <p>
          {pair.settledAt !== null
            ? 'Signed with what came of the differences.'
            : open === 0
              ? 'Every difference is settled.'
              : `Shown to both; ${open} ${open === 1 ? 'difference is' : 'differences are'} still open.`}
        </p>
      )}
      <Link {...toPair}>{differences === null ? 'How the two stand' : 'The differences'}</Link>
      <Confirm
        title="My rating is finished"
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={finish}
        confirm="It is finished"
        sentence={sentenceOf}
      >
        <p>
          From now on you cannot change this rating. When {other} has finished too, both are shown, and you settle
          together what differs.
        </p>
      </Confirm>
    </Card>
  )
}
