import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { api } from '#renderer/lib/api.ts'
import { inSentence } from '#renderer/lib/case-words.ts'
import { asDay, listed } from '#renderer/lib/format.ts'
import classes from './beside.module.css'

/** Assessments that are due for review, with why: for those who assess. */
export function AssessmentsDue() {
  const { data: due = [] } = useQuery(api.assessments.due.queryOptions({ input: {} }))
  if (due.length === 0) return null
  return (
    <Card title="Assessments due for review" quiet>
      <ul className={classes['lines']}>
        {due.map((one) => (
          <li key={one.assessmentId}>
            <span>
              <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
                {one.reference}
              </Link>{' '}
              <span className="muted small">
                since {asDay(one.on)}: {listed(one.why.map(inSentence))}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
