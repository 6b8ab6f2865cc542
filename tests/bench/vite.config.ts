import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '../..')

/** The measurements bundled as the app is: everything but addons, so that what is measured is what runs. */
export default defineConfig({
  root,
  logLevel: 'warn',
  ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
  build: {
    ssr: true,
    outDir: join(root, 'out/bench'),
    target: 'node20.18',
    rolldownOptions: { input: join(root, 'tests/bench/bench.ts') },
  },
})
