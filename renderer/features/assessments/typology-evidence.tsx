import { Button } from '@mantine/core'
import { Row, Stack } from '#renderer/components/layout.tsx'
import type { Evidence } from '#shared/domain/assessment.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceLines } from './evidence-lines.tsx'
import type { Desk } from './writing.ts'

/** What is known in this case that speaks to each type. */
export function TypologyEvidence({
  evidence,
  desk,
}: {
  evidence: ReadonlyMap<string, readonly Evidence[]>
  desk: Desk
}) {
  const writing = desk.writing === undefined ? undefined : typeByCode(desk.writing.code)
  const known = TYPOLOGY.types.filter((one) => evidence.has(one.code))
  if (known.length === 0 && !desk.editable) return null
  return (
    <Stack>
      <h3>Evidence on the types</h3>
      {known.length === 0 && (
        <p className="muted">Nothing yet. Add what speaks for or against a type, with where it comes from.</p>
      )}
      {known.map((one) => (
        <div key={one.code}>
          <strong>{one.label}</strong>
          <EvidenceLines of={evidence.get(one.code) ?? []} assessmentId={desk.assessmentId} editable={desk.editable} />
        </div>
      ))}
      {desk.editable && (
        <Row>
          {TYPOLOGY.types.map((one) => (
            <Button
              key={one.code}
              size="xs"
              data-evidence-on={one.code}
              onClick={() => desk.write({ code: one.code, what: 'evidence' })}
            >
              Add to: {one.label}
            </Button>
          ))}
        </Row>
      )}
      {writing !== undefined && (
        <EvidenceForm key={writing.code} code={writing.code} about={writing.label} desk={desk} />
      )}
    </Stack>
  )
}
