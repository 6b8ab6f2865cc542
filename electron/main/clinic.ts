import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { WebContents } from 'electron'
import type { HostEvent, HostInput, HostOutput, HostState, LockReason } from '#shared/contract/host.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { DEMONSTRATION_PEOPLE } from '../demonstration/people.ts'
import { BackendProcess, type OpeningAnswer, type OpeningRequest } from './backend-process.ts'
import { IdleTimer, sleeplessClock } from './lock.ts'

/** How long a window may hand over drafts before its page is thrown away, in ms. */
const LETTING_GO_MS = 300

/** The window as the clinic needs it: to tell it things, to give it its line to the records, and to make it forget. */
export type ClinicWindow = { page: WebContents; send: (event: HostEvent) => void; forget: () => Promise<void> }

export type ClinicOptions = { folder: string; demonstration: boolean; backendFile: string; window: ClinicWindow }

type Opened = Exclude<OpeningAnswer, { type: 'demonstration made' }>

/** Whether the clinic's store is open, and everything that opens or shuts it. */
export class Clinic {
  readonly #options: ClinicOptions
  readonly #backend: BackendProcess
  readonly #idle: IdleTimer
  #unlocked = false
  #lastSignIn: string | undefined
  #making = false
  /** The demonstration could not be made: the lock screen says that the program stopped, and the next start tries again. */
  #failed = false
  #reason: LockReason = 'started'
  #opening: Promise<Opened> | undefined
  #locking: Promise<void> | undefined
  #readyToLock: () => void = () => undefined

  constructor(options: ClinicOptions) {
    this.#options = options
    this.#idle = new IdleTimer(
      sleeplessClock(
        () => performance.now(),
        () => Date.now(),
      ),
      {
        warn: (seconds) => this.#send({ kind: 'lock warning', seconds }),
        warningOver: () => this.#send({ kind: 'lock warning over' }),
        lock: () => void this.lock('idle'),
      },
    )
    this.#backend = new BackendProcess(options.backendFile, {
      stopped: () => void this.lock('stopped'),
      idleMinutes: (minutes) => {
        if (this.#unlocked) this.#idle.setIdleMinutes(minutes)
      },
    })
  }

  state(): HostState {
    const { demonstration } = this.#options
    if (this.#unlocked) return { phase: 'unlocked', demonstration }
    if (this.#making || (!this.#hasKeyring() && !this.#failed)) return { phase: 'first start', demonstration }
    return { phase: 'locked', reason: this.#reason, demonstration: demonstration ? [...DEMONSTRATION_PEOPLE] : null }
  }

  /** Gets the backend ready behind the lock screen; the demonstration clinic is made here at its first start. */
  async prepare(): Promise<void> {
    this.#backend.warm()
    if (this.#options.demonstration && !this.#hasKeyring()) await this.#makeDemonstration()
  }

  async create(input: HostInput<'createClinic'>): Promise<HostOutput<'createClinic'>> {
    this.#lastSignIn = input.you.signIn
    return this.#openWithCode({ type: 'create', folder: this.#options.folder, input })
  }

  async recover(input: HostInput<'recover'>): Promise<HostOutput<'recover'>> {
    this.#lastSignIn = input.signIn
    return this.#openWithCode({ type: 'recover', folder: this.#options.folder, input })
  }

  async unlock(input: HostInput<'unlock'>): Promise<HostOutput<'unlock'>> {
    const answer = await this.#open({ type: 'unlock', folder: this.#options.folder, input })
    if (answer.type === 'refused') return { ok: false, problem: answer.problem }
    const someoneElse = this.#lastSignIn !== undefined && this.#lastSignIn !== input.signIn
    this.#lastSignIn = input.signIn
    return { ok: true, value: { someoneElse } }
  }

  /** Shuts the store: the window hands over its drafts, the backend ends, the page is thrown away. Harmless when shut. */
  async lock(reason: LockReason): Promise<void> {
    // A machine that is locked while the passphrase is being checked must not end up open.
    await this.#opening
    if (!this.#unlocked) return
    this.#locking ??= this.#lock(reason).finally(() => {
      this.#locking = undefined
    })
    return this.#locking
  }

  readyToLock(): void {
    this.#readyToLock()
  }

  /** Somebody is using the window. */
  activity(): void {
    this.#idle.activity()
  }

  /** The machine has woken up: lock if the idle time ran out while it slept. */
  awake(): void {
    this.#idle.checkIfRunning()
  }

  /** A page of ours has loaded: while unlocked it gets its line to the records. */
  pageLoaded(): void {
    if (this.#unlocked && this.#locking === undefined) this.#backend.connect(this.#options.window.page)
  }

  /** The page of a projector has loaded: while unlocked it is told what to show. */
  project(page: WebContents, meetingId: MeetingId): void {
    if (this.#unlocked && this.#locking === undefined) this.#backend.project(page, meetingId)
  }

  /** Ends everything before the program does. */
  async end(): Promise<void> {
    if (this.#unlocked) await this.#letGo()
    this.#idle.stop()
    this.#unlocked = false
    await this.#backend.end()
  }

  async #open(request: OpeningRequest): Promise<Opened> {
    if (this.#unlocked || this.#making || this.#opening !== undefined) throw new Error('The store is not shut.')
    const opening = this.#ask(request)
    this.#opening = opening
    try {
      return await opening
    } finally {
      this.#opening = undefined
    }
  }

  async #ask(request: OpeningRequest): Promise<Opened> {
    const answer = await this.#backend.open(request)
    if (answer === undefined) return { type: 'refused', problem: { code: 'STOPPED' } }
    if (answer.type === 'demonstration made') throw new Error('The backend answered another question.')
    if (answer.type === 'opened') this.#opened(answer.idleMinutes)
    return answer
  }

  async #openWithCode(request: OpeningRequest): Promise<HostOutput<'createClinic'>> {
    const answer = await this.#open(request)
    if (answer.type === 'refused') return { ok: false, problem: answer.problem }
    if (answer.recoveryCode === undefined) throw new Error('The backend gave no recovery code.')
    return { ok: true, value: { recoveryCode: answer.recoveryCode } }
  }

  #opened(idleMinutes: number): void {
    this.#unlocked = true
    this.#idle.start(idleMinutes)
    this.#backend.connect(this.#options.window.page)
    // After the answer to the call, so that a window that is about to show a recovery code is not overtaken.
    setImmediate(() => this.#sendState())
  }

  async #lock(reason: LockReason): Promise<void> {
    this.#idle.stop()
    if (reason !== 'stopped') await this.#letGo()
    this.#unlocked = false
    this.#reason = reason
    await Promise.all([this.#backend.end(), this.#options.window.forget()])
    this.#sendState()
    this.#backend.warm()
  }

  async #letGo(): Promise<void> {
    const ready = new Promise<void>((resolve) => {
      this.#readyToLock = resolve
      setTimeout(resolve, LETTING_GO_MS)
    })
    this.#send({ kind: 'locking' })
    await ready
  }

  /** Made beside its place and moved there whole, so that a start that was cut short leaves nothing half. */
  async #makeDemonstration(): Promise<void> {
    const beside = `${this.#options.folder}.making`
    this.#making = true
    await rm(beside, { recursive: true, force: true })
    const answer = await this.#backend.open({ type: 'make demonstration', folder: beside })
    await this.#backend.end()
    if (answer?.type === 'demonstration made') await rename(beside, this.#options.folder)
    this.#making = false
    this.#failed = answer?.type !== 'demonstration made'
    this.#reason = answer?.type === 'demonstration made' ? 'started' : 'stopped'
    this.#sendState()
    this.#backend.warm()
  }

  #hasKeyring(): boolean {
    return existsSync(join(this.#options.folder, 'keyring.json'))
  }

  #sendState(): void {
    this.#send({ kind: 'state', state: this.state() })
  }

  #send(event: HostEvent): void {
    this.#options.window.send(event)
  }
}
