import { buildWhenNeeded } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { electronArguments } from './electron-arguments.mjs'
import { prepare } from './setup.mjs'
import { command, SetupError, say, show } from './step.mjs'

await command(async () => {
  if (!hasDisplay()) say('There is no display here: everything is made ready, but no window can open.')
  const { electron } = await prepare({ for: 'run' })
  await buildWhenNeeded()
  if (!hasDisplay())
    throw new SetupError(
      'No window was opened, because there is no display. Two ways that work here:\n' +
        '  npm run demo -- --out DIR   the whole main job without a window, both PDFs written into DIR\n' +
        '  xvfb-run -a npm start       the window on a virtual display',
    )
  return await show(electron, electronArguments(process.argv.slice(2)))
})
