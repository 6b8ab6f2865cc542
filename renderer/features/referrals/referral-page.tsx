import { Page } from '#renderer/components/page.tsx'
import type { CaseId } from '#shared/domain/ids.ts'

export function ReferralPage({ caseId }: { caseId: CaseId }) {
  return <Page title={caseId}>…</Page>
}
