import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import { addDays, type Instant } from '#shared/domain/dates.ts'
import type { AssessmentId, CaseId, MeetingId } from '#shared/domain/ids.ts'
import { BLANK_PARTY } from '#shared/domain/party.ts'
import { CURRENT_PACKS, FACTOR_CODES } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import { aName, chanceFrom, someText } from './invented.ts'
import { seedIncidents } from './seed-incidents.ts'
import { CASES_A_MEETING, seedHearing, seedMeeting } from './seed-meetings.ts'
import { type Around, DAY_MS, idFor, insertsInto, NOW, TODAY } from './seeding.ts'

/** What was put into the store, for the measurements to ask for. */
export interface Seeded {
  caseIds: readonly CaseId[]
  /** Meetings of twelve cases, with minutes and actions. */
  meetingIds: readonly MeetingId[]
  /** The one case with 500 incidents. */
  incidentsOf: CaseId
}

/**
 * Fills an open store with cases and everything in them: two or three people, one or two handovers, a level,
 * two signed assessments with all factors rated, five actions with notes, and a minuted meeting for every twelve cases.
 */
export async function seedCases(opened: OpenedStore<Repositories>, count: number): Promise<Seeded> {
  const chance = chanceFrom(count, NOW - 90 * DAY_MS)
  return opened.store.write(async (records) => {
    const around = {
      chance,
      insert: insertsInto(opened),
      agencies: await records.clinic.agencies(),
      author: chance.pick(await records.clinic.people()),
      records,
    }
    const caseIds: CaseId[] = []
    const meetingIds: MeetingId[] = []
    for (let serial = 1; serial <= count; serial += 1) {
      if (meetingIds.length * CASES_A_MEETING < serial) meetingIds.push(await seedMeeting(around, meetingIds.length))
      const caseId = await seedCase(around, serial)
      await seedHearing(around, caseId, latest(meetingIds), serial)
      await records.cases.refreshNeed(caseId)
      await records.cases.reindex(caseId)
      await records.audit.append({
        at: NOW,
        actorId: around.author.id,
        act: 'case opened',
        recordKind: 'case',
        recordId: caseId,
        caseId,
      })
      caseIds.push(caseId)
    }
    const [incidentsOf] = caseIds
    if (incidentsOf === undefined) throw new Error('No case was seeded.')
    await seedIncidents(around, incidentsOf)
    for (const id of meetingIds.slice(WITHOUT_MINUTES)) around.insert.finalise(id)
    return { caseIds, meetingIds, incidentsOf }
  })
}

/** How many of the newest meetings have no final minutes yet. */
const WITHOUT_MINUTES = 2
const RATED = ['yes', 'partly', 'no', 'not known'] as const
const WEIGHT = ['low', 'moderate', 'high'] as const

/** One case with its people, its risk holder, its level and two signed assessments. */
export async function seedCase(around: Around, serial: number): Promise<CaseId> {
  const { chance, insert, agencies, author } = around
  const id = idFor<CaseId>(chance)
  const at = (NOW - (1 + chance.upTo(300)) * DAY_MS) as Instant // brand: milliseconds since 1970
  const level = chance.pick(['high', 'medium', 'standard'] as const)
  const route = level === 'high' ? chance.pick(['visible', 'judgement', 'escalation'] as const) : null
  const offered = chance.onceIn(20)
  await insert.case({
    id,
    serial,
    reference: `SC-2026-${String(serial).padStart(4, '0')}`,
    relationship: chance.pick(['former partner', 'colleague', 'stranger', 'neighbour'] as const),
    domesticAbuse: chance.pick(['yes', 'no', 'unsure'] as const),
    stalkingDominant: 'yes',
    referringAgencyId: chance.pick(agencies).id,
    referredOn: addDays(TODAY, -chance.upTo(300)),
    referredByName: aName(chance),
    officerInCase: aName(chance),
    officerPhone: `07700 900${String(chance.upTo(1000)).padStart(3, '0')}`,
    summary: someText(chance, 120),
    nextReviewOn: chance.onceIn(10) ? null : addDays(TODAY, chance.upTo(60) - 20),
    openedAt: at,
    closedAt: chance.onceIn(5) ? NOW : null,
    triage: 'accepted',
    level,
    route,
    offerOpen: offered,
    needsOn: '',
    revision: 1,
  })
  const people = chance.onceIn(4) ? PEOPLE : PEOPLE.slice(0, 2)
  for (const role of people) {
    await insert.party({
      ...BLANK_PARTY,
      id: idFor(chance),
      caseId: id,
      role,
      name: aName(chance),
      known: role !== 'perpetrator' || !chance.onceIn(15),
      address: `${1 + chance.upTo(90)} Example Lane, ZZ${1 + chance.upTo(90)} ${chance.upTo(10)}ZZ`,
      description: someText(chance, 20),
      removed: false,
      revision: 1,
    })
  }
  const link = {
    caseId: id,
    agencyId: chance.pick(agencies).id,
    name: aName(chance),
    offeredAt: at,
    offeredByName: author.name,
    reason: '',
    conditions: '',
  }
  await insert.handover({
    ...link,
    id: idFor(chance),
    answer: 'accepted',
    answeredAt: at,
    answeredByName: aName(chance),
  })
  if (offered) await insert.handover({ ...link, id: idFor(chance), answer: null, answeredAt: null, answeredByName: '' })
  await insert.level({
    id: idFor(chance),
    caseId: id,
    level,
    route,
    reason: someText(chance, 30),
    decidedAt: at,
    decidedBy: author.id,
    decidedByName: author.name,
  })
  await seedAssessments(around, id, at)
  return id
}

const PEOPLE = ['victim', 'perpetrator', 'child'] as const

async function seedAssessments({ chance, insert, author }: Around, caseId: CaseId, at: Instant): Promise<void> {
  let supersedes: AssessmentId | null = null
  for (const number of [1, 2]) {
    const id = idFor<AssessmentId>(chance)
    await insert.assessment({
      id,
      caseId,
      number,
      supersedes,
      type: chance.pick(TYPOLOGY.types).code,
      alternativeType: null,
      initialMotivation: someText(chance, 15),
      maintainedBy: someText(chance, 15),
      confidence: chance.pick(WEIGHT),
      reasons: someText(chance, 40),
      summary: someText(chance, 80),
      startedAt: at,
      startedBy: author.id,
      startedByName: author.name,
      signedAt: null,
      signedByName: '',
      signedRole: '',
      signedTraining: '',
      packs: [...CURRENT_PACKS],
      kind: 'single',
      pairId: null,
      typeCarried: null,
      discardedAt: null,
      discardedByName: '',
      discardedReason: '',
      revision: 1,
    })
    for (const code of FACTOR_CODES) {
      await insert.rating({
        assessmentId: id,
        code,
        presence: chance.pick(RATED),
        relevance: chance.pick(WEIGHT),
        presenceInCustody: null,
        relevanceInCustody: null,
        carried: null,
        carriedInCustody: null,
        mark: null,
        missing: '',
        revision: 1,
      })
      if (!chance.onceIn(6)) continue
      await insert.evidence({
        id: idFor(chance),
        assessmentId: id,
        code,
        text: someText(chance, 25),
        standing: 'fact',
        source: 'Invented report',
        on: addDays(TODAY, -chance.upTo(300)),
        addedAt: at,
        addedByName: author.name,
        removed: false,
        speaks: 'for',
        origin: null,
        carriedFrom: null,
        unsettled: false,
      })
    }
    insert.sign(id)
    supersedes = id
  }
}

function latest(ids: readonly MeetingId[]): MeetingId {
  const last = ids.at(-1)
  if (last === undefined) throw new Error('No meeting was seeded yet.')
  return last
}
