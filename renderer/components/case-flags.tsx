import { Link } from '@tanstack/react-router'
import type { CaseId } from '#shared/domain/ids.ts'
import type { CrossFlag } from '#shared/domain/referral.ts'
import { Row } from './layout.tsx'
import { Notice } from './notice.tsx'
import { Tag } from './tag.tsx'

/** What cuts across the case (item 18), and what cannot wait about it (item 36): wherever somebody is about to act in it. */
export function CaseFlags({
  caseId,
  flags,
  oneChanceOpen,
}: {
  caseId: CaseId
  flags: readonly CrossFlag[]
  /** Nobody has written yet what was done at once. */
  oneChanceOpen: boolean
}) {
  return (
    <>
      {flags.length > 0 && (
        <Row>
          <span className="muted">What else is there:</span>
          {flags.map((one) => (
            <Tag key={one} tone={one === 'honour-based abuse' ? 'high' : 'medium'}>
              {one === 'honour-based abuse' ? '▲ ' : '◆ '}
              {one.charAt(0).toUpperCase() + one.slice(1)}
            </Tag>
          ))}
        </Row>
      )}
      {oneChanceOpen && (
        <Notice kind="look" title="You may have one chance to speak with the victim.">
          Nothing is written yet about what was done at once.{' '}
          <Link to="/cases/$caseId/referral" params={{ caseId }}>
            What to do now
          </Link>
        </Notice>
      )}
    </>
  )
}
