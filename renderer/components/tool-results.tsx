import { Button } from '@mantine/core'
import { useState } from 'react'
import { type Day, sayDay, sayInstant } from '#shared/domain/dates.ts'
import {
  earlierEntries,
  nameOfTool,
  standingOf,
  type Tool,
  type ToolResult,
  type ToolResultFields,
} from '#shared/domain/tool-result.ts'
import { Card } from './card.tsx'
import { ToolResultDialog } from './tool-result-dialog.tsx'
import classes from './tool-results.module.css'

/** What other tools said about a case, in the words of their raters: recorded, and corrected by another entry. */
export function ToolResults({
  all,
  tools,
  editable,
  quiet = false,
  today,
  record,
  correct,
  ...rest
}: {
  /** Every entry that is to be shown, the superseded ones too. */
  all: readonly ToolResult[]
  tools: readonly Tool[]
  editable: boolean
  /** As in the column beside the page. */
  quiet?: boolean
  record(fields: ToolResultFields): Promise<unknown>
  correct(id: ToolResult['id'], fields: ToolResultFields, why: string): Promise<unknown>
} & Pick<Parameters<typeof ToolResultDialog>[0], 'today' | 'sentence'>) {
  const [asking, setAsking] = useState<'new' | ToolResult>()
  const standing = standingOf(all)
  return (
    <Card
      quiet={quiet}
      title="What other tools said"
      actions={
        editable && (
          <Button size="xs" onClick={() => setAsking('new')}>
            Record a result
          </Button>
        )
      }
    >
      {standing.length === 0 && (
        <p className="muted">
          {editable
            ? 'No result is recorded. SASH, SAM, HCR-20 and others: the outcome in words, never a score.'
            : 'No result is recorded.'}
        </p>
      )}
      <ul className={classes['results']}>
        {standing.map((one) => (
          <li key={one.id}>
            <Result one={one} tools={tools} today={today} before={earlierEntries(one, all)} />
            {editable && (
              <Button
                size="xs"
                aria-label={`Correct the result of ${nameOf(one, tools)}, ${sayDay(one.on, today)}`}
                onClick={() => setAsking(one)}
              >
                Correct
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asking !== undefined && (
        <ToolResultDialog
          key={asking === 'new' ? 'new' : asking.id}
          of={asking === 'new' ? undefined : asking}
          tools={tools}
          today={today}
          onClose={() => setAsking(undefined)}
          onSubmit={(fields, why) => (asking === 'new' ? record(fields) : correct(asking.id, fields, why))}
          {...rest}
        />
      )}
    </Card>
  )
}

function Result({
  one,
  tools,
  today,
  before,
}: {
  one: ToolResult
  tools: readonly Tool[]
  today: Day
  before: readonly ToolResult[]
}) {
  return (
    <div>
      <strong>{nameOf(one, tools)}</strong>
      {one.edition !== '' && ` ${one.edition}`}, {sayDay(one.on, today)}
      <p className={classes['outcome']}>{one.outcome}</p>
      <p className="muted small">
        {[
          `Rated by ${one.rater}${one.training === '' ? '' : ` (${one.training})`}`,
          one.limits === '' ? '' : `limits: ${one.limits}`,
          one.documentRef === '' ? '' : `document: ${one.documentRef}`,
          `recorded by ${one.recordedByName}, ${sayInstant(one.recordedAt, today)}`,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {before.length > 0 && (
        <details>
          <summary className="small">Corrected: {one.why}</summary>
          {before.map((each) => (
            <p key={each.id} className="muted small">
              Entered before, {sayInstant(each.recordedAt, today)}: {nameOf(each, tools)}, {sayDay(each.on, today)},{' '}
              {each.rater}: {each.outcome}
            </p>
          ))}
        </details>
      )}
    </div>
  )
}

function nameOf(one: ToolResult, tools: readonly Tool[]): string {
  return nameOfTool(
    one,
    tools.find((tool) => tool.code === one.tool),
  )
}
