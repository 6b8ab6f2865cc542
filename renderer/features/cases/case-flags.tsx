import { Link } from '@tanstack/react-router'
import { Row } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'

/** What cuts across the case (item 18), and what cannot wait about it (item 36). */
export function CaseFlags({ file: { record, flags, oneChanceOpen } }: { file: ApiOutputs['cases']['get'] }) {
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
          <Link to="/cases/$caseId/referral" params={{ caseId: record.id }}>
            What to do now
          </Link>
        </Notice>
      )}
    </>
  )
}
