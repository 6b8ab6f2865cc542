import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import type { MeetingId } from '#shared/domain/ids.ts'
import { MIRROR_WORDS, type MirrorLine, type MirrorWord, mirrorWord } from '#shared/domain/meeting-mirror.ts'
import classes from './after.module.css'

/** The self-audit: what the log says, and what a person says about it, in words (N18). */
export function MirrorCard({ meetingId, lines }: { meetingId: MeetingId; lines: readonly MirrorLine[] }) {
  const done = lines.filter((line) => line.answer !== null).length
  return (
    <Card
      title="Self-audit"
      beside={<span className="muted">{`${done} of ${lines.length} answered`}</span>}
      actions={<Button renderRoot={(props) => <Link to="/self-audits" {...props} />}>Over all meetings</Button>}
    >
      <p className="muted">Five minutes. The log has read what it can; you confirm it or say otherwise.</p>
      <ol className={classes['mirror']} aria-label="Self-audit">
        {lines.map((line) => (
          <MirrorRow key={line.item} meetingId={meetingId} line={line} />
        ))}
      </ol>
    </Card>
  )
}

function MirrorRow({ meetingId, line }: { meetingId: MeetingId; line: MirrorLine }) {
  const [note, setNote] = useState(line.answer?.note ?? '')
  const word = line.answer?.word ?? null
  const say = (next: MirrorWord) =>
    attempt(() => api.afterMeeting.answerMirror.call({ meetingId, answer: { item: line.item, word: next, note } }))
  return (
    <li className={classes['row']}>
      <ChoiceField
        label={line.question}
        choices={mirrorWord.options.map((value) => ({ value, label: MIRROR_WORDS[value] }))}
        value={word}
        onChange={(next) => void (next !== null && say(next))}
        hint={
          line.suggested === null ? (
            'Only people can say this.'
          ) : (
            <>
              The log says <Tag tone={TONES[line.suggested]}>{MIRROR_WORDS[line.suggested].toLowerCase()}</Tag>{' '}
              {line.because}
            </>
          )
        }
      />
      {word === null && line.suggested !== null && (
        <Button size="xs" onClick={() => void (line.suggested !== null && say(line.suggested))}>
          {`So it was: ${MIRROR_WORDS[line.suggested].toLowerCase()}`}
        </Button>
      )}
      {word !== null && (
        <TextField
          label={`Note on: ${line.question}`}
          value={note}
          onChange={setNote}
          onBlur={() => {
            if (note !== line.answer?.note) void say(word)
          }}
        />
      )}
    </li>
  )
}

const TONES = { yes: 'done', partly: 'medium', no: 'high', 'does not apply': 'standard' } as const
