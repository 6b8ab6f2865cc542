import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { onTestFinished } from 'vitest'
import { apiFor } from '#backend/api.ts'
import { createClinic, type OpenClinic } from '#backend/clinic.ts'
import type { PassphraseCost } from '#backend/passphrase.ts'
import type { Documents } from '#services/context.ts'
import type { Api } from '#shared/contract/index.ts'
import type { Agency } from '#shared/domain/agency.ts'
import { type Day, dayOf, type Instant } from '#shared/domain/dates.ts'
import type { Role } from '#shared/domain/permission.ts'

/** Argon2 as cheap as it goes: tests are not about guessing. */
export const CHEAP: PassphraseCost = { memoryKiB: 64, passes: 1, lanes: 1 }
export const PASSPHRASE = 'pebble lantern orchard thistle'

/** Saturday 21 November 2026, 09:41 in the United Kingdom. */
export const NOW = Date.UTC(2026, 10, 21, 9, 41) as Instant // brand: milliseconds since 1970
export const TODAY = '2026-11-21' as Day // brand: a day that exists

export interface TestClinic {
  folder: string
  open: OpenClinic
  agencies: readonly Agency[]
  agency(name: string): Agency
  as(signIn: string): Api
  /** Sets the clock; it goes on by a millisecond with every reading. */
  at(instant: Instant): void
}

/** A real clinic on a real encrypted store in a folder of its own, with one person for each role, who signs in under it. */
export async function openTestClinic(documents: Documents = NO_PAGES): Promise<TestClinic> {
  const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-test-'))
  let now = NOW
  const around = {
    folder,
    now: () => {
      now = (now + 1) as Instant // brand: as above
      return now
    },
    newId: () => v7(),
    documents,
    cost: CHEAP,
  }
  const { clinic } = await createClinic(around, {
    clinicName: 'Westmere Stalking Clinic',
    agencies: [
      { name: 'Westmere Police', kind: 'police' },
      { name: 'Westmere Probation', kind: 'probation' },
      { name: 'Westmere Health', kind: 'health' },
      { name: 'Westmere Advocacy', kind: 'advocacy' },
    ],
    you: { name: 'Robin Okafor', agency: 0, signIn: 'coordinator' },
    passphrase: PASSPHRASE,
  })
  onTestFinished(async () => {
    await clinic.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const as = (signIn: string) => apiFor(clinic, signIn)
  const { agencies } = await as('coordinator').clinic.session({})
  const agency = (name: string): Agency => {
    const found = agencies.find((one) => one.name.endsWith(name))
    if (found === undefined) throw new Error(`No agency ends in ${name}.`)
    return found
  }
  for (const [role, at] of STAFF) {
    await as('coordinator').clinic.addPerson({
      name: `${role} of ${at}`,
      agencyId: agency(at).id,
      roles: [role],
      training: role === 'psychologist' ? 'Profile training, 2 March 2026' : '',
      signIn: role,
      passphrase: PASSPHRASE,
    })
  }
  return {
    folder,
    open: clinic,
    agencies,
    agency,
    as,
    at: (instant) => {
      now = instant
    },
  }
}

/** A case with what an agenda asks of it (level, summary, officer) and whatever else matters to the test. */
export async function openCase(clinic: TestClinic, rest: Partial<Parameters<Api['cases']['open']>[0]> = {}) {
  const opened = await openBareCase(clinic, rest)
  const { cases } = clinic.as('coordinator')
  await cases.decideLevel({ caseId: opened.id, choice: { level: 'medium', route: null, reason: '' } })
  const summary = { field: 'summary', was: '', value: 'He waits outside her work.' } as const
  return cases.change({ caseId: opened.id, change: summary })
}

/** A case as it is opened: nobody has decided its level or summed it up. */
export async function openBareCase(clinic: TestClinic, rest: Partial<Parameters<Api['cases']['open']>[0]> = {}) {
  return clinic.as('coordinator').cases.open({
    referringAgencyId: clinic.agency('Police').id,
    referredOn: dayOf(NOW),
    referredByName: 'PC Lund',
    victim: 'Amara Nwosu',
    victimBorn: null,
    perpetratorKnown: true,
    perpetrator: 'Daniel Frayne',
    relationship: 'former partner',
    domesticAbuse: 'yes',
    stalkingDominant: 'yes',
    officerInCase: 'DC Lund',
    holder: { agencyId: clinic.agency('Police').id, name: 'DC Lund' },
    ...rest,
  })
}

const STAFF: readonly (readonly [Role, string])[] = [
  ['administrator', 'Police'],
  ['psychologist', 'Health'],
  ['police lead', 'Police'],
  ['advocate', 'Advocacy'],
  ['panel member', 'Probation'],
]

const NO_PAGES: Documents = {
  render: () => Promise.reject(new Error('This clinic draws no pages.')),
}
