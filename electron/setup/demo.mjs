import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { root } from './paths.mjs'
import { prepare } from './setup.mjs'
import { command, showTool } from './step.mjs'

await command(async () => {
  await prepare({ for: 'demo' })
  await buildWhenNeeded()
  return await showTool([join(root, 'out', 'main', 'demo.js'), ...process.argv.slice(2)])
})
