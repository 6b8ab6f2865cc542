import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Database } from '#db/open.ts'
import { actions, cases, handovers, levelDecisions, parties } from '#db/schema/index.ts'
import type { ActionLine } from '#shared/domain/action.ts'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CaseFile, CaseLine, CaseRecord } from '#shared/domain/case.ts'
import type { Day, Instant } from '#shared/domain/dates.ts'
import type { Handover } from '#shared/domain/handover.ts'
import type { AgencyId, HandoverId } from '#shared/domain/ids.ts'
import type { LevelDecision } from '#shared/domain/level.ts'
import { callParty, type Party } from '#shared/domain/party.ts'
import type { SearchHit } from '#shared/domain/search-hit.ts'

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
  const partiesOf = database.prepare<[string], Flagged<Party, 'known' | 'removed'>>(PARTIES)
  const handoversOf = database.prepare<[string], Handover>(HANDOVERS)
  const levelsOf = database.prepare<[string], LevelDecision>(LEVELS)
  const assessmentsOf = database.prepare<[string], Flagged<AssessmentSummary, 'superseded'>>(ASSESSMENTS)
  const actionsOf = database.prepare<
    [string],
    Omit<ActionLine, 'victim' | 'perpetrator' | 'links' | 'guidanceAside' | 'audience' | 'ownerLeft'> & {
      victim: string
      perpetrator: string
      links: string
      guidanceAside: string
      audience: string
      ownerLeft: 0 | 1
    }
  >(ACTIONS)
  const list = database.prepare<[Day], ListRow>(LIST)
  const count = database
    .prepare<[], number>("select count(*) from cases where closed_at is null and triage = 'accepted'")
    .pluck()
  const search = database.prepare<[string], SearchRow>(SEARCH)
  const index = database
    .prepare<[string], number>(`select rowid from (${RANKED}) order by rank, rowid limit 12`)
    .pluck()

  return {
    file(caseId) {
      const found = record.get(caseId)
      if (found === undefined) throw new Error('No such case.')
      return {
        record: found,
        parties: partiesOf.all(caseId).map((one) => ({ ...one, known: one.known === 1, removed: one.removed === 1 })),
        handovers: handoversOf.all(caseId),
        levels: levelsOf.all(caseId),
        assessments: assessmentsOf
          .all(caseId)
          .map((one) => ({ ...one, superseded: one.superseded === 1, hidden: null })),
      }
    },
    actions: (caseId) =>
      actionsOf.all(caseId).map((one) => ({
        ...one,
        victim: named(one.victim, 'victim').name,
        perpetrator: named(one.perpetrator, 'perpetrator').name,
        links: JSON.parse(one.links),
        guidanceAside: JSON.parse(one.guidanceAside),
        audience: JSON.parse(one.audience),
        ownerLeft: one.ownerLeft === 1,
      })),
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

const RECORD = `select ${columnsOf(cases, 'c', ['serial', 'offerOpen', 'needsOn'])} from cases c where c.id = ?`
const PARTIES = `select ${columnsOf(parties, 'p')} from parties p where p.case_id = ? and p.removed = 0 order by p.id`
const HANDOVERS = `select ${columnsOf(handovers, 'h')} from handovers h where h.case_id = ? order by h.id`
const LEVELS = `select ${columnsOf(levelDecisions, 'l')} from level_decisions l where l.case_id = ? order by l.id`
const ASSESSMENTS = `select s.id, s.number, s.kind, s.type, s.alternative_type as alternativeType, s.confidence,
  s.maintained_by as maintainedBy, s.summary, s.started_at as startedAt, s.started_by_name as startedByName,
  s.signed_at as signedAt, s.signed_by_name as signedByName,
  exists (select 1 from assessments later where later.supersedes = s.id and later.discarded_at is null
    and later.kind <> 'second' and later.signed_at is not null) as superseded,
  (select count(*) from ratings r where r.assessment_id = s.id and r.presence is not null and r.carried is not 'to confirm') as rated
  from assessments s where s.case_id = ? and s.discarded_at is null order by s.number`
const ACTIONS = `select ${columnsOf(actions, 'a')}, c.reference,
  ${FIRST('victim')} as victim, ${FIRST('perpetrator')} as perpetrator, m.held_on as meetingOn,
  (select count(*) from action_notes n where n.action_id = a.id) as notes,
  coalesce((select json_group_array(json_object('kind', l.kind, 'ref', l.ref)) from action_links l where l.action_id = a.id having count(*) > 0),
    json_array(json_object('kind', 'factor', 'ref', a.factor))) as links,
  (select json_group_array(n.rule) from action_notes n where n.action_id = a.id and n.rule is not null) as guidanceAside,
  exists (select 1 from people p where p.id = a.owner_id and p.active = 0) as ownerLeft,
  (select n.text from action_notes n where n.action_id = a.id order by n.id desc limit 1) as lastNote
  from actions a join cases c on c.id = a.case_id left join meetings m on m.id = a.meeting_id
  where a.case_id = ? order by a.closed_at is not null, a.due_on, a.id`
const LIST = `select c.id, c.reference, c.relationship, c.level, c.route, c.next_review_on as nextReviewOn, c.closed_at as closedAt,
  ${FIRST('victim')} as victim, ${FIRST('perpetrator')} as perpetrator,
  (select json_array(h.agency_id, h.name, coalesce(h.answered_at, h.offered_at), h.conditions) from handovers h
    where h.case_id = c.id and h.answer = 'accepted' order by h.id desc limit 1) as holder,
  case when c.offer_open then (select json_array(h.id, h.agency_id, h.name, h.offered_at, h.offered_by_name) from handovers h
    where h.case_id = c.id and h.answer is null order by h.id desc limit 1) end as offer,
  (select count(*) from actions a where a.case_id = c.id and a.closed_at is null) as openActions,
  (select count(*) from actions a where a.case_id = c.id and a.closed_at is null and a.due_on < ?) as overdueActions,
  (select s.type from assessments s where s.case_id = c.id and s.signed_at is not null order by s.number desc limit 1) as type
  from cases c where c.closed_at is null and c.triage = 'accepted' order by c.offer_open desc, c.needs_on limit 50`
// Of a common word the newest hits are ranked, as the repositories do it.
const RANKED = 'select rowid, rank from case_search where case_search match ? order by rowid desc limit 500'
const SEARCH = `select c.id, c.reference, ${FIRST_OF('name', 'victim')} as victim, ${FIRST_OF('name', 'perpetrator')} as perpetrator,
  ${FIRST_OF('known', 'perpetrator')} as known
  from (${RANKED}) s join cases c on c.serial = s.rowid order by s.rank, s.rowid limit 12`

/** The columns of a table under the names of the domain, so that a new column is asked for here too. */
function columnsOf(table: SQLiteTable, alias: string, without: readonly string[] = []): string {
  return Object.entries(getTableColumns(table))
    .filter(([name]) => !without.includes(name))
    .map(([name, column]) => `${alias}."${column.name}" as "${name}"`)
    .join(', ')
}

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
  const [agencyId, name, since, conditions] = JSON.parse(holder) as [AgencyId, string, Instant, string]
  return {
    ...line,
    victim: named(victim, 'victim').name,
    perpetrator: stalker.name,
    perpetratorKnown: stalker.known,
    riskHolder: { agencyId, name, since, conditions, offer: offer === null ? null : offerOf(offer) },
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
