import { Button } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { ChoiceField } from '#renderer/components/choice-field.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Columns, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { useSavedChoice, useSavedText } from '#renderer/lib/use-saved-field.ts'
import { type AssessmentRecord, confidence, type Evidence } from '#shared/domain/assessment.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './assessments.module.css'
import { bindAssessment } from './bind.ts'
import { confirmStillSo, LastTime } from './last-time.tsx'
import { TypologyTable } from './typology-table.tsx'
import type { Desk } from './writing.ts'

/** The five types side by side, the one that is worked with and its alternative, and why (S4 §2.2). */
export function TypologyPanel({
  record,
  evidence,
  desk,
}: {
  record: AssessmentRecord
  evidence: ReadonlyMap<string, readonly Evidence[]>
  desk: Desk
}) {
  return (
    <Card title="What type of stalking this is">
      {desk.editable ? (
        <Editable record={record} evidence={evidence} desk={desk} />
      ) : (
        <Signed record={record} evidence={evidence} desk={desk} />
      )}
    </Card>
  )
}

type Props = Parameters<typeof TypologyPanel>[0]

function Editable({ record, evidence }: Props) {
  const id = useId()
  const type = useSavedChoice(bindAssessment(record, 'type', 'Working type'))
  const alternative = useSavedChoice(bindAssessment(record, 'alternativeType', 'Alternative'))
  const sure = useSavedChoice(bindAssessment(record, 'confidence', 'Confidence in the working type'))
  const reasons = useSavedText(bindAssessment(record, 'reasons', 'Reasons for this type, and what speaks against it'))
  const motivation = useSavedText(bindAssessment(record, 'initialMotivation', 'What it was for at the beginning'))
  const maintained = useSavedText(bindAssessment(record, 'maintainedBy', 'What keeps it going now'))
  const problem = [type, alternative].find((one) => one.sentence !== undefined)

  const toConfirm = record.typeCarried === 'to confirm'
  const stillSo = () => void confirmStillSo(record.id, { kind: 'type', seen: record.type })

  const keys = (event: KeyboardEvent) => {
    if (toConfirm && event.key.toLowerCase() === 'c' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      stillSo()
      return
    }
    const chosen = TYPOLOGY.types[Number(/^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] ?? 0) - 1]
    if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const target = event.shiftKey ? alternative : type
    target.set(chosen.code)
  }

  return (
    <Stack>
      {toConfirm && (
        <LastTime
          what={`${record.type === null ? 'No type' : sayType(record.type)}, its alternative and the reasons:`}
          about="the type"
          onConfirm={stillSo}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the radio buttons inside take the focus; this reads the digits pressed on them. */}
      <div data-part="type" onKeyDown={keys}>
        <TypologyTable
          id={id}
          evidence={evidence}
          type={type.value ?? null}
          alternative={alternative.value ?? null}
          onType={type.set}
          onAlternative={alternative.set}
        />
      </div>
      <p className="muted small">
        On a choice: <KeyHint keys="1" /> to <KeyHint keys="5" /> working type, <KeyHint keys="Shift" /> with them the
        alternative.
      </p>
      {problem !== undefined && (
        <Notice
          kind="danger"
          title="Not saved."
          action={
            problem.state === 'conflict' && (
              <>
                <Button size="xs" onClick={() => problem.resolve('mine')}>
                  Keep mine: {sayType(problem.text)}
                </Button>
                <Button size="xs" onClick={() => problem.resolve('theirs')}>
                  Take theirs: {sayType(problem.theirs ?? '')}
                </Button>
              </>
            )
          }
        >
          {problem.sentence}
        </Notice>
      )}
      <ChoiceField saved={sure} choices={confidence.options.map((one) => ({ value: one, label: one }))} />
      <div data-part="reasons">
        <TextAreaField saved={reasons} rows={2} most={8000} />
      </div>
      <Columns>
        <TextAreaField saved={motivation} rows={2} most={4000} />
        <TextAreaField saved={maintained} rows={2} most={4000} />
      </Columns>
    </Stack>
  )
}

function Signed({ record, evidence }: Props) {
  const id = useId()
  return (
    <Stack>
      <TypologyTable id={id} evidence={evidence} type={record.type} alternative={record.alternativeType} />
      {SAID.map(([field, heading]) => (
        <div key={field}>
          <h3>{heading}</h3>
          <p className={classes['paragraphs']}>
            {record[field] === '' ? <span className="muted">Not said.</span> : record[field]}
          </p>
        </div>
      ))}
    </Stack>
  )
}

function sayType(code: string): string {
  return code === '' ? 'none' : (typeByCode(code)?.label ?? code)
}

const SAID = [
  ['reasons', 'Reasons for this type, and what speaks against it'],
  ['initialMotivation', 'What it was for at the beginning'],
  ['maintainedBy', 'What keeps it going now'],
] as const
