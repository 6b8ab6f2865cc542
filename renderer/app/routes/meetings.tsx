import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ofMeeting } from './ids.tsx'
import { root } from './root.tsx'

const meetings = createRoute({
  getParentRoute: () => root,
  path: '/meetings',
  component: lazyRouteComponent(() => import('#renderer/features/meetings/meeting-list.tsx'), 'MeetingListPage'),
})

const register = createRoute({
  getParentRoute: () => root,
  path: '/meetings/register',
  component: lazyRouteComponent(() => import('#renderer/features/meetings/register-page.tsx'), 'RegisterPage'),
})

const oneMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  ...ofMeeting(lazyRouteComponent(() => import('#renderer/features/meetings/meeting-page.tsx'), 'MeetingPage')),
})

const liveMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/live',
  ...ofMeeting(lazyRouteComponent(() => import('#renderer/features/meetings/live-meeting.tsx'), 'LiveMeetingPage')),
})

const afterMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/after',
  ...ofMeeting(lazyRouteComponent(() => import('#renderer/features/after-meeting/after-page.tsx'), 'AfterMeetingPage')),
})

const selfAudits = createRoute({
  getParentRoute: () => root,
  path: '/self-audits',
  component: lazyRouteComponent(
    () => import('#renderer/features/after-meeting/self-audits-page.tsx'),
    'SelfAuditsPage',
  ),
})

export const meetingRoutes = [meetings, register, oneMeeting, liveMeeting, afterMeeting, selfAudits] as const
