import type { PowerMonitor } from 'electron'

/** What an unlocked window is due at a moment; `ms`: when to look again. */
export type LockMoment = { due: 'nothing'; ms: number } | { due: 'warning'; ms: number } | { due: 'lock' }

/** How long before locking the window warns, in ms; half the time when the idle time is short (WCAG 2.2.1). */
const WARNING_MS = 60_000

/** Decides whether an idle window goes on, warns or locks; both times in ms of one clock. */
export function lockMoment(lastActivity: number, now: number, idleMinutes: number): LockMoment {
  const allowed = idleMinutes * 60_000
  const left = lastActivity + allowed - now
  const warning = Math.min(WARNING_MS, allowed / 2)
  if (left <= 0) return { due: 'lock' }
  return left <= warning ? { due: 'warning', ms: left } : { due: 'nothing', ms: left - warning }
}

/**
 * A clock in ms that only runs forward and also counts the time asleep: of the steady clock, which stands still then,
 * and the wall clock, which people set back, the one that moved more.
 */
export function sleeplessClock(steady: () => number, wall: () => number): () => number {
  let passed = 0
  let lastSteady = steady()
  let lastWall = wall()
  return () => {
    const nowSteady = steady()
    const nowWall = wall()
    passed += Math.max(nowSteady - lastSteady, nowWall - lastWall, 0)
    lastSteady = nowSteady
    lastWall = nowWall
    return passed
  }
}

/** What the idle timer asks of the rest. */
export type IdleEvents = { warn: (seconds: number) => void; warningOver: () => void; lock: () => void }

/** Watches an unlocked window and asks to lock it after the idle time. */
export class IdleTimer {
  readonly #now: () => number
  readonly #events: IdleEvents
  #idleMinutes = 5
  #lastActivity = 0
  #warned = false
  #timer: NodeJS.Timeout | undefined

  constructor(now: () => number, events: IdleEvents) {
    this.#now = now
    this.#events = events
  }

  start(idleMinutes: number): void {
    this.#lastActivity = this.#now()
    this.setIdleMinutes(idleMinutes)
  }

  setIdleMinutes(idleMinutes: number): void {
    this.#idleMinutes = idleMinutes
    this.check()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#warned = false
  }

  /** Somebody is there. A time that ran out while the machine slept is not taken back. */
  activity(): void {
    if (this.#timer === undefined) return
    if (lockMoment(this.#lastActivity, this.#now(), this.#idleMinutes).due !== 'lock') this.#lastActivity = this.#now()
    if (this.#warned) this.check()
  }

  /** Looks at the time now; also after waking up, when timers have stood still. */
  check(): void {
    clearTimeout(this.#timer)
    const moment = lockMoment(this.#lastActivity, this.#now(), this.#idleMinutes)
    if (moment.due === 'lock') {
      this.stop()
      this.#events.lock()
      return
    }
    if (moment.due === 'warning' && !this.#warned) this.#events.warn(Math.ceil(moment.ms / 1000))
    if (moment.due === 'nothing' && this.#warned) this.#events.warningOver()
    this.#warned = moment.due === 'warning'
    this.#timer = setTimeout(() => this.check(), Math.max(moment.ms, 1))
  }

  /** As `check`, when the timer runs at all. */
  checkIfRunning(): void {
    if (this.#timer !== undefined) this.check()
  }
}

/** Locks when the machine is locked, sleeps or changes hands; after waking up also by the time that passed (S row 51). */
export function lockWithTheMachine(power: PowerMonitor, lock: () => void, awake: () => void): void {
  power.on('suspend', lock)
  power.on('lock-screen', lock)
  power.on('shutdown', lock)
  power.on('user-did-resign-active', lock)
  power.on('resume', awake)
  power.on('unlock-screen', awake)
}
