import { cpSync } from 'node:fs'
import { v7 } from 'uuid'
import { apiFor } from '#backend/api.ts'
import { createClinic, type OpenClinic, openClinicStore, type Surroundings } from '#backend/clinic.ts'
import { unlockWithPassphrase } from '#backend/keyring.ts'
import { readKeyring } from '#backend/keyring-file.ts'
import { type OpenedStore, openStore } from '#backend/opened-store.ts'
import type { PassphraseCost } from '#backend/passphrase.ts'
import { MIGRATIONS } from '#db/migrations.ts'
import { type Repositories, repositoriesOn } from '#db/repositories/index.ts'
import type { Documents } from '#services/context.ts'
import type { Instant } from '#shared/domain/dates.ts'
import { type Seeded, seedCases } from './seed.ts'
import { seedActions } from './seed-actions.ts'
import { NOW } from './seeding.ts'

export const SIGN_IN = 'coordinator'
export const PASSPHRASE = 'pebble lantern orchard thistle'

/** Argon2 as cheap as it goes, where the way in is not what is measured. */
export const CHEAP: PassphraseCost = { memoryKiB: 64, passes: 1, lanes: 1 }

/** Makes a clinic with invented cases on a real encrypted store. Without `cost`, its passphrase costs what it costs in the app. */
export async function makeSeededClinic(folder: string, cases: number, cost?: PassphraseCost): Promise<Seeded> {
  return makeClinic(folder, cost, (opened) => seedCases(opened, cases))
}

/** Makes a clinic with so many open actions, the same number in each of its cases, numbered in the order in which they are due. */
export async function makeClinicOfActions(folder: string, cases: number, actions: number): Promise<void> {
  return makeClinic(folder, CHEAP, (opened) => seedActions(opened, cases, actions))
}

async function makeClinic<T>(
  folder: string,
  cost: PassphraseCost | undefined,
  seed: (opened: OpenedStore<Repositories>) => Promise<T>,
): Promise<T> {
  const { clinic } = await createClinic(around(folder, cost), {
    clinicName: 'Westmere Stalking Clinic',
    agencies: [
      { name: 'Westmere Police', kind: 'police' },
      { name: 'Westmere Probation', kind: 'probation' },
      { name: 'Westmere Health', kind: 'health' },
      { name: 'Westmere Advocacy', kind: 'advocacy' },
    ],
    you: { name: 'Robin Okafor', agency: 0, signIn: SIGN_IN },
    passphrase: PASSPHRASE,
  })
  const { agencies } = await apiFor(clinic, SIGN_IN).clinic.session({})
  const [, , health] = agencies
  if (health === undefined) throw new Error('The clinic lost an agency.')
  await apiFor(clinic, SIGN_IN).clinic.addPerson({
    name: 'Dr Ines Thornwell',
    agencyId: health.id,
    roles: ['psychologist'],
    training: 'Invented training',
    signIn: 'psychologist',
    passphrase: PASSPHRASE,
  })
  await clinic.close()
  const opened = await openRecords(folder)
  try {
    return await seed(opened)
  } finally {
    await opened.close()
  }
}

/** The store of a clinic with its connection, for statements beside the repositories'. */
export async function openRecords(folder: string): Promise<OpenedStore<Repositories>> {
  const { keyring, dataKey } = await unlocked(folder)
  return openStore({ folder, keyring, dataKey, migrations: MIGRATIONS, records: repositoriesOn, now: NOW })
}

/** The clinic as the backend opens it for a window. */
export async function openAsBackend(folder: string, documents: Documents = NO_PAGES): Promise<OpenClinic> {
  const { keyring, dataKey } = await unlocked(folder)
  return openClinicStore({ ...around(folder, CHEAP), documents }, keyring, dataKey)
}

/** Only one process, and only once, may open a store file: whoever measures beside it takes a copy. */
export function copyClinic(from: string, to: string): string {
  cpSync(from, to, { recursive: true })
  return to
}

async function unlocked(folder: string) {
  const keyring = readKeyring(folder)
  if (keyring === undefined) throw new Error('There is no clinic in this folder.')
  return { keyring, ...(await unlockWithPassphrase(keyring, { signIn: SIGN_IN, passphrase: PASSPHRASE })) }
}

function around(folder: string, cost: PassphraseCost | undefined): Surroundings {
  let now = NOW
  return {
    folder,
    now: () => {
      now = (now + 1) as Instant // brand: milliseconds since 1970
      return now
    },
    newId: () => v7(),
    documents: NO_PAGES,
    cost,
  }
}

const NO_PAGES: Documents = {
  render: () => Promise.reject(new Error('This clinic draws no pages.')),
}
