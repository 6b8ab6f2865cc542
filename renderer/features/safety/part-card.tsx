import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import questions from '#renderer/components/questions.module.css'
import { Tag } from '#renderer/components/tag.tsx'
import type { CalledPeople } from '#shared/domain/guidance-answer.ts'
import type { SafetyPlanId } from '#shared/domain/ids.ts'
import { type PartCount, SAFETY_PART_WORDS } from '#shared/domain/safety-plan.ts'
import type { Asked } from './answers.ts'
import { StepRow } from './step-row.tsx'

/** One part of the plan: what there is to go through, and how far it is. */
export function PartCard({
  planId,
  counted,
  shown,
  people,
  active,
  mayWrite,
  onActive,
}: {
  planId: SafetyPlanId
  counted: PartCount
  shown: readonly Asked[]
  people: CalledPeople
  active: string | undefined
  mayWrite: boolean
  onActive(key: string): void
}) {
  const { part, asked, answered, inPlan } = counted
  return (
    <Card
      title={SAFETY_PART_WORDS[part]}
      beside={
        <Tag tone={answered === asked ? 'done' : 'standard'}>
          {answered === asked && '✓ '}
          {answered} of {asked} gone through, {inPlan} in the plan
        </Tag>
      }
    >
      {mayWrite && shown.length > 0 && <Hints />}
      {shown.length === 0 ? (
        <p className="muted">
          {mayWrite ? 'Nothing here fits what is shown. Choose “Everything” above.' : 'Nothing of this part yet.'}
        </p>
      ) : (
        <div>
          {shown.map((one) => (
            <StepRow
              key={one.key}
              planId={planId}
              asked={one}
              people={people}
              active={one.key === active}
              mayWrite={mayWrite}
              onActive={onActive}
            />
          ))}
        </div>
      )}
    </Card>
  )
}

function Hints() {
  return (
    <p className={questions['hints']} aria-hidden="true">
      {KEYS.map(([key, what]) => (
        <span key={key}>
          <KeyHint keys={key} /> {what}
        </span>
      ))}
    </p>
  )
}

const KEYS = [
  ['A', 'agreed'],
  ['W', 'not wanted'],
  ['X', 'does not apply'],
  ['D', 'done'],
  ['↑ ↓', 'next and last'],
  ['Enter', 'whole answer'],
  ['⌫', 'takes it back'],
] as const
