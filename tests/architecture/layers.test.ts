import { globSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { forbiddenImports } from './layers.ts'

const root = resolve(import.meta.dirname, '../..')
const files = globSync('{shared,db,electron,renderer}/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => !file.endsWith('.config.ts') && !file.endsWith('.d.ts'))

test('imports only point down the layer table', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(files.flatMap((file) => forbiddenImports(file, readFileSync(resolve(root, file), 'utf8')))).toEqual([])
})
