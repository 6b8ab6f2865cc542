import { z } from 'zod'
import { agencyFields } from '#shared/domain/agency.ts'
import { type MeetingId, meetingId } from '#shared/domain/ids.ts'
import { passphrase, signIn } from '#shared/domain/person.ts'
import { line } from '#shared/domain/text.ts'

/**
 * The few calls that only the program around the window can answer: who may open the store, locking, saving a file.
 * Everything about the clinic's records goes over the contract instead.
 */
export const hostCalls = {
  state: { input: z.object({}), output: z.lazy(() => hostState) },
  createClinic: {
    input: z.object({
      clinicName: line(80, 'Name the clinic.'),
      agencies: z.array(agencyFields).min(1, { message: 'Name at least one agency.' }).max(40),
      you: z.object({ name: line(120, 'Type your name.'), agency: z.number().int().nonnegative(), signIn }),
      passphrase,
    }),
    output: z.lazy(() => answer(z.object({ recoveryCode: z.string() }))),
  },
  /** `someoneElse`: another person than the one who opened it before, who must not be led to where that one was. */
  unlock: {
    input: z.object({ signIn, passphrase }),
    output: z.lazy(() => answer(z.object({ someoneElse: z.boolean() }))),
  },
  recover: {
    input: z.object({ signIn, recoveryCode: z.string().max(100), newPassphrase: passphrase }),
    output: z.lazy(() => answer(z.object({ recoveryCode: z.string() }))),
  },
  lock: { input: z.object({}), output: z.object({}) },
  /** The answer to the event `locking`: what was being typed is on its way to the store. */
  readyToLock: { input: z.object({}), output: z.object({}) },
  /** Shows a meeting on the projector: on another display where there is one. */
  showProjector: { input: z.object({ meetingId }), output: z.object({}) },
  closeProjector: { input: z.object({}), output: z.object({}) },
  projectorState: { input: z.object({}), output: z.object({ state: z.lazy(() => projectorState) }) },
  stayUnlocked: { input: z.object({}), output: z.object({}) },
  /** The window over the whole screen, or as it was. */
  fullScreen: { input: z.object({ on: z.boolean() }), output: z.object({}) },
  saveFile: {
    input: z.object({ name: z.string().regex(/^[\w-]{1,80}\.(pdf|csv|ics)$/), bytes: z.instanceof(Uint8Array) }),
    output: z.object({ saved: z.boolean() }),
  },
} as const

export type HostCall = keyof typeof hostCalls
export type HostInput<C extends HostCall> = z.input<(typeof hostCalls)[C]['input']>
export type HostOutput<C extends HostCall> = z.output<(typeof hostCalls)[C]['output']>

/** Why the store stayed shut, each with its own sentence. `seconds`: how long until the next try. */
const openingProblem = z.object({
  code: z.enum([
    'WRONG_PASSPHRASE',
    'WRONG_RECOVERY_CODE',
    'UNKNOWN_SIGN_IN',
    'MISTYPED_RECOVERY_CODE',
    'WAIT',
    'KEYRING_DAMAGED',
    'KEYRING_TAMPERED',
    'STORE_DAMAGED',
    'STORE_IN_USE',
    'STORE_NEWER',
    'WEAK_PASSPHRASE',
    'TOO_LITTLE_MEMORY',
    'DISK_PROBLEM',
    /** The process that opens the store ended before it answered. */
    'STOPPED',
  ]),
  seconds: z.number().int().nonnegative().optional(),
})
export type OpeningProblem = z.infer<typeof openingProblem>

/** Why the window shows the lock screen. */
const lockReason = z.enum(['started', 'asked', 'idle', 'system', 'stopped'])
export type LockReason = z.infer<typeof lockReason>

/** What the window may show now. `demonstration` is there only for the demonstration clinic, whose passphrases are no secret. */
const hostState = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('first start'), demonstration: z.boolean() }),
  z.object({
    phase: z.literal('locked'),
    reason: lockReason,
    demonstration: z
      .array(z.object({ name: z.string(), role: z.string(), signIn: z.string(), passphrase: z.string() }))
      .nullable(),
  }),
  z.object({ phase: z.literal('unlocked'), demonstration: z.boolean() }),
])
export type HostState = z.infer<typeof hostState>

/** Whether the second window is on the wall; hidden when its display was lost. */
const projectorState = z.enum(['closed', 'shown', 'hidden'])
export type ProjectorState = z.infer<typeof projectorState>

/** What main tells the window unasked. */
const hostEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('state'), state: hostState }),
  z.object({ kind: z.literal('lock warning'), seconds: z.number().int() }),
  z.object({ kind: z.literal('lock warning over') }),
  /** The window has 300 ms to hand drafts to the store and call `readyToLock`; then its page is thrown away. */
  z.object({ kind: z.literal('locking') }),
  z.object({ kind: z.literal('projector'), state: projectorState }),
])
export type HostEvent = z.infer<typeof hostEvent>

/** What the preload hands to the window: one function a call, nothing generic; plus the events, without Electron's own event object. */
export type HostBridge = { [C in HostCall]: (input: HostInput<C>) => Promise<HostOutput<C>> } & {
  onEvent(listener: (event: HostEvent) => void): () => void
}

/** An answer that may be a refusal with its code. */
function answer<V extends z.ZodType>(value: V) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), problem: openingProblem }),
  ])
}

/** The messages between main and the backend process; a window's port travels beside `connect` and `project`. */
export type ToBackend =
  | { type: 'create'; folder: string; input: HostInput<'createClinic'> }
  | { type: 'unlock'; folder: string; input: HostInput<'unlock'> }
  | { type: 'recover'; folder: string; input: HostInput<'recover'> }
  | { type: 'make demonstration'; folder: string }
  | { type: 'connect' }
  | { type: 'project'; meetingId: MeetingId }
  | { type: 'close' }

/** What the backend says to main: `opened` once there is a session, `refused` otherwise; `idle minutes` when the setting changes. */
export type FromBackend =
  | { type: 'opened'; idleMinutes: number; recoveryCode?: string }
  | { type: 'refused'; problem: OpeningProblem }
  | { type: 'idle minutes'; idleMinutes: number }
  | { type: 'demonstration made' }
  | { type: 'closed' }
