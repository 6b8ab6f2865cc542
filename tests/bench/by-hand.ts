import type { Database } from '#db/open.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CaseFile, CaseLine, CaseRecord } from '#shared/domain/case.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { Handover } from '#shared/domain/handover.ts'
import type { AgencyId, HandoverId } from '#shared/domain/ids.ts'
import type { LevelDecision } from '#shared/domain/level.ts'
import { callParty, type Party } from '#shared/domain/party.ts'
import type { SearchHit } from '#shared/domain/records.ts'

/** The same rows as the repositories give, fetched and shaped by hand with statements prepared once: the floor that they are measured against. */
export interface ByHand {
  file(caseId: string): CaseFile
  actions(caseId: string): ActionLine[]
  list(today: Day): { lines: CaseLine[]; total: number }
  search(words: readonly string[]): SearchHit[]
  /** The index alone, without looking up who was found. */
  searchIndex(words: readonly string[]): number[]
}

/** Prepares the hand-written statements on an open store. */
export function byHandOn(database: Database): ByHand {
  const record = database.prepare<[string], CaseRecord>(RECORD)
  const parties = database.prepare<[string], Flagged<Party, 'known' | 'removed'>>(PARTIES)
  const handovers = database.prepare<[string], Handover>(HANDOVERS)
  const levels = database.prepare<[string], LevelDecision>(LEVELS)
  const assessments = database.prepare<[string], Flagged<AssessmentSummary, 'superseded'>>(ASSESSMENTS)
  const actions = database.prepare<[string], Omit<ActionLine, 'victim'> & { victim: string }>(ACTIONS)
  const list = database.prepare<[Day], ListRow>(LIST)
  const count = database.prepare<[], number>('select count(*) from cases where closed_at is null').pluck()
  const search = database.prepare<[string], SearchRow>(SEARCH)
  const index = database
    .prepare<[string], number>('select rowid from case_search where case_search match ? order by rank limit 12')
    .pluck()

  return {
    file(caseId) {
      const found = record.get(caseId)
      if (found === undefined) throw new Error('No such case.')
      return {
        record: found,
        parties: parties.all(caseId).map((one) => ({ ...one, known: one.known === 1, removed: one.removed === 1 })),
        handovers: handovers.all(caseId),
        levels: levels.all(caseId),
        assessments: assessments.all(caseId).map((one) => ({ ...one, superseded: one.superseded === 1 })),
      }
    },
    actions: (caseId) => actions.all(caseId).map((one) => ({ ...one, victim: named(one.victim, 'victim').name })),
    list: (today) => ({ lines: list.all(today).map(lineOf), total: count.get() ?? 0 }),
    search: (words) => search.all(matchOf(words)).map(hitOf),
    searchIndex: (words) => index.all(matchOf(words)),
  }
}

type Flagged<T, K extends keyof T> = Omit<T, K> & Record<K, 0 | 1>

interface ListRow extends Omit<CaseLine, 'victim' | 'perpetrator' | 'perpetratorKnown' | 'riskHolder' | 'closed'> {
  closedAt: Instant | null
  victim: string
  perpetrator: string
  holder: string
  offer: string | null
}

interface SearchRow {
  id: CaseRecord['id']
  reference: string
  victim: string | null
  perpetrator: string | null
  known: 0 | 1 | null
}

const FIRST = (role: string) =>
  `(select json_array(p.name, p.known) from parties p where p.case_id = c.id and p.role = '${role}' and p.removed = 0 order by p.id limit 1)`
const FIRST_OF = (column: string, role: string) =>
  `(select p.${column} from parties p where p.case_id = c.id and p.role = '${role}' and p.removed = 0 order by p.id limit 1)`

const RECORD = `select id, reference, relationship, domestic_abuse as domesticAbuse, stalking_dominant as stalkingDominant,
  referring_agency_id as referringAgencyId, referred_on as referredOn, referred_by_name as referredByName,
  officer_in_case as officerInCase, officer_phone as officerPhone, summary, next_review_on as nextReviewOn,
  opened_at as openedAt, closed_at as closedAt, level, route, revision from cases where id = ?`
const PARTIES = `select id, case_id as caseId, role, name, known, also_known_as as alsoKnownAs, born, address, phone,
  safe_contact as safeContact, description, present_at_incident as presentAtIncident, lives_at_address as livesAtAddress,
  removed, revision from parties where case_id = ? and removed = 0 order by id`
const HANDOVERS = `select id, case_id as caseId, agency_id as agencyId, name, offered_at as offeredAt,
  offered_by_name as offeredByName, answer, answered_at as answeredAt, answered_by_name as answeredByName, reason
  from handovers where case_id = ? order by id`
const LEVELS = `select id, case_id as caseId, level, route, reason, decided_at as decidedAt, decided_by as decidedBy,
  decided_by_name as decidedByName from level_decisions where case_id = ? order by id`
const ASSESSMENTS = `select s.id, s.number, s.type, s.alternative_type as alternativeType, s.confidence,
  s.maintained_by as maintainedBy, s.summary, s.started_at as startedAt, s.started_by_name as startedByName,
  s.signed_at as signedAt, s.signed_by_name as signedByName,
  exists (select 1 from assessments later where later.supersedes = s.id and later.signed_at is not null) as superseded,
  (select count(*) from ratings r where r.assessment_id = s.id and r.presence is not null) as rated
  from assessments s where s.case_id = ? order by s.number`
const ACTIONS = `select a.id, a.case_id as caseId, a.number, a.meeting_id as meetingId, a.agenda_item_id as agendaItemId,
  a.text, a.owner_id as ownerId, a.owner_name as ownerName, a.agency_id as agencyId, a.due_on as dueOn, a.factor,
  a.criterion, a.recorded_at as recordedAt, a.recorded_by_name as recordedByName, a.closed_at as closedAt,
  a.closed_by_name as closedByName, a.outcome_kind as outcomeKind, a.outcome, a.revision, c.reference,
  ${FIRST('victim')} as victim, m.held_on as meetingOn,
  (select count(*) from action_notes n where n.action_id = a.id) as notes,
  (select n.text from action_notes n where n.action_id = a.id order by n.id desc limit 1) as lastNote
  from actions a join cases c on c.id = a.case_id left join meetings m on m.id = a.meeting_id
  where a.case_id = ? order by a.closed_at is not null, a.due_on, a.id`
const LIST = `select c.id, c.reference, c.relationship, c.level, c.route, c.next_review_on as nextReviewOn, c.closed_at as closedAt,
  ${FIRST('victim')} as victim, ${FIRST('perpetrator')} as perpetrator,
  (select json_array(h.agency_id, h.name, coalesce(h.answered_at, h.offered_at)) from handovers h
    where h.case_id = c.id and h.answer = 'accepted' order by h.id desc limit 1) as holder,
  case when c.offer_open then (select json_array(h.id, h.agency_id, h.name, h.offered_at, h.offered_by_name) from handovers h
    where h.case_id = c.id and h.answer is null order by h.id desc limit 1) end as offer,
  (select count(*) from actions a where a.case_id = c.id and a.closed_at is null) as openActions,
  (select count(*) from actions a where a.case_id = c.id and a.closed_at is null and a.due_on < ?) as overdueActions,
  (select s.type from assessments s where s.case_id = c.id and s.signed_at is not null order by s.number desc limit 1) as type
  from cases c where c.closed_at is null order by c.offer_open desc, c.needs_on limit 50`
const SEARCH = `select c.id, c.reference, ${FIRST_OF('name', 'victim')} as victim, ${FIRST_OF('name', 'perpetrator')} as perpetrator,
  ${FIRST_OF('known', 'perpetrator')} as known
  from case_search s join cases c on c.serial = s.rowid where case_search match ? order by s.rank limit 12`

function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ')
}

function named(json: string, role: 'victim' | 'perpetrator'): { name: string; known: boolean } {
  const [name, known] = JSON.parse(json) as [string, number] // the shape of json_array above
  return { name: callParty({ name, known: known === 1, role }), known: known === 1 }
}

function lineOf({ closedAt, victim, perpetrator, holder, offer, ...line }: ListRow): CaseLine {
  const stalker = named(perpetrator, 'perpetrator')
  // The shapes of json_array above.
  const [agencyId, name, since] = JSON.parse(holder) as [AgencyId, string, Instant]
  return {
    ...line,
    victim: named(victim, 'victim').name,
    perpetrator: stalker.name,
    perpetratorKnown: stalker.known,
    riskHolder: { agencyId, name, since, offer: offer === null ? null : offerOf(offer) },
    closed: closedAt !== null,
  }
}

function offerOf(json: string): NonNullable<CaseLine['riskHolder']['offer']> {
  // The shape of json_array above.
  const [id, agencyId, name, offeredAt, offeredByName] = JSON.parse(json) as [
    HandoverId,
    AgencyId,
    string,
    Instant,
    string,
  ]
  return { id, agencyId, name, offeredAt, offeredByName }
}

function hitOf({ id, reference, victim, perpetrator, known }: SearchRow): SearchHit {
  const name = callParty({ name: victim ?? '', known: true, role: 'victim' })
  const stalker = callParty({ name: perpetrator ?? '', known: known !== 0, role: 'perpetrator' })
  return { kind: 'case', id, title: reference, detail: `${name} · ${stalker}` }
}
