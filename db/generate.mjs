import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const migrations = join(import.meta.dirname, 'migrations')

/** `npm run db:generate` writes the next migration; with --check nothing is written and a missing one is a failure. */
if (process.argv.includes('--check')) check()
else process.exitCode = generate(migrations, process.argv.slice(2))

function check() {
  const copy = join(root, 'out', 'migrations-check')
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy, { recursive: true })
  cpSync(migrations, copy, { recursive: true })
  const before = list(copy)
  const code = generate(copy, [])
  const added = list(copy).filter((file) => !before.includes(file))
  if (added.length > 0)
    process.stdout.write('The schema has changed without a migration: type "npm run db:generate".\n')
  const loose = sqlFiles(copy).filter((file) => strict(read(copy, file)) !== read(copy, file))
  for (const file of loose) process.stdout.write(`${file} makes a table that is not STRICT.\n`)
  process.exitCode = code === 0 && added.length === 0 && loose.length === 0 ? 0 : 1
}

function generate(folder, args) {
  const before = list(folder)
  const kit = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs')
  // drizzle-kit takes the output folder as a path below the working folder only.
  const out = relative(root, folder).replaceAll('\\', '/')
  const options = ['--dialect=sqlite', '--schema=./db/schema/index.ts', `--out=./${out}`]
  const { status } = spawnSync(process.execPath, [kit, 'generate', ...options, ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  for (const file of sqlFiles(folder).filter((name) => !before.includes(name)))
    writeFileSync(join(folder, file), strict(read(folder, file)))
  return status ?? 1
}

/** drizzle-kit cannot say STRICT: every table that a migration makes becomes one that keeps to its column types. */
function strict(sql) {
  return sql.replaceAll(/(^CREATE TABLE [^;]*\n\));/gm, '$1 STRICT;')
}

function sqlFiles(folder) {
  return list(folder).filter((file) => file.endsWith('.sql'))
}

function list(folder) {
  return readdirSync(folder)
}

function read(folder, file) {
  return readFileSync(join(folder, file), 'utf8')
}
