import type { KeyboardEvent } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { useSavedChoice, useSavedText } from '#renderer/lib/use-saved-field.ts'
import {
  BLANK_JUDGEMENT,
  type Judgement,
  type JudgementCode,
  type JudgementFields,
  judgementLevel,
} from '#shared/domain/judgement.ts'
import { JUDGEMENT_LEVEL_WORDS, JUDGEMENT_WORDS } from '#shared/instruments/judgements.ts'
import classes from './assessments.module.css'
import { confirmStillSo, isText, LastTime } from './last-time.tsx'
import type { Room } from './room.ts'

/** One judgement: how high, why, and what would change it. */
export function JudgementCard({ code, room }: { code: JudgementCode; room: Room }) {
  const { file } = room
  const one = file.judgements.find((each) => each.code === code) ?? { ...BLANK_JUDGEMENT, carried: null }
  const before = file.previous?.judgements.find((each) => each.code === code)
  const moved = before !== undefined && before.level !== null && before.level !== one.level
  const { label, asks } = JUDGEMENT_WORDS[code]
  return (
    <Card
      title={label}
      beside={
        moved && before.level !== null && <Tag tone="accent">last time: {JUDGEMENT_LEVEL_WORDS[before.level]}</Tag>
      }
    >
      <p className="muted">{asks}</p>
      {room.editable ? <Editable code={code} one={one} room={room} /> : <Signed one={one} />}
    </Card>
  )
}

type Shown = JudgementFields & Pick<Judgement, 'carried'>

function Editable({ code, one, room }: { code: JudgementCode; one: Shown; room: Room }) {
  const assessmentId = room.file.record.id
  const { label } = JUDGEMENT_WORDS[code]
  const level = useSavedChoice({
    label: `How high: ${label.toLowerCase()}`,
    value: one.level,
    save: (was, value) => api.assessments.judge.call({ assessmentId, code, change: { field: 'level', was, value } }),
  })
  const reasons = useSavedText({
    label: `Reasons: ${label.toLowerCase()}`,
    value: one.reasons,
    save: (was, value) => api.assessments.judge.call({ assessmentId, code, change: { field: 'reasons', was, value } }),
  })
  const wouldChange = useSavedText({
    label: `What would change it: ${label.toLowerCase()}`,
    value: one.wouldChange,
    save: (was, value) =>
      api.assessments.judge.call({ assessmentId, code, change: { field: 'wouldChange', was, value } }),
  })
  const toConfirm = one.carried === 'to confirm'
  const stillSo = () => void confirmStillSo(assessmentId, { kind: 'judgement', code, seen: one.level })
  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return
    const chosen = judgementLevel.options[Number(event.key) - 1]
    if (toConfirm && event.key.toLowerCase() === 'c') stillSo()
    else if (chosen !== undefined) level.set(chosen)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields inside take the focus; this reads the keys pressed on the choice.
    <div data-judgement={code} className={classes['judgement']} onKeyDown={keys}>
      {toConfirm && <LastTime what="Judgement and reasons" about={label} onConfirm={stillSo} />}
      <ChoiceField saved={level} choices={LEVELS} hint="On the choice: 1 low, 2 moderate, 3 high, 4 not yet." />
      <Columns>
        <TextAreaField saved={reasons} rows={2} most={4000} />
        <TextAreaField saved={wouldChange} rows={2} most={4000} />
      </Columns>
    </div>
  )
}

function Signed({ one }: { one: Shown }) {
  return (
    <>
      <p className={classes['large']}>{one.level === null ? 'Not judged' : JUDGEMENT_LEVEL_WORDS[one.level]}</p>
      <p className={classes['paragraphs']}>{one.reasons}</p>
      {one.wouldChange !== '' && (
        <p>
          <span className="muted">What would change it:</span> {one.wouldChange}
        </p>
      )}
    </>
  )
}

const LEVELS = judgementLevel.options.map((one) => ({ value: one, label: JUDGEMENT_LEVEL_WORDS[one] }))
