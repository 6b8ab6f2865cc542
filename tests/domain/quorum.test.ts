import { expect, test } from 'vitest'
import type { AgencyKind } from '#shared/domain/agency.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import { agencyId } from '#shared/domain/ids.ts'
import { quorumOf, sayQuorum } from '#shared/domain/quorum.ts'

const KINDS = ['police', 'advocacy', 'health', 'housing'] as const satisfies readonly AgencyKind[]
const AGENCIES = KINDS.map((kind, at) => ({ id: agencyId.parse(`019a0000-0000-7000-8000-00000000000${at}`), kind }))
const RULE = { quorumKinds: ['police', 'advocacy', 'health'], quorumLeast: 3 } as const

const room = (present: readonly AgencyKind[], absent: readonly AgencyKind[] = []) => [
  ...seats(present, 'present'),
  ...seats(absent, 'apologies'),
]
function seats(kinds: readonly AgencyKind[], presence: Attendance['presence']) {
  return AGENCIES.filter((one) => kinds.includes(one.kind)).map((one) => ({
    agencyId: one.id,
    presence,
    standing: null,
  }))
}

test.each([
  [room(['police', 'advocacy', 'health']), '3 agencies are here. The meeting is quorate.'],
  [
    room(['police', 'housing', 'health'], ['advocacy']),
    '3 agencies are here. Not quorate by the clinic’s rule; missing: victim advocacy.',
  ],
  [
    room(['police'], ['advocacy', 'health']),
    '1 agency is here. Not quorate by the clinic’s rule; missing: victim advocacy, health, 2 more agencies.',
  ],
  [
    room([]),
    '0 agencies are here. Not quorate by the clinic’s rule; missing: police, victim advocacy, health, 3 more agencies.',
  ],
])('room %#: %s', (attendances, sentence) => {
  expect(sayQuorum(quorumOf(attendances, AGENCIES, RULE))).toBe(sentence)
})

test('observers watch and do not count', () => {
  const observer = room(['housing']).map((one) => ({ ...one, standing: 'observer' as const }))
  expect(quorumOf(observer, AGENCIES, { quorumKinds: [], quorumLeast: 1 })).toMatchObject({ here: 0, met: false })
})

test('two people of one agency are one agency', () => {
  const twice = [...room(['police']), ...room(['police'])]
  expect(quorumOf(twice, AGENCIES, { quorumKinds: [], quorumLeast: 2 })).toMatchObject({ here: 1, met: false })
})

test('a clinic without a rule of its own is always quorate with one agency', () => {
  expect(quorumOf(room(['housing']), AGENCIES, { quorumKinds: [], quorumLeast: 1 }).met).toBe(true)
})
