import type { ComponentType } from 'react'
import { JUDGEMENTS } from '#shared/domain/judgement.ts'
import { FactorsSection } from './factors-section.tsx'
import { FormulationSection } from './formulation-section.tsx'
import { JudgementsSection } from './judgements-section.tsx'
import { progressOf } from './progress.ts'
import { ReportSection } from './report-section.tsx'
import type { Room } from './room.ts'
import { ScenariosSection } from './scenarios-section.tsx'
import type { SectionCode } from './sections.ts'
import { TypeSection } from './type-section.tsx'

/** A part of the assessment: its name, how far it has come in a word or two, and what it shows. */
export interface Section {
  readonly code: SectionCode
  readonly label: string
  /** Beside the name in the list of sections; empty when there is nothing to say. */
  state(room: Room): string
  readonly Content: ComponentType<{ room: Room }>
}

/** The sections that an assessment has. A new one is a line here and a code in `sections.ts`. */
export const SECTIONS: readonly Section[] = [
  {
    code: 'type',
    label: 'Type',
    state: ({ file: { record } }) => (record.type !== null && record.typeCarried !== 'to confirm' ? '✓' : ''),
    Content: TypeSection,
  },
  {
    code: 'judgements',
    label: 'Judgements',
    state: ({ file }) => {
      const made = file.judgements.filter((one) => one.level !== null && one.carried !== 'to confirm').length
      return made === JUDGEMENTS.length ? '✓' : `${made} of ${JUDGEMENTS.length}`
    },
    Content: JudgementsSection,
  },
  {
    code: 'factors',
    label: 'Factors',
    state: ({ ratings, previous }) => {
      const { rated, of } = progressOf(ratings.book, previous)
      return rated === of ? '✓' : `${rated} of ${of}`
    },
    Content: FactorsSection,
  },
  { code: 'formulation', label: 'Formulation', state: () => '', Content: FormulationSection },
  { code: 'scenarios', label: 'Scenarios', state: () => '', Content: ScenariosSection },
  { code: 'report', label: 'Report', state: () => '', Content: ReportSection },
]
