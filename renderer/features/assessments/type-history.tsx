import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asInstant } from '#renderer/lib/format.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { Hypothesis } from '#shared/domain/hypothesis.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './assessments.module.css'

/** What was thought about the type, by whom and when, over all assessments of the case. */
export function TypeHistory({ history, whole }: { history: readonly Hypothesis[]; whole: CaseFile }) {
  const summaries = new Map(whole.assessments.map((one) => [one.id, one]))
  return (
    <Card title="How the hypothesis came about">
      {history.length === 0 ? (
        <p className="muted">Every change of the working type, its alternative and the confidence appears here.</p>
      ) : (
        <ol className={classes['history']}>
          {history.map((one) => {
            const summary = summaries.get(one.assessmentId)
            return (
              <li key={one.id}>
                <span className="muted">{asInstant(one.at)}</span>
                <span>
                  <strong>{one.type === null ? 'No working type' : sayType(one.type)}</strong>
                  {one.confidence !== null && `, ${one.confidence} confidence`}
                  {one.alternativeType !== null && ` · alternative: ${sayType(one.alternativeType)}`}
                </span>
                <span className="muted">
                  {one.byName}
                  {summary === undefined ? ', in a draft that was discarded' : `, assessment ${summary.number}`}{' '}
                  {summary !== undefined && summary.signedAt !== null && summary.type === one.type && (
                    <Tag tone="done">✓ signed so</Tag>
                  )}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </Card>
  )
}

function sayType(code: string): string {
  return typeByCode(code)?.label ?? code
}
