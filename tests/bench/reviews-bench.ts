import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import type { Api } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type Effort, interleaved, type Line, of, walk } from './measure.ts'

/** The next review of every open case, and the reviews of one: the services beside the raw statements that read the same rows. */
export async function readingReviews(
  many: string,
  { opened, direct, caseIds }: { opened: OpenedStore<Repositories>; direct: Api; caseIds: readonly CaseId[] },
  effort: Effort,
): Promise<Line[]> {
  const everyCase = byHandOn(opened, '')
  const oneCase = byHandOn(opened, 'and c.id = ?')
  const [ours, theirs] = [walk(caseIds), walk(caseIds)]
  const spreads = await interleaved(
    [
      { name: 'all by hand', run: () => everyCase() },
      { name: 'all', run: () => direct.reviews.due({}) },
      { name: 'one by hand', run: () => oneCase(theirs()) },
      { name: 'one', run: () => direct.reviews.get({ caseId: ours() }) },
    ],
    effort,
  )
  return [
    {
      metric: `next review of every open case, services, ${many}`,
      ours: of(spreads, 'all'),
      floor: of(spreads, 'all by hand'),
      unit: 'µs',
    },
    {
      metric: `  … of one case, with its audit row on the disk`,
      ours: of(spreads, 'one'),
      floor: of(spreads, 'one by hand'),
      unit: 'µs',
    },
  ]
}

/** Raw statements prepared once, over everything from which a review may follow. */
function byHandOn({ database }: OpenedStore<Repositories>, which: string) {
  const open = `c.closed_at is null and c.triage = 'accepted' ${which}`
  const statements = [
    `select c.id, c.reference, c.opened_at, c.level, c.next_review_on from cases c where ${open}`,
    `select e.case_id, e.id, e.kind, e.on_day, e.added_at from case_events e join cases c on c.id = e.case_id where e.withdrawn_at is null and ${open}`,
    `select i.case_id, i.id, i.on_day, i.added_at from incidents i join cases c on c.id = i.case_id where i.withdrawn_at is null and ${open}`,
    `select o.case_id, o.id, o.kind, o.title, o.ends_on, min(s.on_day), min(s.at) from orders o join cases c on c.id = o.case_id join order_steps s on s.order_id = o.id where s.kind in ('made', 'interim made') and o.ends_on is not null and ${open} group by o.id`,
    `select s.case_id, s.id, s.asked_on, s.finished_at from screening_answers a join screenings s on s.id = a.screening_id join cases c on c.id = s.case_id where a.code = 'AS4' and a.answer = 'yes' and s.finished_at is not null and ${open}`,
    `select a.case_id, a.done_at from agenda_items a join cases c on c.id = a.case_id where a.done_at is not null and a.deferred_at is null and a.removed = 0 and ${open}`,
    `select p.case_id, p.review_on, max(p.number) from plans p join cases c on c.id = p.case_id where p.finalised_at is not null and ${open} group by p.case_id`,
    `select r.* from case_reviews r join cases c on c.id = r.case_id where ${open}`,
    `select z.* from review_snoozes z join cases c on c.id = z.case_id where ${open}`,
  ].map((sql) => database.prepare(sql))
  return (...values: CaseId[]) => statements.map((statement) => statement.all(...values))
}
