import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron'
import type { FromBackend, ToBackend } from '#shared/contract/host.ts'
import type { MeetingId } from '#shared/domain/ids.ts'

/** How long the backend may write its checkpoint and anchor before it is ended, in ms (S §2.1). */
const CLOSING_MS = 400
/** How long a process that was told to end may go on before it is killed outright, in ms. */
const ENDING_MS = 1000

/** What opens the store, and the work that only makes one. */
export type OpeningRequest = Exclude<ToBackend, { type: 'connect' | 'project' | 'close' }>
export type OpeningAnswer = Extract<FromBackend, { type: 'opened' | 'refused' | 'demonstration made' }>

/** What the backend does unasked. */
export type BackendEvents = { stopped: () => void; idleMinutes: (minutes: number) => void }

/** The process that alone holds the key and the store: started before it is needed, ended at every lock. */
export class BackendProcess {
  readonly #file: string
  readonly #events: BackendEvents
  #child: UtilityProcess | undefined
  #ending: Promise<void> | undefined
  #answer: ((answer: OpeningAnswer | undefined) => void) | undefined

  constructor(file: string, events: BackendEvents) {
    this.#file = file
    this.#events = events
  }

  /** Starts the process ahead of its first request, so that unlocking does not wait for it. */
  warm(): void {
    this.#running()
  }

  /** Asks for the store; undefined when the process ended before it answered. One request at a time. */
  async open(request: OpeningRequest): Promise<OpeningAnswer | undefined> {
    // The process before must have let go of the store's files.
    await this.#ending
    return new Promise((resolve) => {
      this.#answer = (answer) => {
        this.#answer = undefined
        resolve(answer)
      }
      this.#running().postMessage(request)
    })
  }

  /** Gives the page a fresh line to the backend; the one before closes with its page. */
  connect(page: WebContents): void {
    if (this.#child === undefined) return
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ type: 'connect' } satisfies ToBackend, [port1])
    page.postMessage('api-port', null, [port2])
  }

  /** Gives the page of a projector a line on which it is told what to show, and on which nothing can be asked. */
  project(page: WebContents, meetingId: MeetingId): void {
    if (this.#child === undefined) return
    const { port1, port2 } = new MessageChannelMain()
    this.#child.postMessage({ type: 'project', meetingId } satisfies ToBackend, [port1])
    page.postMessage('projector-port', null, [port2])
  }

  /** Lets the backend write down what it holds, then ends it: only that takes case text out of memory (S §0.14). */
  async end(): Promise<void> {
    const child = this.#child
    if (child === undefined) return this.#ending
    this.#child = undefined
    this.#answer?.(undefined)
    this.#ending = endInOrder(child)
    return this.#ending
  }

  #running(): UtilityProcess {
    if (this.#child !== undefined) return this.#child
    const child = utilityProcess.fork(this.#file, [], {
      serviceName: 'Stalking Clinic records',
      execArgv: [],
      env: withoutNodeOptions(process.env),
      stdio: 'inherit',
    })
    this.#child = child
    child.on('message', (message: FromBackend) => this.#take(child, message))
    child.once('exit', () => this.#gone(child))
    return child
  }

  #take(child: UtilityProcess, message: FromBackend): void {
    if (child !== this.#child) return
    if (message.type === 'idle minutes') this.#events.idleMinutes(message.idleMinutes)
    else if (message.type !== 'closed') this.#answer?.(message)
  }

  #gone(child: UtilityProcess): void {
    if (child !== this.#child) return
    this.#child = undefined
    this.#answer?.(undefined)
    this.#events.stopped()
  }
}

async function endInOrder(child: UtilityProcess): Promise<void> {
  const { pid } = child
  const gone = new Promise<'gone'>((resolve) => child.once('exit', () => resolve('gone')))
  const closed = new Promise<void>((resolve) => {
    child.on('message', (message: FromBackend) => {
      if (message.type === 'closed') resolve()
    })
  })
  child.postMessage({ type: 'close' } satisfies ToBackend)
  await Promise.race([closed, gone, after(CLOSING_MS)])
  child.kill()
  if ((await Promise.race([gone, after(ENDING_MS)])) === 'gone' || pid === undefined) return
  process.kill(pid, 'SIGKILL')
  await gone
}

function withoutNodeOptions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(NODE_|ELECTRON_)/.test(name)))
}

async function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
