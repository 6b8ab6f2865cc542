import type { AssessmentFile, Evidence } from '#shared/domain/assessment.ts'
import type { CaseFile } from '#shared/domain/case.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { RatingBook } from './progress.ts'
import type { SectionCode } from './sections.ts'
import type { Ratings } from './use-ratings.ts'
import type { Desk } from './writing.ts'

/** What every section of an assessment is given: the assessment, its case, and how to go on from here. */
export interface Room {
  readonly file: AssessmentFile
  readonly whole: CaseFile
  /** False once it is signed, and for those who may only read. */
  readonly editable: boolean
  readonly ratings: Ratings
  /** The ratings of the last signed assessment. */
  readonly previous: RatingBook
  /** Evidence by the code of the factor or type that it speaks to. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly desk: Desk
  /** The day that recent evidence is counted back from: today, or the day of signing. */
  readonly until: Day
  /** Goes to a section and, once it is shown, puts the focus where `arrive` says; without it, on the section itself. */
  goTo(section: SectionCode, arrive?: () => unknown): void
}
