import { type ClientContext, type ClientLink, type ClientOptions, createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import {
  createTanstackQueryUtils,
  type RouterUtils,
  TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL,
} from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import type { Api } from '#shared/contract/index.ts'
import { Disconnected } from './messages.ts'
import { backendPort } from './port.ts'

/** The cache of what the store answered. Local data is never trusted for longer than a screen; it is asked again after every change. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      retry: false,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const client: Api = createORPCClient<Api>({ call } satisfies ClientLink<ClientContext>)

/**
 * Everything that a screen may ask of the clinic's records: `useSuspenseQuery(api.cases.get.queryOptions({ input }))` to read,
 * `api.cases.change.call(input)` to change. After a change, what hangs together with it is read again by itself.
 */
export const api: RouterUtils<Api> = createTanstackQueryUtils(client)

/** Forgets everything that was read. */
export function forgetRecords(): void {
  clearTimeout(counting)
  queryClient.clear()
}

/** Which reads show something else after a change to a noun of the contract. */
const SHOWN_WITH: Partial<Record<string, readonly (keyof Api)[]>> = {
  clinic: ['clinic', 'today', 'cases', 'incidents', 'meetings', 'actions'],
  cases: ['cases', 'plans', 'today', 'meetings', 'actions', 'assessments', 'referrals'],
  referrals: ['referrals', 'victimLoop', 'cases', 'actions', 'today'],
  directory: ['directory', 'referrals'],
  series: ['series', 'meetings', 'today'],
  panel: ['panel', 'plans', 'meetings', 'room', 'cases', 'today', 'actions', 'research'],
  research: ['research', 'referrals', 'meetings'],
  incidents: ['incidents'],
  caseEvents: ['incidents', 'caseEvents'],
  assessments: ['assessments', 'twoRaters', 'plans', 'formulations', 'cases', 'meetings', 'today'],
  formulations: ['formulations'],
  scenarios: ['formulations', 'actions', 'cases', 'today'],
  toolResults: ['toolResults'],
  twoRaters: ['twoRaters', 'assessments', 'cases', 'plans', 'formulations', 'today'],
  meetings: ['meetings', 'plans', 'room', 'actions', 'cases', 'today', 'afterMeeting', 'research', 'victimLoop'],
  room: ['room', 'meetings', 'cases', 'today', 'afterMeeting', 'victimLoop'],
  afterMeeting: ['afterMeeting'],
  debrief: ['debrief'],
  orders: ['orders', 'victimLoop', 'safetyPlans', 'reviews', 'incidents', 'caseEvents', 'cases', 'today'],
  reviews: ['reviews', 'cases', 'today'],
  victimLoop: ['victimLoop', 'referrals', 'today'],
  plans: ['plans', 'safetyPlans', 'victimLoop', 'cases', 'today'],
  safetyPlans: ['safetyPlans', 'plans', 'reviews', 'caseEvents', 'incidents', 'cases', 'today'],
  actions: [
    'actions',
    'plans',
    'safetyPlans',
    'cases',
    'formulations',
    'meetings',
    'room',
    'today',
    'afterMeeting',
    'victimLoop',
  ],
}

const READS = new Set([
  'proposals',
  'waiting',
  'conflicts',
  'calendar',
  'get',
  'list',
  'history',
  'life',
  'origins',
  'due',
  'all',
  'verify',
  'session',
  'preview',
  'fitting',
  'chaseList',
])

async function call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
  const { port, link } = await connection()
  try {
    const output = await link.call(path, input, options)
    if (isChange(path, options.context)) readAgain(path)
    return output
  } catch (error) {
    if (backendPort.get() !== port) throw new Disconnected()
    throw error
  }
}

function isChange(path: readonly string[], context: ClientContext): boolean {
  return (
    !(
      TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL in context && isQuery(context[TANSTACK_QUERY_OPERATION_CONTEXT_SYMBOL])
    ) && !READS.has(path.at(-1) ?? '')
  )
}

function isQuery(operation: unknown): boolean {
  return typeof operation === 'object' && operation !== null && 'type' in operation && operation.type !== 'mutation'
}

/** Not awaited: the change is acknowledged, the screens follow in a few milliseconds. */
function readAgain(path: readonly string[]): void {
  const nouns = SHOWN_WITH[path[0] ?? ''] ?? []
  // Whoever answers question after question keeps each answer on the screen; the rest is read when it is next shown.
  const later = path.join('.') === 'referrals.answer'
  for (const one of nouns) {
    void queryClient.invalidateQueries({ queryKey: [[one]], refetchType: later || one === 'today' ? 'none' : 'active' })
  }
  // A board shows the rows of what Today counts.
  if (!nouns.includes('today')) return
  void queryClient.invalidateQueries({ queryKey: [['boards']], refetchType: later ? 'none' : 'active' })
  countAgain()
}

let counting: ReturnType<typeof setTimeout> | undefined

/** The counts beside the rooms may lag: one reading, and one line in the audit, after several changes. */
function countAgain(): void {
  clearTimeout(counting)
  counting = setTimeout(
    () => void queryClient.refetchQueries({ queryKey: [['today']], type: 'active' }),
    COUNTS_AFTER_MS,
  )
}

const COUNTS_AFTER_MS = 2_000

interface Connection {
  readonly port: MessagePort
  readonly link: RPCLink<ClientContext>
}

const CONNECTS_WITHIN_MS = 15_000
let connected: Connection | undefined

async function connection(): Promise<Connection> {
  const port = backendPort.get() ?? (await nextPort())
  if (connected?.port !== port) {
    connected = { port, link: new RPCLink<ClientContext>({ port }) }
    port.start()
  }
  return connected
}

function nextPort(): Promise<MessagePort> {
  return new Promise((resolve, reject) => {
    const stop = backendPort.watch(() => {
      const port = backendPort.get()
      if (port === undefined) return
      clearTimeout(patience)
      stop()
      resolve(port)
    })
    const patience = setTimeout(() => {
      stop()
      reject(new Disconnected())
    }, CONNECTS_WITHIN_MS)
  })
}
