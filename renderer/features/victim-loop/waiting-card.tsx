import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { UnansweredGuidance } from '#renderer/components/guidance-notes.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { sayAudience } from '#shared/domain/audience.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { isWritten, type LoopEntry, NEWS_WORDS, notShared } from '#shared/domain/victim-loop.ts'
import classes from './victim-loop.module.css'

/** What has not been shared with her yet, the oldest first, and what is held back with its reason (N20). */
export function WaitingCard({
  entries,
  people,
  mayWrite,
  onTell,
  onHold,
}: {
  entries: readonly LoopEntry[]
  people: CalledPeople
  mayWrite: boolean
  onTell(entry: LoopEntry): void
  onHold(entry: LoopEntry): void
}) {
  const waiting = notShared(entries)
  const held = entries.filter(({ state }) => state === 'held back')
  return (
    <Card
      title="Not shared with her yet"
      beside={waiting.length > 0 && <Tag tone="medium">◆ {count(waiting.length, 'thing')}</Tag>}
    >
      {waiting.length === 0 && (
        <Empty>
          {proposedOf(entries).length > 0
            ? 'Nothing waits but the proposals below.'
            : 'She has been told of everything.'}{' '}
          What the panel says in a meeting, a finalised version of the plan and news of an order appear here by
          themselves; decisions and actions once her advocate says that she may be told.
        </Empty>
      )}
      <ol className={classes['list']} aria-label="Not shared with her yet">
        {waiting.map((one, index) => (
          <li key={one.ref}>
            <Heading entry={one} />
            <p className={classes['words']}>{one.words}</p>
            <Beside entry={one} people={people} />
            {mayWrite && (
              <div className={classes['buttons']}>
                <Button
                  size="xs"
                  variant={index === 0 ? 'filled' : 'default'}
                  aria-label={`She was told: ${one.title}`}
                  onClick={() => onTell(one)}
                >
                  She was told
                </Button>
                {index === 0 && <KeyHint keys="T" />}
                <Button size="xs" aria-label={`Hold back: ${one.title}`} onClick={() => onHold(one)}>
                  Hold back
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {held.length > 0 && (
        <>
          <h3>Held back</h3>
          <ul className={classes['list']} aria-label="Held back">
            {held.map((one) => (
              <li key={one.ref}>
                <Heading entry={one} />
                <Reason entry={one} />
                {mayWrite && (
                  <div className={classes['buttons']}>
                    <Button size="xs" aria-label={`She was told: ${one.title}`} onClick={() => onTell(one)}>
                      She was told
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Heading({ entry }: { entry: LoopEntry }) {
  const { agencyName } = useSession()
  const restricted = sayAudience(entry.audience, agencyName)
  return (
    <>
      <p className={classes['heading']}>
        <Tag tone="accent">{NEWS_WORDS[entry.kind]}</Tag> <strong>{entry.title}</strong>{' '}
        {entry.state === 'changed since' && <Tag tone="high">▲ Changed since she was told</Tag>}
      </p>
      <p className="muted small">
        {entry.days === 0 ? 'Since today' : `Waiting ${count(entry.days, 'day')}, since ${asDay(entry.since)}`} · told
        by {entry.byWhom}
        {restricted !== '' && ` · ${restricted}`}
      </p>
    </>
  )
}

/** What became of its record since, and what the guidance says about its wording. */
function Beside({ entry, people }: { entry: LoopEntry; people: CalledPeople }) {
  const guidance = useGuidance(isWritten(entry) ? entry.words : '', people)
  return (
    <>
      {entry.beside !== '' && <Notice kind="look">{entry.beside}</Notice>}
      <UnansweredGuidance
        notes={unanswered(
          guidance.notes,
          entry.asides.map(({ rule }) => rule),
        )}
        of="these words"
        kept=""
        sentence={sentenceOf}
      />
      {[...new Set(entry.asides.map(({ reason }) => reason))].map((reason) => (
        <p key={reason} className="muted small">
          Worded so against the guidance, because: {reason}
        </p>
      ))}
    </>
  )
}

function Reason({ entry }: { entry: LoopEntry }) {
  const hold = entry.tellings.findLast((one) => one.outcome === 'held back' && one.withdrawnAt === null)
  if (hold === undefined) return null
  return (
    <p className={classes['words']}>
      Not told yet, because: {hold.words}{' '}
      <span className="muted small">
        ({hold.recordedByName}, {asDay(hold.toldOn)})
      </span>
    </p>
  )
}
