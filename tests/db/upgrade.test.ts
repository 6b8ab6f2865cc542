import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '#backend/opened-store.ts'
import { MIGRATIONS } from '#db/migrations.ts'
import { repositoriesOn } from '#db/repositories/index.ts'
import type { ActionId, CaseId } from '#shared/domain/ids.ts'
import { traces } from '#shared/domain/match-traits.ts'
import { BLANK_PARTY } from '#shared/domain/party.ts'
import { openTempStore } from '#tests/support/temp-store.ts'

/** The first release had these migrations; a clinic that began with it must find everything again. */
const AT = Date.UTC(2026, 10, 21, 9)
const FIRST_RELEASE = MIGRATIONS.slice(0, 2)

test('a store of the first release opens with every later migration and keeps what it held', async () => {
  const first = await openTempStore({ migrations: FIRST_RELEASE, records: (database) => database })
  first.database.exec(`
    insert into agencies (id, name, kind) values ('a', 'Westmere Police', 'police');
    insert into people (id, name, agency_id, roles) values ('p', 'Robin Okafor', 'a', '["coordinator"]');
    insert into cases (id, serial, reference, relationship, domestic_abuse, stalking_dominant, referring_agency_id, referred_on, opened_at, triage)
      values ('c', 1, 'SC-2026-0001', 'stranger', 'no', 'no', 'a', '2026-11-21', 1, 'accepted');
    insert into parties (id, case_id, role, name, known, ethnicity) values ('v', 'c', 'victim', 'Amara Nwosu', 1, 'Igbo');
    insert into referrals (case_id, flags, manager_told, safety, prior_serious_conviction, risk_beyond_clinic, would_be_crime)
      values ('c', '["honour-based abuse"]', 'yes', '{}', 'unsure', 'unsure', 'unsure');
    insert into assessments (id, case_id, number, type, started_at, started_by, started_by_name, packs)
      values ('s', 'c', 1, 'rejected', 1, 'p', 'Dr Solheim', '[]');
    insert into ratings (assessment_id, code, presence) values ('s', 'F1', 'yes');
    insert into evidence (id, assessment_id, code, text, standing, source, added_at, added_by_name)
      values ('e', 's', 'F1', 'He has no home.', 'fact', 'Probation', 1, 'Dr Solheim');
    update assessments set signed_at = 2, signed_by_name = 'Dr Solheim' where id = 's';
    insert into meetings (id, held_on, starts_at, place, chair_id, started_at) values ('m', '2026-11-20', '10:00', 'Room 2', 'p', 1);
    insert into agenda_items (id, meeting_id, case_id, position, reason, planned_minutes) values ('i', 'm', 'c', 0, 'new', 15);
    insert into minute_entries (id, meeting_id, agenda_item_id, kind, text, at, author_id, author_name)
      values ('n', 'm', 'i', 'fact', 'He was seen at the gate.', 1, 'p', 'Robin Okafor');
    update meetings set ended_at = 2, finalised_at = 3, finalised_by_name = 'Robin Okafor' where id = 'm';
    insert into actions (id, case_id, number, text, owner_name, agency_id, due_on, factor, recorded_at, recorded_by_name)
      values ('x', 'c', 1, 'Visit him', 'DC Lund', 'a', '2026-11-30', 'F1', 1, 'Robin Okafor');
    insert into action_notes (id, action_id, text, at, by_name) values ('o', 'x', 'Visited.', 1, 'DC Lund');
  `)
  await first.close()
  const { folder, keyring, dataKey } = first
  const now = openStore({ folder, keyring, dataKey, now: AT, migrations: MIGRATIONS, records: repositoriesOn })
  onTestFinished(now.close)
  const rows = (sql: string) => now.database.prepare(sql).all()
  expect(rows('select text, standing, source from evidence')).toEqual([
    { text: 'He has no home.', standing: 'fact', source: 'Probation' },
  ])
  expect(rows('select text from minute_entries')).toEqual([{ text: 'He was seen at the gate.' }])
  expect(rows('select ethnicity, ethnicity_as_seen as seen from parties')).toEqual([{ ethnicity: 'Igbo', seen: '' }])
  expect(await now.store.read((r) => r.referrals.referral('c' as CaseId))).toMatchObject({
    flags: ['honour-based abuse'],
    honourAside: '',
    managerTold: 'yes',
    managerName: '',
    managerToldOn: null,
  })
  const matched = await now.store.read((r) => r.cases.known(traces({ ...BLANK_PARTY, name: 'Amarra Nwosu' })))
  expect(matched).toMatchObject([{ reference: 'SC-2026-0001', role: 'victim', name: 'Amara Nwosu' }])
  const action = await now.store.write((r) => r.actions.line('x' as ActionId)) // brand: made up above
  expect(action).toMatchObject({ text: 'Visit him', kind: 'action', factor: 'F1' })
  expect(() => now.database.exec("update assessments set type = 'resentful'")).toThrow(/assessment/)
  expect(() => now.database.exec('update minute_entries set gone = 1')).toThrow('finalised minutes')
  expect(now.database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(now.database.pragma('foreign_key_check')).toEqual([])
})
