import { useMemo, useRef } from 'react'
import { z } from 'zod'
import { readKept } from '#renderer/lib/kept-form.ts'
import { type Draft, useDraft } from '#renderer/lib/use-draft.ts'
import { evidenceOrigin, type Speaks, speaks, standing } from '#shared/domain/assessment.ts'
import { type Day, day } from '#shared/domain/dates.ts'
import type { AssessmentId } from '#shared/domain/ids.ts'

const draft = z.object({
  code: z.string().catch(''),
  text: z.string().catch(''),
  standing: standing.nullable().catch(null),
  source: z.string().catch(''),
  on: day.nullable().catch(null),
  speaks: speaks.catch('for'),
  origin: evidenceOrigin.nullable().catch(null),
})

/** Evidence while it is typed. `on` is undefined when what was typed is no day. */
export type EvidenceText = Omit<z.infer<typeof draft>, 'on'> & { on: Day | null | undefined }

const BLANK: EvidenceText = draft.parse({})

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

/** Reads evidence that was kept as text. */
export function readEvidence(kept: string): EvidenceText {
  return readKept(draft, kept)
}
