import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, count } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { PlanRecord } from '#shared/domain/plan.ts'
import { differencesBetween } from '#shared/domain/plan-difference.ts'
import classes from './plans.module.css'

/** The versions of a plan, the newest first, each against the one before. */
export function VersionsCard({ versions }: { versions: readonly PlanRecord[] }) {
  const { may } = useSession()
  const newest = versions.at(-1)
  const [compared, setCompared] = useState<readonly [PlanRecord, PlanRecord]>()
  return (
    <Card quiet title="Versions">
      <ul className={classes['list']}>
        {versions.toReversed().map((one) => {
          const before = versions.find((other) => other.number === one.number - 1)
          return (
            <li key={one.id}>
              <span className={classes['words']}>
                Version {one.number}
                <br />
                <span className="muted small">
                  {one.finalisedAt === null
                    ? `draft by ${one.startedByName}, ${asInstant(one.startedAt)}`
                    : `finalised by ${one.finalisedByName}, ${asInstant(one.finalisedAt)}`}
                </span>
              </span>
              {before !== undefined && (
                <Button size="xs" onClick={() => setCompared([before, one])}>
                  Compare with {before.number}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {versions.length > 1 && newest !== undefined && may('export documents') && (
        <Link to="/documents/plan/$caseId/compared" params={{ caseId: newest.caseId }}>
          As a PDF with what changed
        </Link>
      )}
      <Modal
        opened={compared !== undefined}
        onClose={() => setCompared(undefined)}
        title={compared === undefined ? '' : `Version ${compared[0].number} and version ${compared[1].number}`}
        size={900}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {compared !== undefined && <Comparison before={compared[0]} after={compared[1]} />}
      </Modal>
    </Card>
  )
}

function Comparison({ before, after }: { before: PlanRecord; after: PlanRecord }) {
  const { agencyName } = useSession()
  const one = useQuery(api.plans.version.queryOptions({ input: { planId: before.id } }))
  const other = useQuery(api.plans.version.queryOptions({ input: { planId: after.id } }))
  const error = one.error ?? other.error
  if (error !== null) return <Notice kind="danger">{sentenceOf(error)}</Notice>
  if (one.data === undefined || other.data === undefined) return <Waiting what="Comparing the versions" />
  const found = differencesBetween(one.data.body, other.data.body, agencyName)
  return (
    <>
      <p>{found.length === 0 ? 'Both versions say the same.' : `${count(found.length, 'difference')}.`}</p>
      <ul className={classes['list']} aria-label="Differences">
        {found.map(({ what, before: was, after: now }) => (
          <li key={`${what} ${was} ${now}`}>
            <strong>{what}</strong>
            <div className={classes['pair']}>
              <p>
                <span className="muted small">Version {before.number}</span>
                <br />
                {was === '' ? <span className="muted">– not there –</span> : was}
              </p>
              <p>
                <span className="muted small">Version {after.number}</span>
                <br />
                {now === '' ? <span className="muted">– not there any more –</span> : now}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
