import { useQuery } from '@tanstack/react-query'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { EvidenceOrigin } from '#shared/domain/assessment.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'

type Offered = ApiOutputs['assessments']['origins'][number]
/** What was chosen from the records, or that nothing is. */
export type Taken = Offered | { origin: null; text: ''; standing: null; source: ''; on: null }

/** Takes evidence from an incident, a paragraph of the referral or an answer of the screening; the link stays with it. */
export function OriginField({
  assessmentId,
  value,
  onTake,
}: {
  assessmentId: AssessmentId
  value: EvidenceOrigin | null
  onTake(taken: Taken): void
}) {
  const { data: offered = [] } = useQuery(api.assessments.origins.queryOptions({ input: { assessmentId } }))
  if (offered.length === 0) return null
  return (
    <SelectField
      clearable
      label="From the records of this case"
      placeholder="Optional: type to search incidents, paragraphs and answers"
      choices={offered.map((one) => ({ value: keyOf(one.origin), label: say(one) }))}
      value={value === null ? null : keyOf(value)}
      onChange={(chosen) => onTake(offered.find((one) => keyOf(one.origin) === chosen) ?? NOTHING)}
    />
  )
}

function say({ origin, text, on }: Offered): string {
  const words = text.length > MOST ? `${text.slice(0, MOST)}…` : text
  return `${WORDS[origin.kind]}${on === null ? '' : `, ${asDay(on)}`}: ${words}`
}

function keyOf(origin: EvidenceOrigin): string {
  return `${origin.kind}:${origin.id}`
}

const MOST = 90
const WORDS = { incident: 'Incident', answer: 'Screening', narrative: 'Referral' } as const
const NOTHING: Taken = { origin: null, text: '', standing: null, source: '', on: null }
