import { z } from 'zod'
import { agencyId } from './ids.ts'
import { line } from './text.ts'

/** What an agency is in law and practice; it decides which powers to share it has (E13). */
export const agencyKind = z.enum([
  'police',
  'probation',
  'prosecution',
  'health',
  'council',
  'housing',
  'children',
  'adults',
  'advocacy',
  'education',
  'other',
])
export type AgencyKind = z.infer<typeof agencyKind>

export const AGENCY_KIND_WORDS = {
  police: 'Police',
  probation: 'Probation',
  prosecution: 'Prosecution service',
  health: 'Health',
  council: 'Council',
  housing: 'Housing',
  children: 'Children’s services',
  adults: 'Adult social care',
  advocacy: 'Victim advocacy',
  education: 'Education',
  other: 'Other',
} as const satisfies Record<AgencyKind, string>

export const agencyFields = z.object({
  name: line(80, 'Name the agency.'),
  kind: agencyKind,
})

/** An organisation that sits on the panel or refers to it. */
export const agency = agencyFields.extend({ id: agencyId, retired: z.boolean(), revision: z.number().int() })
export type Agency = z.infer<typeof agency>
