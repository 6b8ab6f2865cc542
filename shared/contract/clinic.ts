import { z } from 'zod'
import { agency, agencyFields } from '#shared/domain/agency.ts'
import { changeOf } from '#shared/domain/change.ts'
import { day } from '#shared/domain/dates.ts'
import { agencyId, personId } from '#shared/domain/ids.ts'
import { passphrase, person, personFields, signIn } from '#shared/domain/person.ts'
import { settings } from '#shared/domain/settings.ts'
import { nothing, procedure } from './base.ts'

/** The clinic itself: who works with it, which agencies sit on it, how it is set up. */
export const clinicContract = {
  session: procedure(
    'be signed in',
    'settings read',
    nothing,
    z.object({
      me: person,
      settings,
      agencies: z.array(agency),
      people: z.array(person),
      today: day,
      /** Bank holidays of this year and the next two. */
      holidays: z.array(day),
      storeNotice: z.string().nullable(),
    }),
  ),
  changeSetting: procedure('manage clinic', 'settings changed', changeOf(settings), settings),
  addAgency: procedure('manage clinic', 'agency added', agencyFields, agency),
  changeAgency: procedure(
    'manage clinic',
    'agency changed',
    z.object({ agencyId, change: changeOf(agencyFields.extend({ retired: z.boolean() })) }),
    agency,
  ),
  addPerson: procedure(
    'manage clinic',
    'person added',
    personFields.extend({ signIn: signIn.or(z.literal('')), passphrase: passphrase.nullable() }),
    person,
  ),
  changePerson: procedure(
    'manage clinic',
    'person changed',
    z.object({ personId, change: changeOf(personFields) }),
    person,
  ),
  /** Gives a person who so far only attended a way to sign in, or a new passphrase when theirs is lost. */
  setPassphrase: procedure('manage clinic', 'person changed', z.object({ personId, signIn, passphrase }), person),
  removePerson: procedure('manage clinic', 'person removed', z.object({ personId }), person),
  changeOwnPassphrase: procedure(
    'be signed in',
    'passphrase changed',
    z.object({ old: passphrase, new: passphrase }),
    nothing,
  ),
  replaceRecoveryCode: procedure(
    'manage clinic',
    'recovery code replaced',
    z.object({ passphrase }),
    z.object({ recoveryCode: z.string() }),
  ),
}
