import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { EndDoubleRating } from '#renderer/components/end-double-rating.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Page } from '#renderer/components/page.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { keyOf } from '#shared/domain/comparison.ts'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import { maySignForBoth, type PairFile } from '#shared/domain/two-raters.ts'
import { sayItem, sayWord } from '#shared/instruments/compared-words.ts'
import { ComparedTable } from './compared-table.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import classes from './two-raters.module.css'

/** The two ratings of a pair: who has finished, and once both have, every difference with what came of it. */
export function PairPage({ caseId, assessmentId }: { caseId: CaseId; assessmentId: AssessmentId }) {
  const { data: file } = useSuspenseQuery(api.twoRaters.get.queryOptions({ input: { assessmentId } }))
  const { data: whole } = useSuspenseQuery(api.cases.get.queryOptions({ input: { caseId } }))
  const { may } = useSession()
  return (
    <Page
      title="Two raters"
      crumbs={
        <>
          <Link to="/cases">Cases</Link> ›{' '}
          <Link to="/cases/$caseId" params={{ caseId }}>
            {whole.record.reference}
          </Link>{' '}
          ›{' '}
          <Link to="/cases/$caseId/assessments/$assessmentId" params={{ caseId, assessmentId }}>
            Assessment {whole.assessments.find((one) => one.id === assessmentId)?.number}
          </Link>
        </>
      }
    >
      {file === null ? (
        <Card>
          <Empty>
            This assessment stands alone. While it is a draft, another psychologist can rate the case blind from its
            page.
          </Empty>
        </Card>
      ) : (
        <>
          <Card title="Who rates">
            <DescriptionList
              lines={[
                [`No. ${file.pair.firstNumber}, first rating`, sayRater(file, 'first')],
                [`No. ${file.pair.secondNumber}, second rating`, sayRater(file, 'second')],
              ]}
            />
            <EndForOther file={file} />
          </Card>
          <Differences assessmentId={assessmentId} file={file} />
          {may('write assessments') && (
            <p>
              <Link to="/agreement">How often two raters of this clinic agreed</Link>
            </p>
          )}
        </>
      )}
    </Page>
  )
}

function Differences({ assessmentId, file }: { assessmentId: AssessmentId; file: PairFile }) {
  const [settling, setSettling] = useState<string>()
  const { pair, differences, same, reader } = file
  if (differences === null) {
    return (
      <Notice kind="plain" title="Neither of the two sees the other’s rating.">
        Both are shown when both have said that their rating is finished. Until then nobody else sees either.
      </Notice>
    )
  }
  const names = { one: pair.firstRaterName, other: pair.secondRaterName }
  const open = differences.filter((one) => one.settlement === null).length
  const line = differences.find((one) => keyOf(one) === settling)
  const maySettle = (reader !== null || maySignForBoth(reader, file.left)) && pair.settledAt === null
  return (
    <Card title={`${count(differences.length, 'difference')}, ${same} the same`}>
      {differences.length === 0 && (
        <Notice kind="done" title="Both said the same.">
          The first assessment can be signed.
        </Notice>
      )}
      {open > 0 && (
        <Notice kind="look" title={`${count(open, 'difference')} still open.`}>
          {reader === null
            ? 'The two raters agree on a word for each, or record a dissent.'
            : 'Agree on a word for each, or record your dissent.'}{' '}
          Then the first assessment can be signed.
        </Notice>
      )}
      {differences.length > 0 && (
        <ComparedTable
          label="Differences between the two raters"
          lines={differences}
          {...names}
          outcome={{
            heading: 'What came of it',
            cell: (one) => (
              <div className={classes['outcome']}>
                <Outcome line={one} />
                {maySettle && (
                  <Button
                    size="xs"
                    aria-label={`${one.settlement === null ? 'Settle' : 'Record anew'}: ${sayItem(one)}`}
                    onClick={() => setSettling(keyOf(one))}
                  >
                    {one.settlement === null ? 'Settle' : 'Record anew'}
                  </Button>
                )}
              </div>
            ),
          }}
        />
      )}
      {line !== undefined && (
        <SettleDialog assessmentId={assessmentId} line={line} raters={names} onClose={() => setSettling(undefined)} />
      )}
    </Card>
  )
}

function Outcome({ line }: { line: NonNullable<PairFile['differences']>[number] }) {
  const { settlement } = line
  if (settlement === null) return <Tag tone="medium">◆ open</Tag>
  return (
    <>
      {settlement.outcome === 'agreed' ? (
        <Tag tone="done">✓ agreed: {sayWord(line, settlement.value)}</Tag>
      ) : (
        <>
          <Tag>dissent</Tag>
          <span>{settlement.words}</span>
        </>
      )}
      <span className="muted small">
        {settlement.byName}, {asInstant(settlement.at)}
      </span>
    </>
  )
}

/** While the other has not finished: putting that rating aside, for a rater who cannot go on. */
function EndForOther({ file: { pair, reader } }: { file: PairFile }) {
  if (reader === null || pair.revealedAt !== null) return null
  const [id, number, name, at] =
    reader === 'first'
      ? [pair.secondId, pair.secondNumber, pair.secondRaterName, pair.secondFinishedAt]
      : [pair.firstId, pair.firstNumber, pair.firstRaterName, pair.firstFinishedAt]
  if (at !== null) return null
  return (
    <EndDoubleRating
      ratings={[{ value: id, label: `${name}, no. ${number}` }]}
      onEnd={async (_id, reason) => {
        await api.twoRaters.end.call({ assessmentId: id, reason })
        sayDone(`The rating of ${name} is put aside`)
      }}
      sentence={sentenceOf}
    />
  )
}

function sayRater({ pair, left }: PairFile, which: 'first' | 'second'): string {
  const [name, at] =
    which === 'first' ? [pair.firstRaterName, pair.firstFinishedAt] : [pair.secondRaterName, pair.secondFinishedAt]
  const gone = left[which] ? ' · has left the clinic' : ''
  return `${name} · ${at === null ? 'not finished yet' : `finished ${asInstant(at)}`}${gone}`
}
