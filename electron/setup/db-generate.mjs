import { prepare } from './setup.mjs'
import { command, showTool } from './step.mjs'

await command(async () => {
  await prepare({ for: 'demo' })
  return await showTool(['db/generate.mjs', ...process.argv.slice(2)])
})
