import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField, SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Columns, Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { focusQuestion } from '#renderer/lib/question-focus.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type ScreeningRecord, screeningFields } from '#shared/domain/screening.ts'
import { SCREENING } from '#shared/instruments/screening-checklist.ts'
import { MODES } from './screening-head.tsx'

/** Starts a screening: with which questions, by whom, when and how. */
export function StartScreening({ caseId, again }: { caseId: CaseId; again: boolean }) {
  const { today, me } = useSession()
  const { data: packs = [] } = useQuery(api.directory.packs.queryOptions({ input: {} }))
  const [packId, setPackId] = useState<string>(SCREENING.id)
  const [askedBy, setAskedBy] = useState(me.name)
  const [askedOn, setAskedOn] = useState<Day | null | undefined>(today)
  const [mode, setMode] = useState<ScreeningRecord['mode'] | null>(null)
  const [modeReason, setModeReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const inUse = packs.filter((one) => one.inUse)

  const start = async () => {
    const checked = screeningFields.safeParse({ askedOn, askedBy, mode, modeReason })
    if (!checked.success) {
      const at = String(checked.error.issues[0]?.path[0])
      setProblem(NEEDED[at] ?? checked.error.issues[0]?.message)
      return
    }
    try {
      const { id } = await api.referrals.startScreening.call({ caseId, packId, fields: checked.data })
      focusWhenShown(id)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }

  return (
    <Card title={again ? 'Ask again' : 'Screening'}>
      <form
        data-place={again ? 'screen again' : 'screening'}
        aria-label={again ? 'Ask again' : 'Screening'}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Columns least="narrow">
          <TextField label="Asked by" required value={askedBy} onChange={setAskedBy} />
          <DayField label="Asked on" required today={today} value={askedOn} onChange={setAskedOn} />
          {inUse.length > 1 && (
            <SelectField
              label="Questions"
              choices={inUse.map((one) => ({ value: one.id, label: `${one.title}, version ${one.version}` }))}
              value={packId}
              onChange={(chosen) => setPackId(chosen ?? SCREENING.id)}
            />
          )}
        </Columns>
        <ChoiceField required label="How it is asked" choices={MODES} value={mode} onChange={setMode} />
        {mode === 'retrospective' && (
          <TextField
            required
            label="Why from papers"
            hint="Why nobody could ask in person or by telephone."
            value={modeReason}
            onChange={setModeReason}
          />
        )}
        {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
        <Row>
          <Button type="submit" variant={again ? 'default' : 'filled'}>
            Start the screening
          </Button>
          <span className="muted small">Answered by single keys; every answer is kept at once.</span>
        </Row>
      </form>
    </Card>
  )
}

/** The questions come with the next reading; the first of them takes the focus. */
function focusWhenShown(id: string, tries = 40): void {
  const first = document.querySelector<HTMLElement>(`[data-screening="${id}"] [data-question]`)
  const code = first?.dataset['question']
  if (code !== undefined) focusQuestion(code)
  else if (tries > 0) setTimeout(() => focusWhenShown(id, tries - 1), 50)
}

const NEEDED: Readonly<Record<string, string>> = {
  mode: 'Say how the questions are asked.',
  askedOn: 'Type the day on which the questions are asked.',
}
