import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { inModules, root } from './paths.mjs'
import { run, SetupError, say } from './step.mjs'

/** Installs the packages of the lock file when node_modules is not what the lock file says. */
export async function preparePackages() {
  const missing = firstDifference()
  if (missing === undefined) return
  say(`Installing packages: ${missing}. About a minute.`)
  refuseToReplaceMyself()
  const npm = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  const failure = 'The packages could not be installed; check that the npm registry can be reached, then try again.'
  // No package's own install script runs but that of Node, which fetches its binary; the addon is prebuilt or made by addon.mjs.
  for (const args of [
    ['ci', '--ignore-scripts', '--no-progress'],
    ['rebuild', 'node'],
  ]) {
    if (npm?.endsWith('.js')) await run(node, [npm, ...args], { env: process.env, failure })
    else if (process.platform === 'win32')
      throw new SetupError('Start this with npm (npm start, npm test), so that it can install the packages.')
    else await run('npm', args, { env: process.env, failure })
  }
  const left = firstDifference()
  if (left !== undefined) throw new SetupError(`npm ci ended, but ${left}; remove node_modules and try again.`)
}

/** npm's own record of what lies in node_modules, held against the lock file. */
function firstDifference() {
  const record = inModules('.package-lock.json')
  if (!existsSync(record)) return 'node_modules is missing'
  const installed = readPackages(record)
  const wanted = readPackages(join(root, 'package-lock.json'))
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '' || entry.optional === true || entry.peer === true) continue
    if (installed[path]?.integrity !== entry.integrity) return 'node_modules is older than the lock file'
  }
  return existsSync(inModules('node', 'bin')) ? undefined : 'the Node for the tools is missing'
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Windows cannot delete a program that runs; under npm that is node_modules' own Node. */
function refuseToReplaceMyself() {
  if (process.platform === 'win32' && process.execPath.startsWith(inModules() + sep))
    throw new SetupError('The packages have changed: type "npm ci" once, then the command again.')
}
