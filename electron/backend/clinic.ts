import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { MIGRATIONS } from '#db/migrations.ts'
import { checkpoint } from '#db/open.ts'
import { type Repositories, repositoriesOn } from '#db/repositories/index.ts'
import type { Store } from '#db/store.ts'
import { calendar } from '#documents/calendar.ts'
import { table } from '#documents/table.ts'
import type { Context, Documents } from '#services/context.ts'
import type { HostInput } from '#shared/contract/host.ts'
import type { AuditAct } from '#shared/domain/audit.ts'
import { dayOf, type Instant } from '#shared/domain/dates.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import type { Actor, Person } from '#shared/domain/person.ts'
import { bankHolidays } from './bank-holidays.ts'
import { createKeyring, type Keyring } from './keyring.ts'
import { writeKeyring } from './keyring-file.ts'
import { keysOf } from './keys.ts'
import type { Caller } from './middleware.ts'
import { type OpenedStore, openStore } from './opened-store.ts'
import type { PassphraseCost } from './passphrase.ts'
import { rotateStore } from './rotation.ts'

/** What a clinic's store needs from around it: time, identity, pages, and where its files lie. */
export interface Surroundings {
  folder: string
  now(): Instant
  newId(): string
  documents: Documents
  /** Lower in tests only. */
  cost?: PassphraseCost | undefined
  idleMinutesChanged?(minutes: number): void
  broke?(path: readonly string[], error: unknown): void
}

/** An open clinic: its store under its keyring, and whoever acts on it. */
export interface OpenClinic {
  /** The person as the guard of the contract wants to see them. */
  callerFor(personId: PersonId): Promise<Caller>
  /** The same for whoever signs in under a name; throws when nobody does. */
  callerNamed(signIn: string): Promise<Caller>
  idleMinutes(): Promise<number>
  /** Calls whenever something was written; returns how to stop. */
  watchChanges(changed: () => void): () => void
  /** Writes down that somebody came in, and when somebody, nobody knows who, had failed to before. */
  signedIn(personId: PersonId, failed: readonly number[]): Promise<void>
  close(): Promise<void>
}

/** How long nothing has been written before the log is emptied, in ms. */
const PAUSE_MS = 5000

/** Makes a clinic in an empty folder, with its agencies and its first person, who runs it. The keyring is written last: until then there is no clinic. */
export async function createClinic(
  around: Surroundings,
  input: HostInput<'createClinic'>,
): Promise<{ clinic: OpenClinic; personId: PersonId; recoveryCode: string }> {
  mkdirSync(around.folder, { recursive: true, mode: 0o700 })
  const personId = around.newId() as PersonId // a new identity
  const { keyring, recoveryCode, dataKey } = await createKeyring(
    { id: personId, signIn: input.you.signIn, passphrase: input.passphrase },
    around.cost,
  )
  const opened = openIn(around, keyring, dataKey, true)
  await opened.store.write(async (r) => {
    const agencies = input.agencies.map((one) => ({
      ...one,
      id: around.newId() as AgencyId,
      retired: false,
      revision: 1,
    })) // new identities
    for (const one of agencies) await r.clinic.addAgency(one)
    const own = agencies[input.you.agency]
    if (own === undefined) throw new Error('The first person belongs to no agency that was named.')
    await r.clinic.addPerson({
      id: personId,
      name: input.you.name,
      agencyId: own.id,
      roles: ['administrator', 'coordinator'],
      training: '',
      signIn: input.you.signIn,
      active: true,
      revision: 1,
    })
    await r.clinic.putSetting('clinicName', input.clinicName, around.now())
    await audit(around, r, personId, 'clinic created')
  })
  writeKeyring(around.folder, keyring, dataKey)
  return { clinic: openClinic(around, keyring, dataKey, opened), personId, recoveryCode }
}

/** Opens the store that an unlocked keyring names; throws `StoreProblem`. */
export function openClinicStore(around: Surroundings, keyring: Keyring, dataKey: Buffer): OpenClinic {
  const opened = openIn(around, keyring, dataKey, false)
  try {
    return openClinic(around, keyring, dataKey, opened)
  } catch (error) {
    opened.anchor.close()
    opened.database.close()
    throw error
  }
}

function openIn(around: Surroundings, keyring: Keyring, dataKey: Buffer, isNew: boolean): OpenedStore<Repositories> {
  return openStore({
    folder: around.folder,
    keyring,
    dataKey,
    migrations: MIGRATIONS,
    records: repositoriesOn,
    now: around.now(),
    isNew,
  })
}

function openClinic(
  around: Surroundings,
  keyring: Keyring,
  dataKey: Buffer,
  opened: OpenedStore<Repositories>,
): OpenClinic {
  const held = { keyring, dataKey, opened, swapping: Promise.resolve() }
  const notice = noticeOf(opened)

  // One store for everybody who holds it, also while its key is being changed under it.
  const store: Store<Repositories> = {
    read: async (work) => {
      await held.swapping
      return held.opened.store.read(work)
    },
    write: async (work) => {
      await held.swapping
      const result = await held.opened.store.write(work)
      emptyLogSoon()
      for (const changed of watching) changed()
      return result
    },
  }
  const watching = new Set<() => void>()
  let emptying: NodeJS.Timeout | undefined

  /** What is still in the log would be lost without a word if one of its bits flipped: it is moved into the store's pages in every pause. */
  function emptyLogSoon(): void {
    clearTimeout(emptying)
    emptying = setTimeout(
      () => void held.opened.store.alone(async (database) => checkpoint(database)).catch(() => undefined),
      PAUSE_MS,
    )
    emptying.unref()
  }
  const keys = keysOf({
    current: () => ({ keyring: held.keyring, dataKey: held.dataKey }),
    replace: (next) => {
      writeKeyring(around.folder, next, held.dataKey)
      held.keyring = next
    },
    rotate: (without) => {
      const swapped = swap(without)
      // Whoever waits goes on with the store as it then is; whoever asked hears of a failure.
      held.swapping = swapped.catch(() => undefined)
      return swapped
    },
    cost: around.cost,
  })

  async function swap(without: PersonId): Promise<void> {
    const { keyring: old, dataKey: oldKey, opened: before } = held
    try {
      const next = await rotateStore({
        folder: around.folder,
        store: before.store,
        chain: before.chain,
        keyring: old,
        dataKey: oldKey,
        without,
      })
      before.anchor.close()
      Object.assign(held, { ...next, opened: openIn(around, next.keyring, next.dataKey, false) })
      oldKey.fill(0)
    } catch (error) {
      if (!before.database.open && held.opened === before) {
        before.anchor.close()
        held.opened = openIn(around, old, oldKey, false)
      }
      throw error
    }
  }

  function callerOf({ id, name, agencyId, roles }: Person): Caller {
    const actor: Actor = { id, name, agencyId, roles }
    const contextFor = (act: AuditAct): Context => ({
      actor,
      act,
      store,
      now: around.now,
      today: () => dayOf(around.now()),
      newId: around.newId,
      keys,
      documents: around.documents,
      files: { table, calendar },
      bankHolidays,
      fingerprint: (text) => createHash('sha256').update(text).digest('hex'),
      storeNotice: notice,
      idleMinutesChanged: (minutes) => around.idleMinutesChanged?.(minutes),
    })
    return {
      actor,
      contextFor,
      denied: () => store.write((r) => audit(around, r, id, 'refused')),
      broke: (path, error) => around.broke?.(path, error),
    }
  }

  return {
    callerFor: async (personId) => callerOf(await store.read((r) => r.clinic.personById(personId))),
    callerNamed: async (signIn) => {
      const person = await store.read((r) => r.clinic.personBySignIn(signIn))
      if (person === undefined) throw new Error('Nobody signs in under this name.')
      return callerOf(person)
    },
    idleMinutes: async () => (await store.read((r) => r.clinic.settings())).idleMinutes,
    watchChanges: (changed) => {
      watching.add(changed)
      return () => watching.delete(changed)
    },
    signedIn: (personId, failed) =>
      store.write(async (r) => {
        for (const at of failed) await audit({ now: () => at as Instant }, r, NOBODY, 'sign-in failed') // brand: milliseconds since 1970
        if (notice !== null) await audit(around, r, personId, 'store found changed')
        await audit(around, r, personId, 'signed in')
      }),
    close: async () => {
      clearTimeout(emptying)
      await held.swapping
      await held.opened.close()
      held.dataKey.fill(0)
    },
  }
}

/** What the audit and the anchor say about the store, for whoever signs in; null when all confirmed changes are there. */
function noticeOf({ verdict, chain }: OpenedStore<Repositories>): string | null {
  const audit = chain.verify()
  if (!audit.ok) return `The audit was changed at entry ${audit.seq}. Tell your administrator before you go on.`
  switch (verdict.kind) {
    case 'sound':
      return null
    case 'changes missing':
      return `${verdict.count} confirmed ${verdict.count === 1 ? 'change is' : 'changes are'} missing from the store (entries ${verdict.from} to ${verdict.to} of the audit). Compare with the last printed minutes and tell your administrator before you go on.`
    case 'replaced':
      return 'The store is not the one that was last worked with here: it was put back or exchanged. Tell your administrator before you go on.'
    case 'anchor missing':
      return 'The file that vouches for the store is gone, so nobody can say whether the last changes are all here. Tell your administrator.'
    case 'anchor damaged':
      return 'The file that vouches for the store is damaged, so nobody can say whether the last changes are all here. Tell your administrator.'
  }
}

/** Stands for whoever was not let in; the audit shows no name for it. */
const NOBODY = 'nobody' as PersonId // brand: no person has it

async function audit(
  around: Pick<Surroundings, 'now'>,
  r: Repositories,
  personId: PersonId,
  act: AuditAct,
): Promise<void> {
  await r.audit.append({ at: around.now(), actorId: personId, act, recordKind: 'clinic', recordId: null, caseId: null })
}
