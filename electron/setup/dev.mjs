import { hasDisplay } from './display.mjs'
import { toolEnv } from './paths.mjs'
import { prepare } from './setup.mjs'
import { command, SetupError, showTool, tool } from './step.mjs'

await command(async () => {
  const { electron } = await prepare({ for: 'run' })
  if (!hasDisplay()) throw new SetupError('There is no display here: type "xvfb-run -a npm run dev".')
  const rootOnly = process.platform === 'linux' && process.getuid?.() === 0 ? ['--noSandbox'] : []
  const args = [tool('electron-vite'), 'dev', '--watch', ...rootOnly, '--', ...process.argv.slice(2)]
  return await showTool(args, { env: { ...toolEnv(), ELECTRON_EXEC_PATH: electron } })
})
