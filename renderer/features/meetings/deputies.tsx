import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { type Attendance, deputiesFor } from '#shared/domain/attendance.ts'

/** Who could come in the place of a core member who sent apologies. */
export function Deputies({ of, there }: { of: Attendance; there: readonly Attendance[] }) {
  const { data: register } = useQuery(api.panel.list.queryOptions({ input: {} }))
  if (of.presence !== 'apologies') return null
  return deputiesFor(of, there, register?.members ?? []).map(({ id, name, agencyId, personId }) => (
    <div key={id}>
      <Button
        size="compact-xs"
        onClick={() =>
          void attempt(
            () =>
              api.meetings.addAttendee.call({
                meetingId: of.meetingId,
                attendee: { name, agencyId, personId },
                memberId: id,
              }),
            `${name} comes in place of ${of.name}`,
          )
        }
      >
        {name} comes instead
      </Button>
    </div>
  ))
}
