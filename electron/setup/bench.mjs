import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { withVirtualDisplay } from './display.mjs'
import { root, toolEnv, toolNode } from './paths.mjs'
import { prepare } from './setup.mjs'
import { command, run, showTool, tool } from './step.mjs'

await command(async () => {
  const { electron } = await prepare({ for: 'test' })
  await buildWhenNeeded()
  // Bundled first: only the bundler reads the migrations that the store is made from.
  const bundle = ['build', '--config', 'tests/bench/vite.config.ts']
  await run(toolNode(), [tool('vite'), ...bundle], { failure: 'The measurements could not be built.' })
  return await withVirtualDisplay(async (display) =>
    showTool(['--expose-gc', join(root, 'out', 'bench', 'bench.js'), ...process.argv.slice(2)], {
      env: { ...toolEnv(), ...display, NODE_ENV: 'production', ELECTRON_EXEC_PATH: electron },
    }),
  )
})
