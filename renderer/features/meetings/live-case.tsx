import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { LevelBadge } from '#renderer/components/level-badge.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { sayDue, stateOf } from '#shared/domain/action.ts'
import { AGENDA_REASON_WORDS, type AgendaCase } from '#shared/domain/agenda-item.ts'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import { type CaseFile, RELATIONSHIP_WORDS } from '#shared/domain/case.ts'
import { riskHolderOf } from '#shared/domain/handover.ts'
import { ROUTE_WORDS } from '#shared/domain/level.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import classes from './live.module.css'
import { LiveCoverage } from './live-coverage.tsx'
import { LiveReturns } from './live-returns.tsx'
import { useSignedAssessment } from './use-signed-assessment.ts'

/** The case that is being heard, as the chair reads it out: who, why now, of what type, who holds the risk, what is open. */
export function LiveCase({ file, one, onlyOpen }: { file: MeetingFile; one: AgendaCase; onlyOpen: boolean }) {
  const { item } = one
  const { file: about, signed } = useSignedAssessment(item.caseId)
  return (
    <section className={classes['case']} aria-label="This case">
      <div className={classes['reference']}>
        <h2>
          <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
            {one.reference}
          </Link>
        </h2>
        <LevelBadge level={one.level} />
        <span className="muted">{AGENDA_REASON_WORDS[item.reason].toLowerCase()}</span>
      </div>
      {item.deferredAt !== null && <PutOff one={one} />}
      <WhoLeaves file={file} one={one} />
      <p>
        <strong>{one.victim}</strong> · stalked by <strong>{one.perpetrator}</strong>
        {about !== undefined && `, ${RELATIONSHIP_WORDS[about.record.relationship].toLowerCase()}`}
      </p>
      {about !== undefined && about.record.summary !== '' && (
        <div className={classes['why']}>
          <p className={classes['clamped']}>
            <strong>Why now.</strong> {about.record.summary}
          </p>
          <Link to="/cases/$caseId" params={{ caseId: item.caseId }}>
            The whole case
          </Link>
        </div>
      )}
      {about !== undefined && <Facts about={about} signed={signed} type={one.type} />}
      <LiveReturns meetingId={item.meetingId} caseId={item.caseId} invited={file.invited} onlyOpen={onlyOpen} />
      <Earlier file={file} one={one} />
    </section>
  )
}

/** Who leaves the room for this case: those who know somebody in it, and those who came for other cases. */
function WhoLeaves({ file, one }: { file: MeetingFile; one: AgendaCase }) {
  const others = file.attendances
    .filter(
      ({ presence, forCases }) => presence === 'present' && forCases !== null && !forCases.includes(one.item.caseId),
    )
    .map(({ name }) => name)
  if (one.leaving.length + others.length === 0) return null
  return (
    <Notice kind="look" title={`Outside the room: ${listed([...one.leaving, ...others])}.`}>
      {one.leaving.length > 0 && `${listed(one.leaving)} may know somebody in this case. `}
      {others.length > 0 && `${listed(others)} came for other cases.`}
    </Notice>
  )
}

function PutOff({ one: { item } }: { one: AgendaCase }) {
  const { may } = useSession()
  const { meetingId, id: agendaItemId } = item
  return (
    <Notice
      kind="look"
      title="Put off to the next meeting."
      action={
        may('run meetings') && (
          <Button
            size="xs"
            onClick={() => void attempt(() => api.room.defer.call({ meetingId, agendaItemId, because: null }))}
          >
            Take this back
          </Button>
        )
      }
    >
      {item.deferredBecause}
    </Notice>
  )
}

function Facts({
  about,
  signed,
  type,
}: {
  about: CaseFile
  signed: AssessmentSummary | undefined
  type: string | null
}) {
  const { agencyName } = useSession()
  const holder = riskHolderOf(about.handovers)
  const { record } = about
  const alternative = signed?.alternativeType ?? null
  return (
    <DescriptionList
      lines={[
        [
          'Working type',
          <>
            <strong>{type === null ? 'not assessed yet' : (typeByCode(type)?.label ?? type)}</strong>
            {signed?.confidence != null && `, ${signed.confidence} confidence`}
            {alternative !== null && ` · alternative: ${(typeByCode(alternative)?.label ?? alternative).toLowerCase()}`}
          </>,
        ],
        ['Kept going by', signed === undefined || signed.maintainedBy === '' ? null : signed.maintainedBy],
        ['Level by', record.route === null ? null : ROUTE_WORDS[record.route].name.toLowerCase()],
        [
          'Risk held by',
          holder === undefined ? (
            'nobody has accepted it'
          ) : (
            <>
              {holder.name}, {agencyName(holder.agencyId)}, since {asInstant(holder.since)}
              {holder.offer !== null && (
                <>
                  {' '}
                  <Tag tone="high">▲ offered to {agencyName(holder.offer.agencyId)}, not accepted</Tag>
                </>
              )}
            </>
          ),
        ],
        ['Officer', record.officerInCase === '' ? null : record.officerInCase],
      ]}
    />
  )
}

function Earlier({ file, one }: { file: MeetingFile; one: AgendaCase }) {
  const { today, agencyName } = useSession()
  const { caseId } = one.item
  const earlier = file.earlierActions.filter((action) => action.caseId === caseId)
  return (
    <>
      <LiveCoverage caseId={caseId} />
      <h3>Open from before</h3>
      {earlier.length === 0 && <p className="muted">Nothing is open.</p>}
      <ul className={classes['earlier']}>
        {earlier.map((action) => {
          const late = stateOf(action, today) === 'overdue'
          return (
            <li key={action.id}>
              <span>
                {action.number}. {action.text}{' '}
                <span className="muted">
                  {action.ownerName}, {agencyName(action.agencyId)}
                </span>
              </span>
              <Tag tone={late ? 'high' : 'standard'}>
                {late && '▲ '}
                {sayDue(action.dueOn, today)}
              </Tag>
            </li>
          )
        })}
      </ul>
    </>
  )
}
