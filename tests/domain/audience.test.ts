import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withDoer } from '#shared/domain/action.ts'
import { type Audience, openTo, sayAudience } from '#shared/domain/audience.ts'
import { roomView, seenBy } from '#shared/domain/meeting-file.ts'
import { audienceOf } from '#shared/domain/minute-entry.ts'
import { aMeeting, anAction, anEntry, HEALTH, POLICE } from '#tests/support/meeting-file.ts'

const AUDIENCES = fc.constantFrom<Audience>(null, [], [POLICE], [HEALTH], [POLICE, HEALTH])
const PRESENCE = fc.constantFrom('expected' as const, 'present' as const, 'apologies' as const)

test('the room sees a line only when every agency that is there or may still come may know of it', () => {
  fc.assert(
    fc.property(fc.array(AUDIENCES), fc.tuple(PRESENCE, PRESENCE), (audiences, presences) => {
      const { file, item } = aMeeting()
      const entries = audiences.map((audience) => anEntry(item, { audience }))
      const attendances = file.attendances.map((one, index) => ({ ...one, presence: presences[index] ?? 'present' }))
      const here = attendances.filter((one) => one.presence !== 'apologies').map((one) => one.agencyId)
      for (const shown of roomView({ ...file, entries, attendances }).entries) {
        expect(shown.audience === null || (here.length > 0 && openTo(shown.audience, here))).toBe(true)
      }
    }),
  )
})

test('an agency sees what everybody sees, and what is for it', () => {
  const { file, item } = aMeeting()
  const entries = [null, [POLICE], [HEALTH], []].map((audience) => anEntry(item, { audience }))
  expect(seenBy({ ...file, entries }, [POLICE]).entries).toEqual([entries[0], entries[1]])
})

test('an action for some is seen by them and by the agency that does it, and by the room only when all of it may', () => {
  const { file, item } = aMeeting()
  const actions = [null, [POLICE], [HEALTH], []].map((audience, at) => ({ ...anAction(item, at + 1), audience }))
  const numbers = (of: typeof file) => of.actions.map((one) => one.number)
  expect(numbers(seenBy({ ...file, actions }, [POLICE]))).toEqual([1, 2, 3, 4])
  expect(numbers(seenBy({ ...file, actions }, [HEALTH]))).toEqual([1, 3])
  expect(numbers(roomView({ ...file, actions }))).toEqual([1, 3])
  expect(numbers(roomView({ ...file, actions, attendances: [] }))).toEqual([1])
  expect(withDoer([HEALTH, POLICE], POLICE)).toEqual([POLICE, HEALTH])
  expect(withDoer(null, POLICE)).toBeNull()
})

test('an edited line stays restricted until somebody says otherwise', () => {
  const entry = { kind: 'fact' as const, text: 'said', because: '', agencyId: null, speaker: '' }
  expect(audienceOf(entry, null)).toBeNull()
  expect(audienceOf(entry, { audience: [POLICE] })).toEqual([POLICE])
  expect(audienceOf({ ...entry, audience: null }, { audience: [POLICE] })).toBeNull()
})

test.each([
  [null, ''],
  [undefined, ''],
  [[POLICE], 'for Police only'],
  [[POLICE, HEALTH], 'for Police and Health only'],
])('%s is said as “%s”', (audience, words) => {
  expect(sayAudience(audience, (id) => (id === POLICE ? 'Police' : 'Health'))).toBe(words)
})
