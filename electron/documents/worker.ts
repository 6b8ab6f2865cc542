import { parentPort } from 'node:worker_threads'
import type { DocumentKind, DocumentViews } from '#shared/domain/views.ts'
import { draw } from './draw.ts'
import { compose } from './index.ts'

/** What the renderer asks of its worker thread. */
export interface DrawRequest<K extends DocumentKind = DocumentKind> {
  readonly id: number
  readonly kind: K
  readonly view: DocumentViews[K]
  readonly fontFolder: string
}

/** The PDF, or where in the code it failed: never the message, which may hold words of the document. */
export type DrawAnswer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly failed: string }

const port = parentPort
if (port === null) throw new Error('This file is the entry of a worker thread.')

let last: Promise<void> = Promise.resolve()
port.on('message', (request: DrawRequest) => {
  last = last.then(() => answer(request))
})

/** One at a time: react-pdf shares its fonts between documents. */
async function answer({ id, kind, view, fontFolder }: DrawRequest): Promise<void> {
  try {
    const bytes = await draw(compose(kind, view), fontFolder)
    post({ id, bytes }, [bytes.buffer])
  } catch (thrown) {
    post({ id, failed: whereOf(thrown) })
  }
}

function post(message: DrawAnswer, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer)
}

function whereOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown
  const frames = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [thrown.name, ...frames.slice(0, 8)].join('\n')
}
