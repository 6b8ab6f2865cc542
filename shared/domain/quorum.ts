import { AGENCY_KIND_WORDS, type Agency, type AgencyKind } from './agency.ts'
import type { Attendance } from './attendance.ts'

/** The clinic's own rule: which kinds of agency must be in the room, and how many agencies at least (§4.3; no national number was found). */
export interface QuorumRule {
  readonly quorumKinds: readonly AgencyKind[]
  readonly quorumLeast: number
}

/** Whether the room may decide, and if not, what it lacks, one phrase each. */
export interface Quorum {
  readonly met: boolean
  readonly here: number
  readonly lacking: readonly string[]
}

/** Counts the agencies that are in the room against the clinic's rule; observers only watch. */
export function quorumOf(
  attendances: readonly Pick<Attendance, 'agencyId' | 'presence' | 'standing'>[],
  agencies: readonly Pick<Agency, 'id' | 'kind'>[],
  rule: QuorumRule,
): Quorum {
  const deciding = attendances.filter((one) => one.presence === 'present' && one.standing !== 'observer')
  const present = new Set(deciding.map((one) => one.agencyId))
  const kinds = new Set(agencies.filter((one) => present.has(one.id)).map((one) => one.kind))
  const tooFew = rule.quorumLeast - present.size
  const lacking = [
    ...rule.quorumKinds.filter((kind) => !kinds.has(kind)).map((kind) => AGENCY_KIND_WORDS[kind].toLowerCase()),
    ...(tooFew > 0 ? [tooFew === 1 ? 'one more agency' : `${tooFew} more agencies`] : []),
  ]
  return { met: lacking.length === 0, here: present.size, lacking }
}

/** The sentence that the chair reads out. */
export function sayQuorum({ met, here, lacking }: Quorum): string {
  const agencies = here === 1 ? '1 agency is' : `${here} agencies are`
  return met
    ? `${agencies} here. The meeting is quorate.`
    : `${agencies} here. Not quorate by the clinic’s rule; missing: ${lacking.join(', ')}.`
}
