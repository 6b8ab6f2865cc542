import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay } from '#renderer/lib/format.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type Telling, WAY_WORDS } from '#shared/domain/victim-loop.ts'
import type { Moment } from './moments.ts'
import classes from './victim-loop.module.css'

/** What she was told and what she said, the newest first, and whether somebody asked her what she thinks of the plan. */
export function HeardCard({
  moments,
  feedbackSince,
  mayWrite,
  onFeedback,
  onAnswer,
  onTakeBack,
}: {
  moments: readonly Moment[]
  feedbackSince: Day | null
  mayWrite: boolean
  onFeedback(): void
  onAnswer(telling: Telling): void
  onTakeBack(telling: Telling): void
}) {
  return (
    <Card
      title="Told and said"
      actions={
        mayWrite && (
          <Button size="xs" rightSection={<KeyHint keys="F" />} onClick={onFeedback}>
            Record what she thinks
          </Button>
        )
      }
    >
      {feedbackSince !== null && (
        <Notice kind="look" title="Nobody has asked her yet">
          what she thinks of the plan. She was told of it on {asDay(feedbackSince)}.
        </Notice>
      )}
      {moments.length === 0 && (
        <Empty>What she was told, and what she said, stands here from the first entry on.</Empty>
      )}
      <ol className={classes['list']} aria-label="Told and said">
        {moments.map((one) => (
          <li key={one.id} data-gone={one.telling !== null && one.telling.withdrawnAt !== null}>
            <p className={classes['heading']}>
              <strong>{one.heading}</strong>
              {one.telling?.withdrawnAt != null && <Tag>✕ Taken back</Tag>}
            </p>
            {one.hers ? (
              <blockquote className={classes['voice']}>{one.words}</blockquote>
            ) : (
              <p className={classes['words']}>{one.words}</p>
            )}
            <p className="muted small">
              {asDay(one.on)}, {one.from}
              {one.telling?.outcome === 'told' && `, ${sayWay(one.telling)}`}
            </p>
            {one.telling !== null && (
              <OfTelling telling={one.telling} mayWrite={mayWrite} onAnswer={onAnswer} onTakeBack={onTakeBack} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  )
}

function OfTelling({
  telling,
  mayWrite,
  onAnswer,
  onTakeBack,
}: {
  telling: Telling
  mayWrite: boolean
  onAnswer(telling: Telling): void
  onTakeBack(telling: Telling): void
}) {
  if (telling.withdrawnAt !== null) {
    return (
      <p className="muted small">
        Taken back by {telling.withdrawnByName}: {telling.withdrawnReason}
      </p>
    )
  }
  if (!mayWrite) return null
  return (
    <div className={classes['buttons']}>
      {telling.outcome === 'told' && (
        <Button size="xs" aria-label={`Add what she said: ${telling.title}`} onClick={() => onAnswer(telling)}>
          Add what she said
        </Button>
      )}
      <Button size="xs" aria-label={`Take back: ${telling.title}`} onClick={() => onTakeBack(telling)}>
        Take back
      </Button>
    </div>
  )
}

function sayWay({ way, wayNote }: Telling): string {
  const words = WAY_WORDS[way].toLowerCase()
  return wayNote === '' ? words : `${words}: ${wayNote}`
}
