import { prepareAddon } from './addon.mjs'
import { hasDisplay } from './display.mjs'
import { installedElectron, prepareElectron } from './electron-binary.mjs'
import { preparePackages } from './packages.mjs'
import { SetupError, say, seconds } from './step.mjs'
import { prepareSystemLibraries } from './system-libraries.mjs'

/**
 * Brings what is missing and skips what is done; each step that works says so in one line beforehand.
 * @template {'run' | 'test' | 'demo'} P
 * @param {{ for: P }} purpose a demonstration needs no window, and so only the packages
 * @returns {Promise<P extends 'demo' ? undefined : { electron: string }>} path of the Electron program
 */
export async function prepare({ for: purpose }) {
  refuseOldNode()
  const started = performance.now()
  await preparePackages()
  if (purpose === 'demo') return
  const fresh = installedElectron() === undefined
  const electron = await prepareElectron()
  await prepareSystemLibraries({
    virtualDisplay: purpose === 'test' || !hasDisplay(),
    tests: purpose === 'test',
    compiler: !electron.official,
  })
  if (!electron.official) await prepareAddon()
  if (fresh || performance.now() - started > 2_000) say(`Set-up done in ${seconds(started)}.`)
  return { electron: electron.path }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`This needs Node 20.19 or newer; here is ${process.versions.node} (see https://nodejs.org).`)
}
