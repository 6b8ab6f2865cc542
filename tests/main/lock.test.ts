import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { IdleTimer, lockMoment, sleeplessClock } from '../../electron/main/lock.ts'

const MINUTE = 60_000

describe('when an idle window locks', () => {
  test('nothing is due until one minute before the end', () => {
    expect(lockMoment(0, 0, 5)).toEqual({ due: 'nothing', ms: 4 * MINUTE })
    expect(lockMoment(0, 4 * MINUTE - 1, 5)).toEqual({ due: 'nothing', ms: 1 })
  })

  test('the last minute is a warning, with the time that is left', () => {
    expect(lockMoment(0, 4 * MINUTE, 5)).toEqual({ due: 'warning', ms: MINUTE })
    expect(lockMoment(0, 5 * MINUTE - 1, 5)).toEqual({ due: 'warning', ms: 1 })
  })

  test('it locks when the time has run out, and when it ran out long ago', () => {
    expect(lockMoment(0, 5 * MINUTE, 5)).toEqual({ due: 'lock' })
    expect(lockMoment(0, 500 * MINUTE, 5)).toEqual({ due: 'lock' })
  })

  test('with one minute in all, the warning takes the second half', () => {
    expect(lockMoment(0, 0, 1)).toEqual({ due: 'nothing', ms: MINUTE / 2 })
    expect(lockMoment(0, MINUTE / 2, 1)).toEqual({ due: 'warning', ms: MINUTE / 2 })
  })
})

describe('the clock of the lock', () => {
  test('counts time asleep, when the steady clock stands still', () => {
    const clock = handClock()
    clock.steady += 1000
    clock.wall += 1000
    expect(clock.now()).toBe(1000)
    clock.wall += 60 * MINUTE
    expect(clock.now()).toBe(1000 + 60 * MINUTE)
  })

  test('goes on when somebody sets the wall clock back', () => {
    const clock = handClock()
    clock.steady += MINUTE
    clock.wall -= 60 * MINUTE
    expect(clock.now()).toBe(MINUTE)
  })
})

describe('the idle timer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('warns after four of five minutes and locks after five', () => {
    const { timer, events } = watched()
    timer.start(5)
    vi.advanceTimersByTime(4 * MINUTE)
    expect(events).toEqual(['warning 60'])
    vi.advanceTimersByTime(MINUTE)
    expect(events).toEqual(['warning 60', 'lock'])
    vi.advanceTimersByTime(60 * MINUTE)
    expect(events).toEqual(['warning 60', 'lock'])
  })

  test('somebody who is there ends the warning and gets the whole time again', () => {
    const { timer, events } = watched()
    timer.start(5)
    vi.advanceTimersByTime(4.5 * MINUTE)
    timer.activity()
    expect(events).toEqual(['warning 60', 'warning over'])
    vi.advanceTimersByTime(4 * MINUTE - 1)
    expect(events).toEqual(['warning 60', 'warning over'])
    vi.advanceTimersByTime(MINUTE + 1)
    expect(events).toEqual(['warning 60', 'warning over', 'warning 60', 'lock'])
  })

  test('moving the mouse after waking up does not take back a time that ran out', () => {
    const { timer, events, sleep } = watched()
    timer.start(5)
    sleep(30 * MINUTE)
    timer.activity()
    timer.checkIfRunning()
    expect(events).toEqual(['lock'])
  })

  test('a shorter idle time holds at once', () => {
    const { timer, events } = watched()
    timer.start(15)
    vi.advanceTimersByTime(6 * MINUTE)
    timer.setIdleMinutes(5)
    expect(events).toEqual(['lock'])
  })

  test('once stopped it neither warns nor locks', () => {
    const { timer, events } = watched()
    timer.start(5)
    timer.stop()
    timer.checkIfRunning()
    vi.advanceTimersByTime(60 * MINUTE)
    expect(events).toEqual([])
  })
})

function handClock() {
  const clock = { steady: 0, wall: 1_000_000, now: () => 0 }
  clock.now = sleeplessClock(
    () => clock.steady,
    () => clock.wall,
  )
  return clock
}

function watched() {
  const events: string[] = []
  let slept = 0
  const timer = new IdleTimer(() => performance.now() + slept, {
    warn: (seconds) => events.push(`warning ${seconds}`),
    warningOver: () => events.push('warning over'),
    lock: () => events.push('lock'),
  })
  return { timer, events, sleep: (ms: number) => (slept += ms) }
}
