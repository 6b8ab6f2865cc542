/** One way of doing something; it is called again and again. */
export interface Contender {
  name: string
  run(): unknown
  /** Runs beside each measured call, outside its time. */
  before?(): void
}

/** What many calls took. */
export interface Spread {
  p50: number
  p99: number
}

/** One line of the table: what was measured, what it may cost, what it cost. Without `floor` it is only reported. */
export interface Line {
  metric: string
  ours: Spread
  floor?: Spread | undefined
  /** What the amounts are counted in. */
  unit: 'µs' | 'ms'
  /** At most: a ratio to the floor when there is one, else an amount. */
  goal?: number | undefined
  /** Said behind the line. */
  note?: string
}

/** How long and how often each contender runs. */
export interface Effort {
  rounds: number
  /** Milliseconds a round. */
  roundMs: number
}

/** Runs all contenders in turns, in an order that rotates, after a round that does not count; microseconds. */
export async function interleaved(
  contenders: readonly Contender[],
  { rounds, roundMs }: Effort,
): Promise<Map<string, Spread>> {
  const rounded = new Map<string, number[][]>(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const one = contenders[(round + turn) % contenders.length]
      if (one === undefined) continue
      const samples = await sampled(one, round === 0 ? roundMs / 2 : roundMs)
      if (round > 0) rounded.get(one.name)?.push(samples)
    }
  }
  return new Map([...rounded].map(([name, samples]) => [name, spreadOf(samples)]))
}

/** The measured part of one contender; a name that was not measured is a bug. */
export function of(spreads: ReadonlyMap<string, Spread>, name: string): Spread {
  const spread = spreads.get(name)
  if (spread === undefined) throw new Error(`Nothing was measured under "${name}".`)
  return spread
}

/** One after the other, in an order that jumps about, for ever. */
export function walk<T>(all: readonly T[]): () => T {
  let at = 0
  return () => {
    at = (at + 7919) % all.length
    const one = all[at]
    if (one === undefined) throw new Error('There is nothing to walk over.')
    return one
  }
}

/** The median of the rounds' medians, and the 99th percentile of everything. */
export function spreadOf(rounds: readonly (readonly number[])[]): Spread {
  return {
    p50: percentile(
      rounds.map((one) => percentile(one, 50)),
      50,
    ),
    p99: percentile(rounds.flat(), 99),
  }
}

/** The value below which so many of a hundred lie. */
export function percentile(values: readonly number[], hundredth: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * hundredth) / 100))
  return sorted[at] ?? Number.NaN
}

async function sampled({ run, before }: Contender, forMs: number): Promise<number[]> {
  globalThis.gc?.()
  const samples: number[] = []
  const end = performance.now() + forMs
  let now = 0
  while (now < end) {
    before?.()
    const started = performance.now()
    await run()
    now = performance.now()
    samples.push((now - started) * 1000)
  }
  return samples
}
