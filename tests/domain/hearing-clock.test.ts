import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant } from '#shared/domain/dates.ts'
import {
  isPaused,
  minutesTaken,
  predictedEnd,
  sayClock,
  secondsOf,
  secondsOfMeeting,
  signalOf,
} from '#shared/domain/hearing-clock.ts'
import { agendaItemId } from '#shared/domain/ids.ts'

const ITEMS = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'].map((id) =>
  agendaItemId.parse(id),
)
const START = 1_795_000_000_000
const at = (seconds: number): Instant => instant.parse(START + seconds * 1000)

describe('the clock of a meeting', () => {
  // A meeting as it goes: every stretch has a subject (a case, nothing, or a pause) and a length in seconds.
  const course = fc.array(
    fc.record({ about: fc.constantFrom(ITEMS[0], ITEMS[1], null, 'pause' as const), seconds: fc.nat(4000) }),
    { maxLength: 20 },
  )

  test('a case has used what its stretches took; pauses count for nothing; the parts are the whole', () => {
    fc.assert(
      fc.property(course, fc.nat(500), (stretches, since) => {
        let seconds = 0
        const spans = stretches.flatMap(({ about = null, seconds: long }) => {
          const startedAt = at(seconds)
          seconds += long
          return about === 'pause' ? [] : [{ agendaItemId: about, startedAt, stoppedAt: at(seconds) }]
        })
        const now = at(seconds + since)
        for (const item of [...ITEMS, null]) {
          const expected = stretches.filter((one) => one.about === item).reduce((sum, one) => sum + one.seconds, 0)
          expect(secondsOf(spans, item, now)).toBe(expected)
        }
        const talked = stretches.filter((one) => one.about !== 'pause').reduce((sum, one) => sum + one.seconds, 0)
        expect(secondsOfMeeting(spans, now)).toBe(talked)
      }),
    )
  })

  test('a pause in the middle changes nothing but the pause, however often it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(900), fc.nat(900)), { minLength: 1, maxLength: 8 }), (parts) => {
        let seconds = 0
        const spans = parts.map(([heard, paused]) => {
          const span = { agendaItemId: null, startedAt: at(seconds), stoppedAt: at(seconds + heard) }
          seconds += heard + paused
          return span
        })
        expect(secondsOf(spans, null, at(seconds))).toBe(parts.reduce((sum, [heard]) => sum + heard, 0))
      }),
    )
  })

  test('what goes on counts up to now, and never below nothing when the computer’s clock was set back', () => {
    const open = [{ agendaItemId: null, startedAt: at(10), stoppedAt: null }]
    expect(secondsOf(open, null, at(70))).toBe(60)
    expect(secondsOf(open, null, at(0))).toBe(0)
  })

  test('is paused when it has begun and nothing goes on', () => {
    expect(isPaused([])).toBe(false)
    expect(isPaused([{ agendaItemId: null, startedAt: at(0), stoppedAt: null }])).toBe(false)
    expect(isPaused([{ agendaItemId: null, startedAt: at(0), stoppedAt: at(1) }])).toBe(true)
  })

  test.each([
    [11 * 60 + 59, 12, 15, 'in time'],
    [12 * 60, 12, 15, 'planned time is up'],
    [15 * 60, 12, 15, 'longest time is up'],
    [15 * 60, 30, 15, 'in time'],
    [30 * 60, 30, 15, 'longest time is up'],
  ])('after %i seconds of %i minutes planned and %i at the longest: %s', (used, planned, longest, signal) => {
    expect(signalOf(used, planned, longest)).toBe(signal)
  })

  test('the meeting ends when what is left has been heard as planned', () => {
    const ahead = [{ plannedMinutes: 10 }, { plannedMinutes: 20 }]
    expect(predictedEnd(undefined, ahead, at(0))).toBe(at(30 * 60))
    expect(predictedEnd({ plannedMinutes: 15, secondsUsed: 300 }, ahead, at(0))).toBe(at(40 * 60))
    expect(predictedEnd({ plannedMinutes: 15, secondsUsed: 3000 }, ahead, at(0))).toBe(at(30 * 60))
  })

  test.each([
    [0, '0:00'],
    [247, '4:07'],
    [3750, '1:02:30'],
  ])('%i seconds are %s', (seconds, said) => {
    expect(sayClock(seconds)).toBe(said)
  })
})

test('what a case took leaves out its pauses and what was heard in between; without a clock, from its beginning to its end', () => {
  const [id, other] = ITEMS
  if (id === undefined || other === undefined) throw new Error('No items.')
  const item = { id, openedAt: at(0), doneAt: at(3000) }
  const span = (about: typeof id, from: number, until: number) => ({
    agendaItemId: about,
    startedAt: at(from),
    stoppedAt: at(until),
  })
  const spans = [span(id, 0, 300), span(other, 300, 900), span(id, 2400, 3000)]
  expect(minutesTaken(spans, item)).toBe(15)
  expect(minutesTaken([], item)).toBe(50)
  expect(minutesTaken(spans, { ...item, doneAt: null })).toBeNull()
})
