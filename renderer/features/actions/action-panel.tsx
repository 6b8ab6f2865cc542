import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { UnansweredGuidance } from '#renderer/components/guidance-notes.tsx'
import { Row, Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { OnlyFor } from '#renderer/components/only-for.tsx'
import { Waiting } from '#renderer/components/page.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, asInstant } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { KEPT_WITH_ACTION, keepAgainst, useGuidance } from '#renderer/lib/use-guidance.ts'
import { ACTION_KIND_WORDS, type ActionLine, MET_WORDS, OUTCOME_WORDS, STRAND_WORDS } from '#shared/domain/action.ts'
import { unanswered } from '#shared/domain/guidance-answer.ts'
import { updatesOnlyOwnAgency } from '#shared/domain/permission.ts'
import { ActionAnswer } from './action-answer.tsx'
import { ActionEnding } from './action-ending.tsx'
import { ActionFields } from './action-fields.tsx'
import { ActionNotes } from './action-notes.tsx'
import { ActionWithdraw } from './action-withdraw.tsx'
import classes from './actions.module.css'
import { sayLinks } from './links.ts'
import { StateTag } from './state-tag.tsx'

type Read = Awaited<ReturnType<typeof api.actions.get.call>>

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
  return data === undefined ? <Waiting what="Reading the action" /> : <Panel {...data} />
}

function Panel({ line, notes, decided }: Read) {
  const { today, me, may, agencyName } = useSession()
  const open = line.closedAt === null
  const own = !updatesOnlyOwnAgency(me.roles) || line.agencyId === me.agencyId
  const waiting = unanswered(useGuidance(line.text, line).notes, line.guidanceAside)
  const mayUpdate = may('update actions') && own
  return (
    <Stack>
      <Row>
        <strong>
          {ACTION_KIND_WORDS[line.kind].name} {line.number}
        </strong>
        <StateTag action={line} today={today} />
        <Link to="/cases/$caseId" params={{ caseId: line.caseId }}>
          {line.reference}
        </Link>
        <span className="muted">{line.victim}</span>
        <OnlyFor audience={line.audience} agencyName={agencyName} />
      </Row>
      <Decided decided={decided} meetingOn={line.meetingOn} />
      <UnansweredGuidance
        notes={waiting}
        of={`action ${line.number}`}
        kept={KEPT_WITH_ACTION}
        onReason={may('write actions') ? (reason) => keepAgainst(line.id, waiting, reason) : undefined}
        sentence={sentenceOf}
      />
      {open && may('write actions') ? <ActionFields line={line} /> : <Said line={line} />}
      <ActionAnswer key={line.id} line={line} />
      <ActionNotes line={line} notes={notes} mayAdd={mayUpdate && open} />
      <ActionEnding line={line} mayClose={mayUpdate} mayReopen={may('write actions')} />
      {open && may('write actions') && <ActionWithdraw key={line.revision} line={line} />}
    </Stack>
  )
}

/** What the meeting decided when it was agreed: without it an action says what, and not why. */
function Decided({ decided, meetingOn }: Pick<Read, 'decided'> & Pick<ActionLine, 'meetingOn'>) {
  if (decided.length === 0) return null
  return (
    <section aria-label="Decided with it">
      <h3>Decided with it, {asDay(meetingOn)}</h3>
      <ul>
        {decided.map(({ text, because }) => (
          <li key={`${text}${because}`}>
            {text}
            {because !== '' && <span className="muted">, because {because}</span>}
          </li>
        ))}
      </ul>
    </section>
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
        ['Strand', line.strand === null ? null : STRAND_WORDS[line.strand]],
        ['Answers', sayLinks(line)],
        ['Done when', line.criterion === '' ? null : line.criterion],
        ['How one will see it', line.measure === '' ? null : line.measure],
        ['Agreed', line.meetingOn === null ? asInstant(line.recordedAt) : `in the meeting of ${asDay(line.meetingOn)}`],
        ['Outcome', line.outcomeKind === null ? null : OUTCOME_WORDS[line.outcomeKind].name],
        ['Against the criterion', line.met === null ? null : MET_WORDS[line.met]],
        ['Evidence', line.evidence === '' ? null : line.evidence],
        ['In words', line.outcome === '' ? null : <span className={classes['kept']}>{line.outcome}</span>],
        ['Closed', line.closedAt === null ? null : `${asInstant(line.closedAt)} by ${line.closedByName}`],
      ]}
    />
  )
}
