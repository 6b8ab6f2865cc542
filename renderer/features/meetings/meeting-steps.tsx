import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { Confirm } from '#renderer/components/confirm.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { api } from '#renderer/lib/api.ts'
import { type Shortcut, useKeys } from '#renderer/lib/keys.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { MeetingStage } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'

/** What comes next in the life of a meeting: start, go on, finalise; and its minutes as a document. */
export function MeetingSteps({
  file,
  stage,
  mayRun,
  mayExport,
}: {
  file: MeetingFile
  stage: MeetingStage
  mayRun: boolean
  mayExport: boolean
}) {
  const meetingId = file.record.id
  const navigate = useNavigate()
  const [finalising, setFinalising] = useState(false)
  const { next, pages, after } = useMemo(() => {
    const live = () => navigate({ to: '/meetings/$meetingId/live', params: { meetingId } })
    const start = () =>
      attempt(async () => {
        await api.meetings.start.call({ meetingId })
        await live()
      })
    const going = {
      keys: 'F9',
      label: mayRun ? 'Go on with the meeting' : 'Follow the meeting',
      run: () => void live(),
    }
    const starting = { keys: 'F9', label: 'Start the meeting', run: () => void start() }
    return {
      next: stage === 'running' ? going : stage === 'planned' && mayRun ? starting : undefined,
      pages: () => navigate({ to: '/documents/minutes/$meetingId', params: { meetingId } }),
      after: () => navigate({ to: '/meetings/$meetingId/after', params: { meetingId } }),
    }
  }, [meetingId, stage, mayRun, navigate])
  const keys = useMemo((): Shortcut[] => {
    const all = [
      next,
      stage !== 'planned' && mayExport && { keys: 'p', label: 'Minutes as PDF', run: () => void pages() },
      stage !== 'running' && mayRun && { keys: 'a', label: 'After the meeting', run: () => void after() },
      stage === 'ended' && mayRun && { keys: 'f', label: 'Finalise the minutes', run: () => setFinalising(true) },
    ]
    return all.filter((one): one is Shortcut => one !== undefined && one !== false)
  }, [next, pages, after, stage, mayRun, mayExport])
  useKeys('This meeting', keys)

  return (
    <>
      {stage !== 'planned' && mayExport && (
        <Button rightSection={<KeyHint keys="P" />} onClick={() => void pages()}>
          Minutes as PDF
        </Button>
      )}
      {mayRun && stage !== 'running' && (
        <Button rightSection={<KeyHint keys="A" />} onClick={() => void after()}>
          {stage === 'planned' ? 'Papers' : 'After the meeting'}
        </Button>
      )}
      {stage === 'ended' && mayRun && (
        <>
          <Button
            onClick={() =>
              void attempt(async () => {
                await api.meetings.resume.call({ meetingId })
                await navigate({ to: '/meetings/$meetingId/live', params: { meetingId } })
              })
            }
          >
            Resume the meeting
          </Button>
          <Button variant="filled" rightSection={<KeyHint keys="F" />} onClick={() => setFinalising(true)}>
            Finalise the minutes
          </Button>
          <Confirm
            title="Finalise the minutes"
            confirm="Finalise"
            opened={finalising}
            onClose={() => setFinalising(false)}
            onConfirm={() => api.meetings.finalise.call({ meetingId })}
            sentence={sentenceOf}
          >
            From then on no line can change. What turns out wrong is put right by a dated correction, and the line that
            it corrects stays readable. This cannot be undone.
          </Confirm>
        </>
      )}
      {next !== undefined && (
        <Button variant="filled" rightSection={<KeyHint keys={next.keys} />} onClick={next.run}>
          {next.label}
        </Button>
      )}
    </>
  )
}
