import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import type { OpenedStore } from '#backend/opened-store.ts'
import type { Repositories } from '#db/repositories/index.ts'
import type { Api } from '#shared/contract/index.ts'
import type { CaseId, PersonId } from '#shared/domain/ids.ts'
import { everyNth } from './equal-rows.ts'
import { type Effort, interleaved, type Line, of, walk } from './measure.ts'
import { NOW } from './seeding.ts'

/** What a saved field is measured with: two copies of the same clinic and the cases in them. */
export interface SavingWays {
  opened: OpenedStore<Repositories>
  own: string
  caseIds: readonly CaseId[]
  direct: Api
}

/** One field of a case saved for good, with its earlier version, its audit row and the anchor, against 4 kB appended and synced. */
export async function saving(
  many: string,
  { opened, own, caseIds, direct }: SavingWays,
  effort: Effort,
): Promise<Line[]> {
  const file = openSync(join(own, 'appended'), 'a')
  const block = Buffer.alloc(4096, 0x5c)
  const records = await openCases(opened, caseIds)
  const inRepository = walk(records.map((one) => ({ ...one })))
  const inServices = walk(records.map((one) => ({ ...one })))
  const phone = walk(Array.from({ length: 1000 }, (_, number) => `07700 900${String(number).padStart(3, '0')}`))
  try {
    const spreads = await interleaved(
      [
        {
          name: 'append and sync',
          run: () => {
            writeSync(file, block)
            fdatasyncSync(file)
          },
        },
        {
          name: 'append and sync twice',
          run: () => {
            writeSync(file, block)
            fdatasyncSync(file)
            writeSync(file, block)
            fdatasyncSync(file)
          },
        },
        {
          name: 'repository',
          run: () => {
            const one = inRepository()
            one.phone = phone()
            return saved(opened, one.id, one.phone)
          },
        },
        {
          name: 'services',
          run: async () => {
            const one = inServices()
            const was = one.phone
            one.phone = phone()
            await direct.cases.change({ caseId: one.id, change: { field: 'officerPhone', was, value: one.phone } })
          },
        },
      ],
      effort,
    )
    const floor = of(spreads, 'append and sync')
    return [
      {
        metric: `one field saved for good, repository, ${many}`,
        ours: of(spreads, 'repository'),
        floor,
        unit: 'µs',
        goal: 2,
      },
      {
        metric: `one field saved for good, services, ${many}`,
        ours: of(spreads, 'services'),
        floor,
        unit: 'µs',
        goal: 2,
      },
      {
        metric: '  … to two appended blocks, as store and anchor are two files',
        ours: of(spreads, 'services'),
        floor: of(spreads, 'append and sync twice'),
        unit: 'µs',
      },
    ]
  } finally {
    closeSync(file)
  }
}

interface Phone {
  id: CaseId
  phone: string
}

async function openCases({ store }: OpenedStore<Repositories>, caseIds: readonly CaseId[]): Promise<Phone[]> {
  return store.read(async (records) => {
    const found: Phone[] = []
    for (const id of everyNth(caseIds, 500)) {
      const { closedAt, officerPhone } = await records.cases.byId(id)
      if (closedAt === null) found.push({ id, phone: officerPhone })
    }
    return found
  })
}

/** What the service does between the contract and the disk. */
async function saved({ store }: OpenedStore<Repositories>, id: CaseId, officerPhone: string): Promise<void> {
  await store.write(async (records) => {
    const record = await records.cases.byId(id)
    await records.book.keepVersion({
      id: v7(),
      recordKind: 'case',
      recordId: id,
      field: 'officerPhone',
      was: record.officerPhone,
      at: NOW,
      byId: NOBODY,
    })
    await records.cases.save({ ...record, officerPhone, revision: record.revision + 1 })
    await records.audit.append({
      at: NOW,
      actorId: NOBODY,
      act: 'case changed',
      recordKind: 'case',
      recordId: id,
      caseId: id,
    })
  })
}

const NOBODY = '01981f00-0000-7000-8000-000000000001' as PersonId // an invented identity
