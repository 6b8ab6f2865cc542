import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, isDefinedError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { expect, onTestFinished, test } from 'vitest'
import { guarded } from '#backend/middleware.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { Api } from '#shared/contract/index.ts'
import { Refusal, type RefusalCode, type RefusalData, refusals } from '#shared/domain/refusal.ts'
import { openTestClinic, type TestClinic } from '#tests/support/clinic.ts'

const SAMPLES: { [C in RefusalCode]: RefusalData<C> } = {
  NOT_ALLOWED: {},
  NOT_FOUND: { what: 'case' },
  STALE: { field: 'summary', theirs: 'their text' },
  INVALID: { field: 'born', sentence: 'This date of birth lies in the future.' },
  HANDOVER_PENDING: { to: 'Westmere Probation' },
  HANDOVER_ANSWERED: {},
  HANDOVER_LAPSED: {},
  CASE_CLOSED: {},
  DRAFT_EXISTS: {},
  ASSESSMENT_SIGNED: {},
  ASSESSMENT_DISCARDED: {},
  PROPOSAL_ANSWERED: {},
  RATED_BLIND: {},
  RATING_FINISHED: {},
  NOT_A_RATER: {},
  SAME_RATER: {},
  SEEN_ALREADY: {},
  NOT_REVEALED: {},
  UNSETTLED: { open: 2 },
  ASSESSMENT_INCOMPLETE: { missing: ['the working type', 'H1'] },
  MEETING_FINALISED: {},
  MEETING_NOT_STARTED: {},
  MEETING_RUNNING: {},
  MEETING_CANCELLED: {},
  MEETING_EMPTY: { missing: ['a case on the agenda'] },
  ON_AGENDA_ALREADY: {},
  HAS_MINUTES: {},
  KNOWS_SOMEBODY: {},
  ACTION_CLOSED: {},
  PLAN_FINALISED: {},
  SIGN_IN_TAKEN: {},
  WEAK_PASSPHRASE: {},
  WRONG_PASSPHRASE: {},
  LAST_ADMINISTRATOR: {},
  STILL_NEEDED: { by: 'you, who are signed in' },
  SCREENING_FINISHED: {},
  SCREENING_INCOMPLETE: { missing: ['DQ01'] },
  NOT_READY: { gaps: ['Name an advocate, or say why there is none.'] },
  TRIAGE_DONE: {},
  WITHDRAWN: {},
  BAD_PACK: { faults: ['DQ01 is used twice'] },
  CANNOT_DRAW: { where: ['SC-2026-0003, victim'] },
}

test.each(Object.keys(refusals) as RefusalCode[])(
  '%s reaches the window with its code and its data, and has a sentence',
  async (code) => {
    const clinic = await openTestClinic()
    const error = await failureOf(clinic, () => new Refusal(code, SAMPLES[code]))
    expect(isDefinedError(error)).toBe(true)
    expect(error).toMatchObject({ code, data: SAMPLES[code] })
    expect(sentenceOf(error)).toMatch(/^[A-Z].*[.?]$/s)
  },
)

test('the words of a bug never cross to the window', async () => {
  const clinic = await openTestClinic()
  const error = await failureOf(clinic, () => new Error('select * from parties where name = Amara Nwosu'))
  expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
  expect(JSON.stringify(error) + String(error)).not.toContain('Nwosu')
})

test('refused input says what is wrong without repeating it', async () => {
  const clinic = await openTestClinic()
  const client = await clientOf(clinic, () => new Error('never reached'))
  const error = await client.cases.get({ caseId: 'Amara Nwosu' }).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'BAD_REQUEST' })
  expect(JSON.stringify(error)).not.toContain('Nwosu')
})

async function failureOf(clinic: TestClinic, thrown: () => Error): Promise<unknown> {
  const client = await clientOf(clinic, thrown)
  return client.today.get({}).catch((error: unknown) => error)
}

/** A client over a real channel whose today breaks as told. */
async function clientOf(clinic: TestClinic, thrown: () => Error): Promise<Api> {
  const breaking = {
    today: {
      get: guarded.today.get.handler(() => {
        throw thrown()
      }),
    },
    cases: {
      get: guarded.cases.get.handler(() => {
        throw thrown()
      }),
    },
  }
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  new RPCHandler(breaking).upgrade(port1, { context: await clinic.open.callerNamed('coordinator') })
  port1.start()
  port2.start()
  // The client has the contract's type; only these two procedures are there.
  return createORPCClient<Api>(new RPCLink({ port: port2 }))
}
