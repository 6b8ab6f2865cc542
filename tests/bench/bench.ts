import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { assessmentBench } from './assessment-bench.ts'
import { boardWindowBench } from './board-window-bench.ts'
import { boardsBench } from './boards-bench.ts'
import { longMinutesBench } from './long-minutes-bench.ts'
import type { Effort, Line } from './measure.ts'
import { pagesBench } from './pages-bench.ts'
import { recordsBench } from './records-bench.ts'
import { printTable, write } from './table.ts'
import { windowBench } from './window-bench.ts'

// `npm run bench`: what the program costs, as ratios to a floor taken in the same run. Nothing here fails for being slow.

const PARTS = ['records', 'boards', 'assessments', 'pages', 'window', 'board'] as const

const { values } = parseArgs({
  options: {
    /** A smoke run: fewer rounds, the small store only. */
    quick: { type: 'boolean', default: false },
    /** One part alone: records, boards, assessments, pages, window or board. */
    only: { type: 'string' },
  },
})
const effort: Effort = values.quick ? { rounds: 2, roundMs: 80 } : { rounds: 5, roundMs: 200 }
const sizes = values.quick ? [1_000] : [1_000, 10_000]
const parts = PARTS.filter((part) => values.only === undefined || values.only === part)
const folder = mkdtempSync(join(tmpdir(), 'stalking-clinic-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

const lines: Line[] = []
if (parts.includes('records')) for (const cases of sizes) lines.push(...(await recordsBench(folder, cases, effort)))
if (parts.includes('boards')) lines.push(...(await boardsBench(folder, effort)))
if (parts.includes('assessments')) lines.push(...(await assessmentBench(folder, effort)))
if (parts.includes('pages')) {
  lines.push(...(await pagesBench(folder, values.quick ? 2 : 7)))
  lines.push(...(await longMinutesBench(values.quick ? 2 : 5)))
}
if (parts.includes('window')) lines.push(...(await windowBench(folder, values.quick ? 2 : 7)))
if (parts.includes('board')) lines.push(...(await boardWindowBench(folder, values.quick ? 2 : 5)))
write('')
printTable(lines)
