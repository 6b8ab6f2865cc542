import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { stageOf } from '#shared/domain/meeting.ts'
import { DebriefCard } from './debrief-card.tsx'
import { DisclosuresCard } from './disclosures-card.tsx'
import { MirrorCard } from './mirror-card.tsx'
import { PapersCard } from './papers-card.tsx'

/** What is left when a meeting has ended: its papers, the self-audit, requests to see minutes; and how one is oneself. */
export function AfterMeetingPage({ meetingId }: { meetingId: MeetingId }) {
  const { data: file } = useSuspenseQuery(api.meetings.get.queryOptions({ input: { meetingId } }))
  const { data: after } = useSuspenseQuery(api.afterMeeting.get.queryOptions({ input: { meetingId } }))
  const stage = stageOf(file.record)
  return (
    <Page
      title={`After the clinic ${asDay(file.record.heldOn)}`}
      crumbs={
        <Link to="/meetings/$meetingId" params={{ meetingId }}>
          The meeting
        </Link>
      }
      aside={<DebriefCard />}
    >
      {stage === 'planned' && (
        <Notice kind="plain">This meeting has not been held yet. Its agenda can be printed.</Notice>
      )}
      {stage !== 'planned' && <MirrorCard meetingId={meetingId} lines={after.mirror} />}
      <PapersCard file={file} planned={stage === 'planned'} />
      {stage !== 'planned' && <DisclosuresCard file={file} disclosures={after.disclosures} />}
    </Page>
  )
}
