import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Page } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { MIRROR_WORDS, type MirrorMeeting, trendOf } from '#shared/domain/meeting-mirror.ts'
import { MEETING_MIRROR } from '#shared/instruments/meeting-mirror.ts'
import classes from './after.module.css'

/** What meetings said of themselves, one after the other: as marks and, the same, as words (N18). */
export function SelfAuditsPage() {
  const { data } = useSuspenseQuery(api.afterMeeting.trend.queryOptions({ input: {} }))
  const meetings = data.slice(-LAST)
  return (
    <Page
      title="Self-audits"
      crumbs={<Link to="/meetings">Meetings</Link>}
      lead="What the meetings answered about themselves. Each mark is one meeting, the oldest first."
    >
      <Card title={meetings.length === 0 ? 'Answers' : `The last ${meetings.length} meetings`} flush>
        {meetings.length === 0 ? (
          <Empty>No meeting has been asked yet. After a meeting, “After the meeting” leads to its self-audit.</Empty>
        ) : (
          <Trend meetings={meetings} />
        )}
      </Card>
    </Page>
  )
}

function Trend({ meetings }: { meetings: readonly MirrorMeeting[] }) {
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']}>
        <caption className="hidden-visually">Answers to each question by meeting</caption>
        <thead>
          <tr>
            <th scope="col">Question</th>
            {meetings.map(({ meetingId, heldOn }) => (
              <th key={meetingId} scope="col">
                <Link to="/meetings/$meetingId/after" params={{ meetingId }}>
                  {asDay(heldOn)}
                </Link>
              </th>
            ))}
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {MEETING_MIRROR.map(({ code, question }) => (
            <tr key={code}>
              <th scope="row">{question}</th>
              {trendOf(code, meetings).map(({ word }, index) => (
                <td key={meetings[index]?.meetingId}>
                  <span className={classes['mark']} data-word={word ?? 'none'}>
                    <span aria-hidden="true">{word === null ? '–' : MARKS[word]}</span>{' '}
                    <span className={classes['word']}>{word === null ? 'not answered' : MIRROR_WORDS[word]}</span>
                  </span>
                </td>
              ))}
              <td className="muted">{inWords(code, meetings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function inWords(code: string, meetings: readonly MirrorMeeting[]): string {
  const words = trendOf(code, meetings).flatMap(({ word }) => (word === null ? [] : [word]))
  if (words.length === 0) return 'never answered'
  const yes = words.filter((word) => word === 'yes').length
  return `yes at ${yes} of ${words.length}`
}

const LAST = 8
const MARKS = { yes: '✓', partly: '◆', no: '▲', 'does not apply': '·' } as const
