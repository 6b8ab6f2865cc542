import { app } from 'electron'

/** How this start was asked for. */
export type LaunchOptions = {
  demonstration: boolean
  /** The window may be captured: for pictures of the app, tests and magnifiers that need it. */
  allowCapture: boolean
  /** The origin of electron-vite's server, only in development. */
  devServer: string | undefined
}

/** Reads the command line; a packaged program never listens to a development server. */
export function launchOptions(): LaunchOptions {
  return {
    demonstration: process.argv.includes('--demo'),
    allowCapture: process.argv.includes('--allow-capture'),
    devServer: app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'],
  }
}

/** Whether somebody started the packaged program with a debugger attached, which would show what the window shows (S row 45). */
export function isBeingDebugged(): boolean {
  return app.isPackaged && DEBUGGING.some((name) => app.commandLine.hasSwitch(name))
}

const DEBUGGING = [
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
  'load-extension',
]
