import { Worker } from 'node:worker_threads'
import type { DocumentKind, DocumentViews } from '#shared/domain/views.ts'
import type { DrawAnswer, DrawRequest } from './worker.ts'

/** Draws documents without holding up anybody else. */
export interface Renderer {
  /** The bytes of the PDF; throws a plain error, without any words of the document, when it cannot be drawn. */
  render<K extends DocumentKind>(kind: K, view: DocumentViews[K]): Promise<Uint8Array<ArrayBuffer>>
  /** Ends the worker thread; what is still being drawn fails. */
  close(): Promise<void>
}

/** A renderer with one worker thread, started with the first document and started anew after a crash. */
export function createRenderer({ workerPath, fontFolder }: { workerPath: string | URL; fontFolder: string }): Renderer {
  const waiting = new Map<number, Waiting>()
  let running: Worker | undefined
  let count = 0

  function failAll(why: string): void {
    for (const { reject } of waiting.values()) reject(new Error(why))
    waiting.clear()
  }

  function start(): Worker {
    // What the thread prints could hold words of a document: it is read by nobody.
    const worker = new Worker(workerPath, { stdout: true, stderr: true })
    worker.on('message', (answer: DrawAnswer) => settle(waiting, answer))
    worker.on('error', () => undefined)
    worker.on('exit', () => {
      if (running !== worker) return
      running = undefined
      failAll('The worker thread for documents ended.')
    })
    return worker
  }

  return {
    render(kind, view) {
      running ??= start()
      const worker = running
      count += 1
      const id = count
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ id, kind, view, fontFolder } satisfies DrawRequest<typeof kind>)
      })
    },
    async close() {
      const worker = running
      running = undefined
      failAll('The renderer was closed.')
      await worker?.terminate()
    },
  }
}

interface Waiting {
  readonly resolve: (bytes: Uint8Array<ArrayBuffer>) => void
  readonly reject: (why: Error) => void
}

function settle(waiting: Map<number, Waiting>, answer: DrawAnswer): void {
  const one = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('bytes' in answer) one?.resolve(answer.bytes)
  else one?.reject(new Error(`A document could not be drawn: ${answer.failed}`))
}
