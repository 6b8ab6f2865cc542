import type { Tool } from '#shared/domain/tool-result.ts'

/** The tools of which results are recorded, by name only: nothing of their content is here (domain notes §5, items 45, 61). */
export const TOOLS: readonly Tool[] = [
  { code: 'SASH', name: 'SASH', about: 'Screening: does this case need a full assessment?', structured: true },
  { code: 'SAM', name: 'SAM', about: 'Structured judgement about stalking.', structured: true },
  {
    code: 'SRP',
    name: 'Stalking Risk Profile',
    about: 'Structured judgement by type of stalker, by its manual.',
    structured: true,
  },
  { code: 'HCR20', name: 'HCR-20', about: 'Structured judgement about violence in general.', structured: true },
  { code: 'SAPROF', name: 'SAPROF', about: 'Structured judgement of what protects.', structured: true },
  { code: 'POLICE', name: 'Police screening', about: 'Screening questions asked by the police.', structured: false },
  { code: 'OTHER', name: 'Another tool', about: 'Name it.', structured: false },
]

/** A tool by its code; undefined when the list has none. */
export function toolByCode(code: string): Tool | undefined {
  return TOOLS.find((one) => one.code === code)
}
