import { caseEventKind } from '#shared/domain/case-event.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { SEVERITIES } from '#shared/domain/incident.ts'
import { STANDS } from '#shared/domain/withdrawal.ts'
import { BEHAVIOURS } from '#shared/instruments/behaviours.ts'
import { someText } from './invented.ts'
import { type Around, idFor, NOW, TODAY } from './seeding.ts'

export const INCIDENTS = 500
const EVENTS = 20
/** Over so many days: a year and a half. */
const DAYS = 550

/** One case with 500 incidents and 20 events over a year and a half. */
export async function seedIncidents({ chance, insert, author }: Around, caseId: CaseId): Promise<void> {
  for (let made = 0; made < INCIDENTS; made += 1) {
    await insert.incident({
      id: idFor(chance),
      caseId,
      on: addDays(TODAY, -chance.upTo(DAYS)),
      until: null,
      time: chance.onceIn(2) ? '22:15' : null,
      about: chance.onceIn(9),
      text: someText(chance, 25),
      standing: chance.pick(['fact', 'allegation', 'opinion'] as const),
      source: 'Invented account',
      behaviours: [...new Set([chance.pick(BEHAVIOURS).code, chance.pick(BEHAVIOURS).code])],
      against: ['victim'],
      howKnown: 'told',
      severity: chance.pick(SEVERITIES),
      reported: chance.pick(['yes', 'no'] as const),
      policeNumber: '',
      addedAt: NOW,
      addedByName: author.name,
      ...STANDS,
      revision: 1,
    })
  }
  for (let made = 0; made < EVENTS; made += 1) {
    await insert.event({
      id: idFor(chance),
      caseId,
      kind: chance.pick(caseEventKind.options),
      on: addDays(TODAY, 30 - chance.upTo(DAYS)),
      note: someText(chance, 8),
      saidBy: 'Invented account',
      addedAt: NOW,
      addedByName: author.name,
      ...STANDS,
    })
  }
}
