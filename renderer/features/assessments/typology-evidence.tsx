import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { type AssessmentRecord, type Evidence, speaks } from '#shared/domain/assessment.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './assessments.module.css'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidenceLines } from './evidence-lines.tsx'
import type { Desk } from './writing.ts'

/** What in this case speaks for each type and what against it: the working type first, then its alternative. */
export function TypologyEvidence({
  record,
  evidence,
  desk,
}: {
  record: AssessmentRecord
  evidence: ReadonlyMap<string, readonly Evidence[]>
  desk: Desk
}) {
  const writing = desk.writing === undefined ? undefined : typeByCode(desk.writing.code)
  const place = (code: string) => (code === record.type ? 0 : code === record.alternativeType ? 1 : 2)
  const types = [...TYPOLOGY.types].sort((one, other) => place(one.code) - place(other.code))
  return (
    <Card title="What speaks for each type, and what against it">
      {writing !== undefined && (
        <EvidenceForm key={writing.code} code={writing.code} about={writing.label} desk={desk} />
      )}
      <div className={classes['sides']}>
        <span className="muted small" />
        <strong className="small">Speaks for it</strong>
        <strong className="small">Speaks against it</strong>
        {types.map((type) => (
          <div key={type.code} role="group" aria-label={type.label} className={classes['side-row']}>
            <div>
              <strong>{type.label}</strong> {type.code === record.type && <Tag tone="accent">working type</Tag>}
              {type.code === record.alternativeType && <Tag>alternative</Tag>}
            </div>
            {speaks.options.map((side) => (
              <div key={side} className={classes['known']}>
                <EvidenceLines
                  of={(evidence.get(type.code) ?? []).filter((one) => one.speaks === side)}
                  assessmentId={desk.assessmentId}
                  editable={desk.editable}
                />
                {desk.editable && (
                  <div className={classes['tools']}>
                    <button
                      type="button"
                      data-evidence-on={type.code}
                      aria-label={`Add what speaks ${side} ${type.label.toLowerCase()}`}
                      onClick={() => {
                        desk.draft.aim(type.code, side)
                        desk.write({ code: type.code, what: 'evidence' })
                      }}
                    >
                      + {side}
                    </button>
                  </div>
                )}
              </div>
            ))}
          </div>
        ))}
      </div>
    </Card>
  )
}
