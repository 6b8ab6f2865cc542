import { UnansweredGuidance } from '#renderer/components/guidance-notes.tsx'
import { OnlyFor } from '#renderer/components/only-for.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { KEPT_WITH_ACTION, keepAgainst, useGuidance } from '#renderer/lib/use-guidance.ts'
import type { ActionRecord } from '#shared/domain/action.ts'
import { timeOf } from '#shared/domain/dates.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import { ENTRY_WORDS, type MinuteEntry } from '#shared/domain/minute-entry.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import classes from './meeting.module.css'
import { ENTRY_TONES, type Minuted } from './minuted.ts'

/** Lines of the minutes: when, what kind, who, what. */
export function EntryList({
  label,
  lines,
  called,
  mayAnswer = false,
}: {
  label: string
  lines: readonly Minuted[]
  /** What the two people of the case are called. */
  called?: CalledPeople | undefined
  /** Whether guidance on an action can be answered here. */
  mayAnswer?: boolean
}) {
  return (
    <ol className={classes['entries']} aria-label={label}>
      {lines.map((line) => (
        <li
          key={line.kind === 'entry' ? line.entry.id : line.action.id}
          className={classes['entry']}
          data-line={line.kind === 'entry' ? line.entry.id : line.action.id}
          tabIndex={-1}
        >
          <time>{line.kind === 'entry' && line.entry.kind === 'correction' ? '' : timeOf(line.at)}</time>
          {line.kind === 'entry' ? (
            <Entry entry={line.entry} />
          ) : (
            <Action action={line.action} called={called} mayAnswer={mayAnswer} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry }: { entry: MinuteEntry }) {
  const { agencyName } = useSession()
  const who = [entry.agencyId === null ? '' : agencyName(entry.agencyId), entry.speaker]
    .filter((one) => one !== '')
    .join(', ')
  return (
    <>
      <span>
        <Tag tone={ENTRY_TONES[entry.kind]}>{ENTRY_WORDS[entry.kind].toLowerCase()}</Tag>
      </span>
      <p>
        {who !== '' && <strong>{`${who} `}</strong>}
        {entry.kind === 'decision' ? <strong>{entry.text}</strong> : entry.text}
        {entry.because !== '' && `, because ${entry.because}`}
        <OnlyFor audience={entry.audience} agencyName={agencyName} />
        {entry.kind === 'correction' && (
          <span className="muted">
            {' '}
            · added {asInstant(entry.at)} by {entry.authorName}
          </span>
        )}
      </p>
    </>
  )
}

function Action({
  action,
  called,
  mayAnswer,
}: {
  action: ActionRecord
  called: CalledPeople | undefined
  mayAnswer: boolean
}) {
  const { agencyName, may } = useSession()
  const waiting = unanswered(useGuidance(action.text, called).notes, action.guidanceAside)
  const factors = action.links.flatMap((one) => factorByCode(one.ref)?.item ?? [])
  return (
    <>
      <span>
        <Tag tone="accent">action {action.number}</Tag>
      </span>
      <p>
        <strong>{action.ownerName}</strong> ({agencyName(action.agencyId)}) · {asDay(action.dueOn)}
        {factors.map((one) => ` · ${one.code} ${one.label}`)} · {action.text}
        {action.criterion !== '' && <span className="muted"> · done when {action.criterion}</span>}
        <OnlyFor audience={action.audience} agencyName={agencyName} />
        {action.acceptance !== null && (
          <>
            {' '}
            <Tag tone={action.acceptance === 'accepted' ? 'done' : 'high'}>
              {action.acceptance === 'accepted' ? '✓ accepted' : '▲ declined'}
            </Tag>
          </>
        )}
        {action.closedAt !== null && (
          <>
            {' '}
            <Tag tone="done">closed</Tag>
          </>
        )}{' '}
        <UnansweredGuidance
          notes={waiting}
          of={`action ${action.number}`}
          kept={KEPT_WITH_ACTION}
          onReason={mayAnswer && may('write actions') ? (reason) => keepAgainst(action.id, waiting, reason) : undefined}
          sentence={sentenceOf}
        />
      </p>
    </>
  )
}
