import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { root } from './root.tsx'

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})

const today = createRoute({
  getParentRoute: () => root,
  path: '/today',
  component: lazyRouteComponent(() => import('#renderer/features/today/today-page.tsx'), 'TodayPage'),
})

const actions = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  component: lazyRouteComponent(() => import('#renderer/features/actions/action-log.tsx'), 'ActionLogPage'),
})

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  component: lazyRouteComponent(() => import('#renderer/features/reviews/reviews-page.tsx'), 'ReviewsPage'),
})

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  component: lazyRouteComponent(() => import('#renderer/features/directory/directory-page.tsx'), 'DirectoryPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('#renderer/features/settings/settings-page.tsx'), 'SettingsPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('#renderer/features/audit/audit-page.tsx'), 'AuditPage'),
})

export const rooms = [home, today, actions, reviews, directory, settings, audit] as const
