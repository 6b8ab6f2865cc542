import { dirname, join } from 'node:path/posix'
import manifest from '../../package.json' with { type: 'json' }

/** Which folder (or single file) may import from which: gate 3. A folder may always import from itself; `*` is any one folder. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/domain': [],
  'shared/instruments': ['shared/domain'],
  'shared/contract': ['shared/domain'],
  db: ['shared/domain'],
  'electron/services': ['shared/domain', 'shared/instruments', 'shared/contract', 'db'],
  'electron/documents': ['shared/domain'],
  // Plain data, which the lock screen of the demonstration shows.
  'electron/demonstration/people.ts': [],
  'electron/demonstration': [
    'electron/demonstration/people.ts',
    'shared/domain',
    'shared/instruments',
    'shared/contract',
  ],
  'electron/backend': [
    'shared/domain',
    'shared/instruments',
    'shared/contract',
    'db',
    'electron/services',
    'electron/documents',
    'electron/demonstration',
    'electron/demonstration/people.ts',
  ],
  'electron/main': ['shared/domain', 'shared/contract', 'electron/demonstration/people.ts'],
  'electron/preload': ['shared/contract'],
  'renderer/components': ['shared/domain'],
  'renderer/lib': ['shared/domain', 'shared/instruments', 'shared/contract'],
  'renderer/features/*': [
    'shared/domain',
    'shared/instruments',
    'shared/contract',
    'renderer/lib',
    'renderer/components',
  ],
  'renderer/app': [
    'shared/domain',
    'shared/instruments',
    'shared/contract',
    'renderer/lib',
    'renderer/components',
    'renderer/features/*',
  ],
}

/** Here only types may be taken: services reach the store through Context and never meet the wire. */
const ONLY_TYPES = [
  { from: 'electron/services', of: 'db' },
  { from: 'electron/services', of: 'shared/contract' },
]

/** Every import of this file that its layer does not allow, as `file -> target`. `file` is a path from the root. */
export function forbiddenImports(file: string, source: string): string[] {
  const home = layerOf(file)
  if (home === undefined) return [`${file} -> (this folder is in no layer)`]
  return importsIn(source).flatMap(({ specifier, onlyTypes }) => {
    const target = targetOf(file, specifier)
    if (target === undefined) return []
    const layer = layerOf(target)
    const allowed = layer !== undefined && mayImport(home, layer) && (onlyTypes || !needsOnlyTypes(home, layer))
    return allowed ? [] : [`${file} -> ${target}`]
  })
}

interface Layer {
  /** The line of the table. */
  readonly rule: string
  /** The folder itself, which for a feature is one of many with the same rule. */
  readonly folder: string
}

function mayImport(home: Layer, target: Layer): boolean {
  return home.folder === target.folder || (MAY_IMPORT[home.rule] ?? []).includes(target.rule)
}

function needsOnlyTypes(home: Layer, target: Layer): boolean {
  return ONLY_TYPES.some(({ from, of }) => from === home.rule && of === target.rule)
}

function layerOf(file: string): Layer | undefined {
  for (const rule of Object.keys(MAY_IMPORT)) {
    const folder = new RegExp(`^${rule.replace('*', '[^/]+')}(?=/|$)`).exec(file)?.[0]
    if (folder !== undefined) return { rule, folder }
  }
  return undefined
}

const STATEMENT = /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const CALL = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

function importsIn(source: string): { specifier: string; onlyTypes: boolean }[] {
  const statements = Array.from(source.matchAll(STATEMENT), ([, type, specifier = '']) => ({
    specifier,
    onlyTypes: type !== undefined,
  }))
  const calls = Array.from(source.matchAll(CALL), ([, specifier = '']) => ({ specifier, onlyTypes: false }))
  return [...statements, ...calls]
}

/** The file of ours that a specifier names; undefined for packages, which Biome guards. */
export function targetOf(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '')
  if (path.startsWith('.')) return join(dirname(file), path)
  for (const [alias, place] of Object.entries(manifest.imports)) {
    const prefix = alias.slice(0, -1)
    if (path.startsWith(prefix)) return join(place.slice(0, -1), path.slice(prefix.length))
  }
  return path.startsWith('#') ? path : undefined
}
