import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { createRenderer, type Renderer } from '#documents/render.ts'

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
