import { z } from 'zod'

/** What somebody does for the clinic; one person may have several roles. */
export const role = z.enum(['administrator', 'coordinator', 'psychologist', 'police lead', 'advocate', 'panel member'])
export type Role = z.infer<typeof role>

export const ROLE_WORDS = {
  administrator: { name: 'Administrator', may: 'People, agencies and settings. Sees no case by this role alone.' },
  coordinator: { name: 'Coordinator', may: 'Runs everything about cases and meetings.' },
  psychologist: { name: 'Psychologist', may: 'Reads every case; records incidents; assesses and signs.' },
  'police lead': { name: 'Police lead', may: 'Reads every case; records incidents; tracks actions; writes plans.' },
  advocate: {
    name: 'Advocate',
    may: 'Reads every case; records incidents; speaks for the victim; makes the safety plan with her; keeps her own agency’s actions up to date.',
  },
  'panel member': {
    name: 'Panel member',
    may: 'Reads what is on an agenda that they attend; keeps their own agency’s actions up to date.',
  },
} as const satisfies Record<Role, { name: string; may: string }>

export const permission = z.enum([
  'manage clinic',
  'read audit',
  'read cases',
  'write cases',
  'record incidents',
  'write assessments',
  'sign assessments',
  'end a double rating',
  'record tool results',
  'record orders',
  'record reviews',
  'ask for monitoring',
  'run meetings',
  'answer research',
  'write actions',
  'update actions',
  'write plans',
  'speak for the victim',
  'write safety plans',
  'export documents',
  'be signed in',
])
export type Permission = z.infer<typeof permission>

/** True when one of the roles carries the permission. Denied is the default. */
export function may(roles: readonly Role[], needs: Permission): boolean {
  return roles.some((one) => GRANTS[one].has(needs))
}

/** True when the only way to cases is a seat at the table: such a person sees what is on an agenda that they attend. */
export function seesOnlyOwnAgendas(roles: readonly Role[]): boolean {
  return may(roles, 'read cases') && !roles.some((one) => one !== 'panel member' && GRANTS[one].has('read cases'))
}

/** True when the person answers research for their own agency only. */
export function answersOnlyOwnAgency(roles: readonly Role[]): boolean {
  return !may(roles, 'run meetings')
}

/** True when the person may keep only their own agency's actions up to date. */
export function updatesOnlyOwnAgency(roles: readonly Role[]): boolean {
  return !may(roles, 'write actions')
}

const GRANTS: Record<Role, ReadonlySet<Permission>> = {
  administrator: new Set<Permission>(['be signed in', 'manage clinic', 'read audit']),
  coordinator: new Set<Permission>([
    'be signed in',
    'read audit',
    'read cases',
    'write cases',
    'record incidents',
    'record orders',
    'record reviews',
    'record tool results',
    'end a double rating',
    'ask for monitoring',
    'run meetings',
    'answer research',
    'write actions',
    'update actions',
    'write plans',
    'speak for the victim',
    'write safety plans',
    'export documents',
  ]),
  psychologist: new Set<Permission>([
    'be signed in',
    'read cases',
    'record incidents',
    'write assessments',
    'sign assessments',
    'end a double rating',
    'record reviews',
    'answer research',
    'record tool results',
    'ask for monitoring',
    'update actions',
    'write plans',
    'export documents',
  ]),
  'police lead': new Set<Permission>([
    'be signed in',
    'read cases',
    'record orders',
    'record reviews',
    'answer research',
    'record incidents',
    'record tool results',
    'ask for monitoring',
    'write actions',
    'update actions',
    'write plans',
    'export documents',
  ]),
  advocate: new Set<Permission>([
    'be signed in',
    'read cases',
    'record incidents',
    'answer research',
    'update actions',
    'speak for the victim',
    'write safety plans',
    'export documents',
  ]),
  'panel member': new Set<Permission>(['be signed in', 'read cases', 'answer research', 'update actions']),
}
