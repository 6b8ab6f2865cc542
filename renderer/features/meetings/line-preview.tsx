import { GuidanceNotes } from '#renderer/components/guidance-notes.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { useGuidance } from '#renderer/lib/use-guidance.ts'
import { sayDue } from '#shared/domain/action.ts'
import { sayAudience } from '#shared/domain/audience.ts'
import { sayDayInFull, timeOf } from '#shared/domain/dates.ts'
import { sayLevel } from '#shared/domain/level.ts'
import { ENTRY_WORDS } from '#shared/domain/minute-entry.ts'
import type { LineAction, LineContext, MinuteLine } from '#shared/domain/minute-line-meaning.ts'
import { unreachable } from '#shared/domain/refusal.ts'
import classes from './live.module.css'
import { ENTRY_TONES, type Minuted } from './minuted.ts'

/** What Enter will do with the line, and what is still missing. */
export function LinePreview({
  id,
  line,
  context,
  editing,
  problem,
  said,
  empty,
}: {
  id: string
  line: MinuteLine
  context: LineContext
  editing: Minuted | undefined
  problem: string | undefined
  said: string | undefined
  /** Nothing has been minuted yet, so nothing can be edited or withdrawn. */
  empty: boolean
}) {
  return (
    <div id={id} className={classes['preview']}>
      {line.kind === 'nothing' ? <Hints empty={empty} /> : <Meaning line={line} context={context} editing={editing} />}
      <span role="alert">
        {problem !== undefined && <Tag tone="high">▲ Not recorded: {problem}</Tag>}
        {said !== undefined && <Tag tone="medium">◆ {said}</Tag>}
      </span>
    </div>
  )
}

function Hints({ empty }: { empty: boolean }) {
  return (
    <span className="muted">
      Plain text is discussion · <KeyHint keys="/" /> fact, decision, action… · <KeyHint keys="@" /> who said it ·{' '}
      <KeyHint keys="?" /> how to type
      {!empty && (
        <>
          {' '}
          · <KeyHint keys="↑" /> edits the last line · <KeyHint keys="Ctrl Z" /> withdraws it
        </>
      )}
    </span>
  )
}

function Meaning({ line, context, editing }: { line: MinuteLine; context: LineContext; editing: Minuted | undefined }) {
  return (
    <>
      <span className="muted">
        {line.ready
          ? editing === undefined
            ? 'Enter records'
            : `Enter replaces the line of ${timeOf(editing.at)}`
          : 'Not yet complete'}
      </span>
      {[...tagsOf(line, context), ...insteadOf(line, editing)].map((tag) => (
        <Tag key={tag.words} tone={tag.tone ?? 'standard'}>
          {tag.words}
        </Tag>
      ))}
      {line.notes.map((note) => (
        <Tag key={note} tone="medium">
          ◆ {note}
        </Tag>
      ))}
      <Against line={line} context={context} />
      {editing !== undefined && (
        <span className="muted">
          <KeyHint keys="Esc" /> leaves it as it was
        </span>
      )}
    </>
  )
}

/** What the guidance says against an action, a decision or what she will be told, before Enter; it records all the same (N2). */
function Against({ line, context }: { line: MinuteLine; context: LineContext }) {
  const guidance = useGuidance(wordingOf(line), context.called)
  return <GuidanceNotes guidance={guidance} />
}

function wordingOf(line: MinuteLine): string {
  if (line.kind === 'action') return line.action.text
  if (line.kind === 'told') return line.text
  return line.kind === 'entry' && line.entry.kind === 'decision' ? line.entry.text : ''
}

interface Words {
  readonly words: string
  readonly tone?: 'accent' | 'high' | 'medium' | 'done' | 'standard'
}

function tagsOf(line: MinuteLine, context: LineContext): Words[] {
  switch (line.kind) {
    case 'nothing':
    case 'unknown':
      return []
    case 'entry': {
      const { kind, agencyId, speaker, because } = line.entry
      const who = [agencyNameIn(context, agencyId), speaker].filter((one) => one !== '').join(', ')
      return [
        { words: ENTRY_WORDS[kind].toLowerCase(), tone: ENTRY_TONES[kind] },
        ...said(who === '' ? '' : `from ${who}`),
        ...said(because === '' ? '' : 'with its because'),
        ...said(sayAudience(line.entry.audience, (id) => agencyNameIn(context, id))),
      ]
    }
    case 'action':
      return [{ words: 'action', tone: 'accent' }, ...actionTags(line.action, context)]
    case 'summary':
      return [{ words: 'summary of risk, in place of what stands there', tone: 'high' }]
    case 'level':
      return line.level === null
        ? [{ words: 'level of risk' }]
        : [
            { words: `decides the level: ${sayLevel(line.level, line.route)}`, tone: line.level },
            ...said(line.reason === '' ? '' : 'with its because'),
          ]
    case 'told': {
      const by = [line.byName, agencyNameIn(context, line.agencyId)].filter((one) => one !== '').join(', ')
      return [{ words: 'what the victim is told', tone: 'accent' }, ...said(by === '' ? '' : `by ${by}`)]
    }
    case 'defer':
      return [{ words: 'puts the case off to the next meeting', tone: 'medium' }]
    case 'review':
      return [
        {
          words:
            line.day === null
              ? 'next review'
              : `next review ${sayDayInFull(line.day)}, ${sayDue(line.day, context.today)}`,
          tone: 'accent',
        },
      ]
    case 'next':
      return [{ words: 'goes to the next case', tone: 'accent' }]
    default:
      return unreachable(line)
  }
}

/** What becomes of more than the words of the line. */
function insteadOf(line: MinuteLine, editing: Minuted | undefined): Words[] {
  if (line.kind === 'defer') return said(editing === undefined ? 'then goes to the next case' : 'stays at this case')
  if (editing === undefined) return []
  if (line.kind === 'level') return said('what was decided before stays in the history of the case')
  return line.kind === 'action' && editing.kind === 'action'
    ? said(`changes action ${editing.action.number} itself`)
    : []
}

function actionTags(action: LineAction, context: LineContext): Words[] {
  const owner = [action.ownerName, agencyNameIn(context, action.agencyId)].filter((one) => one !== '').join(', ')
  const factors = context.factors.filter((one) => action.factors.includes(one.code))
  return [
    ...said(owner === '' ? '' : `owner ${owner}`),
    ...said(action.dueOn === null ? '' : `due ${sayDayInFull(action.dueOn)}, ${sayDue(action.dueOn, context.today)}`),
    ...factors.map((one) => ({ words: `answers ${one.code} ${one.label}` })),
    ...said(action.criterion === '' ? '' : 'says how it is seen'),
    ...said(sayAudience(action.audience, (id) => agencyNameIn(context, id))),
  ]
}

function agencyNameIn(context: LineContext, id: LineAction['agencyId']): string {
  return context.agencies.find((one) => one.id === id)?.name ?? ''
}

function said(words: string): Words[] {
  return words === '' ? [] : [{ words }]
}
