import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { fileName } from '#documents/index.ts'
import { createRenderer } from '#documents/render.ts'
import type { Documents } from '#services/context.ts'
import type { Instant } from '#shared/domain/dates.ts'

/** The real clock of this computer. */
export function realNow(): Instant {
  return Date.now() as Instant // brand: milliseconds since 1970
}

/** A new identity that sorts by time. */
export function realId(): string {
  return v7()
}

/** Pages drawn in a worker thread whose file and fonts lie beside this bundle. */
export function drawnBeside(folder: string): Documents & { close(): Promise<void> } {
  const renderer = createRenderer({
    workerPath: join(folder, 'documents-worker.js'),
    fontFolder: join(folder, 'fonts'),
  })
  return {
    render: async (kind, view) => {
      const bytes = await renderer.render(kind, view)
      return { name: fileName(kind, view), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    close: () => renderer.close(),
  }
}
