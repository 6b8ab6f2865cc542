import { type Audience, sayAudience } from '#shared/domain/audience.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { Tag } from './tag.tsx'

/** Says that only some agencies may know of something; nothing for what is for everybody. */
export function OnlyFor({ audience, agencyName }: { audience: Audience; agencyName(id: AgencyId): string }) {
  if (audience === null) return null
  return (
    <>
      {' '}
      <Tag tone="high">▲ {sayAudience(audience, agencyName)}</Tag>
    </>
  )
}
