import type { AgencyKind } from '#shared/domain/agency.ts'

/** The agencies that sit on the panel of the demonstration clinic or refer to it. All invented. */
export const AGENCIES = {
  partnership: { name: 'Community Safety Partnership', kind: 'council' },
  police: { name: 'Westmere Police', kind: 'police' },
  standards: { name: 'Professional Standards', kind: 'police' },
  independent: { name: 'Calder Vale Police', kind: 'police' },
  probation: { name: 'Probation Service', kind: 'probation' },
  cps: { name: 'Crown Prosecution Service', kind: 'prosecution' },
  mentalHealth: { name: 'Westmere Mental Health Trust', kind: 'health' },
  hospital: { name: 'Westmere Hospitals', kind: 'health' },
  primaryCare: { name: 'Primary Care', kind: 'health' },
  housing: { name: 'Westmere Housing', kind: 'housing' },
  children: { name: 'Children’s Services', kind: 'children' },
  adults: { name: 'Adult Social Care', kind: 'adults' },
  idva: { name: 'Harbour IDVA Service', kind: 'advocacy' },
  isac: { name: 'Lantern Stalking Advocacy', kind: 'advocacy' },
  university: { name: 'Sallowby University', kind: 'education' },
  college: { name: 'Merrowdale College', kind: 'education' },
  employers: { name: 'Employers’ Forum', kind: 'other' },
} as const satisfies Record<string, { name: string; kind: AgencyKind }>

export type AgencyKey = keyof typeof AGENCIES
