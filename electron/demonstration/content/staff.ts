import type { Role } from '#shared/domain/permission.ts'
import type { AgencyKey } from './agencies.ts'

interface WrittenPerson {
  name: string
  agency: AgencyKey
  roles: readonly Role[]
  training: string
}

/** Everybody with a role in the demonstration clinic; who signs in, and how, stands in `people.ts`. */
export const STAFF = {
  bernadette: {
    name: 'Bernadette Quansah-Lyle',
    agency: 'partnership',
    roles: ['administrator', 'coordinator'],
    training: '',
  },
  ingrid: {
    name: 'Dr Ingrid Solheim-Pryce',
    agency: 'mentalHealth',
    roles: ['psychologist'],
    training: 'Clinical and forensic psychologist; SRP-trained, course of 12 and 13 March 2024',
  },
  anselm: {
    name: 'Dr Anselm Brightwater-Ode',
    agency: 'mentalHealth',
    roles: ['psychologist'],
    training: 'Forensic psychologist; SRP-trained, course of 3 and 4 February 2025',
  },
  rowan: { name: 'DI Rowan Teasdale', agency: 'police', roles: ['police lead'], training: '' },
  saima: { name: 'Saima Darwish', agency: 'idva', roles: ['advocate'], training: '' },
  ottoline: { name: 'Ottoline Marsh', agency: 'housing', roles: ['panel member'], training: '' },
  tomasz: { name: 'Tomasz Verrall', agency: 'partnership', roles: ['administrator'], training: '' },
  keeley: { name: 'Keeley Abara', agency: 'isac', roles: ['advocate'], training: '' },
  marek: { name: 'Marek Hollis', agency: 'children', roles: ['panel member'], training: '' },
  femi: { name: 'Femi Adeyinka-Rolfe', agency: 'mentalHealth', roles: ['panel member'], training: '' },
  clodagh: { name: 'Clodagh Merriman', agency: 'probation', roles: ['panel member'], training: '' },
  yaw: { name: 'Yaw Dankwah', agency: 'cps', roles: ['panel member'], training: '' },
  imogen: { name: 'DC Imogen Nuttall', agency: 'police', roles: ['panel member'], training: '' },
  sioned: { name: 'PC Sioned Varley', agency: 'police', roles: ['panel member'], training: '' },
  farida: { name: 'DCI Farida Escott', agency: 'standards', roles: ['panel member'], training: '' },
  priyanka: { name: 'Priyanka Ramdeholl-Coates', agency: 'university', roles: ['panel member'], training: '' },
} as const satisfies Record<string, WrittenPerson>
