import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

/** The folder of the clone. */
export const root = resolve(import.meta.dirname, '../..')

/** Git-ignored folder for what the set-up makes for this clone: the Electron binary and the compiled addon. */
export const workshop = join(root, '.electron')

/** Where downloads and compiled files wait for the next clone on this machine. */
export const cache = join(cacheHome(), 'stalking-clinic')

/** @param {string[]} parts path below node_modules */
export function inModules(...parts) {
  return join(root, 'node_modules', ...parts)
}

/** The Node that the tools run on: the one from the registry once it is installed, this one until then. */
export function toolNode() {
  const installed = inModules('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  return existsSync(installed) ? installed : process.execPath
}

/** The environment of every tool: its Node, and the other tools, come first on PATH. */
export function toolEnv() {
  const { npm_config_nodedir: _, ...env } = process.env
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [key]: [inModules('node', 'bin'), inModules('.bin'), env[key]].join(delimiter) }
}

function cacheHome() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches')
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
}
