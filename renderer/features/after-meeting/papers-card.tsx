import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { useSession } from '#renderer/lib/session.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import classes from './after.module.css'

/** Every paper of the meeting, and for each agency its own copies: what others may not know is not in them. */
export function PapersCard({ file, planned }: { file: MeetingFile; planned: boolean }) {
  const { agencyName } = useSession()
  const meetingId = file.record.id
  const agencies = agenciesOf(file)
  return (
    <Card title="Papers">
      <div className={classes['papers']}>
        <Button renderRoot={(props) => <Link to="/documents/agenda/$meetingId" params={{ meetingId }} {...props} />}>
          Agenda
        </Button>
        {!planned && (
          <Button renderRoot={(props) => <Link to="/documents/minutes/$meetingId" params={{ meetingId }} {...props} />}>
            Minutes, whole
          </Button>
        )}
        <Button
          renderRoot={(props) => <Link to="/documents/attendance/$meetingId" params={{ meetingId }} {...props} />}
        >
          Attendance to sign
        </Button>
      </div>
      {!planned && (
        <table className={classes['table']}>
          <caption className="hidden-visually">Papers for each agency</caption>
          <thead>
            <tr>
              <th scope="col">Agency</th>
              <th scope="col">Its copies</th>
            </tr>
          </thead>
          <tbody>
            {agencies.map((agencyId) => (
              <tr key={agencyId}>
                <th scope="row">{agencyName(agencyId)}</th>
                <td>
                  <Link
                    to="/documents/minutes/$meetingId/$agencyId"
                    params={{ meetingId, agencyId }}
                    aria-label={`Minutes for ${agencyName(agencyId)}`}
                  >
                    Minutes
                  </Link>
                  {' · '}
                  <Link
                    to="/documents/actions/$meetingId/$agencyId"
                    params={{ meetingId, agencyId }}
                    aria-label={`Actions of ${agencyName(agencyId)}`}
                  >
                    Actions
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  )
}

/** Who was asked to the meeting, came to it, or promised something there. */
function agenciesOf({ invited, attendances, actions }: MeetingFile): AgencyId[] {
  return [...new Set([...invited, ...attendances.map((one) => one.agencyId), ...actions.map((one) => one.agencyId)])]
}
