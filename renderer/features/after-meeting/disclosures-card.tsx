import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { asInstant } from '#renderer/lib/format.ts'
import type { Disclosure } from '#shared/domain/disclosure.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import classes from './after.module.css'
import { AnswerRequest } from './answer-request.tsx'
import { NewRequest } from './new-request.tsx'

/** Who asked to see minutes, and what they were given in their place, or why nothing (N23). */
export function DisclosuresCard({ file, disclosures }: { file: MeetingFile; disclosures: readonly Disclosure[] }) {
  const [asking, setAsking] = useState(false)
  const [answering, setAnswering] = useState<Disclosure>()
  return (
    <Card
      title="Requests to see these minutes"
      actions={<Button onClick={() => setAsking(true)}>Record a request</Button>}
    >
      {disclosures.length === 0 ? (
        <p className="muted">
          Nobody has asked. Whoever asks is given a summary without third parties, never the minutes; a refusal is
          recorded with its reason.
        </p>
      ) : (
        <ul className={classes['requests']} aria-label="Requests">
          {disclosures.map((one) => (
            <li key={one.id}>
              <p>
                <strong>{one.requestedBy}</strong> asked about {referenceOf(file, one)}, {asInstant(one.requestedAt)}
                {one.basis !== '' && <span className="muted"> · {one.basis}</span>}
              </p>
              <Outcome one={one} onAnswer={() => setAnswering(one)} />
            </li>
          ))}
        </ul>
      )}
      <NewRequest file={file} opened={asking} onClose={() => setAsking(false)} />
      {answering !== undefined && (
        <AnswerRequest
          request={answering}
          reference={referenceOf(file, answering)}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Card>
  )
}

function Outcome({ one, onAnswer }: { one: Disclosure; onAnswer(): void }) {
  if (one.outcome === null) {
    return (
      <p>
        <Tag tone="medium">◆ not answered</Tag> <Button onClick={onAnswer}>Answer the request</Button>
      </p>
    )
  }
  const by = one.decidedAt === null ? '' : ` by ${one.decidedByName}, ${asInstant(one.decidedAt)}`
  if (one.outcome === 'refused') {
    return (
      <p>
        <Tag tone="standard">refused</Tag>
        {`${by}: ${one.reason}`}
      </p>
    )
  }
  return (
    <p>
      <Tag tone="done">summary given</Tag>
      {`${by}. `}
      <Link to="/documents/summary/$disclosureId" params={{ disclosureId: one.id }}>
        The summary as PDF
      </Link>
    </p>
  )
}

function referenceOf(file: MeetingFile, one: Disclosure): string {
  return file.agenda.find(({ item }) => item.caseId === one.caseId)?.reference ?? 'a case'
}
