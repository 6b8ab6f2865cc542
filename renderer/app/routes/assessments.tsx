import { createRoute, lazyRouteComponent, useParams } from '@tanstack/react-router'
import { sectionCode } from '#renderer/features/assessments/sections.ts'
import { assessmentId, caseId } from '#shared/domain/ids.ts'
import { ids } from './ids.tsx'
import { root } from './root.tsx'

const AssessmentPage = lazyRouteComponent(
  () => import('#renderer/features/assessments/assessment-page.tsx'),
  'AssessmentPage',
)
const assessment = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/assessments/$assessmentId',
  params: ids({ caseId, assessmentId }),
  component: function AssessmentRoute() {
    const params = assessment.useParams()
    const { section } = useParams({ strict: false })
    return <AssessmentPage key={params.assessmentId} {...params} section={section} />
  },
})

// Drawn by the page above, which stays when only the section changes.
const assessmentSection = createRoute({
  getParentRoute: () => assessment,
  path: '$section',
  params: ids({ section: sectionCode }),
})

const ComparePage = lazyRouteComponent(() => import('#renderer/features/assessments/compare-page.tsx'), 'ComparePage')
const compare = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/compare/$one/$other',
  params: ids({ caseId, one: assessmentId, other: assessmentId }),
  component: function CompareRoute() {
    return <ComparePage {...compare.useParams()} />
  },
})

const PairPage = lazyRouteComponent(() => import('#renderer/features/assessments/pair-page.tsx'), 'PairPage')
const twoRaters = createRoute({
  getParentRoute: () => root,
  path: '/cases/$caseId/two-raters/$assessmentId',
  params: ids({ caseId, assessmentId }),
  component: function TwoRatersRoute() {
    return <PairPage {...twoRaters.useParams()} />
  },
})

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreement',
  component: lazyRouteComponent(() => import('#renderer/features/assessments/agreement-page.tsx'), 'AgreementPage'),
})

export const assessmentRoutes = [assessment.addChildren([assessmentSection]), compare, twoRaters, agreement] as const
