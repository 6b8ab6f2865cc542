import type { Api } from '#shared/contract/index.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { AGENCIES, type AgencyKey } from './content/agencies.ts'

/** Who is who in the demonstration clinic, by the names that its content uses. */
export interface Directory {
  agency(key: AgencyKey): AgencyId
  /** Null for somebody who has no record of their own. */
  person(name: string): PersonId | null
  /** Somebody who signs in. */
  colleague(name: string): PersonId
}

/** Reads the directory as somebody who is signed in sees it. */
export async function readDirectory(api: Api): Promise<Directory> {
  const { agencies, people } = await api.clinic.session({})
  const agencyIds = new Map(agencies.map((one) => [one.name, one.id]))
  const personIds = new Map(people.map((one) => [one.name, one.id]))
  return {
    agency: (key) => {
      const id = agencyIds.get(AGENCIES[key].name)
      if (id === undefined) throw new Error(`The demonstration clinic lacks the agency ${key}.`)
      return id
    },
    person: (name) => personIds.get(name) ?? null,
    colleague: (name) => {
      const id = personIds.get(name)
      if (id === undefined) throw new Error(`The demonstration clinic lacks ${name}.`)
      return id
    },
  }
}
