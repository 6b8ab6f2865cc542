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

/** Starts the built app in a real window, on a data folder of its own unless one is given. */
export async function launchApp(options: { userData?: string; args?: readonly string[] } = {}): Promise<LaunchedApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'stalking-clinic-')))
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...rootOnly(), `--user-data-dir=${userData}`, root, ...(options.args ?? [])],
    cwd: root,
    timeout: 30_000,
  })
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
