import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { Empty } from '#renderer/components/empty.tsx'
import { Stack } from '#renderer/components/layout.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import type { AgendaCase } from '#shared/domain/agenda-item.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { answersOnlyOwnAgency } from '#shared/domain/permission.ts'
import { RETURN_WORDS, type ResearchState, type Returned, researchState } from '#shared/domain/research.ts'
import { ChaseDialog } from './chase-dialog.tsx'
import classes from './meeting.module.css'
import { RequestDialog } from './request-dialog.tsx'
import { ReturnDialog } from './return-dialog.tsx'

/** Which agency has answered about which case, who is asked again, and what they returned (item 84). */
export function ResearchCard({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const meetingId = file.record.id
  const { data: research } = useSuspenseQuery(api.research.get.queryOptions({ input: { meetingId } }))
  const { agencyName, me, today, may } = useSession()
  const [asking, setAsking] = useState<AgencyId>()
  const [chasing, setChasing] = useState<AgencyId>()
  const [answering, setAnswering] = useState<{ agencyId: AgencyId; one: AgendaCase }>()
  const agenda = file.agenda.filter((one) => !one.hidden)
  const own = answersOnlyOwnAgency(me.roles)
  const stateOf = (agencyId: AgencyId, one: AgendaCase) =>
    researchState({ agencyId, caseId: one.item.caseId }, research.requests, research.returns, research.dueOn, today)
  const silent = file.invited.filter((id) => agenda.some((one) => ['waiting', 'late'].includes(stateOf(id, one))))
  if (agenda.length === 0 || file.invited.length === 0) {
    return (
      <Card title="Research">
        <Empty>Put cases on the agenda and invite agencies. Then each agency can be asked here what it knows.</Empty>
      </Card>
    )
  }
  return (
    <Stack>
      {silent.length > 0 && (
        <Notice kind="look" title="Not answered yet.">
          {listed(silent.map(agencyName))}.
        </Notice>
      )}
      <Card title="Research" beside={<span className="muted">answers due {asDay(research.dueOn)}</span>} flush>
        <div className={classes['scroll']}>
          <table className={classes['grid']}>
            <caption className="hidden-visually">Which agency has answered about which case</caption>
            <thead>
              <tr>
                <th scope="col">Agency</th>
                <th scope="col">Asked</th>
                {agenda.map((one, index) => (
                  <th key={one.item.id} scope="col" title={one.reference}>
                    {index + 1}. {one.reference}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {file.invited.map((agencyId) => {
                const asked = research.requests.filter((each) => each.agencyId === agencyId).at(-1)
                const chased = research.chases.filter((each) => each.agencyId === agencyId).at(-1)
                const mine = mayChange && may('answer research') && (!own || agencyId === me.agencyId)
                return (
                  <tr key={agencyId}>
                    <th scope="row">{agencyName(agencyId)}</th>
                    <td>
                      <span className="small">
                        {asked === undefined ? 'not asked' : `copy ${asked.copy}`}
                        {chased === undefined ? '' : `, again ${asDay(chased.on)}`}
                      </span>{' '}
                      {mayChange && may('run meetings') && (
                        <>
                          <Button size="compact-xs" onClick={() => setAsking(agencyId)}>
                            {asked === undefined ? 'Ask' : 'Ask anew'}
                          </Button>{' '}
                          {silent.includes(agencyId) && (
                            <Button size="compact-xs" onClick={() => setChasing(agencyId)}>
                              Chase
                            </Button>
                          )}
                        </>
                      )}
                    </td>
                    {agenda.map((one) => (
                      <td key={one.item.id}>
                        <StateCell
                          state={stateOf(agencyId, one)}
                          label={`${agencyName(agencyId)}, ${one.reference}`}
                          onOpen={mine ? () => setAnswering({ agencyId, one }) : undefined}
                        />
                      </td>
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </Card>
      {agenda.map((one) => (
        <ReturnedCard key={one.item.id} one={one} research={research} mayChange={mayChange} />
      ))}
      {asking !== undefined && (
        <RequestDialog file={file} research={research} agencyId={asking} onClose={() => setAsking(undefined)} />
      )}
      {chasing !== undefined && (
        <ChaseDialog
          meetingId={meetingId}
          agencyId={chasing}
          references={agenda
            .filter((one) => ['waiting', 'late'].includes(stateOf(chasing, one)))
            .map((one) => one.reference)}
          dueOn={research.dueOn}
          onClose={() => setChasing(undefined)}
        />
      )}
      {answering !== undefined && (
        <ReturnDialog {...answering} research={research} onClose={() => setAnswering(undefined)} />
      )}
    </Stack>
  )
}

export type Research = Awaited<ReturnType<typeof api.research.get.call>>

function ReturnedCard({ one, research, mayChange }: { one: AgendaCase; research: Research; mayChange: boolean }) {
  const { agencyName, me, may } = useSession()
  const mayWithdraw = (each: Returned) => mayChange && (may('run meetings') || each.agencyId === me.agencyId)
  const said = research.returned.filter((each) => each.caseId === one.item.caseId)
  if (said.length === 0) return null
  return (
    <Card title={`Returned about ${one.reference}`} quiet>
      <ul className={classes['returned']}>
        {said.map((each) => (
          <li key={each.id}>
            <strong>{agencyName(each.agencyId)}</strong> <span className="muted">{each.standing}</span>
            <p>{each.text}</p>
            <p className="muted small">
              {each.source === '' ? '' : `${each.source} · `}
              {each.audience === null
                ? 'for everybody at the table'
                : `only for ${listed([each.agencyId, ...each.audience].map(agencyName))}`}
            </p>
            {mayWithdraw(each) && (
              <Button
                size="compact-xs"
                aria-label={`Withdraw what ${agencyName(each.agencyId)} returned about ${one.reference}`}
                onClick={() => void withdraw(each)}
              >
                Withdraw
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function withdraw({ id: returnedId }: Returned): Promise<boolean> {
  const set = (withdrawn: boolean) => api.research.withdrawInformation.call({ returnedId, withdrawn })
  return attempt(
    async () => {
      await set(true)
      remember({ label: 'Returned information withdrawn', undo: () => set(false), redo: () => set(true) })
    },
    'Withdrawn; it stays in the store',
    { undo: true },
  )
}

function StateCell({
  state,
  label,
  onOpen,
}: {
  state: ResearchState
  label: string
  onOpen: (() => void) | undefined
}) {
  const { shape, words } = STATES[state]
  const text = `${shape} ${words}`
  if (onOpen === undefined) return <span className={classes['state']}>{text}</span>
  return (
    <button
      type="button"
      className={classes['state']}
      data-state={state}
      onClick={onOpen}
      aria-label={`${label}: ${words}`}
    >
      {text}
    </button>
  )
}

const STATES: Record<ResearchState, { shape: string; words: string }> = {
  'not asked': { shape: '○', words: 'not asked' },
  waiting: { shape: '◔', words: 'waiting' },
  late: { shape: '▲', words: 'late' },
  'nothing known': { shape: '✓', words: RETURN_WORDS['nothing known'].name.toLowerCase() },
  known: { shape: '✓', words: 'known' },
  'relevant information': { shape: '✓', words: 'relevant' },
}
