import { expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrations.ts'
import { repositoriesOn } from '#db/repositories/index.ts'
import { openTempStore } from '#tests/support/temp-store.ts'

test.each([
  ['delete from safety_plans', 'a safety plan is never deleted'],
  ['delete from safety_steps', 'a step of a safety plan is answered, never deleted'],
  ["update step_answers set choice = 'done'", 'an answer to a step is followed by another, never changed'],
  ['delete from step_answers', 'an answer to a step is followed by another, never changed'],
  ["update safety_receipts set kept_where = 'elsewhere'", 'what is kept as evidence is never changed'],
  ['delete from safety_receipts', 'what is kept as evidence is never changed'],
  ["update step_asides set reason = 'other'", 'why a wording was kept is never changed'],
  ['delete from step_asides', 'why a wording was kept is never changed'],
  ['update workplace_decisions set applies = 0', 'a decision is followed by another, never changed'],
  ['delete from workplace_decisions', 'a decision is followed by another, never changed'],
  ["update paper_choices set shows = '[]'", 'a choice is followed by another, never changed'],
  ['delete from paper_choices', 'a choice is followed by another, never changed'],
  ["update safety_reviews set words = 'other'", 'a review that was held is never changed'],
  ['delete from safety_reviews', 'a review that was held is never changed'],
])('past every service, the store refuses to %s', async (statement, message) => {
  const { database } = await openTempStore({ migrations: MIGRATIONS, records: repositoriesOn })
  database.exec(`
    insert into agencies (id, name, kind) values ('a', 'Police', 'police');
    insert into cases (id, serial, reference, relationship, domestic_abuse, stalking_dominant, referring_agency_id, referred_on, opened_at, triage)
      values ('c', 1, 'SC-2026-0001', 'stranger', 'no', 'no', 'a', '2026-11-21', 1, 'accepted');
    insert into safety_plans (id, case_id, review_on, started_at, started_by_name) values ('p', 'c', '2026-12-21', 1, 'K');
    insert into safety_steps (id, plan_id, part, text, added_at, added_by_name) values ('s', 'p', 'home', 'T', 1, 'K');
    insert into step_answers (id, step_id, choice, at, by_name) values ('w', 's', 'accepted', 1, 'K');
    insert into safety_receipts (id, step_id, what, kept_where, kept_on, at, by_name) values ('r', 's', 'W', 'P', '2026-11-21', 1, 'K');
    insert into step_asides (id, step_id, rule, reason, at, by_name) values ('g', 's', 'NUMBER', 'R', 1, 'K');
    insert into workplace_decisions (id, plan_id, applies, reason, at, by_name) values ('d', 'p', 1, 'R', 1, 'K');
    insert into paper_choices (id, plan_id, safe_to_keep, shows, at, by_name) values ('h', 'p', 'no', '["her name"]', 1, 'K');
    insert into safety_reviews (id, plan_id, held_on, words, next_on, at, by_name) values ('v', 'p', '2026-11-21', 'W', '2026-12-21', 1, 'K');
  `)
  expect(() => database.exec(statement)).toThrow(message)
})
