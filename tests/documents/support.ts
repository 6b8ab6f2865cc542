import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { fileName } from '#documents/index.ts'
import { createRenderer, type Renderer } from '#documents/render.ts'
import type { Documents } from '#services/context.ts'

/** The folder that holds the fonts before anything is built. */
export const fontFolder = fileURLToPath(new URL('.', import.meta.resolve('@expo-google-fonts/inter/package.json')))

/** The worker thread as it is written: Node 24 reads TypeScript itself. */
export const workerPath = fileURLToPath(import.meta.resolve('#documents/worker.ts'))

/** A renderer that ends with the tests of the file. */
export function openRenderer(): Renderer {
  const renderer = createRenderer({ workerPath, fontFolder })
  afterAll(() => renderer.close())
  return renderer
}

/** Pages for a clinic of the tests, drawn as the app draws them. */
export function documentsOf(renderer: Renderer): Documents {
  return {
    render: async (kind, view) => {
      const bytes = await renderer.render(kind, view)
      return { name: fileName(kind, view), bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
  }
}
