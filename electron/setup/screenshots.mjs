import { buildWhenNeeded } from './build.mjs'
import { withVirtualDisplay } from './display.mjs'
import { toolEnv } from './paths.mjs'
import { prepare } from './setup.mjs'
import { command, showTool, tool } from './step.mjs'

await command(async () => {
  const { electron } = await prepare({ for: 'test' })
  await buildWhenNeeded()
  const args = [
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
    '--project',
    'screenshots',
    ...process.argv.slice(2),
  ]
  return await withVirtualDisplay(async (display) =>
    showTool([tool('@playwright/test', 'playwright'), ...args], {
      env: { ...toolEnv(), ...display, ELECTRON_EXEC_PATH: electron },
    }),
  )
})
