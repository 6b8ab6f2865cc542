import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { ComponentProps } from 'react'
import { assessmentId, caseId, disclosureId, screeningId } from '#shared/domain/ids.ts'
import { ids, inCase, inMeeting, inMeetingForAgency } from './ids.tsx'
import { root } from './root.tsx'

const DocumentPage = lazyRouteComponent(() => import('#renderer/features/documents/document-page.tsx'), 'DocumentPage')

/** The pages of a document, drawn anew for another one. */
function Pages({ document }: ComponentProps<typeof DocumentPage>) {
  return <DocumentPage key={JSON.stringify(document)} document={document} />
}

const minutes = createRoute({
  getParentRoute: () => root,
  path: '/documents/minutes/$meetingId',
  params: inMeeting,
  component: function MinutesRoute() {
    const params = minutes.useParams()
    return <Pages document={{ kind: 'minutes', ...params }} />
  },
})

const minutesForAgency = createRoute({
  getParentRoute: () => root,
  path: '/documents/minutes/$meetingId/$agencyId',
  params: inMeetingForAgency,
  component: function AgencyMinutesRoute() {
    const params = minutesForAgency.useParams()
    return <Pages document={{ kind: 'minutes', ...params }} />
  },
})

const actionSheet = createRoute({
  getParentRoute: () => root,
  path: '/documents/actions/$meetingId/$agencyId',
  params: inMeetingForAgency,
  component: function ActionSheetRoute() {
    const params = actionSheet.useParams()
    return <Pages document={{ kind: 'action sheet', ...params }} />
  },
})

const agenda = createRoute({
  getParentRoute: () => root,
  path: '/documents/agenda/$meetingId',
  params: inMeeting,
  component: function AgendaRoute() {
    const params = agenda.useParams()
    return <Pages document={{ kind: 'agenda', ...params }} />
  },
})

const attendance = createRoute({
  getParentRoute: () => root,
  path: '/documents/attendance/$meetingId',
  params: inMeeting,
  component: function AttendanceRoute() {
    const params = attendance.useParams()
    return <Pages document={{ kind: 'attendance', ...params }} />
  },
})

const summary = createRoute({
  getParentRoute: () => root,
  path: '/documents/summary/$disclosureId',
  params: ids({ disclosureId }),
  component: function SummaryRoute() {
    const params = summary.useParams()
    return <Pages document={{ kind: 'summary', ...params }} />
  },
})

const plan = createRoute({
  getParentRoute: () => root,
  path: '/documents/plan/$caseId',
  params: inCase,
  component: function PlanRoute() {
    const params = plan.useParams()
    return <Pages document={{ kind: 'plan', ...params }} />
  },
})

const comparedPlan = createRoute({
  getParentRoute: () => root,
  path: '/documents/plan/$caseId/compared',
  params: inCase,
  component: function ComparedPlanRoute() {
    const params = comparedPlan.useParams()
    return <Pages document={{ kind: 'plan', ...params, compared: true }} />
  },
})

const screening = createRoute({
  getParentRoute: () => root,
  path: '/documents/screening/$caseId/$screeningId',
  params: ids({ caseId, screeningId }),
  component: function ScreeningRoute() {
    const params = screening.useParams()
    return <Pages document={{ kind: 'screening', ...params }} />
  },
})

const assessment = createRoute({
  getParentRoute: () => root,
  path: '/documents/assessment/$assessmentId',
  params: ids({ assessmentId }),
  component: function AssessmentRoute() {
    const params = assessment.useParams()
    return <Pages document={{ kind: 'assessment', ...params }} />
  },
})

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/documents/sheet/$caseId',
  params: inCase,
  component: function SheetRoute() {
    const params = sheet.useParams()
    return <Pages document={{ kind: 'sheet', ...params }} />
  },
})

const sharing = createRoute({
  getParentRoute: () => root,
  path: '/documents/sharing/$caseId',
  params: inCase,
  component: function SharingRoute() {
    const params = sharing.useParams()
    return <Pages document={{ kind: 'sharing', ...params }} />
  },
})

const safetyPlan = createRoute({
  getParentRoute: () => root,
  path: '/documents/safety/$caseId',
  params: inCase,
  component: function SafetyPaperRoute() {
    const params = safetyPlan.useParams()
    return <Pages document={{ kind: 'safety plan', ...params }} />
  },
})

export const documentRoutes = [
  minutes,
  minutesForAgency,
  actionSheet,
  agenda,
  attendance,
  summary,
  plan,
  comparedPlan,
  screening,
  assessment,
  sheet,
  sharing,
  safetyPlan,
] as const
