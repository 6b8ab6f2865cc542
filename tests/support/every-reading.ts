import { isContractProcedure } from '@orpc/contract'
import { contract } from '#shared/contract/index.ts'
import type { ActionId, CaseId } from '#shared/domain/ids.ts'
import type { TestClinic } from './clinic.ts'

/** What is asked for: a case, a meeting and an action of it. */
interface About {
  caseId: CaseId
  meetingId: string
  actionId?: ActionId
}

/** Everything that a person can read: each reading procedure of the contract with the inputs that could show a case. */
export async function everyReading(clinic: TestClinic, signIn: string, about: About): Promise<unknown[]> {
  const api = clinic.as(signIn) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>> // the contract's own shape
  const answers: unknown[] = []
  for (const [noun, procedures] of Object.entries(contract)) {
    for (const [verb, procedure] of Object.entries(procedures)) {
      if (!isContractProcedure(procedure) || !READING.test(String(Reflect.get(procedure['~orpc'].meta, 'act'))))
        continue
      for (const input of inputs(about)) {
        const answer = await api[noun]?.[verb]?.(input).catch(() => null)
        answers.push(answer instanceof Blob ? await answer.text() : answer)
      }
    }
  }
  return answers
}

const READING = /(read|listed|searched|proposed|exported|previewed)$/

function inputs({ caseId, meetingId, actionId }: About): unknown[] {
  const list = {
    text: '',
    level: null,
    agencyId: null,
    closed: false,
    page: 0,
    ownerName: null,
    state: null,
    actorId: null,
  }
  return [
    { ...list, caseId, meetingId },
    { ...list, caseId: null, meetingId },
    { ...list, text: 'hidden' },
    { ...list, text: 'visit' },
    { ...list, actionId },
    { document: { kind: 'minutes', meetingId }, withPlaceholders: true },
  ]
}
