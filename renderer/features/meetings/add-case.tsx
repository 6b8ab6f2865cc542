import { useState } from 'react'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { refusalOf } from '#renderer/lib/messages.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useCasesFound } from '#renderer/lib/use-cases-found.ts'
import { type AgendaGapCode, agendaGapCode, type ExcusedGap } from '#shared/domain/agenda-gate.ts'
import {
  AGENDA_REASON_WORDS,
  type AgendaCase,
  type AgendaItemFields,
  agendaReason,
} from '#shared/domain/agenda-item.ts'
import type { CaseLine } from '#shared/domain/case.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import type { RefusalData } from '#shared/domain/refusal.ts'
import { GapsDialog } from './gaps-dialog.tsx'
import classes from './meeting.module.css'

/** Puts a case on the agenda: found by reference or name, with the reason why it is on. */
export function AddCase({ meetingId, agenda }: { meetingId: MeetingId; agenda: readonly AgendaCase[] }) {
  const [text, setText] = useState('')
  const [reason, setReason] = useState<AgendaItemFields['reason']>('review')
  const [notReady, setNotReady] = useState<{ wanted: Wanted; codes: AgendaGapCode[] }>()
  const onAgenda = new Set(agenda.map((one) => one.item.caseId))
  const { lines, found, settled } = useCasesFound(text, { without: onAgenda })

  const add = async ({ id: caseId, reference }: Wanted, gaps: ExcusedGap[] = []) => {
    const item = await api.meetings.addToAgenda.call({ meetingId, caseId, reason, gaps })
    const at = { meetingId, agendaItemId: item.id }
    remember({
      label: `${reference} put on the agenda`,
      undo: () => api.meetings.removeFromAgenda.call(at),
      redo: () => api.meetings.restoreToAgenda.call(at),
    })
    setText('')
  }
  const addOrAsk = async (wanted: Wanted) => {
    try {
      await add(wanted)
    } catch (error) {
      const codes = openGapsIn(error)
      if (codes.length === 0) throw error
      setNotReady({ wanted, codes })
    }
  }
  return (
    <div className={classes['add-case']}>
      <ChoiceField label="Why the next case is on" choices={REASONS} value={reason} onChange={setReason} />
      <FinderField
        label="Add a case"
        hint="Reference or name; Enter adds it at the end"
        text={text}
        onText={setText}
        found={found}
        onPick={({ id }) => {
          const line = lines.find((one) => one.id === id)
          if (line !== undefined) void attempt(() => addOrAsk(line))
        }}
        nothing={settled ? 'No open case has these words, or it is on the agenda already.' : 'Looking…'}
      />
      {notReady !== undefined && (
        <GapsDialog
          reference={notReady.wanted.reference}
          codes={notReady.codes}
          onClose={() => setNotReady(undefined)}
          onAdd={(gaps) => add(notReady.wanted, gaps)}
        />
      )}
    </div>
  )
}

const REASONS = agendaReason.options.map((value) => ({ value, label: AGENDA_REASON_WORDS[value] }))

type Wanted = Pick<CaseLine, 'id' | 'reference'>

/** The gaps that a refused case has no reason for yet; none when it was refused for something else. */
export function openGapsIn(error: unknown): AgendaGapCode[] {
  const refused = refusalOf(error)
  if (refused?.code !== 'NOT_READY') return []
  const { codes = [] } = refused.data as RefusalData<'NOT_READY'> // the contract parsed it by its code
  return agendaGapCode.options.filter((code) => codes.includes(code))
}
