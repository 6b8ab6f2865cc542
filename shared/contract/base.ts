import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { AuditAct } from '#shared/domain/audit.ts'
import type { Permission } from '#shared/domain/permission.ts'
import { type RefusalCode, refusals } from '#shared/domain/refusal.ts'

/** What a procedure needs and what it leaves in the audit. Without a permission nobody may call it. */
export interface ProcedureMeta {
  needs: Permission | null
  act: AuditAct | null
}

type RefusalErrors = { [C in RefusalCode]: { status: 422; data: (typeof refusals)[C] } }

// Built from the closed list, so that a new refusal is part of every procedure at once.
const errors = Object.fromEntries(
  Object.entries(refusals).map(([code, data]) => [code, { status: 422, data }]),
) as RefusalErrors // keys and schemas are those of `refusals`

const base = oc.$meta<ProcedureMeta>({ needs: null, act: null }).errors(errors)

/** A procedure with its permission, its act in the audit, its input and its output. */
export function procedure<I extends z.ZodType, O extends z.ZodType>(
  needs: Permission,
  act: AuditAct,
  input: I,
  output: O,
) {
  return base.meta({ needs, act }).input(input).output(output)
}

export const nothing = z.object({})
