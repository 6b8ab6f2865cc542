import { AsyncLocalStorage } from 'node:async_hooks'
import { checkpoint, type Database } from './open.ts'

/** Short work against the records. `write` is one transaction; a `read` never sees half of one, and never changes anything. */
export interface Store<R> {
  read<T>(work: (records: R) => Promise<T>): Promise<T>
  write<T>(work: (records: R) => Promise<T>): Promise<T>
}

/** The store as its owner holds it: the only one who may stop the queue. */
export interface OpenStore<R> extends Store<R> {
  /** Runs work that cannot be part of a transaction while nothing else touches the store. */
  alone<T>(work: (database: Database) => Promise<T>): Promise<T>
  /** Waits for the work already queued, empties the log and closes the file; later work is refused. */
  close(): Promise<void>
}

/**
 * One connection, one queue. `afterCommit` runs after each durable commit and before the work is acknowledged;
 * if it fails, the change stands, and every later write throws its error instead of starting.
 */
export function createStore<R>({
  database,
  records,
  afterCommit,
}: {
  database: Database
  records: R
  afterCommit?: () => void | Promise<void>
}): OpenStore<R> {
  const begin = database.prepare('BEGIN')
  const beginWrite = database.prepare('BEGIN IMMEDIATE')
  const commit = database.prepare('COMMIT')
  const rollback = database.prepare('ROLLBACK')
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck()

  const inside = new AsyncLocalStorage<{ busy: boolean }>()
  let last: Promise<unknown> = Promise.resolve()
  let unusable: { error: unknown } | undefined

  /** The queue would wait for itself, so work inside work is a bug and is told so. */
  function queued<T>(job: () => Promise<T>): Promise<T> {
    if (inside.getStore()?.busy === true) {
      return Promise.reject(new Error('The store is already at work here: use the records that were handed in.'))
    }
    const turn = last.then(() => {
      const mark = { busy: true }
      return inside.run(mark, job).finally(() => {
        mark.busy = false
      })
    })
    last = turn.catch(() => undefined)
    return turn
  }

  async function transact<T>(start: typeof begin, work: (records: R) => Promise<T>, check?: () => void): Promise<T> {
    start.run()
    try {
      const result = await work(records)
      check?.()
      commit.run()
      return result
    } catch (error) {
      // SQLite has already rolled back by itself when the disk was full.
      if (database.inTransaction) rollback.run()
      throw error
    }
  }

  function read<T>(work: (records: R) => Promise<T>): Promise<T> {
    return queued(() => {
      const before = changes.get()
      return transact(begin, work, () => {
        if (changes.get() !== before) throw new Error('A read changed records: use write.')
      })
    })
  }

  function write<T>(work: (records: R) => Promise<T>): Promise<T> {
    return queued(async () => {
      if (unusable !== undefined) throw unusable.error
      const result = await transact(beginWrite, work)
      try {
        await afterCommit?.()
      } catch (error) {
        unusable = { error }
      }
      return result
    })
  }

  function alone<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return queued(() => work(database))
  }

  function close(): Promise<void> {
    return queued(async () => {
      if (!database.open) return
      checkpoint(database)
      database.close()
    })
  }

  return { read, write, alone, close }
}
