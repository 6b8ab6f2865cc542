import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { stageOf } from '#shared/domain/meeting.ts'
import { AttendanceCard } from './attendance-card.tsx'
import { DaysCard } from './days-card.tsx'
import { InvitedCard, MeetingDetails } from './meeting-details.tsx'
import { MeetingSections } from './meeting-sections.tsx'
import { MeetingSteps } from './meeting-steps.tsx'
import { STAGE_WORDS } from './meeting-words.ts'
import { MinutesView } from './minutes-view.tsx'
import { NotesCard } from './notes-card.tsx'
import { SealCard } from './seal-card.tsx'

/** One meeting: before it, how it is prepared; after it, its minutes. */
export function MeetingPage({ meetingId }: { meetingId: MeetingId }) {
  const { data: file } = useSuspenseQuery(api.meetings.get.queryOptions({ input: { meetingId } }))
  const { may } = useSession()
  const stage = stageOf(file.record)
  const before = stage === 'planned' || stage === 'running' || stage === 'cancelled'
  const mayRun = may('run meetings')
  const mayChange = mayRun && stage !== 'finalised' && stage !== 'cancelled'
  return (
    <Page
      title={`Clinic ${asDay(file.record.heldOn)}`}
      beside={<Tag tone={STAGE_WORDS[stage].tone}>{STAGE_WORDS[stage].name}</Tag>}
      crumbs={<Link to="/meetings">Meetings</Link>}
      actions={<MeetingSteps file={file} stage={stage} mayRun={mayRun} mayExport={may('export documents')} />}
      aside={
        <>
          {mayRun && !before && (
            <>
              <SealCard meetingId={meetingId} />
              {stage === 'ended' && <NotesCard meetingId={meetingId} agenda={file.agenda} />}
            </>
          )}
          <MeetingDetails file={file} mayChange={mayChange} />
          <DaysCard file={file} mayRun={mayRun} />
          <InvitedCard file={file} mayChange={mayChange && before} />
          <AttendanceCard file={file} mayChange={mayChange} />
        </>
      }
    >
      {before ? (
        <MeetingSections file={file} mayChange={mayChange} />
      ) : (
        <MinutesView file={file} stage={stage} mayRun={mayRun} />
      )}
    </Page>
  )
}
