import { spawn } from 'node:child_process'
import { SetupError } from './step.mjs'

/** Whether a window could be shown to somebody here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/**
 * Runs the work with a virtual screen of its own on Linux, and with the real one elsewhere.
 * @template T
 * @param {(variables: { DISPLAY?: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  if (process.platform !== 'linux') return await work({})
  const { server, display } = await startXvfb()
  const stop = () => server.kill()
  process.once('exit', stop)
  try {
    return await work({ DISPLAY: display })
  } finally {
    process.off('exit', stop)
    stop()
  }
}

/** The server picks a free number and writes it to its fourth channel. */
async function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  return await new Promise((done, fail) => {
    server.on('error', () =>
      fail(new SetupError('The virtual display (Xvfb) could not be started; is xvfb installed?')),
    )
    server.on('exit', () => fail(new SetupError('The virtual display (Xvfb) ended at its start.')))
    server.stdio[3].once('data', (number) => done({ server, display: `:${String(number).trim()}` }))
  })
}
