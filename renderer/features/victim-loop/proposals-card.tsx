import { Button } from '@mantine/core'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayAudience } from '#shared/domain/audience.ts'
import { proposedOf } from '#shared/domain/proposed-news.ts'
import { type LoopEntry, NEWS_WORDS } from '#shared/domain/victim-loop.ts'
import classes from './victim-loop.module.css'

/** What the panel decided and what was promised for her safety: her advocate says whether she may be told, and in which words (N20). */
export function ProposalsCard({
  entries,
  mayWrite,
  onAccept,
  onSetAside,
}: {
  entries: readonly LoopEntry[]
  mayWrite: boolean
  onAccept(entry: LoopEntry): void
  onSetAside(entry: LoopEntry): void
}) {
  const proposed = proposedOf(entries)
  const aside = entries.filter(({ state }) => state === 'set aside')
  if (proposed.length + aside.length === 0) return null
  return (
    <Card
      title="May she be told?"
      beside={proposed.length > 0 && <Tag tone="accent">{count(proposed.length, 'proposal')}</Tag>}
    >
      <p className="muted">
        What the panel decided, and what was promised for her safety. She is told nothing of it until her advocate has
        put it in plain words, or it is set aside with the reason.
      </p>
      <ol className={classes['list']} aria-label="May she be told?">
        {proposed.map((one, index) => (
          <li key={one.ref}>
            <Proposal entry={one} />
            {mayWrite && (
              <div className={classes['buttons']}>
                <Button size="xs" aria-label={`She may be told: ${named(one)}`} onClick={() => onAccept(one)}>
                  She may be told
                </Button>
                {index === 0 && <KeyHint keys="P" />}
                <Button size="xs" aria-label={`Set aside: ${named(one)}`} onClick={() => onSetAside(one)}>
                  Set aside
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {aside.length > 0 && (
        <details>
          <summary>{count(aside.length, 'proposal')} set aside</summary>
          <ul className={classes['list']} aria-label="Set aside">
            {aside.map((one) => (
              <li key={one.ref}>
                <Proposal entry={one} />
                <Why entry={one} />
                {mayWrite && (
                  <div className={classes['buttons']}>
                    <Button
                      size="xs"
                      aria-label={`She may be told after all: ${named(one)}`}
                      onClick={() => onAccept(one)}
                    >
                      She may be told after all
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  )
}

function Proposal({ entry }: { entry: LoopEntry }) {
  const { agencyName } = useSession()
  const restricted = sayAudience(entry.audience, agencyName)
  return (
    <>
      <p className={classes['heading']}>
        <Tag tone="accent">{NEWS_WORDS[entry.kind]}</Tag> <strong>{entry.title}</strong>
      </p>
      <p className={classes['words']}>{entry.words}</p>
      {entry.beside !== '' && <p className="muted small">{entry.beside}</p>}
      {restricted !== '' && (
        <p>
          <Tag tone="high">▲ {restricted}</Tag>
        </p>
      )}
    </>
  )
}

function Why({ entry }: { entry: LoopEntry }) {
  const hold = entry.tellings.findLast(({ withdrawnAt }) => withdrawnAt === null)
  if (hold === undefined) return null
  return (
    <p className={classes['words']}>
      Set aside, because: {hold.words}{' '}
      <span className="muted small">
        ({hold.recordedByName}, {asDay(hold.toldOn)})
      </span>
    </p>
  )
}

/** Several decisions of one day have one title; their words tell them apart. */
function named({ title, words }: LoopEntry): string {
  return `${title}, ${words}`
}
