import { useSuspenseQuery } from '@tanstack/react-query'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { may, type Permission } from '#shared/domain/permission.ts'
import { api } from './api.ts'
import { today } from './format.ts'

type SessionData = ApiOutputs['clinic']['session']

export interface Session extends Omit<SessionData, 'today'> {
  today: Day
  /** The name of an agency, also of a retired one. */
  agencyName(id: AgencyId): string
  /** Whether to offer something at all; the backend decides again. */
  may(needs: Permission): boolean
}

/** Who is signed in, the clinic's settings, its people and agencies. */
export function useSession(): Session {
  const { data } = useSuspenseQuery({
    ...api.clinic.session.queryOptions({ input: {} }),
    // Read once; a change to the clinic reads it again.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return {
    ...data,
    today: today(),
    agencyName: (id) => data.agencies.find((one) => one.id === id)?.name ?? 'an agency that is no longer listed',
    may: (needs) => may(data.me.roles, needs),
  }
}
