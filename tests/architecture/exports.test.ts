import { globSync, readFileSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { expect, test } from 'vitest'
import { type Sources, unusedExports } from './exports.ts'

const root = resolve(import.meta.dirname, '../..')

test('nothing is exported that no other file imports', () => {
  const files = globSync(['*.ts', '{shared,db,electron,renderer,tests}/**/*.{ts,tsx}'], { cwd: root }).map((file) =>
    file.split(sep).join('/'),
  )
  const sources: Sources = Object.fromEntries(files.map((file) => [file, readFileSync(resolve(root, file), 'utf8')]))
  expect(files.length).toBeGreaterThan(300)
  expect(unusedExports(sources)).toEqual([])
})

test('what is imported by its name, whole, or when it is needed counts as used, and nothing else does', () => {
  const used = "import { one, type two as other } from './b.ts'\nimport * as all from '#shared/domain/c.ts'\n"
  expect(
    unusedExports({
      'shared/domain/a.ts': `${used}const later = import('./d.ts')\n`,
      'shared/domain/b.ts': 'export const one = 1\nexport function two() {}\nexport class Three {}\n',
      'shared/domain/c.ts': 'export const four = 4\n',
      'shared/domain/d.ts': 'export const five = 5\n',
    }),
  ).toEqual(['shared/domain/b.ts: Three'])
})
