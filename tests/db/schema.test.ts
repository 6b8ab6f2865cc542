import { expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrations.ts'
import { repositoriesOn } from '#db/repositories/index.ts'
import { openTempStore } from '#tests/support/temp-store.ts'

const openSchema = () => openTempStore({ migrations: MIGRATIONS, records: repositoriesOn })

test('every table of ours is strict: a number is never kept where a day belongs', async () => {
  const { database } = await openSchema()
  const loose = database
    .prepare<[], { name: string }>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and strict = 0 and name not like 'sqlite_%' and name not like 'case_search%'",
    )
    .all()
  expect(loose).toEqual([])
})

test('every row that can be edited counts its changes', async () => {
  const { database } = await openSchema()
  const counted = database
    .prepare<[], { name: string }>(
      "select t.name from pragma_table_list t join pragma_table_info(t.name) c where t.schema = 'main' and c.name = 'revision'",
    )
    .all()
    .map((row) => row.name)
    .sort()
  expect(counted).toEqual([
    'actions',
    'agencies',
    'agenda_items',
    'assessment_reports',
    'assessments',
    'attendances',
    'cases',
    'disclosures',
    'formulation_parts',
    'incidents',
    'judgements',
    'levers',
    'meeting_series',
    'meetings',
    'orders',
    'panel_members',
    'parties',
    'people',
    'plans',
    'ratings',
    'referrals',
    'safeguarding_referrals',
    'safety_plans',
    'safety_steps',
    'scenarios',
    'screening_answers',
    'screenings',
    'services',
    'support_referrals',
  ])
})

test.each([
  ["update level_decisions set reason = 'other'", 'a decided level is followed by another, never changed'],
  ['delete from level_decisions', 'a decided level is never deleted'],
  ['delete from handovers', 'an offer is never deleted'],
  ["update action_notes set text = 'other'", 'a note on an action is never changed'],
  ['delete from action_notes', 'a note on an action is never deleted'],
  ['delete from actions', 'an action is withdrawn, never deleted'],
  ["update handovers set reason = 'other'", 'an answered offer is never changed'],
  ['delete from orders', 'an order is never deleted'],
  ["update order_steps set note = 'other'", 'a step of an order is never changed'],
  ['delete from order_steps', 'a step of an order is never deleted'],
  ['delete from order_conditions', 'a condition is withdrawn, never deleted'],
  ["update case_reviews set text = 'other'", 'a review that was held is never changed'],
  ['delete from case_reviews', 'a review that was held is never deleted'],
  ["update review_snoozes set reason = 'other'", 'why a review was put off is never changed'],
  ['delete from review_snoozes', 'why a review was put off is never deleted'],
  ['delete from incidents', 'an incident is withdrawn, never deleted'],
  ["update case_events set note = 'other'", 'an event is withdrawn, never changed'],
  ['delete from case_events', 'an event is withdrawn, never deleted'],
  ["update currency_marks set on_day = '2026-11-22'", 'a check is withdrawn, never changed'],
  ['delete from currency_marks', 'a check is withdrawn, never deleted'],
  ["update impacts set text = 'other'", 'an entry about impact is superseded, never changed'],
  ['delete from impacts', 'an entry about impact is withdrawn, never deleted'],
  ["update victim_news set words = 'other'", 'what the victim may be told is never changed'],
  ['delete from victim_news', 'what the victim may be told is never deleted'],
  ["update tellings set words = 'other'", 'a telling is withdrawn, never changed'],
  ['delete from tellings', 'a telling is withdrawn, never deleted'],
  ["update victim_words set words = 'other'", 'what the victim said is never changed'],
  ['delete from victim_words', 'what the victim said is never deleted'],
  ["update emergency_contacts set phone = '1'", 'an emergency contact is followed by another version, never changed'],
  ['delete from emergency_contacts', 'an emergency contact is ended, never deleted'],
])('past every service, the store refuses to %s', async (statement, message) => {
  const { database } = await openSchema()
  database.exec(`
    insert into agencies (id, name, kind) values ('a', 'Police', 'police');
    insert into cases (id, serial, reference, relationship, domestic_abuse, stalking_dominant, referring_agency_id, referred_on, opened_at, triage)
      values ('c', 1, 'SC-2026-0001', 'stranger', 'no', 'no', 'a', '2026-11-21', 1, 'accepted');
    insert into handovers (id, case_id, agency_id, name, offered_at, offered_by_name, answer) values ('h', 'c', 'a', 'X', 1, 'Y', 'accepted');
    insert into incidents (id, case_id, on_day, about, text, standing, source, behaviours, against, how_known, severity, reported, added_at, added_by_name)
      values ('i', 'c', '2026-11-21', 0, 'T', 'fact', 'S', '[]', '["victim"]', 'told', 'contact', 'no', 1, 'P');
    insert into case_events (id, case_id, kind, on_day, said_by, added_at, added_by_name) values ('e', 'c', 'arrest', '2026-11-21', 'S', 1, 'P');
    insert into currency_marks (id, case_id, on_day, reason, at, by_name) values ('m', 'c', '2026-11-21', 'R', 1, 'P');
    insert into impacts (id, case_id, area, text, quote, source, on_day, evidence, added_at, added_by_name)
      values ('x', 'c', 'money', 'T', 0, 'S', '2026-11-21', 0, 1, 'P');
    insert into level_decisions (id, case_id, level, decided_at, decided_by, decided_by_name) values ('l', 'c', 'high', 1, 'p', 'P');
    insert into actions (id, case_id, number, text, owner_name, agency_id, due_on, recorded_at, recorded_by_name) values ('x', 'c', 1, 'Visit', 'X', 'a', '2026-11-30', 1, 'Y');
    insert into action_notes (id, action_id, text, at, by_name) values ('n', 'x', 'Visited', 1, 'Y');
    insert into orders (id, case_id, kind, recorded_at, recorded_by_name) values ('o', 'c', 'bail', 1, 'Y');
    insert into order_steps (id, order_id, kind, on_day, at, by_id, by_name) values ('s', 'o', 'considered', '2026-11-21', 1, 'p', 'Y');
    insert into order_conditions (id, order_id, kind, text, added_at, added_by_name) values ('k', 'o', 'prohibition', 'T', 1, 'Y');
    insert into case_reviews (id, case_id, refs, text, at, by_id, by_name) values ('v', 'c', '[]', 'T', 1, 'p', 'Y');
    insert into victim_news (id, case_id, kind, title, words, by_whom, added_at, added_by_name) values ('w', 'c', 'other', 'T', 'W', 'P', 1, 'P');
    insert into tellings (id, case_id, ref, kind, mark, title, outcome, told_on, words, told_by, way, recorded_at, recorded_by_name)
      values ('t', 'c', 'entry/w', 'other', 'w', 'T', 'told', '2026-11-21', 'W', 'P', 'in person', 1, 'P');
    insert into victim_words (id, case_id, kind, said_on, words, said_to, recorded_at, recorded_by_name) values ('y', 'c', 'answer', '2026-11-21', 'W', 'P', 1, 'P');
    insert into emergency_contacts (id, origin, number, case_id, name, who, phone, what_for, at, by_name) values ('q', 'q', 1, 'c', 'N', 'W', '01632 960301', 'F', 1, 'P');
    insert into review_snoozes (id, case_id, ref, until_day, at, by_name) values ('z', 'c', 'r', '2026-11-30', 1, 'Y');
  `)
  expect(() => database.exec(statement)).toThrow(message)
})

test('the list of open cases walks its index in order of need, and never sorts', async () => {
  const { database } = await openSchema()
  const plan = database
    .prepare<[], { detail: string }>(
      "explain query plan select id from cases where closed_at is null and triage = 'accepted' order by offer_open desc, needs_on limit 50",
    )
    .all()
    .map((row) => row.detail)
    .join('; ')
  expect(plan).toContain('cases_open_by_need')
  expect(plan).not.toContain('TEMP B-TREE')
})

test.each([
  [
    'the list is counted by its index',
    "select count(*) from cases where closed_at is null and triage = 'accepted' and level = 'high'",
    'cases_open_by_need',
  ],
  [
    'closed cases have a list of their own',
    "select id from cases where closed_at is not null and triage = 'accepted' order by offer_open desc, needs_on",
    'cases_closed_by_need',
  ],
  [
    'referrals that wait are found without looking at every case',
    "select id from cases where triage in ('waiting', 'returned') and closed_at is null order by opened_at",
    'cases_in_triage',
  ],
  [
    'the newer assessment is found by what it supersedes',
    "select 1 from assessments where supersedes = 'x' and discarded_at is null and kind <> 'second' and signed_at is not null",
    'assessments_superseded_once',
  ],
  [
    'drafts are found without looking at every assessment',
    'select id from assessments where signed_at is null and discarded_at is null order by started_at',
    'assessments_in_draft',
  ],
  [
    'meetings that need somebody are found without looking at every meeting',
    'select id from meetings where finalised_at is null and cancelled_at is null order by held_on desc',
    'meetings_open',
  ],
  [
    'the first victim of a case is found without sorting',
    "select name from parties where case_id = 'c' and role = 'victim' and removed = 0 order by id limit 1",
    'parties_of_case',
  ],
  [
    'what came after a signed assessment is looked for in its case alone',
    'select a.id from assessments a where a.signed_at is not null and not exists (select 1 from assessments later where later.case_id = a.case_id and later.supersedes = a.id and later.discarded_at is null)',
    'SEARCH later USING INDEX assessments_of_case',
  ],
  [
    'what was decided of a case is found without reading the minutes of every meeting',
    "select m.id from agenda_items i join minute_entries m on m.meeting_id = i.meeting_id and m.agenda_item_id = i.id where i.case_id = 'c' and m.kind = 'decision'",
    'minutes_of_meeting',
  ],
])('%s', async (_, statement, index) => {
  const { database } = await openSchema()
  const plan = database.prepare<[], { detail: string }>(`explain query plan ${statement}`).all()
  expect(plan.map((row) => row.detail).join('; ')).toContain(index)
  expect(plan.map((row) => row.detail).join('; ')).not.toContain('TEMP B-TREE')
})

test('overdue actions of a case and of an agency are found through the index of open ones', async () => {
  const { database } = await openSchema()
  const planOf = (where: string) =>
    database
      .prepare<[], { detail: string }>(
        `explain query plan select count(*) from actions where ${where} and closed_at is null and due_on < '2026-11-21'`,
      )
      .all()
      .map((row) => row.detail)
      .join('; ')
  expect(planOf("case_id = 'c'")).toContain('actions_open_of_case')
  expect(planOf("agency_id = 'a'")).toContain('actions_open_of_agency')
})
