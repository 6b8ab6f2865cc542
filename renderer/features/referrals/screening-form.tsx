import { Button } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import questions from '#renderer/components/questions.module.css'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { focusQuestion } from '#renderer/lib/question-focus.ts'
import { saveEverything } from '#renderer/lib/saving.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { HONOUR_SET } from '#shared/domain/honour.ts'
import { ANSWER_WORDS, answerWord } from '#shared/domain/screening.ts'
import { OneChance } from './one-chance.tsx'
import { QuestionRow } from './question-row.tsx'
import { ReadingLine } from './reading-line.tsx'
import classes from './referrals.module.css'
import { ScreeningHead } from './screening-head.tsx'
import type { Screening, ScreeningFile } from './use-screening.ts'

/** A screening by keyboard alone: a letter answers the question that has the focus and goes on to the next one. */
export function ScreeningForm({ file, screening }: { file: ScreeningFile; screening: Screening }) {
  const { record, pack } = file
  const { answers, conflicts, reading, contradictions, open, asked, missing, suggestions, honour, desk } = screening
  const [active, setActive] = useState(() => missing[0] ?? asked[0]?.code)
  const [writing, setWriting] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const write = useCallback((code: string | undefined) => setWriting(code), [])

  // Whatever is corrected, the refusal above no longer speaks of it.
  useEffect(() => setProblem(undefined), [answers])

  const finish = async () => {
    const [first] = missing
    const blocking = contradictions.find((one) => one.blocks)
    try {
      await saveEverything()
      await api.referrals.finishScreening.call({ screeningId: record.id })
      sayDone('Screening finished')
    } catch (error) {
      setProblem(sentenceOf(error))
      const at = first ?? blocking?.code
      if (at !== undefined) focusQuestion(at)
    }
  }

  return (
    <Card title={pack.title} beside={<span className="muted small">version {pack.version}</span>}>
      <ScreeningHead record={record} />
      <div data-questions data-place="screening">
        <div className={classes['pinned']}>
          <ReadingLine reading={reading} progress={`${asked.length - missing.length} of ${asked.length} answered`} />
          <p className={questions['hints']}>
            {answerWord.options.map((one) => (
              <span key={one}>
                <KeyHint keys={ANSWER_WORDS[one].key.toUpperCase()} /> {ANSWER_WORDS[one].name.toLowerCase()}
              </span>
            ))}
            <span>
              <KeyHint keys="1–9" /> tick
            </span>
            <span>
              <KeyHint keys="C" /> comment
            </span>
            <span>
              <KeyHint keys="↑↓" /> move
            </span>
          </p>
        </div>
        {pack.sets.map((set) => (
          <section key={set.code} aria-labelledby={`${record.id}-${set.code}`} className={classes['set']}>
            <h3 id={`${record.id}-${set.code}`}>
              {set.title} <span className="muted">{count(set.items.length, 'question')}</span>
            </h3>
            {set.code === HONOUR_SET && <OneChance yes={honour} />}
            {open.includes(set.code) ? (
              set.items.map((item) => (
                <QuestionRow
                  key={item.code}
                  item={item}
                  given={answers.get(item.code)}
                  conflict={conflicts.get(item.code)}
                  contradiction={contradictions.find((one) => one.code === item.code)?.sentence}
                  suggestion={suggestions.get(item.code)}
                  active={active === item.code}
                  writing={writing === item.code}
                  onActive={setActive}
                  onWrite={write}
                  desk={desk}
                />
              ))
            ) : (
              <p className={classes['shut']}>
                Opens when {set.openedBy} is answered yes.{' '}
                <Button
                  size="compact-sm"
                  onClick={() => {
                    screening.openByHand(set.code)
                    const [first] = set.items
                    if (first !== undefined) requestAnimationFrame(() => focusQuestion(first.code))
                  }}
                >
                  Ask it anyway
                </Button>
              </p>
            )}
          </section>
        ))}
        <div className={classes['ending']}>
          {missing.length > 0 && (
            <p>
              <span className="muted">Not answered yet: </span>
              {missing.slice(0, MOST_NAMED).map((code) => (
                <button key={code} type="button" className={classes['jump']} onClick={() => focusQuestion(code)}>
                  {code}
                </button>
              ))}
              {missing.length > MOST_NAMED && <span className="muted">and {missing.length - MOST_NAMED} more</span>}
            </p>
          )}
          {problem !== undefined && <Notice kind="danger">{problem}</Notice>}
          <div>
            <Button data-after-questions variant="filled" onClick={() => void finish()}>
              Finish the screening
            </Button>{' '}
            <span className="muted small">From then on it stays as it was asked.</span>
          </div>
        </div>
      </div>
    </Card>
  )
}

const MOST_NAMED = 12
