import { z } from 'zod'

/** The parts of an assessment in the order in which they are worked through; each has its own address. */
export const sectionCode = z.enum(['type', 'judgements', 'factors', 'formulation', 'scenarios', 'report'])
export type SectionCode = z.infer<typeof sectionCode>
