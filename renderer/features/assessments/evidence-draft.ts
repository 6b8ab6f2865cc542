import { useMemo, useRef } from 'react'
import { type Draft, useDraft } from '#renderer/lib/use-draft.ts'
import {
  type EvidenceOrigin,
  evidenceOrigin,
  type Speaks,
  type Standing,
  speaks,
  standing,
} from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'

/** Evidence while it is typed. `on` is undefined when what was typed is no day. */
export interface EvidenceText {
  code: string
  text: string
  standing: Standing | null
  source: string
  on: Day | null | undefined
  speaks: Speaks
  origin: EvidenceOrigin | null
}

export interface EvidenceDraft {
  readonly offered: Draft['offered']
  /** What was begun for this factor or type, or an empty form. */
  begin(code: string): EvidenceText
  /** Says which way what is begun next for a type points. */
  aim(code: string, side: Speaks): void
  keep(text: EvidenceText): void
  letGo(): Promise<void>
  /** Takes up what was kept; the code says where its form has to open. */
  putBack(): string
  throwAway(): Promise<void>
}

/** The one piece of evidence of an assessment that is being typed, kept over a lock. */
export function useEvidenceDraft(assessmentId: AssessmentId): EvidenceDraft {
  const { offered, keep, letGo, putBack, throwAway } = useDraft(`assessments/${assessmentId}/evidence`)
  const begun = useRef<EvidenceText>(undefined)
  const aimed = useRef<{ code: string; side: Speaks }>(undefined)
  const back = useRef(putBack)
  back.current = putBack
  return useMemo(
    () => ({
      offered,
      begin(code) {
        const side = aimed.current?.code === code ? aimed.current.side : undefined
        const text = begun.current?.code === code ? begun.current : { ...BLANK, code }
        return side === undefined ? text : { ...text, speaks: side }
      },
      aim(code, side) {
        aimed.current = { code, side }
      },
      keep(text) {
        begun.current = text
        keep(JSON.stringify(text))
      },
      async letGo() {
        begun.current = undefined
        await letGo()
      },
      putBack() {
        begun.current = readEvidence(back.current())
        return begun.current.code
      },
      throwAway,
    }),
    [offered, keep, letGo, throwAway],
  )
}

/** Reads evidence that was kept as text, as far as it can still be read. */
export function readEvidence(kept: string): EvidenceText {
  const read = parsed(kept)
  const word = (key: string) => (typeof read[key] === 'string' ? read[key] : '')
  return {
    code: word('code'),
    text: word('text'),
    standing: standing.safeParse(read['standing']).data ?? null,
    source: word('source'),
    on: day.safeParse(read['on']).data ?? null,
    speaks: speaks.safeParse(read['speaks']).data ?? 'for',
    origin: evidenceOrigin.safeParse(read['origin']).data ?? null,
  }
}

function parsed(kept: string): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(kept)
    return typeof read === 'object' && read !== null ? { ...read } : {}
  } catch {
    return {}
  }
}

const BLANK: EvidenceText = { code: '', text: '', standing: null, source: '', on: null, speaks: 'for', origin: null }
