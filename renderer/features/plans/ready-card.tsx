import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Confirm } from '#renderer/components/confirm.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { PlanRecord } from '#shared/domain/plan.ts'
import classes from './plans.module.css'

/** What is missing before a draft can be finalised, and the button that does it. */
export function ReadyCard({
  record,
  gaps,
  warnings,
  mayWrite,
}: {
  record: PlanRecord
  gaps: readonly string[]
  /** What is not settled: it hinders nobody, and stays in the version. */
  warnings: readonly string[]
  mayWrite: boolean
}) {
  const [asking, setAsking] = useState(false)
  if (record.finalisedAt !== null) return null
  return (
    <Card quiet title="Before it can be finalised">
      {gaps.length === 0 ? (
        <p>✓ Nothing is missing.</p>
      ) : (
        <ul className={classes['list']} aria-label="What is missing">
          {gaps.map((one) => (
            <li key={one}>
              <span className={classes['words']}>◆ {one}</span>
            </li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <>
          <p>Not settled. It can be finalised so, and the version then says it for good:</p>
          <Warnings warnings={warnings} />
        </>
      )}
      {mayWrite && (
        <div>
          <Button variant="filled" disabled={gaps.length > 0} onClick={() => setAsking(true)}>
            Finalise version {record.number}
          </Button>
        </div>
      )}
      <Confirm
        title={`Finalise version ${record.number}`}
        confirm="Finalise and keep"
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={async () => {
          await api.plans.finalise.call({ planId: record.id })
          sayDone(`Version ${record.number} is finalised`)
        }}
        sentence={sentenceOf}
      >
        <p>
          The version stays as it is now, with its actions as they stand. What changes later goes into the next one.
        </p>
        {warnings.length > 0 && (
          <>
            <p>▲ It is finalised although this is not settled, and says so on its pages:</p>
            <Warnings warnings={warnings} />
          </>
        )}
      </Confirm>
    </Card>
  )
}

/** What is not settled in a plan, a sentence each. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
  return (
    <ul className={classes['list']} aria-label="Not settled">
      {warnings.map((one) => (
        <li key={one}>
          <span className={classes['words']}>◆ {one}</span>
        </li>
      ))}
    </ul>
  )
}
