import { createHashHistory, createRouter, type ErrorComponentProps, Link } from '@tanstack/react-router'
import { ZodError } from 'zod'
import { Failed, Waiting } from '#renderer/components/page.tsx'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { assessmentRoutes } from './routes/assessments.tsx'
import { caseRoutes } from './routes/cases.tsx'
import { documentRoutes } from './routes/documents.tsx'
import { meetingRoutes } from './routes/meetings.tsx'
import { rooms } from './routes/rooms.tsx'
import { NotHere, root } from './routes/root.tsx'

/** Every screen with its address. The address lives behind the hash: it holds ids, never names. */
export const router = createRouter({
  routeTree: root.addChildren([...rooms, ...caseRoutes, ...assessmentRoutes, ...meetingRoutes, ...documentRoutes]),
  history: createHashHistory(),
  defaultPendingComponent: Waiting,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotHere,
  defaultPreload: 'intent',
  scrollRestoration: true,
  scrollToTopSelectors: ['main'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

function Broken({ error }: ErrorComponentProps) {
  // What is no id fails in its schema, and the router hands that on as the cause.
  const badAddress = error instanceof Error && error.cause instanceof ZodError
  return (
    <Failed
      sentence={badAddress ? 'There is nothing at this address.' : sentenceOf(error)}
      action={<Link to="/today">Go to Today</Link>}
    />
  )
}
