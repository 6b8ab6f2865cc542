import { Button } from '@mantine/core'
import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type ErrorComponentProps,
  Link,
  lazyRouteComponent,
  redirect,
  useParams,
} from '@tanstack/react-router'
import { ZodError } from 'zod'
import { Failed, Page, Waiting } from '#renderer/components/page.tsx'
import { sectionCode } from '#renderer/features/assessments/sections.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { agencyId, assessmentId, caseId, disclosureId, meetingId, screeningId } from '#shared/domain/ids.ts'
import { lockNow } from './lock-now.ts'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, errorComponent: BrokenWhole, notFoundComponent: NotHere })

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

const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  component: lazyRouteComponent(() => import('#renderer/features/cases/case-list.tsx'), 'CaseListPage'),
})

const CasePage = lazyRouteComponent(() => import('#renderer/features/cases/case-page.tsx'), 'CasePage')
const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function CaseRoute() {
    const params = oneCase.useParams()
    return <CasePage key={params.caseId} caseId={params.caseId} />
  },
})

const newReferral = createRoute({
  getParentRoute: () => root,
  path: '/referrals/new',
  component: lazyRouteComponent(() => import('#renderer/features/referrals/new-referral.tsx'), 'NewReferralPage'),
})

const ReferralPage = lazyRouteComponent(() => import('#renderer/features/referrals/referral-page.tsx'), 'ReferralPage')
const referral = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/referral',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function ReferralRoute() {
    const params = referral.useParams()
    return <ReferralPage key={params.caseId} caseId={params.caseId} />
  },
})

const PlanPage = lazyRouteComponent(() => import('#renderer/features/plans/plan-page.tsx'), 'PlanPage')
const plan = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/plan',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function PlanOfCaseRoute() {
    const params = plan.useParams()
    return <PlanPage key={params.caseId} caseId={params.caseId} />
  },
})

const OrdersPage = lazyRouteComponent(() => import('#renderer/features/orders/orders-page.tsx'), 'OrdersPage')
const orders = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/orders',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function OrdersOfCaseRoute() {
    const params = orders.useParams()
    return <OrdersPage key={params.caseId} caseId={params.caseId} />
  },
})

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  component: lazyRouteComponent(() => import('#renderer/features/reviews/reviews-page.tsx'), 'ReviewsPage'),
})

const IncidentsPage = lazyRouteComponent(
  () => import('#renderer/features/incidents/incidents-page.tsx'),
  'IncidentsPage',
)
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/incidents',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function IncidentsRoute() {
    const params = incidents.useParams()
    return <IncidentsPage key={params.caseId} caseId={params.caseId} />
  },
})

const AssessmentPage = lazyRouteComponent(
  () => import('#renderer/features/assessments/assessment-page.tsx'),
  'AssessmentPage',
)
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/assessments/$assessmentId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId), assessmentId: assessmentId.parse(params.assessmentId) }),
    stringify: (params) => ({ caseId: params.caseId, assessmentId: params.assessmentId }),
  },
  component: function AssessmentRoute() {
    const params = assessment.useParams()
    const { section } = useParams({ strict: false })
    return (
      <AssessmentPage
        key={params.assessmentId}
        caseId={params.caseId}
        assessmentId={params.assessmentId}
        section={section}
      />
    )
  },
})
const ComparePage = lazyRouteComponent(() => import('#renderer/features/assessments/compare-page.tsx'), 'ComparePage')
const compare = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/compare/$one/$other',
  params: {
    parse: (params) => ({
      caseId: caseId.parse(params.caseId),
      one: assessmentId.parse(params.one),
      other: assessmentId.parse(params.other),
    }),
    stringify: (params) => ({ caseId: params.caseId, one: params.one, other: params.other }),
  },
  component: function CompareRoute() {
    return <ComparePage {...compare.useParams()} />
  },
})

const PairPage = lazyRouteComponent(() => import('#renderer/features/assessments/pair-page.tsx'), 'PairPage')
const twoRaters = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/two-raters/$assessmentId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId), assessmentId: assessmentId.parse(params.assessmentId) }),
    stringify: (params) => ({ caseId: params.caseId, assessmentId: params.assessmentId }),
  },
  component: function TwoRatersRoute() {
    return <PairPage {...twoRaters.useParams()} />
  },
})

const AgreementPage = lazyRouteComponent(
  () => import('#renderer/features/assessments/agreement-page.tsx'),
  'AgreementPage',
)
const agreement = createRoute({ getParentRoute: () => root, path: '/agreement', component: () => <AgreementPage /> })

// Drawn by the page above, which stays when only the section changes.
const assessmentSection = createRoute({
  getParentRoute: () => assessment,
  path: '$section',
  params: {
    parse: (params) => ({ section: sectionCode.parse(params.section) }),
    stringify: (params) => ({ section: params.section }),
  },
})

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

const oneMeetingParams = {
  parse: (params: { meetingId: string }) => ({ meetingId: meetingId.parse(params.meetingId) }),
  stringify: (params: { meetingId: string }) => ({ meetingId: params.meetingId }),
}

const meetingAndAgency = {
  parse: (params: { meetingId: string; agencyId: string }) => ({
    meetingId: meetingId.parse(params.meetingId),
    agencyId: agencyId.parse(params.agencyId),
  }),
  stringify: (params: { meetingId: string; agencyId: string }) => ({
    meetingId: params.meetingId,
    agencyId: params.agencyId,
  }),
}

const AfterMeetingPage = lazyRouteComponent(
  () => import('#renderer/features/after-meeting/after-page.tsx'),
  'AfterMeetingPage',
)
const afterMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/after',
  params: oneMeetingParams,
  component: function AfterMeetingRoute() {
    const params = afterMeeting.useParams()
    return <AfterMeetingPage key={params.meetingId} meetingId={params.meetingId} />
  },
})
const selfAudits = createRoute({
  getParentRoute: () => root,
  path: '/self-audits',
  component: lazyRouteComponent(
    () => import('#renderer/features/after-meeting/self-audits-page.tsx'),
    'SelfAuditsPage',
  ),
})

const MeetingPage = lazyRouteComponent(() => import('#renderer/features/meetings/meeting-page.tsx'), 'MeetingPage')
const oneMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId',
  params: oneMeetingParams,
  component: function MeetingRoute() {
    const params = oneMeeting.useParams()
    return <MeetingPage key={params.meetingId} meetingId={params.meetingId} />
  },
})

const LiveMeetingPage = lazyRouteComponent(
  () => import('#renderer/features/meetings/live-meeting.tsx'),
  'LiveMeetingPage',
)
const liveMeeting = createRoute({
  getParentRoute: () => root,
  path: '/meetings/$meetingId/live',
  params: oneMeetingParams,
  component: function LiveMeetingRoute() {
    const params = liveMeeting.useParams()
    return <LiveMeetingPage key={params.meetingId} meetingId={params.meetingId} />
  },
})

const actions = createRoute({
  getParentRoute: () => root,
  path: '/actions',
  component: lazyRouteComponent(() => import('#renderer/features/actions/action-log.tsx'), 'ActionLogPage'),
})

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/referrals',
  component: lazyRouteComponent(() => import('#renderer/features/triage/inbox-page.tsx'), 'InboxPage'),
})

const TriagePage = lazyRouteComponent(() => import('#renderer/features/triage/triage-page.tsx'), 'TriagePage')
const triage = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/triage',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function TriageRoute() {
    const params = triage.useParams()
    return <TriagePage key={params.caseId} caseId={params.caseId} />
  },
})

const directory = createRoute({
  getParentRoute: () => root,
  path: '/directory',
  component: lazyRouteComponent(() => import('#renderer/features/directory/directory-page.tsx'), 'DirectoryPage'),
})

const DocumentPage = lazyRouteComponent(() => import('#renderer/features/documents/document-page.tsx'), 'DocumentPage')
const minutesDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/minutes/$meetingId',
  params: oneMeetingParams,
  component: function MinutesRoute() {
    const { meetingId } = minutesDocument.useParams()
    return <DocumentPage key={meetingId} document={{ kind: 'minutes', meetingId }} />
  },
})
const minutesForAgency = createRoute({
  getParentRoute: () => root,
  path: '/documents/minutes/$meetingId/$agencyId',
  params: meetingAndAgency,
  component: function AgencyMinutesRoute() {
    const { meetingId, agencyId } = minutesForAgency.useParams()
    return <DocumentPage key={agencyId} document={{ kind: 'minutes', meetingId, agencyId }} />
  },
})
const actionSheet = createRoute({
  getParentRoute: () => root,
  path: '/documents/actions/$meetingId/$agencyId',
  params: meetingAndAgency,
  component: function ActionSheetRoute() {
    const { meetingId, agencyId } = actionSheet.useParams()
    return <DocumentPage key={agencyId} document={{ kind: 'action sheet', meetingId, agencyId }} />
  },
})
const agendaDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/agenda/$meetingId',
  params: oneMeetingParams,
  component: function AgendaRoute() {
    const { meetingId } = agendaDocument.useParams()
    return <DocumentPage key={meetingId} document={{ kind: 'agenda', meetingId }} />
  },
})
const attendanceDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/attendance/$meetingId',
  params: oneMeetingParams,
  component: function AttendanceRoute() {
    const { meetingId } = attendanceDocument.useParams()
    return <DocumentPage key={meetingId} document={{ kind: 'attendance', meetingId }} />
  },
})
const summaryDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/summary/$disclosureId',
  params: {
    parse: (params) => ({ disclosureId: disclosureId.parse(params.disclosureId) }),
    stringify: (params) => ({ disclosureId: params.disclosureId }),
  },
  component: function SummaryRoute() {
    const params = summaryDocument.useParams()
    return <DocumentPage key={params.disclosureId} document={{ kind: 'summary', disclosureId: params.disclosureId }} />
  },
})
const planDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/plan/$caseId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function PlanRoute() {
    const params = planDocument.useParams()
    return <DocumentPage key={params.caseId} document={{ kind: 'plan', caseId: params.caseId }} />
  },
})
const screeningDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/screening/$caseId/$screeningId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId), screeningId: screeningId.parse(params.screeningId) }),
    stringify: (params) => ({ caseId: params.caseId, screeningId: params.screeningId }),
  },
  component: function ScreeningRoute() {
    const params = screeningDocument.useParams()
    return <DocumentPage key={params.screeningId} document={{ kind: 'screening', ...params }} />
  },
})
const comparedPlanDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/plan/$caseId/compared',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function ComparedPlanRoute() {
    const params = comparedPlanDocument.useParams()
    return <DocumentPage key={params.caseId} document={{ kind: 'plan', caseId: params.caseId, compared: true }} />
  },
})
const assessmentDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/assessment/$assessmentId',
  params: {
    parse: (params) => ({ assessmentId: assessmentId.parse(params.assessmentId) }),
    stringify: (params) => ({ assessmentId: params.assessmentId }),
  },
  component: function AssessmentDocumentRoute() {
    const params = assessmentDocument.useParams()
    return (
      <DocumentPage key={params.assessmentId} document={{ kind: 'assessment', assessmentId: params.assessmentId }} />
    )
  },
})
const sheetDocument = createRoute({
  getParentRoute: () => root,
  path: '/documents/sheet/$caseId',
  params: {
    parse: (params) => ({ caseId: caseId.parse(params.caseId) }),
    stringify: (params) => ({ caseId: params.caseId }),
  },
  component: function SheetRoute() {
    const params = sheetDocument.useParams()
    return <DocumentPage key={params.caseId} document={{ kind: 'sheet', caseId: params.caseId }} />
  },
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

/** Every screen with its address. The address lives behind the hash: it holds ids, never names. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    today,
    cases,
    oneCase,
    newReferral,
    referral,
    plan,
    orders,
    reviews,
    incidents,
    assessment.addChildren([assessmentSection]),
    compare,
    twoRaters,
    agreement,
    meetings,
    register,
    oneMeeting,
    liveMeeting,
    actions,
    inbox,
    triage,
    directory,
    afterMeeting,
    selfAudits,
    minutesDocument,
    minutesForAgency,
    actionSheet,
    agendaDocument,
    attendanceDocument,
    summaryDocument,
    planDocument,
    comparedPlanDocument,
    screeningDocument,
    assessmentDocument,
    sheetDocument,
    settings,
    audit,
  ]),
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

/** Nothing of the frame can be shown either: the session could not be read. */
function BrokenWhole({ error }: ErrorComponentProps) {
  return (
    <main>
      <Failed sentence={sentenceOf(error)} action={<Button onClick={() => void lockNow()}>Lock</Button>} />
    </main>
  )
}

function NotHere() {
  return (
    <Page title="Nothing is here">
      <p>
        This address leads nowhere. <Link to="/today">Go to Today</Link>
      </p>
    </Page>
  )
}
