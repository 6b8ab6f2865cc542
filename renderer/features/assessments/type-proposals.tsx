import { Button } from '@mantine/core'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { ProposeType } from '#renderer/components/propose-type.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextAreaField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt, sayDone } from '#renderer/lib/toast.tsx'
import type { Proposal } from '#shared/domain/hypothesis.ts'
import { typeByCode } from '#shared/instruments/index.ts'
import { TYPOLOGY } from '#shared/instruments/typology.ts'
import classes from './assessments.module.css'
import type { Room } from './room.ts'

/** Types that others think of, each with an answer or waiting for one; only a psychologist answers (S4 §2.2). */
export function TypeProposals({ room, proposals }: { room: Room; proposals: readonly Proposal[] }) {
  const { may } = useSession()
  const [declining, setDeclining] = useState<Proposal>()
  const [proposing, setProposing] = useState(false)
  const { caseId } = room.file.record
  const mayAnswer = may('sign assessments')
  const mayPropose = !mayAnswer && room.whole.record.closedAt === null
  if (proposals.length === 0 && !mayPropose) return null
  return (
    <Card
      title="Proposed types"
      actions={mayPropose && <Button onClick={() => setProposing(true)}>Propose a type</Button>}
    >
      {proposals.length === 0 && (
        <p className="muted">A psychologist sets the type. What you think it may be, and why, can be proposed here.</p>
      )}
      <ul className={classes['lines']}>
        {proposals.map((one) => (
          <li key={one.id}>
            <strong>{sayType(one.type)}</strong>{' '}
            <span className="muted">
              {one.byName}, {asInstant(one.at)}
            </span>{' '}
            {one.answer !== null && (
              <Tag tone={one.answer === 'adopted' ? 'done' : 'standard'}>
                {one.answer === 'adopted' ? '✓ adopted' : 'not adopted'}
              </Tag>
            )}
            <p className={classes['paragraphs']}>{one.reasons}</p>
            {one.answerReason !== '' && (
              <p className="muted">
                {one.answeredByName}: {one.answerReason}
              </p>
            )}
            {one.answer === null && mayAnswer && (
              <Row>
                {room.editable && (
                  <Button
                    size="xs"
                    onClick={() => void adopt(one)}
                    aria-label={`Adopt as working type: ${sayType(one.type)}`}
                  >
                    Adopt as working type
                  </Button>
                )}
                <Button size="xs" onClick={() => setDeclining(one)} aria-label={`Do not adopt ${sayType(one.type)}`}>
                  Do not adopt
                </Button>
              </Row>
            )}
          </li>
        ))}
      </ul>
      {declining !== undefined && <Decline of={declining} onClose={() => setDeclining(undefined)} />}
      {proposing && (
        <ProposeType
          types={TYPES}
          onClose={() => setProposing(false)}
          onPropose={async (fields) => {
            await api.assessments.proposeType.call({ caseId, ...fields })
            sayDone('Type proposed')
          }}
          sentence={sentenceOf}
        />
      )}
    </Card>
  )
}

function Decline({ of, onClose }: { of: Proposal; onClose(): void }) {
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={`Do not adopt ${sayType(of.type)}`}
      opened
      onClose={onClose}
      onSubmit={() => api.assessments.answerProposal.call({ proposalId: of.id, adopt: false, reason })}
      sentence={sentenceOf}
      submit="Answer the proposal"
    >
      <TextAreaField required label="Why it is not adopted" rows={3} most={2000} value={reason} onChange={setReason} />
    </Dialog>
  )
}

async function adopt(one: Proposal): Promise<void> {
  await attempt(
    () => api.assessments.answerProposal.call({ proposalId: one.id, adopt: true, reason: '' }),
    `${sayType(one.type)} is now the working type`,
  )
}

function sayType(code: string): string {
  return typeByCode(code)?.label ?? code
}

const TYPES = TYPOLOGY.types.map((one) => ({ value: one.code, label: one.label }))
