import { root } from './paths.mjs'

/**
 * The command line for the app in this clone. As root on Linux Chromium's sandbox cannot start, and only this command
 * line says so: the app itself never switches it off.
 * @param {string[]} appArguments
 */
export function electronArguments(appArguments) {
  const rootOnly = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...rootOnly, root, ...appArguments]
}
