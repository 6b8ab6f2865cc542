import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inModules, root, toolEnv, toolNode } from './paths.mjs'

/** A step that failed, told in one sentence that says what to do. */
export class SetupError extends Error {}

/** One line for the person who waits. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs a program without a shell, keeps what it prints, and shows every ten seconds that it still works.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, failure: string, timeoutMs?: number }} options failure: the
 *   sentence shown, above the last lines that the program printed, when it does not succeed
 * @returns {Promise<string>} its standard output
 */
export async function run(command, args, { cwd = root, env = toolEnv(), failure, timeoutMs }) {
  const started = performance.now()
  const ticker = setInterval(() => say(`  … ${seconds(started)}`), 10_000)
  try {
    const { code, output, everything } = await collect(spawn(command, args, { cwd, env, timeout: timeoutMs }))
    if (code === 0) return output
    throw new SetupError(`${failure}\n${lastLines(everything)}`)
  } catch (error) {
    throw error instanceof SetupError ? error : new SetupError(`${failure} (${error.message})`)
  } finally {
    clearInterval(ticker)
  }
}

/**
 * Runs a program on this terminal and gives its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export async function show(command, args, { env = toolEnv() } = {}) {
  return await new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
    child.on('error', fail)
    child.on('exit', (code, signal) => done(signal === null ? code : 1))
  })
}

/**
 * Arguments that start the command of an installed package with Node, the same on every system.
 * @param {string} packageName
 * @param {string} [command] when it is not named as its package
 */
export function tool(packageName, command = packageName) {
  const { bin } = JSON.parse(readFileSync(inModules(packageName, 'package.json'), 'utf8'))
  return join(inModules(packageName), typeof bin === 'string' ? bin : bin[command])
}

/** Runs an installed tool on this terminal. @param {string[]} args the script, then its arguments */
export function showTool(args, options) {
  return show(toolNode(), args, options)
}

/**
 * The body of a command: a failed step ends it with its sentence and a non-zero exit code.
 * @param {() => Promise<number>} body gives the exit code
 */
export async function command(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}

/** @param {number} started as performance.now() gave it */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

async function collect(child) {
  let output = ''
  let everything = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
    everything += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    everything += text
  })
  return await new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => done({ code, output, everything }))
  })
}

function lastLines(text) {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .slice(-12)
    .map((line) => `  | ${line}`)
    .join('\n')
}
