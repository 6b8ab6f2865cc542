import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '#renderer/components/card.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant, now } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { lapsesAt } from '#shared/domain/handover.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import type { OpenOffer } from '#shared/domain/script.ts'

/** Offers of the risk that nobody has accepted, of the cases on this agenda: they come before everything else (N1). */
export function OpenOffers({ meetingId }: { meetingId: MeetingId }) {
  const { data } = useQuery(api.room.get.queryOptions({ input: { meetingId } }))
  const { agencyName, settings } = useSession()
  if (data === undefined || data.offers.length === 0) return null
  const stateOf = ({ answer, offeredAt }: OpenOffer) =>
    answer ?? (lapsesAt({ offeredAt }, settings.lapseHours) <= now() ? 'lapsed' : 'not answered yet')
  return (
    <Card loud title="Risk offered and not accepted">
      <ul aria-label="Offers not accepted">
        {data.offers.map((one) => (
          <li key={`${one.caseId}-${one.offeredAt}`}>
            <Link to="/cases/$caseId" params={{ caseId: one.caseId }}>
              {one.reference}
            </Link>
            : offered to {one.toName}, {agencyName(one.toAgencyId)}, {asInstant(one.offeredAt)};{' '}
            <strong>{stateOf(one)}</strong>. The risk stayed where it was.
          </li>
        ))}
      </ul>
    </Card>
  )
}
