import { z } from 'zod'
import { type Day, day, type Instant, instant } from './dates.ts'
import { caseId, toolResultId } from './ids.ts'
import { mustBeWords } from './no-scores.ts'
import { Refusal } from './refusal.ts'
import { line, optionalLine, paragraphs, saidInWords } from './text.ts'

/** What another tool said, as its rater reported it: words, never a score (§5: results are recorded, not instruments). */
export const toolResultFields = z.object({
  /** Code of the tool in the list of tools. */
  tool: z.string().max(24),
  /** What the tool is called, when it is none of the list. */
  toolName: optionalLine(120),
  edition: optionalLine(80),
  rater: line(120, 'Name who used the tool.'),
  /** What training the rater says they have for it. */
  training: optionalLine(300),
  on: day,
  outcome: saidInWords(2000, 'Say the outcome in words.'),
  /** What the result does not cover, or rests on thinly. */
  limits: paragraphs(2000),
  /** Where the document itself is kept. */
  documentRef: optionalLine(200),
})
export type ToolResultFields = z.infer<typeof toolResultFields>

/** A result on the file of a case. It is never edited: a later entry supersedes it and says why. */
export const toolResult = toolResultFields.extend({
  id: toolResultId,
  caseId,
  supersedes: toolResultId.nullable(),
  /** Why it was entered again; empty on a first entry. */
  why: z.string(),
  recordedAt: instant,
  recordedByName: z.string(),
})
export type ToolResult = z.infer<typeof toolResult>

/** A tool that results are recorded of, by the name that its owners gave it. */
export interface Tool {
  readonly code: string
  readonly name: string
  readonly about: string
  /** True for a structured professional judgement, which has no total. */
  readonly structured: boolean
}

/** Refuses a result of no known tool, of the future, or in figures only. */
export function checkToolResult(fields: ToolResultFields, tool: Tool | undefined, today: Day): void {
  if (tool === undefined) throw new Refusal('NOT_FOUND', { what: 'tool' })
  if (tool.code === 'OTHER' && fields.toolName === '') {
    throw new Refusal('INVALID', { field: 'toolName', sentence: 'Name the tool.' })
  }
  if (fields.on > today) throw new Refusal('INVALID', { field: 'on', sentence: 'This day lies in the future.' })
  mustBeWords('outcome', fields.outcome, tool.structured)
}

/** The results that stood at an instant, the newest first: recorded by then, and not superseded by then. */
export function resultsAt(results: readonly ToolResult[], at: Instant): ToolResult[] {
  return standingOf(results.filter((one) => one.recordedAt <= at))
}

/** The results that nothing supersedes, the newest first. */
export function standingOf(results: readonly ToolResult[]): ToolResult[] {
  const replaced = new Set(results.map((one) => one.supersedes))
  return results
    .filter((one) => !replaced.has(one.id))
    .toSorted((one, other) => other.on.localeCompare(one.on) || other.recordedAt - one.recordedAt)
}

/** The entries that a result replaced, the last one first. */
export function earlierEntries(of: ToolResult, results: readonly ToolResult[]): ToolResult[] {
  const before = results.find((one) => one.id === of.supersedes)
  return before === undefined ? [] : [before, ...earlierEntries(before, results)]
}

/** How a result's tool is called. */
export function nameOfTool(result: Pick<ToolResultFields, 'tool' | 'toolName'>, tool: Tool | undefined): string {
  return tool === undefined || tool.code === 'OTHER' ? result.toolName : tool.name
}
