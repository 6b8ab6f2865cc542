import { ORPCError } from '@orpc/client'
import { Refusal, type RefusalCode, type RefusalData } from '#shared/domain/refusal.ts'
import { WEAK } from './opening-messages.ts'

/** What a person reads when something is refused: what is so, and the way out. The compiler demands one for each code. */
const REFUSAL_SENTENCES: { [C in RefusalCode]: (data: RefusalData<C>) => string } = {
  NOT_ALLOWED: () => 'Your roles do not include this. Ask an administrator or the coordinator.',
  NOT_FOUND: ({ what }) => `This ${what} cannot be found. It may have been removed, or you may not have access to it.`,
  STALE: () => 'Somebody changed this while you were typing. Both texts are below; choose which one stays.',
  INVALID: ({ sentence }) => sentence,
  HANDOVER_PENDING: ({ to }) =>
    `${to} has not accepted the risk yet. Until it is accepted, the risk stays where it is.`,
  HANDOVER_LAPSED: () =>
    'This offer has lapsed, because nobody answered it in time. The risk stayed where it was; offer it again.',
  HANDOVER_ANSWERED: () => 'This offer has been answered already.',
  CASE_CLOSED: () => 'This case is closed. Open it again before you change it.',
  DRAFT_EXISTS: () =>
    'This case has an unfinished assessment. Sign it, or discard it with a reason, before you start another.',
  ASSESSMENT_SIGNED: () => 'This assessment is signed and cannot change any more. Start a new one that replaces it.',
  ASSESSMENT_DISCARDED: () => 'This draft was discarded and cannot change any more. Start a new one.',
  PROPOSAL_ANSWERED: () => 'Somebody has answered this proposal already.',
  RATED_BLIND: () =>
    'Two people rate this case without seeing each other’s ratings. Both are shown when both have finished.',
  RATING_FINISHED: () => 'This rating is finished and cannot change any more.',
  NOT_A_RATER: () => 'Only the two people who rated this case can do this.',
  SAME_RATER: () => 'The second rating must be made by somebody else than the first.',
  SEEN_ALREADY: () => 'You have opened this draft before. A blind rating needs somebody who has not seen it.',
  NOT_REVEALED: () => 'The other rating is not finished yet. Both are shown when both have finished.',
  UNSETTLED: ({ open }) =>
    `Not everything is settled yet (${open} still open): agree on a word for each difference, or record the dissent.`,
  ASSESSMENT_INCOMPLETE: ({ missing }) => `The assessment cannot be signed yet. Missing: ${missing.join('; ')}.`,
  MEETING_FINALISED: () => 'These minutes are finalised. Add a dated correction instead.',
  MEETING_NOT_STARTED: () => 'The meeting has not started.',
  MEETING_RUNNING: () => 'The meeting is running. End it first.',
  MEETING_CANCELLED: () => 'This meeting was called off. Reinstate it first.',
  MEETING_EMPTY: ({ missing }) => `The meeting is not ready. Missing: ${missing.join('; ')}.`,
  ON_AGENDA_ALREADY: () => 'This case is on the agenda already.',
  HAS_MINUTES: () => 'Minutes were taken on this case, so it stays on the agenda.',
  KNOWS_SOMEBODY: () => 'You know somebody in this case, so you leave the room for it. Somebody else leads it.',
  ACTION_CLOSED: () => 'This action is closed. Open it again before you change it.',
  PLAN_FINALISED: () => 'This version is finalised and stays as it was. Start the next version from it.',
  SIGN_IN_TAKEN: () => 'Somebody else signs in with this name. Choose another.',
  WEAK_PASSPHRASE: () => WEAK,
  WRONG_PASSPHRASE: () => 'This is not your present passphrase. Nothing was changed.',
  LAST_ADMINISTRATOR: () => 'This is the only administrator who can sign in. Make somebody else administrator first.',
  STILL_NEEDED: ({ by }) => `This is still needed by ${by}.`,
  SCREENING_FINISHED: () => 'This screening is finished and stays as it was. Start another one.',
  SCREENING_INCOMPLETE: ({ missing }) =>
    `Not answered yet: ${missing.join(', ')}. “Not known”, “declined” and “not asked” are answers too.`,
  NOT_READY: ({ gaps }) => `Not ready: ${gaps.join(' ')} Close each gap or say why it stays open.`,
  TRIAGE_DONE: () => 'Somebody has decided about this referral already. Look at it again.',
  WITHDRAWN: () => 'This no longer counts: it was withdrawn, or something newer stands in its place. Look at it again.',
  BAD_PACK: ({ faults }) => `This pack cannot be used: ${faults.join('; ')}. Nothing was imported.`,
  CANNOT_DRAW: ({ where }) =>
    `This document cannot be made yet: it holds writing that would come out wrong on paper, in ${where.join(', ')}. Write those names in Latin letters as well.`,
}

/** The refusal inside a thrown thing, whether a rule threw it here or the records did; undefined when it is none. */
export function refusalOf(error: unknown): { code: RefusalCode; data: unknown } | undefined {
  if (error instanceof Refusal) return { code: error.code, data: error.data }
  // oRPC has a NOT_FOUND of its own, for procedures; only errors of the contract are marked as defined.
  if (!(error instanceof ORPCError) || !error.defined || !isRefusalCode(error.code)) return undefined
  return { code: error.code, data: error.data }
}

/** What somebody else saved meanwhile, inside a thrown `STALE`; undefined when it is anything else. */
export function theirsIn(error: unknown): { value: unknown } | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'STALE' || typeof refusal.data !== 'object' || refusal.data === null) return undefined
  return 'theirs' in refusal.data ? { value: refusal.data.theirs } : undefined
}

/** The field that an `INVALID` names, with its sentence; undefined when it is anything else. */
export function fieldIn(error: unknown): [field: string, sentence: string] | undefined {
  const refusal = refusalOf(error)
  if (refusal?.code !== 'INVALID' || typeof refusal.data !== 'object' || refusal.data === null) return undefined
  const { data } = refusal
  return 'field' in data && 'sentence' in data ? [String(data.field), String(data.sentence)] : undefined
}

/** For the `catch` of a form's call: a refusal that names a field is shown there, and thrown on for the form. */
export function shownAtField(show: (errors: ReadonlyMap<string, string>) => void): (error: unknown) => never {
  return (error) => {
    const found = fieldIn(error)
    if (found !== undefined) show(new Map([found]))
    throw error
  }
}

/** One plain sentence for anything that a call can throw. */
export function sentenceOf(error: unknown): string {
  const refusal = refusalOf(error)
  if (refusal !== undefined) return sentenceFor(refusal.code, refusal.data)
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return firstIssue(issuesOf(error.data)) ?? BUG
  if (error instanceof Disconnected)
    return 'The store is locked or just restarted. What you typed is still here; it is saved as soon as the store is open.'
  return BUG
}

/** Thrown when there is no store to talk to: it is locked, or its process ended. */
export class Disconnected extends Error {
  constructor() {
    super('disconnected')
    this.name = 'Disconnected'
  }
}

const BUG =
  'Something went wrong here; nothing was saved by this step. Try once more; if it happens again, lock and unlock. What was saved before is safe.'

function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(REFUSAL_SENTENCES, code)
}

function sentenceFor(code: RefusalCode, data: unknown): string {
  // One code of many: the table proves each pair of code and data, the compiler cannot follow the pair through the look-up.
  return (REFUSAL_SENTENCES[code] as (data: unknown) => string)(data)
}

interface Issue {
  readonly message: string
  readonly path: readonly unknown[]
  readonly branches: readonly (readonly Issue[])[]
}

function issuesOf(data: unknown): Issue[] {
  if (typeof data !== 'object' || data === null || !('issues' in data)) return []
  return readIssues(data.issues)
}

function readIssues(list: unknown): Issue[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one: unknown): Issue[] => {
    if (typeof one !== 'object' || one === null || !('message' in one) || typeof one.message !== 'string') return []
    const path: unknown[] = 'path' in one && Array.isArray(one.path) ? one.path : []
    const branches = 'errors' in one && Array.isArray(one.errors) ? one.errors.map(readIssues) : []
    return [{ message: one.message, path, branches }]
  })
}

/** Inside a union, the branch that was meant is the one whose field name fits. */
function firstIssue(issues: readonly Issue[]): string | undefined {
  const [first] = issues
  if (first === undefined) return undefined
  const meant = first.branches.find((branch) => branch.length > 0 && branch.every((issue) => issue.path[0] !== 'field'))
  return meant === undefined ? first.message : firstIssue(meant)
}
