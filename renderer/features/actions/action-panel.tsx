import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { type ActionLine, type ActionNote, OUTCOME_WORDS } from '#shared/domain/action.ts'
import { updatesOnlyOwnAgency } from '#shared/domain/permission.ts'
import { factorByCode } from '#shared/instruments/index.ts'
import { ActionEnding } from './action-ending.tsx'
import { ActionFields } from './action-fields.tsx'
import { ActionNotes } from './action-notes.tsx'
import classes from './actions.module.css'
import { StateTag } from './state-tag.tsx'

/** One action beside the log: what was promised, what has happened since, how it ended. Escape goes back to the row. */
export function ActionPanel({ actionId, onClose }: { actionId: ActionLine['id'] | undefined; onClose(): void }) {
  return (
    <Drawer
      opened={actionId !== undefined}
      onClose={onClose}
      position="right"
      size={460}
      title="Action"
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {actionId !== undefined && <Loaded key={actionId} actionId={actionId} />}
    </Drawer>
  )
}

function Loaded({ actionId }: { actionId: ActionLine['id'] }) {
  const { data, error } = useQuery(api.actions.get.queryOptions({ input: { actionId } }))
  if (error !== null) return <Notice kind="danger">{sentenceOf(error)}</Notice>
  return data === undefined ? <Waiting what="Reading the action" /> : <Panel line={data.line} notes={data.notes} />
}

function Panel({ line, notes }: { line: ActionLine; notes: readonly ActionNote[] }) {
  const { today, me, may } = useSession()
  const open = line.closedAt === null
  const own = !updatesOnlyOwnAgency(me.roles) || line.agencyId === me.agencyId
  const mayUpdate = may('update actions') && own
  return (
    <Stack>
      <Row>
        <strong>Action {line.number}</strong>
        <StateTag action={line} today={today} />
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
          {line.reference}
        </Link>
        <span className="muted">{line.victim}</span>
      </Row>
      {open && may('write actions') ? <ActionFields line={line} /> : <Said line={line} />}
      <ActionNotes line={line} notes={notes} mayAdd={mayUpdate && open} />
      <ActionEnding line={line} mayClose={mayUpdate} mayReopen={may('write actions')} />
    </Stack>
  )
}

function Said({ line }: { line: ActionLine }) {
  const { agencyName } = useSession()
  return (
    <DescriptionList
      lines={[
        ['What', line.text],
        ['Who', line.ownerName],
        ['Agency', agencyName(line.agencyId)],
        ['Due', asDay(line.dueOn)],
        [
          'Answers',
          line.factor === null ? 'no factor' : `${line.factor} ${factorByCode(line.factor)?.item.label ?? ''}`,
        ],
        ['Seen to be done', line.criterion === '' ? null : line.criterion],
        ['Agreed', line.meetingOn === null ? asInstant(line.recordedAt) : `in the meeting of ${asDay(line.meetingOn)}`],
        ['Outcome', line.outcomeKind === null ? null : OUTCOME_WORDS[line.outcomeKind].name],
        ['In words', line.outcome === '' ? null : <span className={classes['kept']}>{line.outcome}</span>],
        ['Closed', line.closedAt === null ? null : `${asInstant(line.closedAt)} by ${line.closedByName}`],
      ]}
    />
  )
}
