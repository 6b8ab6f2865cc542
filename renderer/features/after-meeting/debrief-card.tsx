import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, count } from '#renderer/lib/format.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { type Debrief, FEELING_WORDS, type Feeling, feeling, SUPERVISION } from '#shared/domain/debrief.ts'
import classes from './after.module.css'

/** How was that? For the person alone: kept encrypted, in no export, in no case; may be left out (item 19, N24). */
export function DebriefCard() {
  const { data } = useSuspenseQuery(api.debrief.get.queryOptions({ input: {} }))
  const [how, setHow] = useState<Feeling | null>(null)
  const [text, setText] = useState('')
  const [skipped, setSkipped] = useState(false)
  const keep = () =>
    attempt(async () => {
      if (how === null) return
      await api.debrief.keep.call({ feeling: how, text })
      setHow(null)
      setText('')
    }, 'Kept for you alone')
  return (
    <Card title="How was that for you?" quiet>
      <p className="muted">Only you can read what you write here. It belongs to no case and is in no export.</p>
      <p>{`This month you heard ${count(data.heard, 'case', 'cases')}, ${data.high} of them high risk.`}</p>
      {!skipped && (
        <>
          <ChoiceField
            label="How are you?"
            choices={feeling.options.map((value) => ({ value, label: FEELING_WORDS[value] }))}
            value={how}
            onChange={setHow}
          />
          <TextAreaField label="What stays with you" value={text} onChange={setText} rows={3} />
          <div className={classes['papers']}>
            <Button disabled={how === null} onClick={() => void keep()}>
              Keep it for me
            </Button>
            <Button variant="subtle" onClick={() => setSkipped(true)}>
              Not today
            </Button>
          </div>
        </>
      )}
      <p className={classes['care']}>{SUPERVISION}</p>
      {data.mine.length > 0 && (
        <ul className={classes['requests']} aria-label="Your own notes">
          {data.mine.map((one) => (
            <OwnNote key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function OwnNote({ one }: { one: Debrief }) {
  return (
    <li>
      <p>
        <span className="muted">{asInstant(one.at)}</span> · {FEELING_WORDS[one.feeling]}
        {one.text !== '' && <span className={classes['kept']}>{`: ${one.text}`}</span>}
      </p>
      <Button
        size="xs"
        variant="subtle"
        onClick={() => void attempt(() => api.debrief.throwAway.call({ debriefId: one.id }), 'Thrown away')}
      >
        Throw it away
      </Button>
    </li>
  )
}
