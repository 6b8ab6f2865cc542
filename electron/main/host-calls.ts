import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import { type HostCall, hostCalls } from '#shared/contract/host.ts'
import type { Clinic } from './clinic.ts'
import { originOf } from './origin.ts'
import type { Projector } from './projector.ts'
import { saveFile } from './save-file.ts'

/** Answers the window's calls: only from the main frame of our own page, and parsed in and out (S §1 item 17). */
export function answerHostCalls(window: BrowserWindow, origin: string, clinic: Clinic, projector: Projector): void {
  const answers = {
    state: parsed(hostCalls.state, async () => clinic.state()),
    createClinic: parsed(hostCalls.createClinic, async (input) => clinic.create(input)),
    unlock: parsed(hostCalls.unlock, async (input) => clinic.unlock(input)),
    recover: parsed(hostCalls.recover, async (input) => clinic.recover(input)),
    lock: parsed(hostCalls.lock, async () => {
      // Not waited for: the page that asks is thrown away before there would be an answer.
      void clinic.lock('asked')
      return {}
    }),
    readyToLock: parsed(hostCalls.readyToLock, async () => {
      clinic.readyToLock()
      return {}
    }),
    showProjector: parsed(hostCalls.showProjector, async ({ meetingId }) => {
      if (clinic.state().phase === 'unlocked') projector.show(meetingId)
      return {}
    }),
    closeProjector: parsed(hostCalls.closeProjector, async () => {
      projector.close()
      return {}
    }),
    projectorState: parsed(hostCalls.projectorState, async () => ({ state: projector.state() })),
    stayUnlocked: parsed(hostCalls.stayUnlocked, async () => {
      clinic.activity()
      return {}
    }),
    fullScreen: parsed(hostCalls.fullScreen, async ({ on }) => {
      window.setFullScreen(on)
      return {}
    }),
    saveFile: parsed(hostCalls.saveFile, async (input) => saveFile(window, input)),
  } satisfies Record<HostCall, Answer>

  for (const [call, answer] of Object.entries<Answer>(answers)) {
    ipcMain.handle(`host:${call}`, async (event, input: unknown) => {
      if (!isFromPage(event, window, origin)) throw new Error(REFUSED)
      return answer(input)
    })
  }
}

type Answer = (input: unknown) => Promise<unknown>

const REFUSED = 'The program refused this call.'

function parsed<I extends z.ZodType, O extends z.ZodType>(
  schemas: { input: I; output: O },
  work: (input: z.output<I>) => Promise<z.output<O>>,
): Answer {
  return async (raw) => {
    const input = schemas.input.safeParse(raw)
    // Without zod's details, which may hold what was typed.
    if (!input.success) throw new Error(REFUSED)
    return schemas.output.parse(await work(input.data))
  }
}

function isFromPage(event: IpcMainInvokeEvent, window: BrowserWindow, origin: string): boolean {
  const frame = event.senderFrame
  if (window.isDestroyed() || frame === null || event.sender !== window.webContents) return false
  return frame === window.webContents.mainFrame && originOf(frame.url) === origin
}
