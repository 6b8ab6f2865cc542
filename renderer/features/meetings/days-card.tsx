import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { ReasonDialog } from '#renderer/components/reason-dialog.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { host } from '#renderer/lib/host.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import { dayOffNote } from '#shared/domain/day-off.ts'
import { DEADLINES, deadlineName, deadlinesOf } from '#shared/domain/deadlines.ts'
import { type MeetingRecord, stageOf } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'

/** The days around a meeting, and what may happen to its own: moved or called off, each with a reason. */
export function DaysCard({ file: { record }, mayRun }: { file: MeetingFile; mayRun: boolean }) {
  const { settings, holidays, today } = useSession()
  const [asked, setAsked] = useState<'move' | 'cancel'>()
  const days = deadlinesOf(record.heldOn, settings, new Set(holidays))
  const stage = stageOf(record)
  const off = dayOffNote(record.heldOn, new Set(holidays))
  return (
    <Card title="Days around it" quiet>
      <DescriptionList
        lines={[
          ...deadlineName.options.map(
            (name) => [DEADLINES[name].name, `${asDay(days[name])}${days[name] < today ? ', past' : ''}`] as const,
          ),
          ['Its own day', off === '' ? null : `Note that ${off}.`],
          ['Moved', record.movedFrom === null ? null : `from ${asDay(record.movedFrom)}: ${record.moveReason}`],
          ['Called off', stage === 'cancelled' ? record.cancelReason : null],
        ]}
      />
      <Row>
        <Button size="xs" onClick={() => void attempt(() => saveCalendar(record))}>
          Save for a calendar
        </Button>
        {mayRun && stage === 'planned' && (
          <>
            <Button size="xs" onClick={() => setAsked('move')}>
              Move it
            </Button>
            <Button size="xs" onClick={() => setAsked('cancel')}>
              Call it off
            </Button>
          </>
        )}
        {mayRun && stage === 'cancelled' && (
          <Button
            size="xs"
            onClick={() =>
              void attempt(() => api.meetings.reinstate.call({ meetingId: record.id }), 'Meeting reinstated')
            }
          >
            Reinstate it
          </Button>
        )}
      </Row>
      {asked === 'move' && <MoveDialog record={record} onClose={() => setAsked(undefined)} />}
      <ReasonDialog
        title="Call the meeting off"
        lead="Its cases go to the next meeting by themselves. It can be reinstated."
        submit="Call it off"
        opened={asked === 'cancel'}
        onClose={() => setAsked(undefined)}
        onReason={(reason) => api.meetings.cancel.call({ meetingId: record.id, reason })}
        sentence={sentenceOf}
      />
    </Card>
  )
}

function MoveDialog({ record, onClose }: { record: MeetingRecord; onClose(): void }) {
  const { today, holidays } = useSession()
  const [heldOn, setHeldOn] = useState<Day | null | undefined>(record.heldOn)
  const [startsAt, setStartsAt] = useState(record.startsAt)
  const [reason, setReason] = useState('')
  const off = heldOn == null ? '' : dayOffNote(heldOn, new Set(holidays))
  return (
    <Dialog
      title="Move the meeting"
      submit="Move it"
      opened
      onClose={onClose}
      onSubmit={async () => {
        if (heldOn == null) throw new Error('unreadable')
        await api.meetings.move.call({ meetingId: record.id, to: { heldOn, startsAt: startsAt.trim() }, reason })
        sayDone(`Moved to ${asDay(heldOn)}`)
      }}
      sentence={(error) => (heldOn == null ? 'Type the new day: 24/11/2026, fri or +14.' : sentenceOf(error))}
    >
      <DayField
        required
        autoFocus
        label="New day"
        today={today}
        value={heldOn}
        onChange={setHeldOn}
        note={off === '' ? undefined : `Note that ${off}.`}
      />
      <TextField required label="Starts at" value={startsAt} onChange={setStartsAt} />
      <TextAreaField required label="Why" rows={2} value={reason} onChange={setReason} />
    </Dialog>
  )
}

async function saveCalendar({ id: meetingId }: MeetingRecord): Promise<void> {
  const file = await api.meetings.calendar.call({ meetingId })
  const { saved } = await host.saveFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  if (saved) sayDone('Saved. It names nobody and no case.')
}
