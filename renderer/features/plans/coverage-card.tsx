import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { COVERAGE_WORDS, type Coverage, type CoverageRow, uncoveredIn } from '#shared/domain/coverage.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { NeedDialog } from './need-dialog.tsx'
import classes from './plans.module.css'

/** What the last signed assessment asks of the plan, against what is done: as a matrix for a wall, or as a list (N6). */
export function CoverageCard({
  caseId,
  coverage,
  mayWrite,
}: {
  caseId: CaseId
  coverage: Coverage
  mayWrite: boolean
}) {
  const [view, setView] = useState<'matrix' | 'list'>('matrix')
  const [need, setNeed] = useState<CoverageRow>()
  const { may } = useSession()
  const open = uncoveredIn(coverage).length
  const idle = coverage.columns.filter((one) => !one.covers)
  const decide = mayWrite || may('write actions') ? setNeed : undefined
  return (
    <Card
      title="What covers what"
      beside={
        coverage.rows.length > 0 && (
          <Tag tone={open === 0 ? 'done' : 'high'}>
            {open === 0 ? '✓ everything is covered or accepted' : `▲ ${open} not covered`}
          </Tag>
        )
      }
    >
      {coverage.rows.length === 0 ? (
        <p className="muted">
          Risk factors that are there, protective goals and scenarios stand here once an assessment is signed.
        </p>
      ) : (
        <>
          <ChoiceField label="Show it as" choices={VIEWS} value={view} onChange={setView} />
          {view === 'matrix' ? (
            <CoverageMatrix coverage={coverage} onNeed={decide} />
          ) : (
            <CoverageList caseId={caseId} coverage={coverage} mayWrite={mayWrite} onNeed={decide} />
          )}
        </>
      )}
      {idle.length > 0 && coverage.rows.length > 0 && (
        <p>◆ Answers nothing, why is it done? {idle.map((one) => `${one.number}. ${one.text}`).join(' · ')}</p>
      )}
      <NeedDialog
        key={need?.ref ?? ''}
        caseId={caseId}
        need={need}
        columns={coverage.columns}
        mayAccept={mayWrite}
        onClose={() => setNeed(undefined)}
      />
    </Card>
  )
}

function CoverageList({
  caseId,
  coverage,
  mayWrite,
  onNeed,
}: {
  caseId: CaseId
  coverage: Coverage
  mayWrite: boolean
  onNeed: ((row: CoverageRow) => void) | undefined
}) {
  const byId = new Map(coverage.columns.map((one) => [one.id, one]))
  return (
    <ul className={classes['list']} aria-label="What covers what">
      {coverage.rows.map((row) => (
        <li key={`${row.kind} ${row.ref}`}>
          <span className={classes['words']}>
            <Tag tone={TONES[row.state]}>
              {SHAPES[row.state]} {COVERAGE_WORDS[row.state]}
            </Tag>{' '}
            {row.label}
            <div className="muted small">
              {row.by.map((id) => `${byId.get(id)?.number}. ${byId.get(id)?.text}`).join(' · ')}
              {row.accepted !== null &&
                `${row.accepted.reason} (${row.accepted.byName}, ${asInstant(row.accepted.at)})`}
            </div>
          </span>
          {row.state === 'uncovered' && onNeed !== undefined && (
            <Button size="xs" aria-label={`Cover or accept: ${row.label}`} onClick={() => onNeed(row)}>
              Cover or accept
            </Button>
          )}
          {row.state === 'accepted' && mayWrite && (
            <Button
              size="xs"
              aria-label={`Take back the acceptance of ${row.label}`}
              onClick={() =>
                void attempt(
                  () => api.plans.takeBackAcceptance.call({ caseId, kind: row.kind, ref: row.ref }),
                  'It counts as not covered again',
                )
              }
            >
              Take back
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const VIEWS = [
  { value: 'matrix', label: 'Matrix' },
  { value: 'list', label: 'List' },
] as const
const TONES = { covered: 'done', accepted: 'medium', uncovered: 'high' } as const
const SHAPES = { covered: '✓', accepted: '◆', uncovered: '▲' } as const
