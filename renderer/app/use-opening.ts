import { useEffect, useState } from 'react'
import type { OpeningProblem } from '#shared/contract/host.ts'

/** Runs a try to open the store: what went wrong, and how long until the next try. */
export function useOpening() {
  const [problem, setProblem] = useState<OpeningProblem>()
  const [busy, setBusy] = useState(false)
  const [wait, setWait] = useState(0)
  const waiting = wait > 0
  useEffect(() => {
    if (!waiting) return
    const tick = setInterval(() => setWait((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(tick)
  }, [waiting])
  return {
    problem,
    busy,
    wait,
    clear: () => setProblem(undefined),
    /** True when the store opened. */
    async run(work: () => Promise<{ ok: true } | { ok: false; problem: OpeningProblem }>): Promise<boolean> {
      setBusy(true)
      setProblem(undefined)
      try {
        const answer = await work()
        // Busy to the end: the rooms take its place as soon as they can be drawn.
        if (answer.ok) return true
        setProblem(answer.problem)
        setWait(answer.problem.seconds ?? 0)
      } catch {
        setProblem({ code: 'DISK_PROBLEM' })
      }
      setBusy(false)
      return false
    },
  }
}
