import { Tag } from './tag.tsx'

/** Says that the victim has not been told yet, and for how long (N20). */
export function NotSharedTag({ days }: { days: number }) {
  const age = days === 0 ? '' : `, ${days === 1 ? '1 day' : `${days} days`}`
  return <Tag tone="medium">◆ Not shared with her yet{age}</Tag>
}
