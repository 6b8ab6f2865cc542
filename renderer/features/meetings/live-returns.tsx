import { useQuery } from '@tanstack/react-query'
import { Tag } from '#renderer/components/tag.tsx'
import { api } from '#renderer/lib/api.ts'
import { listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import type { AgencyId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import { RETURN_WORDS, type ResearchReturn, type Returned } from '#shared/domain/research.ts'
import classes from './live.module.css'

/** What agencies returned about a case before the meeting: each answer, and each paragraph with its standing and who may know of it. */
export function LiveReturns({
  meetingId,
  caseId,
  invited,
  onlyOpen,
}: {
  meetingId: MeetingId
  caseId: CaseId
  invited: readonly AgencyId[]
  /** True in the room view, which shows nothing that is not open to every agency. */
  onlyOpen: boolean
}) {
  const { agencyName } = useSession()
  const { data } = useQuery(api.research.get.queryOptions({ input: { meetingId } }))
  if (data === undefined) return null
  const of = <T extends { caseId: CaseId }>(rows: readonly T[]) => rows.filter((one) => one.caseId === caseId)
  const answers = new Map(of(data.returns).map((one) => [one.agencyId, one.answer]))
  const paragraphs = of(data.returned).filter((one) => !onlyOpen || one.audience === null)
  const asked = new Set(data.requests.filter((one) => one.caseIds.includes(caseId)).map((one) => one.agencyId))
  const silent = invited.filter((agencyId) => !answers.has(agencyId) && asked.has(agencyId))
  const unasked = invited.filter((agencyId) => !answers.has(agencyId) && !asked.has(agencyId))
  return (
    <>
      <h3>What agencies returned</h3>
      {answers.size === 0 && <p className="muted">No agency has returned anything on this case.</p>}
      <ul className={classes['lines']}>
        {[...answers].map(([agencyId, answer]) => (
          <li key={agencyId}>
            <Answer agencyId={agencyId} answer={answer} paragraphs={paragraphs} />
          </li>
        ))}
      </ul>
      {silent.length > 0 && <p>◆ No answer from {listed(silent.map((one) => agencyName(one)))}.</p>}
      {answers.size + silent.length > 0 && unasked.length > 0 && (
        <p className="muted">Not asked before the meeting: {listed(unasked.map((one) => agencyName(one)))}.</p>
      )}
    </>
  )
}

function Answer({
  agencyId,
  answer,
  paragraphs,
}: {
  agencyId: AgencyId
  answer: ResearchReturn['answer']
  paragraphs: readonly Returned[]
}) {
  const { agencyName } = useSession()
  return (
    <>
      <strong>{agencyName(agencyId)}</strong> {RETURN_WORDS[answer].name.toLowerCase()}
      {paragraphs
        .filter((one) => one.agencyId === agencyId)
        .map((one) => (
          <p key={one.id}>
            <Tag>{one.standing}</Tag> {one.text}{' '}
            {one.audience !== null && (
              <Tag tone="high">▲ only for {listed(one.audience.map((to) => agencyName(to)))}</Tag>
            )}
          </p>
        ))}
    </>
  )
}
