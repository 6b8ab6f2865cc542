import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeClinicOfActions, PASSPHRASE, SIGN_IN } from './clinics.ts'
import { type ElectronWindow, inPage, openWindow, using } from './electron-window.ts'
import { type Frames, framesSeen, openBoard, watchFrames, watchWords, wordsPainted } from './in-board.ts'
import { firstPaintOfMain, unlockAndTime } from './in-page.ts'
import { type Line, spreadOf } from './measure.ts'
import { write } from './table.ts'

const root = join(import.meta.dirname, '../..')
/** A store whose board is a whole one, and one whose board still needs its window. */
const MANY = 10_000
const FEW = 200
const CASES = 100
/** Sixty words a minute. */
const KEY_EVERY_MS = 200
const WORD = 'Promise 001'

/** The board in a real window, of ten thousand actions beside two hundred: opening, words, keys and the wheel. */
export async function boardWindowBench(folder: string, runs: number): Promise<Line[]> {
  write(`The board of ${MANY.toLocaleString('en-GB')} and of ${FEW} actions in a window …`)
  const few = await boardOf(folder, FEW, runs)
  const many = await boardOf(folder, MANY, runs)
  const line = (metric: string, of: (one: Seen) => number, goal?: number): Line => ({
    metric: `board of ${MANY.toLocaleString('en-GB')} beside ${FEW}: ${metric}`,
    ours: spreadOf([many.map(of)]),
    floor: spreadOf([few.map(of)]),
    unit: 'ms',
    goal,
  })
  const empty = (of: (one: Seen) => number): Line => ({
    metric: '  … of it, how long a row in view was empty',
    ours: spreadOf([many.map(of)]),
    unit: 'ms',
  })
  return [
    line('from the way there to its rows painted', (one) => one.opened, 2),
    line('from the last key of a word to its rows painted', (one) => one.words, 2),
    line('longest frame, Page Down ten times', (one) => one.pages.longest),
    empty((one) => one.pages.blank),
    line('longest frame, End and Home', (one) => one.ends.longest),
    empty((one) => one.ends.blank),
    line('longest frame, the wheel', (one) => one.wheel.longest),
    empty((one) => one.wheel.blank),
  ]
}

interface Seen {
  opened: number
  words: number
  pages: Frames
  ends: Frames
  wheel: Frames
}

async function boardOf(folder: string, actions: number, runs: number): Promise<Seen[]> {
  const kept = join(folder, `board-of-${actions}`)
  mkdirSync(kept)
  await makeClinicOfActions(join(kept, 'clinic'), CASES, actions)
  const window = await openWindow(root, kept)
  return using(window, async () => {
    await inPage(window, firstPaintOfMain)
    await sleep(2_000)
    await inPage(window, unlockAndTime, SIGN_IN, PASSPHRASE)
    const seen: Seen[] = []
    // The first time fills caches and does not count.
    for (let run = 0; run <= runs; run += 1) {
      const one = await lookAt(window)
      if (run > 0) seen.push(one)
    }
    return seen
  })
}

async function lookAt(window: ElectronWindow): Promise<Seen> {
  const opened = await inPage(window, openBoard)
  await inPage(window, watchWords, WORD)
  for (const sign of WORD) {
    await window.press(sign)
    await sleep(KEY_EVERY_MS)
  }
  return {
    opened,
    words: await inPage(window, wordsPainted),
    pages: await during(window, () => inTurn(10, 60, () => window.press('PageDown'))),
    ends: await during(window, async () => {
      await window.press('End')
      await sleep(500)
      await window.press('Home')
    }),
    wheel: await during(window, () => inTurn(40, 16, () => window.wheel(400))),
  }
}

async function during(window: ElectronWindow, work: () => Promise<void>): Promise<Frames> {
  await inPage(window, watchFrames)
  await work()
  return inPage(window, framesSeen)
}

async function inTurn(times: number, every: number, work: () => Promise<void>): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await work()
    await sleep(every)
  }
}
