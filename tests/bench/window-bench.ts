import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeSeededClinic, PASSPHRASE, SIGN_IN } from './clinics.ts'
import { inPage, openWindow, using } from './electron-window.ts'
import {
  type Drawing,
  firstPaintOfMain,
  type Gaps,
  gapsWhileDrawing,
  keyTimes,
  openRoom,
  timeIncidents,
  type Unlocking,
  unlockAndTime,
  watchKeys,
} from './in-page.ts'
import { type Line, percentile, type Spread, spreadOf } from './measure.ts'
import { CASES_A_MEETING } from './seed-meetings.ts'
import { write } from './table.ts'

const root = join(import.meta.dirname, '../..')
const CASES = 1_000
/** The backend is made ready behind the lock screen while somebody types a passphrase. */
const TYPING_MS = 2_000
/** Sixty words a minute. */
const KEY_EVERY_MS = 200

/** The built app in a real window beside an empty one: starting, unlocking, and drawing minutes. */
export async function windowBench(folder: string, runs: number): Promise<Line[]> {
  const kept = join(folder, 'window')
  mkdirSync(kept)
  const { meetingIds, incidentsOf } = await makeSeededClinic(join(kept, 'clinic'), CASES)
  const [meetingId = ''] = meetingIds
  write(`Starting an empty window and ours in turns, ${runs} times each …`)
  const empty: number[] = []
  const ours: number[] = []
  const unlocking: Unlocking[] = []
  // The first start of each fills Chromium's own caches and does not count.
  for (let run = 0; run <= runs; run += 1) {
    const nothing = await startOnly(join(folder, 'empty'))
    const { start, parts } = await startAndUnlock(kept)
    if (run === 0) continue
    empty.push(nothing)
    ours.push(start)
    unlocking.push(parts)
  }
  const gaps = await drawingIn(kept, runs, gapsWhileDrawing, meetingId)
  const drawings = await drawingIn(kept, runs, timeIncidents, incidentsOf)
  const keys = await typingIn(kept, meetingId, runs)
  return [
    { metric: 'start to lock screen', ours: spread(ours), floor: spread(empty), unit: 'ms', goal: 1.3 },
    ...unlockingLines(unlocking),
    ...gapLines(gaps),
    ...drawingLines(drawings),
    keyLine(keys),
  ]
}

async function startOnly(userData: string): Promise<number> {
  const window = await openWindow(join(root, 'tests/bench/empty-window'), userData)
  return using(window, async () => (await inPage(window, firstPaintOfMain)) - window.startedAt)
}

async function startAndUnlock(kept: string): Promise<{ start: number; parts: Unlocking }> {
  const window = await openWindow(root, kept)
  return using(window, async () => {
    const start = (await inPage(window, firstPaintOfMain)) - window.startedAt
    await sleep(TYPING_MS)
    return { start, parts: await inPage(window, unlockAndTime, SIGN_IN, PASSPHRASE) }
  })
}

/** Does one thing in the unlocked window so many times; the first time does not count. */
async function drawingIn<T>(kept: string, runs: number, work: (id: string) => Promise<T>, id: string): Promise<T[]> {
  const copy = `${kept}-drawing`
  cpSync(kept, copy, { recursive: true })
  const window = await openWindow(root, copy)
  return using(window, async () => {
    await inPage(window, firstPaintOfMain)
    await sleep(TYPING_MS)
    await inPage(window, unlockAndTime, SIGN_IN, PASSPHRASE)
    const found: T[] = []
    for (let run = 0; run <= runs; run += 1) {
      const one = await inPage(window, work, id)
      if (run > 0) found.push(one)
    }
    return found
  }).finally(() => rmSync(copy, { recursive: true, force: true }))
}

/** Types lines of the minutes in the room of a meeting, at sixty words a minute; for each line, milliseconds from each key to its paint. */
async function typingIn(kept: string, meetingId: string, runs: number): Promise<number[][]> {
  const copy = `${kept}-typing`
  cpSync(kept, copy, { recursive: true })
  write('Typing in the room of a meeting …')
  const window = await openWindow(root, copy)
  return using(window, async () => {
    await inPage(window, firstPaintOfMain)
    await sleep(TYPING_MS)
    await inPage(window, unlockAndTime, SIGN_IN, PASSPHRASE)
    await inPage(window, openRoom, meetingId)
    await inPage(window, watchKeys)
    const times: number[][] = []
    for (let run = 0; run < runs; run += 1) {
      for (const sign of TYPED) {
        await window.press(sign)
        await sleep(KEY_EVERY_MS)
      }
      await window.press('Enter')
      times.push(await inPage(window, keyTimes))
    }
    return times
  }).finally(() => rmSync(copy, { recursive: true, force: true }))
}

const TYPED = '/f @police Seen outside her work on 18 November.'

function unlockingLines(all: readonly Unlocking[]): Line[] {
  const part = (metric: string, of: (one: Unlocking) => number): Line => ({
    metric: `  … of it ${metric}`,
    ours: spread(all.map(of)),
    unit: 'ms',
  })
  return [
    { metric: 'unlock to list filled', ours: spread(all.map((one) => one.painted)), unit: 'ms', goal: 1000 },
    part('passphrase checked and store opened', (one) => one.opened),
    part('window turned from lock screen to rooms, first question asked', (one) => one.asked - one.opened),
    part('first question answered', (one) => one.firstAnswer - one.asked),
    part('room drawn, list asked for', (one) => one.listAsked - one.firstAnswer),
    part('rows of the list there', (one) => one.answered - one.listAsked),
    part('list painted', (one) => one.painted - one.answered),
  ]
}

function gapLines(all: readonly Gaps[]): Line[] {
  return [
    {
      metric: `window’s longest gap while ${CASES_A_MEETING} cases’ minutes are made, beyond idle`,
      ours: spread(all.map((one) => one.making - one.idle)),
      unit: 'ms',
      goal: 16,
    },
    { metric: '  … idle, as long', ours: spread(all.map((one) => one.idle)), unit: 'ms' },
    { metric: '  … while they are made', ours: spread(all.map((one) => one.making)), unit: 'ms' },
    { metric: '  … while they are shown afterwards', ours: spread(all.map((one) => one.showing)), unit: 'ms' },
    { metric: '  … made in the window, from call to answer', ours: spread(all.map((one) => one.took)), unit: 'ms' },
  ]
}

function keyLine(lines: readonly (readonly number[])[]): Line {
  const all = lines.flat()
  return {
    metric: '95th percentile of a line’s keys, from key to paint, minutes typed at 60 words a minute',
    ours: spread(lines.map((one) => percentile(one, 95))),
    unit: 'ms',
    goal: 50,
    note: `${all.length} keys; median ${percentile(all, 50).toFixed(1)} ms, 95th percentile of all ${percentile(all, 95).toFixed(1)} ms`,
  }
}

function drawingLines(all: readonly Drawing[]): Line[] {
  return [
    {
      metric: `500 incidents over ${all[0]?.weeks ?? 0} weeks, from the way there to both pictures painted`,
      ours: spread(all.map((one) => one.painted)),
      unit: 'ms',
      goal: 100,
    },
    { metric: '  … of it until they are in the document', ours: spread(all.map((one) => one.drawn)), unit: 'ms' },
    { metric: '  … until the list below is painted too', ours: spread(all.map((one) => one.listed)), unit: 'ms' },
  ]
}

function spread(values: readonly number[]): Spread {
  return spreadOf([values])
}
