import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forbiddenImports } from './layers.ts'

/** Each gate is shown to catch what it is there for, in a small project of its own with the real settings. */
const root = resolve(import.meta.dirname, '../..')
const SETTINGS = [
  'package.json',
  'biome.json',
  'tsconfig.json',
  ...['shared', 'db'].map((each) => `${each}/tsconfig.json`),
]
let planted: string

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'planted-'))
  for (const file of SETTINGS) cpSync(join(root, file), join(planted, file))
  symlinkSync(join(root, 'node_modules'), join(planted, 'node_modules'), 'junction')
})
afterAll(() => rmSync(planted, { recursive: true, force: true }))

describe('the compiler', () => {
  test('knows no page in db, and no Node in shared', () => {
    plant('db/planted.ts', `export const title: string = document.title\n`)
    plant('shared/domain/planted.ts', `import { readFileSync } from 'node:fs'\nexport const text = readFileSync('x')\n`)
    const output = tool('typescript/bin/tsc', ['-b', 'shared', 'db'])
    expect(output).toMatch(/db\/planted\.ts.*TS2584/)
    expect(output).toMatch(/shared\/domain\/planted\.ts.*node:fs/)
  })

  test('sees that shared cannot reach up into db', () => {
    plant('db/planted.ts', `export const one = 1\n`)
    plant('shared/domain/planted.ts', `import { one } from '#db/planted.ts'\nexport const two = one + 1\n`)
    expect(tool('typescript/bin/tsc', ['-b', 'shared'])).toMatch(/db\/planted\.ts.*TS6307|TS6307.*db\/planted\.ts/s)
  })
})

describe('Biome', () => {
  test.each([
    [
      'a service that imports Electron',
      'electron/services/a.ts',
      `import { app } from 'electron'`,
      'noRestrictedImports',
    ],
    [
      'a service that imports drizzle',
      'electron/services/b.ts',
      `import { eq } from 'drizzle-orm'`,
      'noRestrictedImports',
    ],
    [
      'a service that knows the wire',
      'electron/services/c.ts',
      `import { os } from '@orpc/server'`,
      'noRestrictedImports',
    ],
    ['a rule that reads files', 'shared/domain/d.ts', `import { readFileSync } from 'node:fs'`, 'noRestrictedImports'],
    ['a backend that needs Electron', 'electron/backend/e.ts', `import { app } from 'electron'`, 'noRestrictedImports'],
    [
      'a main process that opens the store',
      'electron/main/f.ts',
      `import D from 'better-sqlite3'`,
      'noRestrictedImports',
    ],
    [
      'a screen that speaks to the wire',
      'renderer/features/g/g.ts',
      `import { o } from '@orpc/client'`,
      'noRestrictedImports',
    ],
    ['a window that reads files', 'renderer/lib/h.ts', `import { join } from 'node:path'`, 'noRestrictedImports'],
    ['a default export', 'shared/domain/i.ts', `export default 1`, 'noDefaultExport'],
    ['a file name in camel case', 'shared/domain/fileName.ts', `export const a = 1`, 'useFilenamingConvention'],
    ['a message to the console', 'electron/services/j.ts', `console.log(1)`, 'noConsole'],
    ['an any', 'shared/domain/k.ts', `export const a: any = 1`, 'noExplicitAny'],
    ['a promise that something is there', 'shared/domain/l.ts', `export const a = [1][0]!`, 'noNonNullAssertion'],
  ])('refuses %s', (_what, file, source, rule) => {
    plant(file, `${source}\n`)
    expect(lint(file)).toContain(rule)
  })

  test('refuses two files that import each other', () => {
    plant('shared/domain/left.ts', `import { b } from './right.ts'\nexport const a = () => b\n`)
    plant('shared/domain/right.ts', `import { a } from './left.ts'\nexport const b = () => a\n`)
    expect(lint('shared/domain/left.ts')).toContain('noImportCycles')
  })

  test('has nothing against a file that keeps to the rules', () => {
    plant('shared/domain/clean.ts', `import { z } from 'zod'\n\nexport const day = z.string()\n`)
    expect(lint('shared/domain/clean.ts')).not.toContain('lint/')
  })
})

describe('the layer table', () => {
  test.each([
    ['renderer/features/cases/a.ts', `import { b } from '#renderer/features/meetings/b.ts'`],
    ['renderer/features/cases/a.ts', `import { b } from '../meetings/b.ts'`],
    ['renderer/features/cases/a.ts', `export { store } from '#db/store.ts'`],
    ['renderer/features/cases/a.ts', `const later = import('#renderer/app/router.tsx')`],
    ['electron/main/a.ts', `import type { Store } from '#db/store.ts'`],
    ['electron/services/a.ts', `import { openStore } from '#db/store.ts'`],
    ['db/a.ts', `import { cases } from '#services/cases.ts'`],
    ['shared/domain/a.ts', `import {\n  contract,\n} from '#shared/contract/index.ts'`],
    ['shared/domain/a.ts', `import { a } from '#unknown/a.ts'`],
    ['electron/elsewhere/a.ts', ``],
  ])('refuses in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toHaveLength(1)
  })

  test.each([
    [
      'renderer/features/cases/a.ts',
      `import { b } from './b.ts'\nimport { Page } from '#renderer/components/page.tsx'`,
    ],
    ['electron/services/a.ts', `import type { Store } from '#db/store.ts'\nimport { z } from 'zod'`],
    ['renderer/app/a.ts', `const later = import('#renderer/features/cases/case-list.tsx')`],
  ])('allows in %s: %s', (file, source) => {
    expect(forbiddenImports(file, source)).toEqual([])
  })
})

function plant(file: string, source: string): void {
  mkdirSync(dirname(join(planted, file)), { recursive: true })
  writeFileSync(join(planted, file), source)
}

function lint(file: string): string {
  return tool('@biomejs/biome/bin/biome', ['lint', '--colors=off', file])
}

function tool(script: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: planted,
    encoding: 'utf8',
  })
  return stdout + stderr
}
