import type { HostInput } from '#shared/contract/host.ts'
import { DEMONSTRATION_PEOPLE } from '../people.ts'
import { AGENCIES } from './agencies.ts'
import { STAFF } from './staff.ts'

/** How the demonstration clinic is created: with its agencies and its coordinator, who adds everybody else. */
export const DEMONSTRATION_CLINIC: HostInput<'createClinic'> = {
  clinicName: 'Westmere Stalking Clinic',
  agencies: Object.values(AGENCIES),
  you: {
    name: STAFF.bernadette.name,
    agency: Object.keys(AGENCIES).indexOf(STAFF.bernadette.agency),
    signIn: 'bernadette',
  },
  passphrase: DEMONSTRATION_PEOPLE.find((one) => one.signIn === 'bernadette')?.passphrase ?? '',
}
