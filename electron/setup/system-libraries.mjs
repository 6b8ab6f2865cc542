import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, SetupError, say } from './step.mjs'

/** Debian packages; where a second name stands, newer releases call it that. */
const WINDOW = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libxss1'],
  ['libxtst6'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
]
const VIRTUAL_DISPLAY = [['xvfb'], ['xauth'], ['fonts-dejavu-core']]
const TESTS = [['poppler-utils']]
const COMPILER = [['python3'], ['make'], ['g++']]

/**
 * Sees that the libraries of the system are there: installs them as root on Debian, otherwise says how and stops.
 * @param {{ virtualDisplay: boolean, tests: boolean, compiler: boolean }} needs
 */
export async function prepareSystemLibraries({ virtualDisplay, tests, compiler }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const wanted = [
    ...WINDOW,
    ...(virtualDisplay ? VIRTUAL_DISPLAY : []),
    ...(tests ? TESTS : []),
    ...(compiler ? COMPILER : []),
  ]
  const present = installedPackages(wanted.flat())
  const missing = wanted.filter((names) => !names.some((name) => present.has(name)))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    const names = missing.map(availableName).join(' ')
    throw new SetupError(
      `The window needs libraries that are not on this system. Type this, then try again:\n  sudo apt-get install -y ${names}`,
    )
  }
  say(
    `Installing system libraries that ${tests ? 'the window and the tests need' : 'the window needs'}. Up to a minute.`,
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const failure = 'The system libraries could not be installed; check that the Debian packages can be reached.'
  await run('apt-get', ['update', '-qq'], { env, failure })
  const names = missing.map(availableName)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, failure })
}

function installedPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these places, not JavaScript
  const format = '-f=${binary:Package} ${db:Status-Status}\\n'
  const { stdout } = spawnSync('dpkg-query', ['-W', format, ...names], { encoding: 'utf8' })
  const lines = stdout.split('\n').filter((line) => line.endsWith(' installed'))
  return new Set(lines.map((line) => line.split(/[: ]/, 1)[0]))
}

function availableName([name, newName]) {
  if (newName === undefined) return name
  const { stdout } = spawnSync('apt-cache', ['policy', newName], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(stdout) ? newName : name
}
