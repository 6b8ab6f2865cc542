import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { OnHerPaper } from '#renderer/components/on-her-paper.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useSavedRequiredDay } from '#renderer/lib/use-saved-field.ts'
import {
  type PaperContent,
  type PartCount,
  SAFETY_PART_WORDS,
  type SafetyPlanFile,
  workplaceApplies,
} from '#shared/domain/safety-plan.ts'
import { PaperDialog } from './paper-dialog.tsx'
import classes from './safety.module.css'

/** How far each part is, and when the plan is gone through again. */
export function WhereItStands({
  file,
  counts,
  mayWrite,
  onPart,
}: {
  file: SafetyPlanFile
  counts: readonly PartCount[]
  mayWrite: boolean
  onPart(part: PartCount['part']): void
}) {
  const { today } = useSession()
  const last = file.reviews.at(-1)
  return (
    <Card quiet title="Where it stands">
      <ul className={classes['parts']}>
        {counts.map((one) => (
          <li key={one.part}>
            <button type="button" className={classes['jump']} onClick={() => onPart(one.part)}>
              {SAFETY_PART_WORDS[one.part]}
            </button>
            <span className="muted small">
              {one.answered} of {one.asked}; {one.done} done
            </span>
          </li>
        ))}
      </ul>
      {file.record.reviewOn < today && (
        <p>
          <Tag tone="high">▲ To be gone through again</Tag>
        </p>
      )}
      {mayWrite ? (
        <ReviewDay key={file.record.id} file={file} />
      ) : (
        <p>To be gone through with her by {asDay(file.record.reviewOn)}</p>
      )}
      <p className="muted small">
        {last === undefined
          ? `Begun by ${file.record.startedByName}, ${asInstant(file.record.startedAt)}`
          : `Last gone through on ${asDay(last.heldOn)}, by ${last.byName}: ${last.words}`}
      </p>
    </Card>
  )
}

function ReviewDay({ file: { record } }: { file: SafetyPlanFile }) {
  const { today } = useSession()
  return (
    <DayField
      today={today}
      saved={useSavedRequiredDay({
        label: 'To be gone through with her by',
        today,
        value: record.reviewOn,
        save: (was, value) =>
          api.safetyPlans.change.call({ safetyPlanId: record.id, change: { field: 'reviewOn', was, value } }),
      })}
    />
  )
}

/** Whether the prompts about work are asked, and why (S4 §3.5). */
export function WorkCard({
  file,
  because,
  mayWrite,
}: {
  file: SafetyPlanFile
  because: readonly string[]
  mayWrite: boolean
}) {
  const [asking, setAsking] = useState(false)
  const applies = workplaceApplies(file.workplace, because)
  const last = file.workplace.at(-1)
  return (
    <Card quiet title="Work">
      <p>{applies ? '✓ The prompts about her work are asked.' : 'The prompts about her work are not asked.'}</p>
      <p className="muted small">
        {last === undefined
          ? because.length === 0
            ? 'Nothing that is known says that work plays a part.'
            : `By what is known: ${because.join(' ')}`
          : `${last.reason} (${last.byName}, ${asInstant(last.at)})`}
      </p>
      {mayWrite && (
        <div>
          <Button size="xs" onClick={() => setAsking(true)}>
            {applies ? 'Leave them out' : 'Ask about work'}
          </Button>
          <ReasonDialog
            title={applies ? 'Leave the prompts about work out' : 'Ask about work'}
            lead={
              applies
                ? 'What was answered already stays in the plan.'
                : 'Adds what an employer can do, and what to do when the person works there too.'
            }
            submit={applies ? 'Leave them out' : 'Ask about work'}
            opened={asking}
            onClose={() => setAsking(false)}
            sentence={sentenceOf}
            onReason={async (reason) => {
              const decision = { applies: !applies, reason }
              await api.safetyPlans.decideWorkplace.call({ safetyPlanId: file.record.id, decision })
              sayDone(applies ? 'The prompts about work are left out' : 'The prompts about work are asked')
            }}
          />
        </div>
      )}
    </Card>
  )
}

/** What the paper that she takes home may show, as she chose. */
export function PaperCard({ file, paper, mayWrite }: { file: SafetyPlanFile; paper: PaperContent; mayWrite: boolean }) {
  const [choosing, setChoosing] = useState(false)
  const last = file.paper.at(-1)
  return (
    <Card quiet title="Paper for her">
      {last !== undefined && (
        <p>
          {last.safeToKeep === 'yes' ? (
            <Tag tone="done">✓ She says that paper is safe</Tag>
          ) : (
            <Tag tone="high">▲ She says that paper is not safe</Tag>
          )}
        </p>
      )}
      <p className="muted small">
        {last === undefined
          ? 'She has not been asked whether it is safe for her to have it on paper.'
          : `${last.words} (${last.byName}, ${asInstant(last.at)})`}
      </p>
      <details>
        <summary>What it shows, and what it leaves out</summary>
        <OnHerPaper paper={paper} shows={last?.shows ?? []} />
      </details>
      {mayWrite && (
        <div>
          <Button size="xs" onClick={() => setChoosing(true)}>
            {last === undefined ? 'Ask her' : 'She chose otherwise'}
          </Button>
        </div>
      )}
      {choosing && <PaperDialog file={file} onClose={() => setChoosing(false)} />}
    </Card>
  )
}
