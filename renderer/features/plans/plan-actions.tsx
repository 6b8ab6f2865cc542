import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { AnswerDialog } from '#renderer/components/answer-dialog.tsx'
import { UnansweredGuidance } from '#renderer/components/guidance-notes.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { KEPT_WITH_ACTION, keepAgainst, useGuidance } from '#renderer/lib/use-guidance.ts'
import { ACTION_KIND_WORDS, sayDue } from '#shared/domain/action.ts'
import type { Day } from '#shared/domain/dates.ts'
import { type CalledPeople, unanswered } from '#shared/domain/guidance-answer.ts'
import type { PlanAction } from '#shared/domain/plan.ts'
import { smartNotes } from '#shared/domain/smart.ts'
import classes from './plans.module.css'

/** The actions of one strand: what, who, by when, whether accepted, and what would make each one clearer. */
export function PlanActions({
  actions,
  people,
  nextReviewOn,
  live,
}: {
  actions: readonly PlanAction[]
  people: CalledPeople
  nextReviewOn: Day | null
  /** False in a finalised version, where nothing can be answered. */
  live: boolean
}) {
  if (actions.length === 0) return <p className="muted">No action stands in this strand. Press N to add one.</p>
  return (
    <ul className={classes['actions']}>
      {actions.map((one) => (
        <li key={one.id}>
          <What of={one} people={people} nextReviewOn={nextReviewOn} live={live} />
          <Who of={one} />
          <div className={classes['buttons']}>{live && one.kind !== 'advice' && <Answer of={one} />}</div>
        </li>
      ))}
    </ul>
  )
}

function What({
  of,
  people,
  nextReviewOn,
  live,
}: {
  of: PlanAction
  people: CalledPeople
  nextReviewOn: Day | null
  live: boolean
}) {
  const { may } = useSession()
  const open = unanswered(useGuidance(of.text, people).notes, of.guidanceAside)
  const notes = smartNotes(of, nextReviewOn)
  return (
    <div className={classes['words']}>
      <Link to="/actions" search={{ action: of.id }}>
        {ACTION_KIND_WORDS[of.kind].name} {of.number}
      </Link>{' '}
      {of.text}
      {of.criterion !== '' && <div className="muted small">Done when: {of.criterion}</div>}
      {notes.length > 0 && (
        <div className="small">
          <Tag tone="medium">◆ {notes.map((note) => note.letter).join(' ')}</Tag>{' '}
          <span className="muted">{notes.map((note) => note.sentence).join(' ')}</span>
        </div>
      )}
      <UnansweredGuidance
        notes={open}
        of={`action ${of.number}`}
        kept={KEPT_WITH_ACTION}
        onReason={live && may('write actions') ? (reason) => keepAgainst(of.id, open, reason) : undefined}
        sentence={sentenceOf}
      />
    </div>
  )
}

function Who({ of }: { of: PlanAction }) {
  const { agencyName, today } = useSession()
  return (
    <div className={classes['who']}>
      <span>
        {of.ownerName} <span className="muted small">{agencyName(of.agencyId)}</span>
      </span>
      {of.dueOn !== null && (
        <span className="muted small">
          by {asDay(of.dueOn)}, {sayDue(of.dueOn, today)}
        </span>
      )}
      {of.kind !== 'advice' && (
        <Tag tone={of.acceptance === null ? 'medium' : of.acceptance === 'accepted' ? 'done' : 'high'}>
          {ACCEPTANCE_WORDS[of.acceptance ?? 'none']}
        </Tag>
      )}
      {of.acceptance !== null && (
        <span className="small">
          {sayWho(of)}
          {of.answerReason !== '' && `: ${of.answerReason}`}
        </span>
      )}
    </div>
  )
}

function Answer({ of }: { of: PlanAction }) {
  const { me, may } = useSession()
  const [opened, setOpened] = useState(false)
  const theirs = of.agencyId === me.agencyId
  if (!may('update actions') || !(theirs || may('run meetings'))) return null
  return (
    <>
      <Button size="xs" aria-label={`Answer for action ${of.number}`} onClick={() => setOpened(true)}>
        Answer
      </Button>
      <AnswerDialog
        number={of.number}
        owner={of.ownerName}
        inTheRoom={!theirs}
        opened={opened}
        onClose={() => setOpened(false)}
        onAnswer={async (answer) => {
          await api.actions.answer.call({ actionId: of.id, ...answer })
          sayDone(`Action ${of.number} is ${answer.accepted ? 'accepted' : 'declined'}`)
        }}
        sentence={sentenceOf}
      />
    </>
  )
}

function sayWho({ answeredByName, answeredHow }: PlanAction): string {
  return `by ${answeredByName}${answeredHow === 'in the room' ? ', in the room' : ''}`
}

const ACCEPTANCE_WORDS = { none: '◆ Not answered yet', accepted: '✓ Accepted', declined: '✗ Declined' } as const
