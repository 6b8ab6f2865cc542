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
import { RECORDING_DUTIES } from '#shared/domain/recording.ts'
import type { Reading } from '#shared/domain/screening.ts'
import { type Step, stepOfGap } from './next-step.ts'
import { ReadingLine } from './reading-line.tsx'
import classes from './referrals.module.css'

type Gaps = ApiOutputs['referrals']['get']['recordingGaps']

/** What the coordinator must see at every moment: level, who holds the risk, the next step, and what is missing. */
export function ReferralAside({
  steps,
  gaps,
  caseFile,
  reading,
  finished,
  editable,
  onGo,
}: {
  /** What is left to do, the most urgent first. */
  steps: readonly Step[]
  gaps: Gaps
  caseFile: CaseFile
  /** Undefined while nothing has been asked. */
  reading: Reading | undefined
  finished: boolean
  editable: boolean
  onGo(step: Step): void
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
          <div>
            <Button size="xs" rightSection={<KeyHint keys="L" />} onClick={() => onGo(DECIDE)}>
              {caseFile.record.level === null ? 'Decide the level' : 'Decide it again'}
            </Button>
          </div>
        )}
      </Card>
      <RiskHolder caseFile={caseFile} />
      <NextStep steps={steps} onGo={onGo} />
      <Meter gaps={gaps} onGo={onGo} />
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

function NextStep({ steps: [first, second], onGo }: { steps: readonly Step[]; onGo(step: Step): void }) {
  return (
    <Card quiet title="Next step" beside={<KeyHint keys="F8" />}>
      {first === undefined ? (
        <p>✓ Nothing is missing for the agenda.</p>
      ) : (
        <p>
          <strong>{first.sentence}</strong>{' '}
          <button type="button" className={classes['jump']} onClick={() => onGo(first)}>
            Go there
          </button>
        </p>
      )}
      {second !== undefined && <p className="muted small">Then: {second.sentence}</p>}
    </Card>
  )
}

function Meter({ gaps, onGo }: { gaps: Gaps; onGo(step: Step): void }) {
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
              <button
                type="button"
                className={classes['jump']}
                title={gap.sentence}
                aria-label={`${shortOf(gap)}: ${gap.sentence}`}
                onClick={() => onGo(stepOfGap(gap))}
              >
                {shortOf(gap)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function shortOf({ code, duty }: Gaps[number]): string {
  return SHORT[code] ?? duty
}

/** The twelve duties in a word or two, so that all of them fit beside the page. */
const SHORT: Readonly<Record<string, string>> = {
  RD01: 'Names and addresses',
  RD02: 'Safe contact',
  RD03: 'What happened',
  RD04: 'What is wanted',
  RD05: 'When',
  RD06: 'Spoken to',
  RD07: 'Done and planned',
  RD08: 'Referred to',
  RD09: 'Consent',
  RD10: 'Judgement',
  RD11: 'Outcome',
  RD12: 'Anything else',
}
const DECIDE: Step = { sentence: 'Decide the level.', place: 'level' }
