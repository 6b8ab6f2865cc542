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
  const failure = 'The packages could not be installed; check that the npm registry can be reached, then try again.'
  // Without their install scripts: better-sqlite3's would ask another host for headers, which nothing here needs.
  await npm(['ci', '--ignore-scripts', '--no-progress'], failure)
  // The one script that is needed brings the tools' own Node from the registry.
  await npm(['rebuild', 'node', '--no-progress'], failure)
  const left = firstDifference()
  if (left !== undefined) throw new SetupError(`npm ci ended, but ${left}; remove node_modules and try again.`)
}

/** @param {string[]} args @param {string} failure */
async function npm(args, failure) {
  const script = process.env.npm_execpath
  const node = process.env.npm_node_execpath ?? process.execPath
  if (script?.endsWith('.js')) await run(node, [script, ...args], { env: process.env, failure })
  else if (process.platform === 'win32')
    throw new SetupError('Start this with npm (npm start, npm test), so that it can install the packages.')
  else await run('npm', args, { env: process.env, failure })
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
  return existsSync(inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
    ? undefined
    : 'the Node for the tools is missing'
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

/** Windows cannot delete a program that runs; under npm that is node_modules' own Node. */
function refuseToReplaceMyself() {
  if (process.platform === 'win32' && process.execPath.startsWith(inModules() + sep))
    throw new SetupError('The packages have changed: type "npm ci" once, then the command again.')
}
