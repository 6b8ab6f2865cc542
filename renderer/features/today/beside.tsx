import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { asDay, asInstant, count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { AssessmentsDue } from './assessments-due.tsx'
import classes from './beside.module.css'
import { Escalations } from './escalations.tsx'
import type { TodayData } from './today-page.tsx'

/** Beside what needs somebody: the next meeting, overdue actions by agency, assessments not finished. */
export function Beside({ data }: { data: TodayData }) {
  const { agencyName, may } = useSession()
  return (
    <>
      <Card title="Next meeting" quiet>
        {data.nextMeeting === null ? (
          <p>
            None is planned. <Link to="/meetings">Plan one</Link>
          </p>
        ) : (
          <>
            <p className={classes['loud']}>
              <Link to="/meetings/$meetingId" params={{ meetingId: data.nextMeeting.id }}>
                {asDay(data.nextMeeting.heldOn)}, {data.nextMeeting.startsAt}
              </Link>
            </p>
            <p>
              {data.nextMeeting.place} · chair {data.nextMeeting.chairName} · {count(data.nextMeeting.cases, 'case')}
            </p>
          </>
        )}
      </Card>
      <Card title="Actions overdue" quiet>
        {data.overdue.length === 0 ? (
          <p>None is late.</p>
        ) : (
          <ul className={classes['lines']}>
            {data.overdue.map((line) => (
              <li key={line.agencyId}>
                <Link to="/actions" search={{ agency: line.agencyId, state: 'overdue' }}>
                  {agencyName(line.agencyId)}
                </Link>
                <span>
                  <strong>{line.overdue}</strong> <span className="muted small">since {asDay(line.oldestDue)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {may('write actions') && <Escalations />}
      {may('write assessments') && <AssessmentsDue />}
      <Card title="Unfinished" quiet>
        {data.drafts.length === 0 ? (
          <p>No assessment is half done.</p>
        ) : (
          <ul className={classes['lines']}>
            {data.drafts.map((draft) => (
              <li key={draft.assessmentId}>
                <span>
                  <Link
                    to="/cases/$caseId/assessments/$assessmentId"
                    params={{ caseId: draft.caseId, assessmentId: draft.assessmentId }}
                  >
                    Assessment of {draft.reference}
                  </Link>
                  , {draft.rated} of {draft.of} factors rated, begun by {draft.startedByName},{' '}
                  {asInstant(draft.startedAt)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
