import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root, toolNode } from './paths.mjs'
import { run, say, seconds, tool } from './step.mjs'

const SOURCES = ['shared', 'db', 'electron', 'renderer']
const FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const stamp = join(root, 'out', 'built-from')

/** Builds the app into out/ when it was built from other sources than these. */
export async function buildWhenNeeded() {
  const wanted = await fingerprint()
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return
  const started = performance.now()
  say('Building the app: its sources are newer than the last build. A few seconds.')
  await rm(stamp, { force: true })
  await run(toolNode(), [tool('electron-vite'), 'build'], { failure: 'The app could not be built.' })
  await writeFile(stamp, wanted)
  say(`Built in ${seconds(started)}.`)
}

async function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [...(await sourceFiles()), ...FILES].sort())
    hash.update(`${file}\0`).update(await readFile(join(root, file)))
  return hash.digest('hex')
}

async function sourceFiles() {
  const found = await Promise.all(
    SOURCES.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    }),
  )
  return found.flat().filter((file) => !file.startsWith(join('electron', 'setup')))
}
