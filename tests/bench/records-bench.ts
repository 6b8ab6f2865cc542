import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { createRouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { Caller } from '#backend/middleware.ts'
import type { OpenedStore } from '#backend/opened-store.ts'
import { router } from '#backend/router.ts'
import type { Repositories } from '#db/repositories/index.ts'
import type { Api } from '#shared/contract/index.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import { type ByHand, byHandOn } from './by-hand.ts'
import { CHEAP, copyClinic, makeSeededClinic, openAsBackend, openRecords, SIGN_IN } from './clinics.ts'
import { ACTIONS_OF_CASE, assertEqualRows, FIRST_PAGE, TYPED } from './equal-rows.ts'
import { readingIncidents } from './incidents-bench.ts'
import { type Effort, interleaved, type Line, of, walk } from './measure.ts'
import { readingReviews } from './reviews-bench.ts'
import { saving } from './saving-bench.ts'
import { screening } from './screening-bench.ts'
import { NOW, TODAY } from './seeding.ts'
import { write } from './table.ts'

/** Everything that is measured on a store of so many cases, in a folder that is thrown away afterwards. */
export async function recordsBench(folder: string, cases: number, effort: Effort): Promise<Line[]> {
  const own = join(folder, `records-${cases}`)
  const started = performance.now()
  const seeded = await makeSeededClinic(own, cases, CHEAP)
  const opened = await openRecords(own)
  const clinic = await openAsBackend(copyClinic(own, `${own}-services`))
  write(`Made a store of ${cases} cases in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
  const caller = await clinic.callerNamed(SIGN_IN)
  const direct: Api = createRouterClient(router, { context: caller })
  const port = connected(caller)
  try {
    const { store, database } = opened
    const byHand = byHandOn(database)
    await store.read((records) => assertEqualRows(records, byHand, seeded))
    write('Every row of the repositories equals the one fetched by hand.')
    const next = walk(seeded.caseIds)
    const many = `${cases.toLocaleString('en-GB')} cases`
    return [
      ...(await openingACase(many, { opened, byHand, next, direct, overPort: port.api }, effort)),
      ...(await listAndSearch(many, opened, byHand, effort)),
      ...(await readingIncidents(many, { opened, direct, caseId: seeded.incidentsOf }, effort)),
      ...(await readingReviews(many, { opened, direct, caseIds: seeded.caseIds }, effort)),
      ...(await saving(many, { opened, own, caseIds: seeded.caseIds, direct }, effort)),
      ...(await screening(many, { opened, caseIds: seeded.caseIds, direct }, effort)),
    ]
  } finally {
    port.close()
    await clinic.close()
    await opened.close()
  }
}

interface Ways {
  opened: OpenedStore<Repositories>
  byHand: ByHand
  next: () => CaseId
  direct: Api
  overPort: Api
}

async function openingACase(
  many: string,
  { opened, byHand, next, direct, overPort }: Ways,
  effort: Effort,
): Promise<Line[]> {
  const { chain, anchor } = opened
  const inRead = transactionOn(opened, 'BEGIN')
  const inWrite = transactionOn(opened, 'BEGIN IMMEDIATE')
  const records = await recordsOf(opened)
  const audited = (caseId: CaseId, read: () => unknown) => {
    inWrite(() => {
      read()
      chain.append({ at: NOW, actorId: caseId, act: 'case read', recordKind: 'case', recordId: caseId, caseId })
    })
    const { seq, mac } = chain.head()
    anchor.write({ generation: 1, seq, head: mac })
  }
  const through = (api: Api) => async () => {
    const caseId = next()
    await api.cases.get({ caseId })
    await api.actions.list({ text: '', agencyId: null, ownerName: null, caseId, state: null })
  }
  const spreads = await interleaved(
    [
      {
        name: 'by hand',
        run: () => {
          const caseId = next()
          inRead(() => [byHand.file(caseId), byHand.actions(caseId)])
        },
      },
      {
        name: 'repository',
        run: async () => {
          const caseId = next()
          await inRead(async () => [
            await records.cases.file(caseId),
            await records.actions.list({ ...ACTIONS_OF_CASE, caseId }),
          ])
        },
      },
      {
        name: 'by hand, audited',
        run: () => {
          const caseId = next()
          audited(caseId, () => byHand.file(caseId))
          audited(caseId, () => byHand.actions(caseId))
        },
      },
      { name: 'services', run: through(direct) },
      { name: 'port', run: through(overPort) },
    ],
    effort,
  )
  const floor = of(spreads, 'by hand')
  const durable = of(spreads, 'by hand, audited')
  return [
    { metric: `open a case, repository, ${many}`, ours: of(spreads, 'repository'), floor, unit: 'µs', goal: 1.15 },
    { metric: `open a case, services, ${many}`, ours: of(spreads, 'services'), floor, unit: 'µs', goal: 3 },
    {
      metric: `  … to rows by hand with the same two audit rows on the disk`,
      ours: of(spreads, 'services'),
      floor: durable,
      unit: 'µs',
    },
    { metric: `  … over a message port`, ours: of(spreads, 'port'), floor, unit: 'µs' },
  ]
}

async function listAndSearch(
  many: string,
  opened: OpenedStore<Repositories>,
  byHand: ByHand,
  effort: Effort,
): Promise<Line[]> {
  const records = await recordsOf(opened)
  const list = await interleaved(
    [
      { name: 'by hand', run: () => byHand.list(TODAY) },
      { name: 'repository', run: () => records.cases.list(FIRST_PAGE) },
    ],
    effort,
  )
  const typed = walk(TYPED)
  const search = await interleaved(
    [
      { name: 'index', run: () => byHand.searchIndex(typed().split(' ')) },
      { name: 'by hand', run: () => byHand.search(typed().split(' ')) },
      { name: 'repository', run: () => records.search.cases(typed(), null) },
    ],
    effort,
  )
  const found = of(search, 'repository')
  return [
    {
      metric: `list of 50 with overdue counts, ${many}`,
      ours: of(list, 'repository'),
      floor: of(list, 'by hand'),
      unit: 'µs',
      goal: 1.5,
    },
    {
      metric: `search of two name beginnings, ${many}`,
      ours: found,
      floor: of(search, 'by hand'),
      unit: 'µs',
      goal: 1.3,
    },
    { metric: '  … to the index alone, without names', ours: found, floor: of(search, 'index'), unit: 'µs' },
  ]
}

/** The repositories themselves, without the queue around them. */
function recordsOf({ store }: OpenedStore<Repositories>): Promise<Repositories> {
  return store.read(async (records) => records)
}

function transactionOn({ database }: OpenedStore<Repositories>, how: 'BEGIN' | 'BEGIN IMMEDIATE') {
  const begin = database.prepare(how)
  const commit = database.prepare('COMMIT')
  return <T>(work: () => T): T => {
    begin.run()
    const result = work()
    if (!(result instanceof Promise)) {
      commit.run()
      return result
    }
    return result.finally(() => commit.run()) as T // a promise of the same value
  }
}

/** The contract as the window speaks it: over a port, with every message copied. */
function connected(context: Caller): { api: Api; close(): void } {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(router).upgrade(port1, { context })
  port1.start()
  const api = createORPCClient<Api>(new RPCLink({ port: port2 }))
  port2.start()
  return { api, close: () => port1.close() }
}
