import { lazy, Suspense, startTransition, useEffect, useState } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import { host } from '#renderer/lib/host.ts'
import { dropPort } from '#renderer/lib/port.ts'
import { saveEverything } from '#renderer/lib/saving.ts'
import { forgetUndo } from '#renderer/lib/undo.ts'
import type { HostState } from '#shared/contract/host.ts'
import { unreachable } from '#shared/domain/refusal.ts'
import classes from './app.module.css'
import type { Hold } from './hold.ts'
import { LockScreen } from './lock-screen.tsx'

const FirstStart = lazy(async () => ({ default: (await import('./first-start.tsx')).FirstStart }))
const Clinic = lazy(loadClinic)

/** The window in its three phases: first start, locked, unlocked. Locked, nothing of the clinic is left in it. */
export function App() {
  const { state: now, failed } = useHostState()
  const [held, setHeld] = useState<HostState>()
  const state = held ?? now
  if (failed)
    return (
      <Notice kind="danger">
        The program around this window does not answer. Close it and start it again; what was saved is safe.
      </Notice>
    )
  if (state === undefined) return <p className={classes['opening']}>Opening…</p>
  return (
    <div className={classes['window']}>
      {demonstrates(state) && (
        <section className={classes['demonstration']} aria-label="Demonstration">
          DEMONSTRATION · everybody here is invented
        </section>
      )}
      <Suspense fallback={<p className={classes['opening']}>Opening…</p>}>
        <Phase
          state={state}
          hold={{ take: () => setHeld(state), release: () => startTransition(() => setHeld(undefined)) }}
        />
      </Suspense>
    </div>
  )
}

function Phase({ state, hold }: { state: HostState; hold: Hold }) {
  switch (state.phase) {
    case 'first start':
      return state.demonstration ? <MakingDemonstration /> : <FirstStart hold={hold} />
    case 'locked':
      return <LockScreen reason={state.reason} people={state.demonstration} hold={hold} />
    case 'unlocked':
      return <Clinic />
    default:
      return unreachable(state)
  }
}

function MakingDemonstration() {
  return (
    <main className={classes['opening']}>
      <h1>Making the demonstration clinic</h1>
      <p role="status">
        Cases, meetings and actions are being written through the program’s own rules. This takes a moment, and only the
        first time.
      </p>
    </main>
  )
}

function useHostState(): { state: HostState | undefined; failed: boolean } {
  const [state, setState] = useState<HostState>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let told = false
    const stop = host.onEvent((event) => {
      if (event.kind === 'locking') void saveEverything().finally(() => host.readyToLock({}))
      if (event.kind !== 'state') return
      told = true
      // What is there stays until the rooms can be drawn: whatever is shown in between, React shows for 300 ms at least.
      if (event.state.phase === 'unlocked') return startTransition(() => setState(event.state))
      void forget()
      setState(event.state)
    })
    host.state({}).then(
      (first) => {
        if (!told) setState(first)
      },
      () => setFailed(true),
    )
    return stop
  }, [])
  useEffect(() => {
    // The code of the rooms is fetched while somebody types the passphrase; nothing of a clinic is in it.
    if (state?.phase === 'locked') void loadClinic()
  }, [state])
  return { state, failed }
}

function demonstrates(state: HostState): boolean {
  return state.phase === 'locked' ? state.demonstration !== null : state.demonstration
}

async function loadClinic() {
  return { default: (await import('./clinic.tsx')).Clinic }
}

async function forget(): Promise<void> {
  dropPort()
  forgetUndo()
  const { forgetRecords } = await import('#renderer/lib/api.ts')
  forgetRecords()
}
