import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildWhenNeeded } from './build.mjs'
import { withVirtualDisplay } from './display.mjs'
import { GATES } from './gates.mjs'
import { root, toolEnv } from './paths.mjs'
import { prepare } from './setup.mjs'
import { SetupError, say, seconds, showTool, tool } from './step.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const PASSED = { passed: 1, failed: 0, skipped: 0 }
const FAILED = { passed: 0, failed: 1, skipped: 0 }
const results = join(root, 'out', 'test-results')
const started = performance.now()

/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 }

await part('Set-up', async () => {
  const { electron } = await prepare({ for: 'test' })
  process.env.ELECTRON_EXEC_PATH = electron
  return { passed: 0, failed: 0, skipped: 0 }
})
if (total.failed === 0) {
  for (const gate of GATES) await part(gate.name, async () => ((await gate.run()) === 0 ? PASSED : FAILED))
  await part('Rules, store, services, documents (vitest)', unitTests)
  const failedBefore = total.failed
  await part('Build', async () => {
    await buildWhenNeeded()
    return PASSED
  })
  if (total.failed === failedBefore) await part('The real window (Playwright)', windowTests)
}
say(`\nDone in ${seconds(started)}.${total.skipped === 0 ? '' : ` ${total.skipped} not run.`}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1

/** @param {string} name @param {() => Promise<Count>} work */
async function part(name, work) {
  say(`\n── ${name}`)
  const count = await work().catch((error) => {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return FAILED
  })
  total.passed += count.passed
  total.failed += count.failed
  total.skipped += count.skipped
}

async function unitTests() {
  const file = join(results, 'vitest.json')
  await rm(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await showTool([tool('vitest'), 'run', '--config', 'tests/vitest.config.ts', ...reporters])
  const report = await readReport(file)
  if (report === undefined) return FAILED
  // A file that cannot be loaded has failed without a test of its own.
  const unloaded = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0)
  return atLeastOneFailure(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  })
}

async function windowTests() {
  const file = join(results, 'playwright.json')
  await rm(file, { force: true })
  const args = ['test', '--config', 'tests/e2e/playwright.config.ts', '--project', 'window', '--reporter=list,json']
  const code = await withVirtualDisplay(async (display) =>
    showTool([tool('@playwright/test', 'playwright'), ...args], {
      env: { ...toolEnv(), ...display, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    }),
  )
  const stats = (await readReport(file))?.stats
  if (stats === undefined) return FAILED
  return atLeastOneFailure(code, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  })
}

/** A tool that ends badly has failed, whatever its report counts. @param {number} code @param {Count} count */
function atLeastOneFailure(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
