import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import { DatesProvider } from '@mantine/dates'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { queryClient } from '#renderer/lib/api.ts'
import { router } from './router.tsx'

/** Leaves the place where somebody else was, before anything of it is read. */
export function startAtToday(): void {
  router.history.replace('/')
}

/** Everything behind the lock. The address stays when the window is locked, so that unlocking leads whoever locked back to the same place. */
export function Clinic() {
  return (
    <QueryClientProvider client={queryClient}>
      <DatesProvider settings={{ firstDayOfWeek: 1, locale: 'en' }}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" limit={3} transitionDuration={0} />
      </DatesProvider>
    </QueryClientProvider>
  )
}
