import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { useMinutesDue } from '#renderer/lib/use-minutes-due.ts'
import { sayDue } from '#shared/domain/action.ts'
import { AGENDA_REASON_WORDS, type AgendaCase, sayTold } from '#shared/domain/agenda-item.ts'
import { type HearingSpan, minutesTaken } from '#shared/domain/hearing-clock.ts'
import type { MeetingStage } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { AddCorrection } from './add-correction.tsx'
import { EntryList } from './entry-list.tsx'
import classes from './meeting.module.css'
import { inOrder } from './meeting-words.ts'
import { minutesOf } from './minuted.ts'

/** The minutes, case by case, as they will stand in the document. */
export function MinutesView({ file, stage, mayRun }: { file: MeetingFile; stage: MeetingStage; mayRun: boolean }) {
  const { record } = file
  const { today } = useSession()
  const due = useMinutesDue()(record.heldOn)
  const { data: room } = useQuery(api.room.get.queryOptions({ input: { meetingId: record.id } }))
  const general = minutesOf(file, null)
  const agenda = inOrder(file.agenda)
  return (
    <>
      {stage === 'ended' && (
        <Notice kind="look" title="Not finalised.">
          The minutes can still be changed: resume the meeting to edit its lines. They are due {asDay(due)}
          {due < today && `, ${sayDue(due, today)}`}.
        </Notice>
      )}
      {record.finalisedAt !== null && (
        <Notice kind="plain">
          Finalised {asInstant(record.finalisedAt)} by {record.finalisedByName}. What turns out wrong is put right by a
          dated correction.
        </Notice>
      )}
      {general.length > 0 && (
        <Card title="About the meeting">
          <EntryList label="Minutes about the meeting" lines={general} />
        </Card>
      )}
      {agenda.map((one) => (
        <CaseMinutes key={one.item.id} file={file} one={one} spans={room?.spans ?? []} />
      ))}
      {agenda.length === 0 && <Notice kind="plain">No case was on this agenda.</Notice>}
      {stage === 'finalised' && mayRun && <AddCorrection meetingId={record.id} agenda={agenda} />}
    </>
  )
}

function CaseMinutes({ file, one, spans }: { file: MeetingFile; one: AgendaCase; spans: readonly HearingSpan[] }) {
  const { item } = one
  const lines = minutesOf(file, item.id)
  const minutes = minutesTaken(spans, item)
  const took = minutes === null ? '' : ` · took ${Math.max(1, minutes)} of ${item.plannedMinutes} min`
  return (
    <Card
      title={
        <Link to="/cases/$caseId" params={{ caseId: item.caseId }} data-line={item.id}>
          {one.reference}
        </Link>
      }
      beside={
        <>
          <LevelBadge level={one.level} />
          <span className="muted">
            {one.victim} · {one.perpetrator} · {AGENDA_REASON_WORDS[item.reason].toLowerCase()}
            {took}
          </span>
        </>
      }
    >
      {item.openedAt === null && <p className="muted">This case was not heard.</p>}
      <DescriptionList
        lines={[
          [
            'Summary of risk',
            item.riskSummary === '' ? null : <span className={classes['kept']}>{item.riskSummary}</span>,
          ],
          ['The victim is told', item.toldWhat === '' ? null : sayTold(item)],
          ['Left the room', item.openedAt === null || one.leaving.length === 0 ? null : one.leaving.join(', ')],
          ['Next review', item.nextReviewOn === null ? null : asDay(item.nextReviewOn)],
        ]}
      />
      {lines.length > 0 && <EntryList label={`Minutes of ${one.reference}`} lines={lines} called={one} />}
    </Card>
  )
}
