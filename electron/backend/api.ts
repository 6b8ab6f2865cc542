import { createRouterClient } from '@orpc/server'
import type { Api } from '#shared/contract/index.ts'
import type { OpenClinic } from './clinic.ts'
import { router } from './router.ts'

/** The contract's own client without a port, for one person of an open clinic. */
export function apiFor(clinic: OpenClinic, signIn: string): Api {
  return createRouterClient(router, { context: () => clinic.callerNamed(signIn) })
}
