import type { z } from 'zod'
import type { Repositories } from '#db/repositories/index.ts'
import type { RecordKind } from '#shared/domain/audit.ts'
import { applyChange, type Change } from '#shared/domain/change.ts'
import type { Context } from './context.ts'

/** The record with one field changed and its revision counted up; what the field held before is kept beside it. */
export async function changed<Shape extends z.ZodRawShape, R extends { revision: number }>(
  context: Context,
  records: Repositories,
  about: { kind: RecordKind; id: string },
  record: R,
  change: Change<Shape>,
): Promise<R> {
  const next = applyChange(record, change)
  await records.book.keepVersion({
    id: context.newId(),
    recordKind: about.kind,
    recordId: about.id,
    field: change.field,
    was: change.was,
    at: context.now(),
    byId: context.actor.id,
  })
  return { ...next, revision: record.revision + 1 }
}
