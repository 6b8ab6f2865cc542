import { GATES } from './gates.mjs'
import { prepare } from './setup.mjs'
import { command, say } from './step.mjs'

await command(async () => {
  await prepare({ for: 'demo' })
  let failed = 0
  for (const gate of GATES) {
    say(`\n── ${gate.name}`)
    if ((await gate.run()) !== 0) failed += 1
  }
  return failed === 0 ? 0 : 1
})
