import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ChecklistItem } from '#shared/domain/instrument.ts'
import { ANSWER_WORDS, type AnswerFields, answerOf, openSets } from '#shared/domain/screening.ts'
import { ReadingLine } from './reading-line.tsx'
import classes from './referrals.module.css'
import type { ScreeningFile } from './use-screening.ts'

/** A finished screening: with the questions as they were asked, whatever became of the pack since. */
export function FinishedScreening({ file, latest }: { file: ScreeningFile; latest: boolean }) {
  const { record, pack, reading, contradictions } = file
  const answers = new Map<string, AnswerFields>(file.answers.map((one) => [one.code, one]))
  const { may } = useSession()
  const open = openSets(pack, file.answers, [])
  return (
    <Card
      title={`${pack.title}, ${asDay(record.askedOn)}`}
      beside={<Tag tone="done">✓ finished</Tag>}
      actions={
        may('export documents') && (
          <Button
            size="xs"
            renderRoot={(props) => (
              <Link
                to="/documents/screening/$caseId/$screeningId"
                params={{ caseId: record.caseId, screeningId: record.id }}
                {...props}
              />
            )}
          >
            Print it as it was asked
          </Button>
        )
      }
    >
      <div data-place={latest ? 'screening' : undefined} className={classes['finished']}>
        <ReadingLine reading={reading} />
        {contradictions.map((one) => (
          <p key={one.code} className={classes['wrong']}>
            ◆ {one.sentence}
          </p>
        ))}
        <p className="muted small">
          Asked by {record.askedBy}, {MODE_WORDS[record.mode]}
          {record.modeReason === '' ? '' : ` (${record.modeReason})`}; finished by {record.finishedByName}
          {record.finishedAt !== null && `, ${asInstant(record.finishedAt)}`}.
        </p>
        <details className={classes['more']} open={latest || undefined}>
          <summary>Every answer</summary>
          {pack.sets
            .filter((set) => open.includes(set.code))
            .map((set) => (
              <section key={set.code} className={classes['set']} aria-label={set.title}>
                <h3>{set.title}</h3>
                <ul className={classes['said']}>
                  {set.items.map((item) => (
                    <Said key={item.code} item={item} given={answers.get(item.code)} />
                  ))}
                </ul>
              </section>
            ))}
          <p className="muted small">
            {pack.title}, version {pack.version}. {pack.licence}
          </p>
        </details>
      </div>
    </Card>
  )
}

function Said({ item, given }: { item: ChecklistItem; given: AnswerFields | undefined }) {
  const now = answerOf(item, given)
  const ticked = item.parts.filter((part) => given?.parts.includes(part.code) === true).map((part) => part.label)
  const more = [ticked.join(', '), given?.comment ?? ''].filter((one) => one !== '').join('. ')
  return (
    <li>
      <span className={classes['code']}>{item.code}</span>
      <span>
        {item.label}
        {more !== '' && <span className={classes['help']}>{more}</span>}
      </span>
      <strong data-yes={now === 'yes' || undefined}>{now === null ? 'No answer' : ANSWER_WORDS[now].name}</strong>
    </li>
  )
}

const MODE_WORDS = {
  'in person': 'in person',
  telephone: 'by telephone',
  video: 'by video',
  retrospective: 'afterwards, from papers',
} as const
