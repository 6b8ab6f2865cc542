import { Button } from '@mantine/core'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { KeyHint } from '#renderer/components/key-hint.tsx'
import { Row } from '#renderer/components/layout.tsx'
import { Page, Waiting } from '#renderer/components/page.tsx'
import { count, inFigures } from '#renderer/lib/format.ts'
import { useKeys } from '#renderer/lib/keys.ts'
import { useSession } from '#renderer/lib/session.ts'
import { PLAIN_VIEW } from '#shared/domain/action-board.ts'
import { actionId } from '#shared/domain/ids.ts'
import { ActionFilters } from './action-filters.tsx'
import { ActionPanel } from './action-panel.tsx'
import { ActionTable } from './action-table.tsx'
import classes from './actions.module.css'
import { ChaseDialog } from './chase-dialog.tsx'
import { NewActionDialog } from './new-action.tsx'
import { ReadyViews } from './ready-views.tsx'
import { RowDialog } from './row-dialogs.tsx'
import { SheetsDialog } from './sheets-dialog.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useBoardRows } from './use-board-rows.ts'
import { useBoardView } from './use-board-view.ts'
import { useChosen } from './use-chosen.ts'

/** All actions of all cases: what is late and who is stuck, and everything that a row needs without leaving the keyboard. */
export function ActionLogPage() {
  const { may } = useSession()
  const { view, change } = useBoardView()
  const rows = useBoardRows(view)
  const chosen = useChosen(view.filter)
  const [dialog, setDialog] = useState<'new' | 'chase' | 'sheets'>()
  const [round, setRound] = useState(0)
  const search = useRef<HTMLInputElement>(null)
  const opened = actionId.safeParse(
    useSearch({ strict: false, select: (all: Record<string, unknown>) => all['action'] }),
  )
  const navigate = useNavigate()
  const close = () => setDialog(undefined)
  const mayAdd = may('write actions')
  const mayExport = may('export documents')
  const row = useBoardKeys({ chosen, onChase: () => setDialog('chase') })
  useKeys(
    'Actions',
    useMemo(
      () => [
        { keys: '/', label: 'To the words', run: () => search.current?.focus() },
        ...(mayAdd ? [{ keys: 'n', label: 'New action', run: () => setDialog('new') }] : []),
        ...(mayExport ? [{ keys: 's', label: 'Sheets for agencies', run: () => setDialog('sheets') }] : []),
      ],
      [mayAdd, mayExport],
    ),
  )
  return (
    <Page
      title="Actions"
      beside={
        rows.summary !== undefined && (
          <span className="muted">
            {count(rows.summary.count, 'action')}
            {rows.summary.late > 0 && `, ${inFigures(rows.summary.late)} late`}
          </span>
        )
      }
      actions={
        <Row>
          <Link to="/reviews">Orders ahead</Link>
          {mayExport && (
            <Button rightSection={<KeyHint keys="S" />} onClick={() => setDialog('sheets')}>
              Sheets
            </Button>
          )}
          {mayAdd && (
            <Button variant="filled" rightSection={<KeyHint keys="N" />} onClick={() => setDialog('new')}>
              New action
            </Button>
          )}
        </Row>
      }
    >
      <ReadyViews
        view={view}
        onView={(next) => {
          change(next)
          setRound(round + 1)
        }}
      />
      <ActionFilters view={view} round={round} search={search} onView={change} />
      {chosen.ids.size > 0 && (
        <section className={classes['chosen']} aria-label="Chosen actions">
          <strong>{count(chosen.ids.size, 'action')} chosen</strong>
          {mayAdd && (
            <Button size="xs" rightSection={<KeyHint keys="H" />} onClick={() => setDialog('chase')}>
              Chase list
            </Button>
          )}
          <Button size="xs" variant="subtle" rightSection={<KeyHint keys="Esc" />} onClick={chosen.none}>
            Choose none
          </Button>
        </section>
      )}
      <Card flush>
        {rows.summary === undefined ? (
          <Waiting what="Reading the actions" />
        ) : rows.summary.count === 0 ? (
          <Empty>
            {JSON.stringify(view.filter) === JSON.stringify(PLAIN_VIEW.filter)
              ? 'What agencies promise in a meeting will stand here, the most pressing first.'
              : 'No action fits these filters.'}
          </Empty>
        ) : (
          <ActionTable
            view={view}
            count={rows.count}
            at={rows.at}
            chosen={chosen.ids}
            onRange={rows.onRange}
            onSort={(sort) => change({ ...view, sort })}
            onCurrent={row.setCurrent}
            onChoose={(line) => chosen.turn(line.id)}
          />
        )}
      </Card>
      <ActionPanel
        actionId={opened.success ? opened.data : undefined}
        onClose={() => void navigate({ to: '.', search: withoutAction, replace: true })}
      />
      {row.command !== undefined && <RowDialog {...row.command} onClose={row.done} />}
      {dialog === 'chase' && <ChaseDialog actionIds={[...chosen.ids]} onClose={close} onChased={chosen.none} />}
      <SheetsDialog filter={view.filter} opened={dialog === 'sheets'} onClose={close} />
      {mayAdd && <NewActionDialog opened={dialog === 'new'} onClose={close} />}
    </Page>
  )
}

function withoutAction({ action: _, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return rest
}
