import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A real Electron window, started without any test driver in between, and spoken to over Chromium's own protocol. */
export interface ElectronWindow {
  /** Epoch milliseconds at which the program was started. */
  startedAt: number
  /** What an expression in the page comes to, once its promise is kept; throws with the page's error. */
  evaluate<T>(expression: string): Promise<T>
  /** Presses a key as the keyboard would: a sign that is typed, or a key by its name, such as `Enter` or `End`. */
  press(key: string): Promise<void>
  /** Turns the wheel in the middle of the window, by so many pixels. */
  wheel(down: number): Promise<void>
  close(): Promise<void>
}

/** Starts Electron with an app and a data folder, and waits until its page can be spoken to. */
export async function openWindow(app: string, userData: string): Promise<ElectronWindow> {
  const rootOnly = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [...rootOnly, '--remote-debugging-port=0', `--user-data-dir=${userData}`, app]
  const startedAt = performance.timeOrigin + performance.now()
  const child = spawn(electronPath(), args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    const socket = await connect(await pageAt(await debuggerOf(child)))
    const send = speakerOver(socket)
    const evaluate = evaluatorOver(send)
    await loaded(evaluate)
    return {
      startedAt,
      evaluate,
      async press(key) {
        const text = key === 'Enter' ? '\r' : key
        const typed = text.length === 1 ? { text, unmodifiedText: text } : {}
        await send('Input.dispatchKeyEvent', { type: 'keyDown', key, ...typed })
        await send('Input.dispatchKeyEvent', { type: 'keyUp', key })
      },
      async wheel(down) {
        const [x, y] = await evaluate<[number, number]>('[innerWidth / 2, innerHeight * 0.7]')
        await send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: down })
      },
      async close() {
        socket.close()
        child.kill()
        await ended
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  }
}

/** Closes the window after the work, whatever comes of it. */
export async function using<T>(window: ElectronWindow, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } finally {
    await window.close()
  }
}

/** Runs a function of `in-page.ts` or `in-board.ts` inside the window. */
export function inPage<A extends readonly string[], T>(
  window: ElectronWindow,
  work: (...input: A) => Promise<T>,
  ...input: A
): Promise<T> {
  return window.evaluate<T>(`(${work.toString()})(${input.map((one) => JSON.stringify(one)).join(', ')})`)
}

const PATIENCE_MS = 20_000

function electronPath(): string {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named !== undefined) return named
  const root = join(import.meta.dirname, '../..')
  const fallback = join(root, '.electron/dist/electron')
  if (existsSync(fallback)) return fallback
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('No Electron here: start the measurements with npm run bench.')
  return path
}

async function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', () => reject(new Error('Electron ended before its page was there.')))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const origin = /DevTools listening on ws:\/\/([\d.:]+)\//.exec(said)?.[1]
      if (origin !== undefined) resolve(`http://${origin}`)
    })
  })
}

async function pageAt(origin: string): Promise<string> {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(10)) {
    const answer = await fetch(`${origin}/json/list`)
    const targets = (await answer.json()) as { type: string; url: string; webSocketDebuggerUrl: string }[] // Chromium's own list
    const page = targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')
    if (page !== undefined) return page.webSocketDebuggerUrl
  }
  throw new Error('Electron showed no page.')
}

function connect(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    socket.onopen = () => resolve(socket)
    socket.onerror = () => reject(new Error('The page cannot be spoken to.'))
  })
}

/** The page that a window begins with is thrown away for the one it was told to load, together with what was being asked of it. */
async function loaded(evaluate: ElectronWindow['evaluate']): Promise<void> {
  const isThere = "location.protocol !== 'about:' && document.readyState === 'complete'"
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(10)) {
    if (await evaluate<boolean>(isThere).catch(() => false)) return
  }
  throw new Error('Electron loaded no page.')
}

interface Answer {
  id: number
  error?: { message: string }
  result?: { result: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } }
}

type Send = (method: string, params: object, about?: string) => Promise<Answer['result']>

function speakerOver(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: Answer) => void>()
  let count = 0
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer // answers of Chromium's protocol
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  return async (method, params, about = method) => {
    count += 1
    const id = count
    socket.send(JSON.stringify({ id, method, params }))
    const { error, result } = await new Promise<Answer>((resolve, reject) => {
      waiting.set(id, resolve)
      setTimeout(() => reject(new Error(`The page did not finish: ${about}`)), PATIENCE_MS).unref()
    })
    if (error !== undefined) throw new Error(error.message)
    return result
  }
}

function evaluatorOver(send: Send) {
  return async <T>(expression: string): Promise<T> => {
    const params = { expression, awaitPromise: true, returnByValue: true }
    const result = await send('Runtime.evaluate', params, expression.slice(0, 60))
    const thrown = result?.exceptionDetails
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text)
    return result?.result.value as T // whoever writes the expression knows what it comes to
  }
}
