import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { ofCase } from './ids.tsx'
import { root } from './root.tsx'

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  component: lazyRouteComponent(() => import('#renderer/features/cases/case-list.tsx'), 'CaseListPage'),
})

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/cases/case-page.tsx'), 'CasePage')),
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/incidents',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/incidents/incidents-page.tsx'), 'IncidentsPage')),
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/plan',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/plans/plan-page.tsx'), 'PlanPage')),
})

const safety = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/safety',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/safety/safety-page.tsx'), 'SafetyPage')),
})

const orders = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/orders',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/orders/orders-page.tsx'), 'OrdersPage')),
})

const victim = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/victim',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/victim-loop/victim-page.tsx'), 'VictimPage')),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/referrals',
  component: lazyRouteComponent(() => import('#renderer/features/triage/inbox-page.tsx'), 'InboxPage'),
})

const newReferral = createRoute({
  getParentRoute: () => root,
  path: '/referrals/new',
  component: lazyRouteComponent(() => import('#renderer/features/referrals/new-referral.tsx'), 'NewReferralPage'),
})

const referral = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referral',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/referrals/referral-page.tsx'), 'ReferralPage')),
})

const triage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/triage',
  ...ofCase(lazyRouteComponent(() => import('#renderer/features/triage/triage-page.tsx'), 'TriagePage')),
})

export const caseRoutes = [
  cases,
  oneCase,
  incidents,
  plan,
  safety,
  orders,
  victim,
  inbox,
  newReferral,
  referral,
  triage,
] as const
