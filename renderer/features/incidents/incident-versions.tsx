import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import type { Incident } from '#shared/domain/incident.ts'
import classes from './incidents.module.css'

/** What the incident said before it was changed, by whom and when: read when somebody asks. */
export function IncidentVersions({ incident }: { incident: Incident }) {
  const [open, setOpen] = useState(false)
  const { data, error } = useQuery({
    ...api.incidents.versions.queryOptions({ input: { incidentId: incident.id } }),
    enabled: open,
  })
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What it said before</summary>
      {error !== null && <Notice kind="danger">{sentenceOf(error)}</Notice>}
      <ol className={classes['marks']}>
        {data?.map((one) => (
          <li key={`${one.field} ${one.at}`}>
            <strong>{FIELD_WORDS[one.field] ?? 'Withdrawn for a while'}:</strong> {said(one.was)}
            <span className="muted small">
              {' '}
              until {asInstant(one.at)}, changed by {one.byName}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function said(was: unknown): string {
  if (was === null || was === '') return '(empty)'
  if (Array.isArray(was)) return was.join(', ')
  if (typeof was === 'boolean') return was ? 'yes' : 'no'
  return String(was)
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  text: 'What happened',
  on: 'Day',
  until: 'At the latest',
  time: 'Time',
  about: 'The day is a guess',
  standing: 'This is',
  source: 'Source',
  behaviours: 'Behaviours',
  against: 'Aimed at',
  howKnown: 'How it is known',
  severity: 'Severity',
  reported: 'Reported to the police',
  policeNumber: 'Police number',
}
