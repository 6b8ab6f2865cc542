import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { stageOf } from '#shared/domain/meeting.ts'
import { LiveRoom } from './live-room.tsx'
import classes from './room-bar.module.css'
import { RoomBar } from './room-bar.tsx'

/** The meeting while it runs. */
export function LiveMeetingPage({ meetingId }: { meetingId: MeetingId }) {
  const { data: file } = useSuspenseQuery(api.meetings.get.queryOptions({ input: { meetingId } }))
  const { data: room } = useSuspenseQuery(api.room.get.queryOptions({ input: { meetingId } }))
  const stage = stageOf(file.record)
  const [onlyOpen, setOnlyOpen] = useState(false)
  const { may } = useSession()
  if (stage === 'running') {
    return (
      <div className={classes['room']}>
        {may('run meetings') && <RoomBar meetingId={meetingId} roomView={onlyOpen} onRoomView={setOnlyOpen} />}
        <LiveRoom file={file} room={room} onlyOpen={onlyOpen} />
      </div>
    )
  }
  return (
    <Page title={`Clinic ${asDay(file.record.heldOn)}`}>
      <Notice
        kind="plain"
        action={
          <Link to="/meetings/$meetingId" params={{ meetingId }}>
            {stage === 'planned' ? 'Go to its agenda' : 'Go to its minutes'}
          </Link>
        }
      >
        {stage === 'planned' ? 'This meeting has not started.' : 'This meeting has ended.'}
      </Notice>
    </Page>
  )
}
