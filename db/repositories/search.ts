import type { Database } from 'better-sqlite3'
import { type Day, sayDayInFull } from '#shared/domain/dates.ts'
import type { ActionId, AgencyId, CaseId, MeetingId, PersonId } from '#shared/domain/ids.ts'
import { callParty } from '#shared/domain/party.ts'
import type { SearchHit } from '#shared/domain/search-hit.ts'
import { searchWords } from '#shared/domain/text.ts'
import { ATTENDED } from './case-columns.ts'

/** What may be searched: everything, or what is on an agenda that a person attends. */
export interface SearchScope {
  visibleTo: PersonId | null
  cases: boolean
  people: boolean
  /** Whose restricted actions are found; null for those of every agency. */
  agencyId: AgencyId | null
}

/** Finds cases by the beginnings of any name or reference, and meetings, people and actions by their words. */
export function searchRecords(database: Database) {
  const cases = database.prepare<[string], CaseRow>(CASES)
  const casesOf = database.prepare<[string, string], CaseRow>(CASES_VISIBLE)
  const people = database.prepare<[], { id: PersonId; name: string; agency: string }>(PEOPLE)
  const meetings = database.prepare<[string | null, string | null], { id: MeetingId; heldOn: Day; place: string }>(
    MEETINGS,
  )
  const actions = database.prepare<(string | null)[], ActionRow>(ACTIONS)

  return {
    cases: findCases,
    all: async (text: string, scope: SearchScope): Promise<SearchHit[]> => {
      const words = searchWords(text)
      if (words.length === 0) return []
      const inName = (name: string) => words.every((word) => searchWords(name).some((part) => part.startsWith(word)))
      const visibleTo = scope.visibleTo
      return [
        ...(scope.cases ? findCases(text, visibleTo) : []),
        ...(scope.cases ? searchMeetings(inName, visibleTo) : []),
        ...(scope.people
          ? people
              .all()
              .filter((one) => inName(one.name))
              .slice(0, 8)
              .map(personHit)
          : []),
        ...(scope.cases
          ? actions.all(matchOf(words), visibleTo, visibleTo, ...Array(3).fill(scope.agencyId)).map(actionHit)
          : []),
      ]
    },
  }

  function findCases(text: string, visibleTo: PersonId | null): SearchHit[] {
    const match = matchOf(searchWords(text))
    if (match === '') return []
    return (visibleTo === null ? cases.all(match) : casesOf.all(match, visibleTo)).map(caseHit)
  }

  function searchMeetings(inName: (name: string) => boolean, visibleTo: PersonId | null): SearchHit[] {
    return meetings
      .all(visibleTo, visibleTo)
      .filter((one) => inName(`${sayDayInFull(one.heldOn)} ${one.heldOn} ${one.place} meeting`))
      .slice(0, 8)
      .map((one) => ({
        kind: 'meeting',
        id: one.id,
        title: `Meeting of ${sayDayInFull(one.heldOn)}`,
        detail: one.place,
      }))
  }
}

interface CaseRow {
  id: CaseId
  reference: string
  victim: string | null
  perpetrator: string | null
  known: number | null
}

interface ActionRow {
  id: ActionId
  caseId: CaseId
  reference: string
  text: string
  owner: string
}

/** The FTS5 query that finds every word as a beginning; each word is quoted, so that nothing typed is an operator. */
export function matchOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ')
}

const VISIBLE = `in ${ATTENDED.before}?${ATTENDED.after}`
/** Of a common word only so many hits are ranked, the newest: all of them would take longer than typing the next letter. */
const NEWEST = 500
const casesAmong = (which: string) => `select c.id, c.reference,
    (select p.name from parties p where p.case_id = c.id and p.role = 'victim' and p.removed = 0 order by p.id limit 1) as victim,
    (select p.name from parties p where p.case_id = c.id and p.role = 'perpetrator' and p.removed = 0 order by p.id limit 1) as perpetrator,
    (select p.known from parties p where p.case_id = c.id and p.role = 'perpetrator' and p.removed = 0 order by p.id limit 1) as known
  from (select rowid, rank from case_search where case_search match ?${which} order by rowid desc limit ${NEWEST}) s
    join cases c on c.serial = s.rowid order by s.rank, s.rowid limit 12`
const CASES = casesAmong('')
const CASES_VISIBLE = casesAmong(` and rowid in (select serial from cases where id ${VISIBLE})`)
const PEOPLE = `select people.id, people.name, agencies.name as agency from people join agencies on agencies.id = people.agency_id
  where people.active = 1 order by people.name`
const MEETINGS = `select id, held_on as heldOn, place from meetings
  where (? is null or id in (select att.meeting_id from attendances att where att.person_id = ? and att.removed = 0)) order by held_on desc`
const ACTIONS = `select a.id, a.case_id as caseId, c.reference, a.text, a.owner_name as owner
  from (select action_id from action_search where action_search match ?
    and (? is null or action_id in (select id from actions where case_id ${VISIBLE})) order by rowid desc limit ${NEWEST}) s
  join actions a on a.id = s.action_id join cases c on c.id = a.case_id
  where (coalesce(a.audience, 'null') = 'null' or ? is null or a.agency_id = ? or instr(a.audience, ?) > 0) order by a.closed_at is not null, a.due_on limit 8`

function caseHit(row: CaseRow): SearchHit {
  const victim = callParty({ name: row.victim ?? '', known: true, role: 'victim' })
  const perpetrator = callParty({ name: row.perpetrator ?? '', known: row.known !== 0, role: 'perpetrator' })
  return { kind: 'case', id: row.id, title: row.reference, detail: `${victim} · ${perpetrator}` }
}

function personHit(row: { id: PersonId; name: string; agency: string }): SearchHit {
  return { kind: 'person', id: row.id, title: row.name, detail: row.agency }
}

function actionHit(row: ActionRow): SearchHit {
  return { kind: 'action', id: row.id, caseId: row.caseId, title: row.text, detail: `${row.reference} · ${row.owner}` }
}
