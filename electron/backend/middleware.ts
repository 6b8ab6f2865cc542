import { type ImplementerInternalWithMiddlewares, implement, ORPCError } from '@orpc/server'
import type { Context } from '#services/context.ts'
import { contract } from '#shared/contract/index.ts'
import type { AuditAct } from '#shared/domain/audit.ts'
import { may } from '#shared/domain/permission.ts'
import type { Actor } from '#shared/domain/person.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** Whoever is at the other end of a port: who they are was settled when the store was opened, never by a message. */
export interface Caller {
  actor: Actor
  contextFor(act: AuditAct): Context
  /** Writes down that somebody asked for what they may not have. */
  denied(): Promise<void>
  /** Tells the log that something broke: the procedure's path and where in the code, never a value. */
  broke(path: readonly string[], error: unknown): void
}

/** The contract with one guard before every procedure: permission first, then the service, and every refusal under its own code. */
export const guarded: ImplementerInternalWithMiddlewares<typeof contract, Caller, Context & Caller> = implement(
  contract,
)
  .$context<Caller>()
  .use(async ({ context, procedure, path, next }) => {
    const { needs, act } = procedure['~orpc'].meta
    if (needs === null || act === null || !may(context.actor.roles, needs)) {
      await context.denied()
      throw asContractError(new Refusal('NOT_ALLOWED', {}))
    }
    try {
      return await next({ context: context.contextFor(act) })
    } catch (error) {
      if (error instanceof Refusal) throw asContractError(error)
      if (!(error instanceof ORPCError)) context.broke(path, error)
      throw error
    }
  })

function asContractError(refusal: Refusal) {
  return new ORPCError(refusal.code, { status: 422, message: refusal.code, data: refusal.data })
}
