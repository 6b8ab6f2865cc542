import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

export interface LaunchedApp {
  readonly app: ElectronApplication
  /** The first window. */
  readonly page: Page
  /** Where the app keeps its data: hand it to the next launch to go on with the same clinic. */
  readonly userData: string
  /** Ends the app; a data folder that was made for this launch is removed. */
  close(): Promise<void>
}

export interface LaunchOptions {
  userData?: string
  args?: readonly string[]
  /** What the app finds in its environment besides or instead of what the tests find. */
  env?: Readonly<Record<string, string>>
}

/** Starts the built app in a real window, on a data folder of its own unless one is given. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'stalking-clinic-')))
  const app = await launched(userData, options)
  return {
    app,
    page: await app.firstWindow(),
    userData,
    async close() {
      await app.close()
      if (options.userData === undefined) await rm(userData, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Now and then Playwright attaches to an Electron that is there and waits for ever, so a start that takes this long is given up and made anew. */
async function launched(userData: string, options: LaunchOptions, triesLeft = 2): Promise<ElectronApplication> {
  try {
    return await _electron.launch({
      executablePath: electronPath(),
      args: argumentsFor(userData, options.args ?? []),
      cwd: root,
      ...(options.env === undefined ? {} : { env: { ...inherited(), ...options.env } }),
      timeout: 20_000,
    })
  } catch (error) {
    if (triesLeft === 0) throw error
    return launched(userData, options, triesLeft - 1)
  }
}

/** Starts the app as a person would who starts it twice, without a way for the tests into it. */
export function spawnApp(userData: string, args: readonly string[]): ChildProcess {
  return spawn(electronPath(), argumentsFor(userData, args), { cwd: root, stdio: 'ignore' })
}

function argumentsFor(userData: string, args: readonly string[]): string[] {
  return [...rootOnly(), `--user-data-dir=${userData}`, root, ...args]
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** As root no sandbox can start; only this command line says so, never the app. */
function rootOnly(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/** The Electron that the set-up brought. */
function electronPath(): string {
  const named = process.env['ELECTRON_EXEC_PATH']
  if (named !== undefined) return named
  const fallback = join(root, '.electron/dist/electron')
  if (existsSync(fallback)) return fallback
  const path: unknown = createRequire(import.meta.url)('electron')
  if (typeof path !== 'string') throw new Error('No Electron here: start the tests with npm test.')
  return path
}
