import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { LevelDialog } from '#renderer/components/level-dialog.tsx'
import { inSentence } from '#renderer/lib/case-words.ts'
import { decideLevelOf } from '#renderer/lib/decide-level.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDue } from '#shared/domain/action.ts'
import type { CaseFile, CaseRecord } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import { LEVEL_WORDS, type LevelDecision, ROUTE_WORDS } from '#shared/domain/level.ts'
import classes from './cases.module.css'

/** The level of risk, why, who decided it when, and all decisions before. */
export function CaseLevel({ file, editable }: { file: CaseFile; editable: boolean }) {
  const { today } = useSession()
  const [deciding, setDeciding] = useState(false)
  const [now, ...before] = file.levels.toSorted((one, other) => other.decidedAt - one.decidedAt)
  return (
    <Card quiet title="Level of risk" beside={<LevelBadge level={file.record.level} />}>
      {now === undefined ? <p className="muted">Nobody has decided the level yet.</p> : <Decision of={now} />}
      <p>
        <span className="muted">Next review:</span> {sayReview(file.record, today)}
      </p>
      {editable && (
        <div>
          <Button onClick={() => setDeciding(true)}>
            {now === undefined ? 'Decide the level' : 'Decide it again'}
          </Button>
        </div>
      )}
      {before.length > 0 && (
        <details className={classes['more']}>
          <summary>Decided before</summary>
          <ol className={classes['plain']}>
            {before.map((one) => (
              <li key={one.id}>
                <LevelBadge level={one.level} /> <Decision of={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
      {editable && (
        <LevelDialog
          lead="A decision is never changed, only followed by the next one."
          opened={deciding}
          onClose={() => setDeciding(false)}
          onDecide={(choice) => decideLevelOf(file.record.id, choice)}
          sentence={sentenceOf}
        />
      )}
    </Card>
  )
}

function sayReview({ nextReviewOn, closedAt }: CaseRecord, today: Day): string {
  if (nextReviewOn === null) return 'no day set'
  return closedAt === null ? `${asDay(nextReviewOn)}, ${sayDue(nextReviewOn, today)}` : asDay(nextReviewOn)
}

function Decision({ of }: { of: LevelDecision }) {
  return (
    <div>
      {of.route === null ? LEVEL_WORDS[of.level].means : <>Route: {inSentence(ROUTE_WORDS[of.route].name)}.</>}
      {of.reason !== '' && <p className={classes['paragraphs']}>{of.reason}</p>}
      <div className="muted small">
        {of.decidedByName}, {asInstant(of.decidedAt)}
      </div>
    </div>
  )
}
