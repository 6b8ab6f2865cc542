import { deepStrictEqual } from 'node:assert/strict'
import { join } from 'node:path'
import type { Database } from '#db/open.ts'
import { PLAIN_VIEW } from '#shared/domain/action-board.ts'
import { CHEAP, makeSeededClinic, openRecords } from './clinics.ts'
import { type Effort, interleaved, type Line, of } from './measure.ts'
import { TODAY } from './seeding.ts'
import { write } from './table.ts'

const CASES = 2_000
const VIEW = {
  ...PLAIN_VIEW.filter,
  ownerId: null,
  today: TODAY,
  visibleTo: null,
  grouping: 'none',
  sort: { by: 'due', direction: 'ascending' },
} as const
/** A page in the middle of the open actions. */
const MIDDLE = 20

/** The board of ten thousand actions: a page, a page in the middle, by owner, by words, and counted, beside raw statements. */
export async function boardsBench(folder: string, effort: Effort): Promise<Line[]> {
  const own = join(folder, 'boards')
  await makeSeededClinic(own, CASES, CHEAP)
  const opened = await openRecords(own)
  try {
    const { board } = await opened.store.read(async (records) => records)
    const byHand = byHandOn(opened.database)
    const all = { ...VIEW, state: null }
    const { count } = await board.counts(all)
    const many = `${count.toLocaleString('en-GB')} actions`
    write(`Made a store of ${many}.`)
    const owners = { ...VIEW, grouping: 'owner' } as const
    const words = { ...VIEW, text: 'river' } as const
    deepStrictEqual((await board.page(VIEW, 0)).map(idOf), byHand.page(0).map(idOf))
    deepStrictEqual((await board.page(VIEW, MIDDLE)).map(idOf), byHand.page(MIDDLE).map(idOf))
    deepStrictEqual((await board.page(owners, MIDDLE)).map(idOf), byHand.byOwner(MIDDLE).map(idOf))
    deepStrictEqual((await board.page(words, 0)).map(idOf), byHand.words('river').map(idOf))
    deepStrictEqual(
      (await board.groups(VIEW, 'owner')).map((one) => [one.key, one.count, one.late]),
      byHand.owners().map((one) => [one.key, one.count, one.late]),
    )
    const spreads = await interleaved(
      [
        { name: 'page by hand', run: () => byHand.page(0) },
        { name: 'page', run: () => board.page(VIEW, 0) },
        { name: 'middle by hand', run: () => byHand.page(MIDDLE) },
        { name: 'middle', run: () => board.page(VIEW, MIDDLE) },
        { name: 'owners by hand', run: () => byHand.byOwner(MIDDLE) },
        { name: 'owners', run: () => board.page(owners, MIDDLE) },
        { name: 'words by hand', run: () => byHand.words('river') },
        { name: 'words', run: () => board.page(words, 0) },
        { name: 'counts by hand', run: () => byHand.owners() },
        { name: 'counts', run: () => board.groups(VIEW, 'owner') },
      ],
      effort,
    )
    const line = (name: string, metric: string): Line => ({
      metric: `${metric}, ${many}`,
      ours: of(spreads, name),
      floor: of(spreads, `${name} by hand`),
      unit: 'µs',
      goal: 1.5,
    })
    return [
      line('page', 'board: a hundred open, the earliest due first'),
      line('middle', 'board: a hundred in the middle of them'),
      line('owners', 'board: a hundred in the middle, by owner'),
      line('words', 'board: what has a word'),
      line('counts', 'board: how much of whom, and how much late'),
    ]
  } finally {
    await opened.close()
  }
}

interface Row {
  id: string
  victim: string
  perpetrator: string
  links: string
  aside: string
  audience: string | null
}

function idOf({ id }: { id: string }): string {
  return id
}

/** The same hundred lines and the same groups by statements written by hand. */
function byHandOn(database: Database) {
  const page = database.prepare<[number], Row>(pageOf('', 'a.due_on, a.id'))
  const byOwner = database.prepare<[number], Row>(
    pageOf('', 'a.owner_name collate nocase, a.owner_name, a.agency_id, a.due_on, a.id'),
  )
  const words = database.prepare<[string, string, string, number], Row>(
    pageOf(
      `and (instr(lower(a.text), ?) > 0 or instr(lower(a.owner_name), ?) > 0
        or a.case_id in (select c.id from cases c where instr(lower(c.reference), ?) > 0))`,
      'a.due_on, a.id',
    ),
  )
  const owners = database.prepare<[string], { key: string; count: number; late: number }>(
    `select owner_name as key, count(*) as count, sum(due_on < ?) as late from actions where closed_at is null
     group by owner_name collate nocase, owner_name, agency_id order by owner_name collate nocase, owner_name, agency_id`,
  )
  return {
    page: (number: number) => page.all(number * 100).map(shaped),
    byOwner: (number: number) => byOwner.all(number * 100).map(shaped),
    words: (word: string) => words.all(word, word, word, 0).map(shaped),
    owners: () => owners.all(TODAY),
  }
}

/** What was packed as JSON is unpacked, as the screen needs it. */
function shaped(row: Row) {
  const { victim, perpetrator, links, aside, audience } = row
  return {
    ...row,
    victim: JSON.parse(victim),
    perpetrator: JSON.parse(perpetrator),
    links: JSON.parse(links),
    aside: JSON.parse(aside),
    audience: JSON.parse(audience ?? 'null'),
  }
}

function pageOf(where: string, order: string): string {
  return `select a.*, c.reference, m.held_on as meetingOn,
      ${first('victim')} as victim, ${first('perpetrator')} as perpetrator,
      (select count(*) from action_notes n where n.action_id = a.id) as notes,
      (select json_group_array(json_object('kind', l.kind, 'ref', l.ref)) from
        (select kind, ref from action_links where action_id = a.id order by position) l) as links,
      (select json_group_array(n.rule) from action_notes n where n.action_id = a.id and n.rule is not null) as aside,
      exists (select 1 from people p where p.id = a.owner_id and p.active = 0) as ownerLeft,
      (select n.text from action_notes n where n.action_id = a.id order by n.id desc limit 1) as lastNote,
      (select count(*) from action_notes n where n.action_id = a.id and n.kind = 'chased') as chases,
      (select max(n.at) from action_notes n where n.action_id = a.id and n.kind = 'chased') as chasedAt
    from actions a join cases c on c.id = a.case_id left join meetings m on m.id = a.meeting_id
    where a.id in (select a.id from actions a where a.closed_at is null ${where} order by ${order} limit 100 offset ?)
    order by ${order}`
}

function first(role: string): string {
  return `(select json_array(p.name, p.known) from parties p where p.case_id = c.id and p.role = '${role}' and p.removed = 0 order by p.id limit 1)`
}
