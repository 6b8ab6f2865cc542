import type { CaseId } from '#shared/domain/ids.ts'
import { type LevelChoice, sayLevel } from '#shared/domain/level.ts'
import { api } from './api.ts'
import { sayDone } from './toast.tsx'

/** Records the level of a case and says so. */
export async function decideLevelOf(caseId: CaseId, choice: LevelChoice): Promise<void> {
  await api.cases.decideLevel.call({ caseId, choice })
  sayDone(`Level decided: ${sayLevel(choice.level, choice.route)}`)
}
