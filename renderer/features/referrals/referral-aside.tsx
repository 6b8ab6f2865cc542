import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { sayWaiting } from '#renderer/lib/case-words.ts'
import { asInstant, now } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import { riskHolderOf } from '#shared/domain/handover.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { RECORDING_DUTIES, type RecordingCode } from '#shared/domain/recording.ts'
import type { Reading } from '#shared/domain/screening.ts'
import { jumpTo, PLACE_OF_DUTY } from './jump.ts'
import { type Step, stepsLeft } from './next-step.ts'
import { ReadingLine } from './reading-line.tsx'
import classes from './referrals.module.css'

type ReferralFile = ApiOutputs['referrals']['get']

/** What the coordinator must see at every moment: level, who holds the risk, the next step, and what is missing. */
export function ReferralAside({
  file,
  caseFile,
  reading,
  finished,
  editable,
  onDecide,
}: {
  file: ReferralFile
  caseFile: CaseFile
  /** Undefined while nothing has been asked. */
  reading: Reading | undefined
  finished: boolean
  editable: boolean
  onDecide(): void
}) {
  return (
    <div className={classes['aside']}>
      <Card quiet title="Level of risk" beside={<LevelBadge level={caseFile.record.level} />}>
        {reading === undefined ? (
          <p className="muted">Nothing has been asked yet.</p>
        ) : (
          <>
            <p className="muted small">{finished ? 'The answers say' : 'The answers so far say'}</p>
            <ReadingLine reading={reading} />
          </>
        )}
        {editable && (
          <div data-place="level">
            <Button size="xs" rightSection={<KeyHint keys="L" />} onClick={onDecide}>
              {caseFile.record.level === null ? 'Decide the level' : 'Decide it again'}
            </Button>
          </div>
        )}
      </Card>
      <RiskHolder caseFile={caseFile} />
      <NextStep caseId={caseFile.record.id} steps={stepsLeft(file, caseFile)} onDecide={onDecide} />
      <Meter caseId={caseFile.record.id} gaps={file.recordingGaps} />
    </div>
  )
}

function RiskHolder({ caseFile: { record, handovers } }: { caseFile: CaseFile }) {
  const { agencyName } = useSession()
  const holder = riskHolderOf(handovers)
  if (holder === undefined) return null
  return (
    <Card quiet loud={holder.offer !== null} title="Who holds the risk">
      <p>
        <strong>{holder.name}</strong>, {agencyName(holder.agencyId)}, since {asInstant(holder.since)}.
      </p>
      {holder.offer !== null && (
        <p>
          ▲ Offered to {holder.offer.name}, {agencyName(holder.offer.agencyId)}, not accepted for{' '}
          {sayWaiting(holder.offer.offeredAt, now())}.
        </p>
      )}
      <p>
        <Link to="/cases/$caseId" params={{ caseId: record.id }}>
          {holder.offer === null ? 'Offer it in the case' : 'Record the answer in the case'}
        </Link>
      </p>
    </Card>
  )
}

function NextStep({ caseId, steps, onDecide }: { caseId: CaseId; steps: readonly Step[]; onDecide(): void }) {
  const [first, second] = steps
  return (
    <Card quiet title="Next step">
      {first === undefined ? (
        <p>✓ Everything that the agenda asks for is there.</p>
      ) : (
        <p>
          <strong>{first.sentence}</strong> <GoThere place={first.place} caseId={caseId} onDecide={onDecide} />
        </p>
      )}
      {second !== undefined && <p className="muted small">Then: {second.sentence}</p>}
    </Card>
  )
}

function GoThere({ place, caseId, onDecide }: { place: string | null; caseId: CaseId; onDecide(): void }) {
  if (place === null) {
    return (
      <Link to="/cases/$caseId/triage" params={{ caseId }}>
        Go there
      </Link>
    )
  }
  return (
    <button type="button" className={classes['jump']} onClick={() => (place === 'level' ? onDecide() : jumpTo(place))}>
      Go there
    </button>
  )
}

function Meter({ caseId, gaps }: { caseId: CaseId; gaps: ReferralFile['recordingGaps'] }) {
  const duties = Object.keys(RECORDING_DUTIES).length
  const done = duties - gaps.length
  return (
    <Card quiet title="Recorded" beside={<strong>{`${done} of ${duties}`}</strong>}>
      <meter className={classes['meter']} aria-label="Recorded" min={0} max={duties} value={done}>
        {done} of {duties}
      </meter>
      {gaps.length > 0 && (
        <ul className={classes['gaps']} aria-label="Missing from the record">
          {gaps.map((gap) => (
            <li key={gap.code}>
              <Gap caseId={caseId} gap={gap} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Gap({ caseId, gap }: { caseId: CaseId; gap: ReferralFile['recordingGaps'][number] }) {
  const place = PLACE_OF_DUTY[gap.code as RecordingCode] // the contract carries the codes as text
  if (place === null) {
    return (
      <Link to="/cases/$caseId/triage" params={{ caseId }} className={classes['jump'] ?? ''} title={gap.sentence}>
        {gap.duty}
      </Link>
    )
  }
  return (
    <button type="button" className={classes['jump']} title={gap.sentence} onClick={() => jumpTo(place)}>
      {gap.duty}
    </button>
  )
}
