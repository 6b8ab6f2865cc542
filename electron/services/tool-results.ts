import type { ApiInputs } from '#shared/contract/index.ts'
import type { ToolResultId } from '#shared/domain/ids.ts'
import { Refusal } from '#shared/domain/refusal.ts'
import { checkToolResult, resultsAt, type ToolResult } from '#shared/domain/tool-result.ts'
import { toolByCode } from '#shared/instruments/tools.ts'
import { aboutCase, type Context, recorded } from './context.ts'

type In = ApiInputs['toolResults']

/** Every entry about a case, the superseded ones too. */
export async function listToolResults(context: Context, { caseId }: In['list']): Promise<ToolResult[]> {
  return recorded(context, async (r) => [aboutCase(caseId), await r.toolResults.ofCase(caseId)])
}

/** Records what another tool said, in the words of its rater (items 45, 61). */
export async function recordToolResult(context: Context, { caseId, result }: In['record']): Promise<ToolResult> {
  checkToolResult(result, toolByCode(result.tool), context.today())
  return recorded(context, async (r) => {
    const { closedAt } = await r.cases.byId(caseId)
    if (closedAt !== null) throw new Refusal('CASE_CLOSED', {})
    const entry: ToolResult = { ...result, caseId, supersedes: null, why: '', ...stamp(context) }
    await r.toolResults.add(entry)
    return [aboutCase(caseId), entry]
  })
}

/** Enters a result again because the entry was wrong; the wrong one stays and is superseded. */
export async function correctToolResult(
  context: Context,
  { toolResultId, result, why }: In['correct'],
): Promise<ToolResult> {
  checkToolResult(result, toolByCode(result.tool), context.today())
  return recorded(context, async (r) => {
    const wrong = await r.toolResults.byId(toolResultId)
    const standing = resultsAt(await r.toolResults.ofCase(wrong.caseId), context.now())
    if (standing.every((one) => one.id !== wrong.id)) {
      throw new Refusal('STALE', { field: 'outcome', theirs: null })
    }
    const entry: ToolResult = { ...result, caseId: wrong.caseId, supersedes: wrong.id, why, ...stamp(context) }
    await r.toolResults.add(entry)
    return [aboutCase(wrong.caseId), entry]
  })
}

function stamp(context: Context): Pick<ToolResult, 'id' | 'recordedAt' | 'recordedByName'> {
  return {
    id: context.newId() as ToolResultId, // a new identity
    recordedAt: context.now(),
    recordedByName: context.actor.name,
  }
}
