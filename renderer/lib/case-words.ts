import type { Agency } from '#shared/domain/agency.ts'
import { RELATIONSHIP_WORDS, type Relationship } from '#shared/domain/case.ts'
import { ageOn, type Day, dayOf, daysBetween, type Instant } from '#shared/domain/dates.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import { callParty, type Party, type PartyRole } from '#shared/domain/party.ts'

/** The people of a case in one sentence: `Amara Nwosu, 34 · stalked by Daniel Frayne, 41, former partner`. */
export function sayPeople(parties: readonly Party[], relationship: Relationship, today: Day): string {
  const victims = withRole(parties, 'victim').map((one) => withAge(one, today))
  const perpetrators = withRole(parties, 'perpetrator')
  const from = perpetrators.map((one) => (one.name === '' && !one.known ? 'an unknown person' : withAge(one, today)))
  const tie =
    relationship === 'not known' || relationship === 'other' ? '' : `, ${inSentence(RELATIONSHIP_WORDS[relationship])}`
  return `${joined(victims, 'Victim not recorded')} · stalked by ${joined(from, 'somebody not recorded yet')}${tie}`
}

/** A name with the age on a day, where the date of birth is known: `Amara Nwosu, 34`. */
export function withAge(one: Party, today: Day): string {
  return one.born === null ? callParty(one) : `${callParty(one)}, ${ageOn(one.born, today)}`
}

/** The parties of one role that have not been removed. */
export function withRole(parties: readonly Party[], role: PartyRole): Party[] {
  return parties.filter((one) => one.role === role && !one.removed)
}

/** A label inside a sentence: `Former partner` is `former partner`. */
export function inSentence(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** How long something has been waiting: `40 minutes`, `26 hours`, `5 days`. */
export function sayWaiting(since: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000))
  if (minutes < 60) return several(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? several(hours, 'hour') : several(daysBetween(dayOf(since), dayOf(now)), 'day')
}

/** Agencies to choose from: those that still sit on the clinic, and the one chosen before. */
export function agencyChoices(
  agencies: readonly Agency[],
  chosen: AgencyId | null = null,
): { value: AgencyId; label: string }[] {
  return agencies.filter((one) => !one.retired || one.id === chosen).map((one) => ({ value: one.id, label: one.name }))
}

function joined(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(' and ')
}

function several(many: number, word: string): string {
  return `${many} ${word}${many === 1 ? '' : 's'}`
}
