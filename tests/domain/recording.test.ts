import { describe, expect, test } from 'vitest'
import { day, type Instant } from '#shared/domain/dates.ts'
import { BLANK_PARTY } from '#shared/domain/party.ts'
import { childGaps, RECORDING_DUTIES, type RecordingInput, recordingGaps } from '#shared/domain/recording.ts'
import { BLANK_REFERRAL } from '#shared/domain/referral.ts'
import { adultAlertDueAt, unansweredSafety, worrying } from '#shared/domain/safety.ts'
import { PROMPT_CARDS } from '#shared/instruments/prompts.ts'
import { SAFETY_CHECKLIST } from '#shared/instruments/safety-checklist.ts'

const VICTIM = {
  ...BLANK_PARTY,
  role: 'victim' as const,
  name: 'Anna Brzozowiec',
  born: day.parse('1991-05-19'),
  address: '14 Cobbler’s Rise ZZ1 2AB',
  safeContact: 'text first',
  safeTimes: 'weekdays 10:00-12:00',
}
const PERPETRATOR = { ...VICTIM, role: 'perpetrator' as const, name: 'Gareth Stobbart', safeContact: '', safeTimes: '' }

describe('the twelve things to record', () => {
  const full: RecordingInput = {
    ...BLANK_REFERRAL,
    people: [VICTIM, PERPETRATOR],
    narrative: [{ text: 'He waited at the school gate.', standing: 'allegation', source: 'victim' }],
    wants: 'that it stops',
    incidentOn: day.parse('2026-02-28'),
    spokenTo: 'nobody',
    actionsTaken: 'report made',
    referringTo: 'stalking clinic',
    consent: { answer: 'given', reason: '' },
    lawfulBasis: false,
    judgement: 'getting worse',
    outcome: 'not known yet',
    anythingElse: 'nothing else',
  }
  const codes = (change: Partial<RecordingInput>) => recordingGaps({ ...full, ...change }).map((gap) => gap.code)
  const sentence = (change: Partial<RecordingInput>) => recordingGaps({ ...full, ...change })[0]?.sentence

  test('nothing is missing from a full record, and everything from an empty one', () => {
    expect(recordingGaps(full)).toEqual([])
    const empty: RecordingInput = {
      ...BLANK_REFERRAL,
      people: [],
      narrative: [],
      wants: '',
      incidentOn: null,
      spokenTo: '',
      actionsTaken: '',
      referringTo: '',
      consent: null,
      lawfulBasis: false,
      judgement: '',
      outcome: '',
      anythingElse: '',
    }
    expect(recordingGaps(empty).map((gap) => gap.code)).toEqual(Object.keys(RECORDING_DUTIES))
    expect(Object.keys(RECORDING_DUTIES)).toHaveLength(12)
  })

  test.each<[string, Partial<RecordingInput>]>([
    ['RD02', { people: [{ ...VICTIM, safeContact: '' }, PERPETRATOR] }],
    ['RD02', { people: [{ ...VICTIM, safeTimes: ' ' }, PERPETRATOR] }],
    ['RD03', { narrative: [{ text: ' ', standing: 'fact', source: 'victim' }] }],
    ['RD03', { narrative: [{ text: 'x', standing: null, source: 'victim' }] }],
    ['RD03', { narrative: [{ text: 'x', standing: 'fact', source: '' }] }],
    ['RD04', { wants: '' }],
    ['RD05', { incidentOn: null }],
    ['RD06', { spokenTo: '' }],
    ['RD07', { actionsTaken: '' }],
    ['RD08', { referringTo: '' }],
    ['RD10', { judgement: '' }],
    ['RD11', { outcome: '' }],
    ['RD12', { anythingElse: '' }],
  ])('%s is missed alone', (code, change) => {
    expect(codes(change)).toEqual([code])
  })

  test('whoever was told is named with the day, and nobody asks for that while they were not told', () => {
    expect(codes({ managerTold: null, safeguardingTold: 'no' })).toEqual([])
    const told = { managerTold: 'yes', managerName: 'Rhoswen Teague', managerToldOn: day.parse('2026-02-28') } as const
    expect(codes(told)).toEqual([])
    expect(sentence({ ...told, managerName: ' ' })).toBe('Name the line manager who was told.')
    expect(sentence({ ...told, managerToldOn: null })).toBe('Give the day on which the line manager was told.')
    expect(sentence({ ...told, safeguardingTold: 'yes' })).toBe(
      'Name the safeguarding lead who was told, and give the day.',
    )
    expect(codes({ ...told, managerTold: 'no', managerToldOn: null })).toEqual([])
  })

  test('what is missing of a person is named, and a perpetrator whom nobody knows needs no name', () => {
    expect(sentence({ people: [{ ...VICTIM, born: null, address: '' }, PERPETRATOR] })).toBe(
      'Missing: Anna Brzozowiec: date of birth, address.',
    )
    expect(sentence({ people: [VICTIM] })).toBe('Add the perpetrator.')
    expect(codes({ people: [VICTIM, { ...BLANK_PARTY, role: 'perpetrator', known: false }] })).toEqual([])
  })

  test('without consent there is a lawful basis, and a reason when nobody asked', () => {
    expect(codes({ consent: null })).toEqual(['RD09'])
    expect(codes({ consent: { answer: 'refused', reason: '' } })).toEqual(['RD09'])
    expect(codes({ consent: { answer: 'refused', reason: '' }, lawfulBasis: true })).toEqual([])
    const notAsked = 'not sought, because asking would raise the risk'
    expect(codes({ consent: { answer: notAsked, reason: '' }, lawfulBasis: true })).toEqual(['RD09'])
    expect(codes({ consent: { answer: notAsked, reason: 'he reads her post' }, lawfulBasis: true })).toEqual([])
  })
})

test('of every child both answers are needed', () => {
  expect(childGaps({ presentAtIncident: null, livesAtAddress: null })).toHaveLength(2)
  expect(childGaps({ presentAtIncident: 'no', livesAtAddress: null })).toEqual([
    'Say whether the child lives at this address.',
  ])
  expect(childGaps({ presentAtIncident: 'no', livesAtAddress: 'yes' })).toEqual([])
})

describe('safety now', () => {
  const calm = Object.fromEntries(SAFETY_CHECKLIST.map((prompt) => [prompt.code, prompt.reassuring]))

  test('ten prompts, none of which worries when it is answered well or does not apply', () => {
    expect(SAFETY_CHECKLIST).toHaveLength(10)
    expect(worrying(SAFETY_CHECKLIST, calm)).toEqual([])
    const away = Object.fromEntries(SAFETY_CHECKLIST.map((prompt) => [prompt.code, 'does not apply' as const]))
    expect(worrying(SAFETY_CHECKLIST, away)).toEqual([])
  })

  test.each(SAFETY_CHECKLIST)('$code answered the other way raises its own task', ({ code, reassuring, task }) => {
    const other = reassuring === 'yes' ? 'no' : 'yes'
    expect(worrying(SAFETY_CHECKLIST, { ...calm, [code]: other })).toEqual([{ code, task }])
  })

  test('what nobody answered raises no task, but is named', () => {
    expect(worrying(SAFETY_CHECKLIST, {})).toEqual([])
    expect(unansweredSafety(SAFETY_CHECKLIST, {})).toHaveLength(10)
    expect(unansweredSafety(SAFETY_CHECKLIST, { ...calm, IS11: 'no' })).toEqual([])
  })

  test('the adult helpdesk hears within 24 hours, also when the clocks change', () => {
    const at = Date.UTC(2026, 9, 24, 12) as Instant // brand: a valid instant
    expect(adultAlertDueAt(at) - at).toBe(86_400_000)
  })
})

test('the prompts fit on a card each, and the perpetrator in the room ends the asking', () => {
  for (const card of PROMPT_CARDS) expect(card.lines.length).toBeLessThanOrEqual(8)
  expect(PROMPT_CARDS[0]?.stop).toContain('do not go on')
})
