import { RPCHandler } from '@orpc/server/message-port'
import type { FromBackend, ToBackend } from '#shared/contract/host.ts'
import type { MeetingId } from '#shared/domain/ids.ts'
import { readAhead } from './bank-holidays.ts'
import type { Surroundings } from './clinic.ts'
import { makeDemonstrationIn } from './demonstration.ts'
import { create, type Opened, recover, Shut, unlock } from './opening.ts'
import { project } from './projecting.ts'
import { router } from './router.ts'
import { drawnBeside, realId, realNow } from './surroundings.ts'

// The entry of the backend process: it opens the store for one person, answers the window's port, and is ended at every lock.

const handler = new RPCHandler(router)
const LOCK_SCREEN_MS = 400
const documents = drawnBeside(import.meta.dirname)
let opened: Opened | undefined
let stopProjecting: () => void = () => undefined

process.parentPort.on('message', ({ data, ports }) => {
  void answer(data as ToBackend, ports[0]) // main sends nothing else
})

// Not at once: the lock screen is still being painted.
setTimeout(() => void readAhead(), LOCK_SCREEN_MS)

async function answer(message: ToBackend, port: Electron.MessagePortMain | undefined): Promise<void> {
  switch (message.type) {
    case 'create':
      return opening(() => create(around(message.folder), message.input))
    case 'unlock':
      return opening(() => unlock(around(message.folder), message.input))
    case 'recover':
      return opening(() => recover(around(message.folder), message.input))
    case 'make demonstration':
      await (await makeDemonstrationIn(message.folder, documents)).clinic.close()
      return tell({ type: 'demonstration made' })
    case 'connect':
      return connect(port)
    case 'project':
      return startProjecting(message.meetingId, port)
    case 'close':
      stopProjecting()
      await opened?.clinic.close()
      await documents.close()
      return tell({ type: 'closed' })
  }
}

async function opening(work: () => Promise<Opened>): Promise<void> {
  try {
    opened = await work()
    const idleMinutes = await opened.clinic.idleMinutes()
    const { recoveryCode } = opened
    tell({ type: 'opened', idleMinutes, ...(recoveryCode === undefined ? {} : { recoveryCode }) })
  } catch (error) {
    if (!(error instanceof Shut)) throw error
    tell({ type: 'refused', problem: error.problem })
  }
}

async function connect(port: Electron.MessagePortMain | undefined): Promise<void> {
  if (opened === undefined || port === undefined) return
  handler.upgrade(port, { context: await opened.clinic.callerFor(opened.personId) })
  port.start()
}

/** One wall at a time: the one before goes blank. */
async function startProjecting(meetingId: MeetingId, port: Electron.MessagePortMain | undefined): Promise<void> {
  stopProjecting()
  if (opened === undefined || port === undefined) return
  const caller = await opened.clinic.callerFor(opened.personId)
  stopProjecting = await project(opened.clinic, caller, meetingId, port).catch(() => {
    port.close()
    return () => undefined
  })
  port.on('close', stopProjecting)
}

function around(folder: string): Surroundings {
  return {
    folder,
    now: realNow,
    newId: realId,
    documents,
    idleMinutesChanged: (idleMinutes) => tell({ type: 'idle minutes', idleMinutes }),
    broke: (path, error) => process.stderr.write(`${path.join('.')} broke: ${whereOf(error)}\n`),
  }
}

/** Where in the code it broke, without the message, which may hold what somebody typed. */
function whereOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return [
    error.name,
    ...(error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8),
  ].join('\n')
}

function tell(message: FromBackend): void {
  process.parentPort.postMessage(message)
}
