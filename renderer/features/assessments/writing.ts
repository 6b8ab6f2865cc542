import type { AssessmentId } from '#shared/domain/ids.ts'
import type { EvidenceDraft } from './evidence-draft.ts'

/** Where something is being written: evidence or what is missing, for which factor or type. */
export interface Writing {
  readonly code: string
  readonly what: 'evidence' | 'missing'
}

/** What every row of an assessment shares. */
export interface Desk {
  readonly assessmentId: AssessmentId
  /** False once it is signed, and for those who may only read. */
  readonly editable: boolean
  readonly writing: Writing | undefined
  /** Opens a form, or (undefined) closes it and gives the focus back. */
  write(writing: Writing | undefined): void
  readonly draft: EvidenceDraft
}
