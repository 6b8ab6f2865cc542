import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import { NOT_ANSWERED, NOT_CLOSED } from '#shared/domain/action-rules.ts'
import { addDays, type Day, type Instant } from '#shared/domain/dates.ts'
import type { ActionId, CaseId } from '#shared/domain/ids.ts'
import { FACTOR_CODES } from '#shared/instruments/index.ts'
import { aName, chanceFrom, someText } from './invented.ts'
import { seedCase } from './seed.ts'
import { type Around, DAY_MS, idFor, insertsInto, NOW, TODAY } from './seeding.ts'

/** Cases with open actions, dealt out in turns and numbered in the order in which they are due: `Promise 00001: …` comes first. */
export async function seedActions(opened: OpenedStore<Repositories>, cases: number, actions: number): Promise<void> {
  const chance = chanceFrom(cases, NOW - 90 * DAY_MS)
  await opened.store.write(async (records) => {
    const around: Around = {
      chance,
      insert: insertsInto(opened),
      agencies: await records.clinic.agencies(),
      author: chance.pick(await records.clinic.people()),
      records,
    }
    const caseIds: CaseId[] = []
    for (let serial = 1; serial <= cases; serial += 1) caseIds.push(await seedCase(around, serial))
    const owners = Array.from({ length: OWNERS }, () => ({ name: aName(chance), agency: chance.pick(around.agencies) }))
    for (let number = 1; number <= actions; number += 1) {
      const caseId = caseIds[number % cases]
      if (caseId === undefined) throw new Error('No case was seeded.')
      const on = addDays(TODAY, Math.floor((number * DAYS) / actions) - DAYS / 2)
      await seedAction(around, caseId, { number, dueOn: on, owner: chance.pick(owners) })
    }
    for (const id of caseIds) {
      await records.cases.refreshNeed(id)
      await records.cases.reindex(id)
    }
  })
}

const OWNERS = 60
/** From the first day on which one is due to the last. */
const DAYS = 80

async function seedAction(
  { chance, insert, author }: Around,
  caseId: CaseId,
  { number, dueOn, owner }: { number: number; dueOn: Day; owner: { name: string; agency: Around['agencies'][number] } },
): Promise<void> {
  const id = idFor<ActionId>(chance)
  const at = (NOW - 7 * DAY_MS) as Instant // brand: milliseconds since 1970
  await insert.action({
    id,
    caseId,
    number,
    meetingId: null,
    agendaItemId: null,
    text: `Promise ${String(number).padStart(5, '0')}: ${someText(chance, 12)}`,
    ownerId: null,
    ownerName: owner.name,
    agencyId: owner.agency.id,
    dueOn,
    factor: chance.pick(FACTOR_CODES),
    criterion: someText(chance, 8),
    kind: 'action',
    strand: chance.pick(['victim', 'perpetrator', 'investigation', null] as const),
    measure: '',
    audience: null,
    recordedAt: at,
    recordedByName: author.name,
    ...NOT_ANSWERED,
    ...NOT_CLOSED,
    revision: 1,
  })
  if (!chance.onceIn(2)) return
  await insert.note({
    id: idFor(chance),
    actionId: id,
    kind: 'note',
    rule: null,
    text: someText(chance, 20),
    at,
    byName: author.name,
  })
}
