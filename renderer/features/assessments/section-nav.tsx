import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { type Shortcut, sayKeys, useKeys } from '#renderer/lib/keys.ts'
import classes from './assessments.module.css'
import type { Room } from './room.ts'
import { SECTIONS } from './section-list.tsx'
import type { SectionCode } from './sections.ts'

/** The sections of this assessment with how far each has come; Ctrl and a digit go to one from anywhere. */
export function SectionNav({ room, section }: { room: Room; section: SectionCode }) {
  const { caseId, id: assessmentId } = room.file.record
  const { goTo } = room
  const keys = useMemo<Shortcut[]>(
    () => SECTIONS.map((one, at) => ({ keys: keysOf(at), label: one.label, run: () => goTo(one.code) })),
    [goTo],
  )
  useKeys('This assessment', keys)
  return (
    <nav aria-label="Sections of this assessment" className={classes['sections']}>
      <span className="muted small" aria-hidden="true">
        {sayKeys('mod')} +
      </span>
      {SECTIONS.map((one, at) => (
        <Link
          key={one.code}
          to="/cases/$caseId/assessments/$assessmentId/$section"
          params={{ caseId, assessmentId, section: one.code }}
          aria-current={one.code === section ? 'page' : undefined}
          resetScroll={false}
        >
          {one.label} {one.state(room) !== '' && <span className="muted small">{one.state(room)}</span>}
          <span aria-hidden="true">
            <KeyHint keys={String(at + 1)} />
          </span>
        </Link>
      ))}
    </nav>
  )
}

function keysOf(at: number): string {
  return `mod+${at + 1}`
}
