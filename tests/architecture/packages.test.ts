import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

const packages = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })

test('the README says of each package why it is there, and of no other', () => {
  const readme = readFileSync(resolve(import.meta.dirname, '../../README.md'), 'utf8')
  const [, table = ''] = /## The packages\n(.*?)\n## /s.exec(readme) ?? []
  const told = table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => Array.from((line.split(' | ')[0] ?? '').matchAll(/`([^`]+)`/g), ([, name]) => name))
  expect(told.toSorted()).toEqual(packages.map(([name]) => name).toSorted())
})

test('every package is pinned to one version', () => {
  for (const [name, version] of packages) expect(version, name).toMatch(/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+$/)
})
