import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DraftOffer } from '#renderer/components/draft-offer.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useDraft } from '#renderer/lib/use-draft.ts'
import { useSavedText } from '#renderer/lib/use-saved-field.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { PlanFile, PlanRecord } from '#shared/domain/plan.ts'
import { bindPlan } from './bind-plan.ts'
import classes from './plans.module.css'

/** What the victim says and wants, dated, from her advocate; or why nobody could ask her (S4 §4.3). */
export function VoiceCard({ file, draft, mayWrite }: { file: PlanFile; draft: boolean; mayWrite: boolean }) {
  const { may } = useSession()
  const { voice, fields } = file.body
  return (
    <Card title="The victim’s voice">
      {voice.length === 0 && !draft && (
        <p>{fields.noVoiceReason === '' ? 'None is recorded.' : `None, because: ${fields.noVoiceReason}`}</p>
      )}
      {voice.length === 0 && draft && (
        <p className="muted">
          Her advocate writes here what she says and wants. Without an entry, or a reason why there is none, the plan is
          not finalised.
        </p>
      )}
      <ul className={classes['list']} aria-label="The victim’s voice">
        {voice.map((one) => (
          <li key={one.id}>
            <blockquote className={classes['voice']}>{one.words}</blockquote>
            <span className="muted small">
              {asDay(one.saidOn)}, from {one.toldBy}
              {one.recordedByName !== one.toldBy && `, written by ${one.recordedByName}`}
            </span>
          </li>
        ))}
      </ul>
      {draft && may('speak for the victim') && <AddVoice record={file.record} />}
      {draft && mayWrite && voice.length === 0 && <NoVoice key={file.record.id} record={file.record} />}
    </Card>
  )
}

function AddVoice({ record }: { record: PlanRecord }) {
  const { today, me } = useSession()
  const isAdvocate = me.roles.includes('advocate')
  const kept = useDraft(`plans/${record.id}/voice`)
  const [words, setWords] = useState('')
  const [saidOn, setSaidOn] = useState<Day | null | undefined>(today)
  const [toldBy, setToldBy] = useState('')
  const [problem, setProblem] = useState<string>()
  const type = (next: string) => {
    setWords(next)
    setProblem(undefined)
    kept.keep(next)
  }
  const add = async () => {
    if (saidOn === null || saidOn === undefined) return setProblem('Write the day on which she said it.')
    try {
      await api.plans.recordVoice.call({ planId: record.id, voice: { saidOn, words, toldBy } })
      setWords('')
      await kept.letGo()
      sayDone('Her voice is in the plan')
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <div className={classes['form']}>
      {kept.offered !== undefined && (
        <DraftOffer
          at={asInstant(kept.offered.at)}
          excerpt={kept.offered.text}
          onPutBack={() => setWords(kept.putBack())}
          onThrowAway={() => void kept.throwAway()}
        />
      )}
      <TextAreaField
        label="What she says and wants"
        hint="In her words as far as possible; an entry stays as it is written"
        error={problem}
        most={4000}
        rows={3}
        value={words}
        onChange={type}
      />
      <Columns least="narrow">
        <DayField label="Said on" today={today} recent value={saidOn} onChange={setSaidOn} />
        {!isAdvocate && <TextField label="As told by the advocate" required value={toldBy} onChange={setToldBy} />}
      </Columns>
      <div>
        <Button size="xs" onClick={() => void add()}>
          Record her voice
        </Button>
      </div>
    </div>
  )
}

function NoVoice({ record }: { record: PlanRecord }) {
  return (
    <TextAreaField
      rows={2}
      most={1000}
      saved={useSavedText(bindPlan(record, 'noVoiceReason', 'Or why there is none'))}
    />
  )
}
