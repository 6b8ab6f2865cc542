import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import type { Agency } from '#shared/domain/agency.ts'
import { applyChange } from '#shared/domain/change.ts'
import { checkDefinition } from '#shared/domain/currency.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { may } from '#shared/domain/permission.ts'
import { isLongEnough, type Person } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { currencyDefinitionOf, type Settings } from '#shared/domain/settings.ts'
import { checkForumNames } from '#shared/instruments/forums.ts'
import { type Context, recorded, type Subject } from './context.ts'
import { holidaysFrom } from './holidays.ts'
import { changed } from './save-change.ts'

type In = ApiInputs['clinic']

/** Who is signed in, and what every screen needs to know about the clinic. */
export async function readSession(context: Context): Promise<ApiOutputs['clinic']['session']> {
  return recorded(context, async (r) => [
    CLINIC,
    {
      me: await r.clinic.personById(context.actor.id),
      settings: await r.clinic.settings(),
      agencies: await r.clinic.agencies(),
      people: await r.clinic.people(),
      today: context.today(),
      holidays: [...(await holidaysFrom(context, r, context.today()))],
      storeNotice: context.storeNotice,
    },
  ])
}

/** Changes one setting of the clinic. */
export async function changeSetting(context: Context, change: In['changeSetting']): Promise<Settings> {
  const next = await recorded(context, async (r) => {
    const all = applyChange(await r.clinic.settings(), change)
    if (change.field.startsWith('currency')) checkDefinition(currencyDefinitionOf(all))
    if (change.field.endsWith('ForumName')) checkForumNames(all)
    await r.clinic.putSetting(change.field, change.value, context.now())
    return [CLINIC, all]
  })
  if (change.field === 'idleMinutes') context.idleMinutesChanged(next.idleMinutes)
  return next
}

/** Adds an agency. */
export async function addAgency(context: Context, input: In['addAgency']): Promise<Agency> {
  return recorded(context, async (r) => {
    await mustBeNew(r, input.name, null)
    const one: Agency = { ...input, id: context.newId() as AgencyId, retired: false, revision: 1 } // a new identity
    await r.clinic.addAgency(one)
    return [{ kind: 'agency', id: one.id }, one]
  })
}

/** Changes one field of an agency, or retires it; what it did stays. */
export async function changeAgency(context: Context, { agencyId, change }: In['changeAgency']): Promise<Agency> {
  return recorded(context, async (r) => {
    if (change.field === 'name') await mustBeNew(r, change.value, agencyId)
    const next = await changed(
      context,
      r,
      { kind: 'agency', id: agencyId },
      await r.clinic.agencyById(agencyId),
      change,
    )
    await r.clinic.saveAgency(next)
    return [{ kind: 'agency', id: agencyId }, next]
  })
}

/** Adds a person; with a sign-in name and a passphrase they can open the store, without they can only attend. */
export async function addPerson(context: Context, input: In['addPerson']): Promise<Person> {
  const { passphrase, ...fields } = input
  const one: Person = { ...fields, id: context.newId() as PersonId, active: true, revision: 1 } // a new identity
  if (one.signIn !== '' && passphrase === null) {
    throw new Refusal('INVALID', { field: 'passphrase', sentence: 'Whoever signs in needs a passphrase.' })
  }
  if (passphrase !== null && !isLongEnough(passphrase)) throw new Refusal('WEAK_PASSPHRASE', {})
  await recorded(context, async (r) => {
    await r.clinic.agencyById(one.agencyId)
    if (one.signIn !== '' && (await r.clinic.personBySignIn(one.signIn)) !== undefined)
      throw new Refusal('SIGN_IN_TAKEN', {})
    await r.clinic.addPerson({ ...one, signIn: '' })
    return [aboutPerson(one.id), null]
  })
  if (passphrase === null || one.signIn === '') return one
  return withSlot(context, one.id, one.signIn, passphrase)
}

/** Changes one field of a person. */
export async function changePerson(context: Context, { personId, change }: In['changePerson']): Promise<Person> {
  return recorded(context, async (r) => {
    const next = await changed(
      context,
      r,
      { kind: 'person', id: personId },
      await r.clinic.personById(personId),
      change,
    )
    await r.clinic.agencyById(next.agencyId)
    await r.clinic.savePerson(next)
    await mustKeepAdministrator(r)
    return [aboutPerson(personId), next]
  })
}

/** Gives a person a way to sign in, or a new passphrase in place of a lost one. */
export async function setPassphrase(
  context: Context,
  { personId, signIn, passphrase }: In['setPassphrase'],
): Promise<Person> {
  return withSlot(context, personId, signIn, passphrase)
}

/** Takes a person's way in away; what they did stays under their name. */
export async function removePerson(context: Context, { personId }: In['removePerson']): Promise<Person> {
  const person = await recorded(context, async (r) => {
    const current = await r.clinic.personById(personId)
    if (current.id === context.actor.id) throw new Refusal('STILL_NEEDED', { by: 'you, who are signed in' })
    const next = { ...current, signIn: '', active: false, revision: current.revision + 1 }
    await r.clinic.savePerson(next)
    await mustKeepAdministrator(r)
    return [aboutPerson(personId), { current, next }]
  })
  if (person.current.signIn !== '') await context.keys.take(personId)
  return person.next
}

/** Changes the passphrase of whoever is signed in. */
export async function changeOwnPassphrase(
  context: Context,
  input: In['changeOwnPassphrase'],
): Promise<Record<string, never>> {
  await context.keys.change(context.actor.id, input.old, input.new)
  return recorded(context, async () => [aboutPerson(context.actor.id), {}])
}

/** Makes a new recovery code; the old paper opens nothing from then on. */
export async function replaceRecoveryCode(
  context: Context,
  { passphrase }: In['replaceRecoveryCode'],
): Promise<ApiOutputs['clinic']['replaceRecoveryCode']> {
  const recoveryCode = await context.keys.newRecoveryCode(context.actor.id, passphrase)
  return recorded(context, async () => [CLINIC, { recoveryCode }])
}

const CLINIC: Subject = { kind: 'clinic', id: null }

function aboutPerson(id: PersonId): Subject {
  return { kind: 'person', id }
}

async function withSlot(context: Context, personId: PersonId, signIn: string, passphrase: string): Promise<Person> {
  await context.keys.give(personId, signIn, passphrase)
  return recorded(
    context,
    async (r) => {
      const current = await r.clinic.personById(personId)
      const next = { ...current, signIn, active: true, revision: current.revision + 1 }
      await r.clinic.savePerson(next)
      return [aboutPerson(personId), next]
    },
    'person changed',
  )
}

async function mustBeNew(r: Repositories, name: string, except: AgencyId | null): Promise<void> {
  const same = (await r.clinic.agencies()).find(
    (one) => one.name.toLowerCase() === name.toLowerCase() && one.id !== except,
  )
  if (same !== undefined)
    throw new Refusal('INVALID', { field: 'name', sentence: 'An agency with this name is already here.' })
}

async function mustKeepAdministrator(r: Repositories): Promise<void> {
  const left = (await r.clinic.people()).filter(
    (one) => one.active && one.signIn !== '' && may(one.roles, 'manage clinic'),
  )
  if (left.length === 0) throw new Refusal('LAST_ADMINISTRATOR', {})
}
