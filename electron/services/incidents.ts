import type { Repositories } from '#db/repositories/index.ts'
import type { ApiInputs, ApiOutputs } from '#shared/contract/index.ts'
import { type CurrencyDefinition, currencyOf, returnsAfterQuiet } from '#shared/domain/currency.ts'
import type { CaseId, IncidentId } from '#shared/domain/ids.ts'
import { checkWhen, type Incident, type IncidentFields } from '#shared/domain/incident.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { currencyDefinitionOf } from '#shared/domain/settings.ts'
import { mustStand, STANDS } from '#shared/domain/withdrawal.ts'
import { behaviourByCode } from '#shared/instruments/behaviours.ts'
import { aboutCase, type Context, recorded } from './context.ts'
import { changed } from './save-change.ts'
import { withdrawnBy } from './withdraw.ts'

type In = ApiInputs['incidents']

/** After so many days without any act a new one calls for a review (N4). */
const QUIET_DAYS = 28

/** Everything that happened in a case, and where its clock stands. */
export async function readIncidents(context: Context, { caseId }: In['get']): Promise<ApiOutputs['incidents']['get']> {
  return recorded(context, async (r) => {
    const { reference } = await r.cases.byId(caseId)
    const incidents = await r.incidents.incidents(caseId)
    const counting = incidents.filter((one) => one.withdrawnAt === null)
    const marks = await r.incidents.marks(caseId)
    return [
      aboutCase(caseId),
      {
        reference,
        incidents,
        events: await r.incidents.events(caseId),
        marks,
        impacts: await r.incidents.impacts(caseId),
        currency: currencyOf(counting, marks, await definitionIn(r), context.today()),
        returns: returnsAfterQuiet(counting, QUIET_DAYS),
      },
    ]
  })
}

/** How many incidents, where the clock stands, and the dated events: for the page of the case. */
export async function readSummary(
  context: Context,
  { caseId }: In['summary'],
): Promise<ApiOutputs['incidents']['summary']> {
  return recorded(context, async (r) => {
    await r.cases.byId(caseId)
    const acts = await r.incidents.acts(caseId)
    const marks = await r.incidents.marks(caseId)
    const currency = currencyOf(acts, marks, await definitionIn(r), context.today())
    return [aboutCase(caseId), { count: acts.length, currency, events: await r.incidents.events(caseId) }]
  })
}

async function definitionIn(r: Repositories): Promise<CurrencyDefinition> {
  return currencyDefinitionOf(await r.clinic.settings())
}

/** Records an incident. */
export async function addIncident(context: Context, { caseId, incident }: In['add']): Promise<Incident> {
  return recorded(context, async (r) => [aboutCase(caseId), await putIncident(context, r, caseId, incident)])
}

/** As `addIncident`, inside a transaction. */
export async function putIncident(
  context: Context,
  r: Repositories,
  caseId: CaseId,
  incident: IncidentFields,
): Promise<Incident> {
  checkWhen(incident, context.today())
  checkBehaviours(incident.behaviours)
  await r.cases.byId(caseId)
  const one: Incident = {
    ...incident,
    id: context.newId() as IncidentId, // a new identity
    caseId,
    addedAt: context.now(),
    addedByName: context.actor.name,
    ...STANDS,
    revision: 1,
  }
  await r.incidents.addIncident(one)
  return one
}

/** Changes one field of an incident; what it held before is kept. */
export async function changeIncident(context: Context, { incidentId, change }: In['change']): Promise<Incident> {
  return recorded(context, async (r) => {
    const before = await r.incidents.incidentById(incidentId)
    mustStand(before)
    const next = await changed(context, r, { kind: 'case', id: incidentId }, before, change)
    checkWhen(next, context.today())
    if (change.field === 'behaviours') checkBehaviours(next.behaviours)
    await r.incidents.saveIncident(next)
    return [aboutCase(next.caseId), next]
  })
}

/** Takes an incident out of the count, with the reason; it stays readable. */
export async function withdrawIncident(context: Context, { incidentId, reason }: In['withdraw']): Promise<Incident> {
  return recorded(context, async (r) => {
    const before = await r.incidents.incidentById(incidentId)
    mustStand(before)
    const next = { ...before, ...withdrawnBy(context, reason), revision: before.revision + 1 }
    await r.incidents.saveIncident(next)
    return [aboutCase(next.caseId), next]
  })
}

/** Brings a withdrawn incident back; that it was withdrawn, and why, is kept with its earlier versions. */
export async function restoreIncident(context: Context, { incidentId }: In['restore']): Promise<Incident> {
  return recorded(context, async (r) => {
    const before = await r.incidents.incidentById(incidentId)
    const { withdrawnAt, withdrawnByName, withdrawnReason } = before
    if (withdrawnAt === null) return [aboutCase(before.caseId), before]
    await r.book.keepVersion({
      id: context.newId(),
      recordKind: 'case',
      recordId: incidentId,
      field: `withdrawn ${withdrawnAt}`,
      was: `${withdrawnByName}: ${withdrawnReason}`,
      at: context.now(),
      byId: context.actor.id,
    })
    const next = { ...before, ...STANDS, revision: before.revision + 1 }
    await r.incidents.saveIncident(next)
    return [aboutCase(next.caseId), next]
  })
}

/** What the fields of an incident held before. */
export async function readVersions(
  context: Context,
  { incidentId }: In['versions'],
): Promise<ApiOutputs['incidents']['versions']> {
  return recorded(context, async (r) => {
    const { caseId } = await r.incidents.incidentById(incidentId)
    const names = new Map((await r.clinic.people()).map((one) => [one.id, one.name]))
    const versions = await r.incidents.versions(incidentId)
    return [aboutCase(caseId), versions.map(({ byId, ...version }) => ({ ...version, byName: names.get(byId) ?? '' }))]
  })
}

function checkBehaviours(codes: readonly string[]): void {
  if (codes.every((code) => behaviourByCode(code) !== undefined)) return
  throw new Refusal('INVALID', { field: 'behaviours', sentence: 'One of these behaviours is not in the list.' })
}
