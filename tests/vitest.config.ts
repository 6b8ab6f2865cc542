import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Keys are derived and PDFs are drawn for real; two cores may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    allowOnly: false,
  },
})
