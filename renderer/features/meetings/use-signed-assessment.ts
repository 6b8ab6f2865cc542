import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '#renderer/lib/api.ts'
import type { AssessmentSummary } from '#shared/domain/assessment.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { CaseId } from '#shared/domain/ids.ts'

/** What the last signed assessment of a case says, as soon as it is read; `present`: codes of the factors that are there or partly there. */
export function useSignedAssessment(caseId: CaseId | undefined): {
  file: CaseFile | undefined
  signed: AssessmentSummary | undefined
  present: readonly string[]
} {
  const { data: file } = useQuery({
    ...api.cases.get.queryOptions({ input: { caseId: caseId ?? NONE } }),
    enabled: caseId !== undefined,
  })
  const signed = file?.assessments.find((one) => one.signedAt !== null && one.kind !== 'second' && !one.superseded)
  const { data: assessment } = useQuery({
    ...api.assessments.get.queryOptions({ input: { assessmentId: signed?.id ?? NONE_SIGNED } }),
    enabled: signed !== undefined,
  })
  const ratings = assessment?.ratings
  const present = useMemo(
    () => (ratings ?? []).filter((one) => one.presence === 'yes' || one.presence === 'partly').map((one) => one.code),
    [ratings],
  )
  return { file, signed, present }
}

const NONE = '00000000-0000-7000-8000-000000000000' as CaseId // never asked for: the query is off
const NONE_SIGNED = NONE as unknown as AssessmentSummary['id'] // as above
