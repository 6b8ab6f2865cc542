import { useNavigate } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import type { AssessmentId, CaseId } from '#shared/domain/ids.ts'
import type { Room } from './room.ts'
import type { SectionCode } from './sections.ts'

/** Moves between sections: the focus lands where the caller says, or on the section itself, never on arrival at the page. */
export function useSection(caseId: CaseId, assessmentId: AssessmentId, section: SectionCode): Room['goTo'] {
  const navigate = useNavigate()
  const arrival = useRef<() => unknown>(undefined)
  const shown = useRef(section)
  useEffect(() => {
    if (shown.current === section) return
    shown.current = section
    const arrive = arrival.current ?? toSection
    arrival.current = undefined
    arrive()
  }, [section])
  return useCallback(
    (next, arrive) => {
      if (next === shown.current) {
        ;(arrive ?? toSection)()
        return
      }
      arrival.current = arrive
      void navigate({
        to: '/cases/$caseId/assessments/$assessmentId/$section',
        params: { caseId, assessmentId, section: next },
        resetScroll: false,
      })
    },
    [navigate, caseId, assessmentId],
  )
}

function toSection(): void {
  const section = document.querySelector<HTMLElement>('[data-section]')
  section?.focus({ preventScroll: true })
  document.querySelector('main')?.scrollTo({ top: 0 })
}
