import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRenderer } from '#documents/render.ts'
import { someMinutes } from '#tests/documents/invented-views.ts'
import { type Line, spreadOf } from './measure.ts'

/** Minutes of thirty cases, and of as many as make about ten and a hundred pages: time a page, memory, and how long others wait. */
export async function longMinutesBench(runs: number): Promise<Line[]> {
  const beside = join(import.meta.dirname, '../main')
  const renderer = createRenderer({
    workerPath: join(beside, 'documents-worker.js'),
    fontFolder: join(beside, 'fonts'),
  })
  const before = process.memoryUsage().rss
  try {
    await renderer.render('minutes', someMinutes(1))
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const thirty = await drawn(renderer, 30, runs)
    delay.disable()
    const memory = (process.memoryUsage().rss - before) / 2 ** 20
    const [ten, hundred] = [await drawn(renderer, 5, runs), await drawn(renderer, 50, runs)]
    const growth = middle(hundred.times) / hundred.pages / (middle(ten.times) / ten.pages)
    return [
      {
        metric: `minutes of 30 cases as PDF, a page of ${thirty.pages}`,
        ours: spreadOf([thirty.times.map((time) => time / thirty.pages)]),
        unit: 'ms',
        note: `${Math.round(memory)} MiB more memory`,
      },
      {
        metric: '  … the longest that others in the process wait',
        ours: { p50: delay.percentile(50) / 1e6, p99: delay.max / 1e6 },
        unit: 'ms',
      },
      {
        metric: `  … a page of ${hundred.pages} against a page of ${ten.pages}`,
        ours: { p50: middle(hundred.times) / hundred.pages, p99: Math.max(...hundred.times) / hundred.pages },
        floor: { p50: middle(ten.times) / ten.pages, p99: Math.max(...ten.times) / ten.pages },
        unit: 'ms',
        goal: 1.25,
        note: `× ${growth.toFixed(2)}`,
      },
    ]
  } finally {
    await renderer.close()
  }
}

async function drawn(renderer: ReturnType<typeof createRenderer>, cases: number, runs: number) {
  const times: number[] = []
  let pages = 0
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    const bytes = await renderer.render('minutes', someMinutes(cases))
    times.push(performance.now() - started)
    pages = (
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/g) ?? []
    ).length
  }
  return { times, pages }
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}
