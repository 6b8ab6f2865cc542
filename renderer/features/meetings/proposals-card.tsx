import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { refusalOf } from '#renderer/lib/messages.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { AgendaGapCode, ExcusedGap } from '#shared/domain/agenda-gate.ts'
import { AGENDA_REASON_WORDS } from '#shared/domain/agenda-item.ts'
import type { ProposedCase } from '#shared/domain/agenda-proposal.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { openGapsIn } from './add-case.tsx'
import { GapsDialog } from './gaps-dialog.tsx'
import classes from './meeting.module.css'

/** What the agenda proposes by itself, each case with its reasons: added one by one, or all at once. */
export function ProposalsCard({ meetingId }: { meetingId: MeetingId }) {
  const { data: proposed } = useQuery(api.meetings.proposals.queryOptions({ input: { meetingId } }))
  const [notReady, setNotReady] = useState<{ one: ProposedCase; codes: AgendaGapCode[] }>()

  const add = async (one: ProposedCase, gaps: ExcusedGap[] = []) => {
    const { caseId, reason } = one
    const item = await api.meetings.addToAgenda.call({ meetingId, caseId, reason, gaps })
    return { meetingId, agendaItemId: item.id }
  }
  const addAll = async (wanted: readonly ProposedCase[]) => {
    const added: Awaited<ReturnType<typeof add>>[] = []
    let waits: typeof notReady
    for (const one of wanted) {
      try {
        added.push(await add(one))
      } catch (error) {
        if (refusalOf(error)?.code === 'ON_AGENDA_ALREADY') continue
        const codes = openGapsIn(error)
        if (codes.length === 0) throw error
        waits ??= { one, codes }
      }
    }
    if (added.length > 0) {
      remember({
        label: `${count(added.length, 'case')} put on the agenda`,
        undo: () => Promise.all(added.map((at) => api.meetings.removeFromAgenda.call(at))),
        redo: () => Promise.all(added.map((at) => api.meetings.restoreToAgenda.call(at))),
      })
    }
    setNotReady(waits)
  }
  const all = proposed ?? []
  const keys = useMemo(
    () => [
      { keys: 'p', label: 'Add the first proposed case', run: () => void attempt(() => addAll(all.slice(0, 1))) },
      { keys: 'shift+p', label: 'Add all proposed cases', run: () => void attempt(() => addAll(all)) },
    ],
    [proposed],
  )
  useKeys('Agenda', keys)

  return (
    <Card
      title="Proposed"
      beside={<span className="muted">{count(all.length, 'case')} on no agenda yet</span>}
      actions={
        all.length > 0 && (
          <Button size="xs" rightSection={<KeyHint keys="Shift P" />} onClick={() => void attempt(() => addAll(all))}>
            Add all
          </Button>
        )
      }
    >
      {proposed?.length === 0 && (
        <Empty>Nothing waits for this meeting: no new referral, no review due, nothing put off or changed.</Empty>
      )}
      <ul className={classes['proposals']} aria-label="Proposed cases">
        {all.map((one, index) => (
          <li key={one.caseId}>
            <div>
              <strong>{one.reference}</strong> <LevelBadge level={one.level} />{' '}
              <span className="muted">{one.victim}</span>
              {one.reasons.map(({ sentence }) => (
                <div key={sentence} className="small">
                  {sentence}
                </div>
              ))}
            </div>
            <Tag tone={one.reason === 'urgent' ? 'high' : 'standard'}>{AGENDA_REASON_WORDS[one.reason]}</Tag>
            <Button
              size="xs"
              rightSection={index === 0 && <KeyHint keys="P" />}
              onClick={() => void attempt(() => addAll([one]), `${one.reference} is on the agenda`, { undo: true })}
            >
              Add<span className="hidden-visually"> {one.reference}</span>
            </Button>
          </li>
        ))}
      </ul>
      {notReady !== undefined && (
        <GapsDialog
          reference={notReady.one.reference}
          codes={notReady.codes}
          onClose={() => setNotReady(undefined)}
          onAdd={async (gaps) => void (await add(notReady.one, gaps))}
        />
      )}
    </Card>
  )
}
