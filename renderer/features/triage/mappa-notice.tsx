import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay } from '#renderer/lib/format.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { ApiOutputs } from '#shared/contract/index.ts'
import type { CaseRecord } from '#shared/domain/case.ts'
import { addDays, type Day } from '#shared/domain/dates.ts'
import { Refusal } from '#shared/domain/refusal.ts'

/** What the MAPPA test asks of the officer in the case, and the action that was raised of it (S4 §4.4). */
export function MappaNotice({
  referral,
  record,
  editable,
}: {
  referral: ApiOutputs['referrals']['get']
  record: CaseRecord
  editable: boolean
}) {
  const [raising, setRaising] = useState(false)
  if (referral.mappa === '') return null
  const asked = referral.raised.findLast((one) => one.raisedFor === referral.mappaCode)
  return (
    <Notice kind="look" title="MAPPA.">
      For the officer in the case: {referral.mappa}{' '}
      {asked === undefined ? (
        editable && (
          <Button size="compact-sm" onClick={() => setRaising(true)}>
            Raise the action to the officer in the case
          </Button>
        )
      ) : (
        <>
          Raised as{' '}
          <Link to="/cases/$caseId" params={{ caseId: record.id }}>
            action {asked.number}
          </Link>{' '}
          of {asked.ownerName}
          {asked.closedAt === null ? `, due ${asDay(asked.dueOn)}.` : ', closed.'}
        </>
      )}
      {raising && <RaiseDialog record={record} task={referral.mappa} onClose={() => setRaising(false)} />}
    </Notice>
  )
}

function RaiseDialog({ record, task, onClose }: { record: CaseRecord; task: string; onClose(): void }) {
  const { today } = useSession()
  const [dueOn, setDueOn] = useState<Day | null | undefined>(addDays(today, USUAL_DAYS))
  const raise = async () => {
    if (dueOn === null || dueOn === undefined)
      throw new Refusal('INVALID', { field: 'dueOn', sentence: 'Type the day by which it is done.' })
    const raised = await api.referrals.raiseMappa.call({ caseId: record.id, dueOn })
    sayDone(`Action ${raised.number} raised for ${raised.ownerName}`)
  }
  return (
    <Dialog
      title="Raise the action"
      lead={
        record.officerInCase === ''
          ? 'Nobody is named as officer in the case yet. Name them in the case first.'
          : `${record.officerInCase} of the police is asked: ${task}`
      }
      submit="Raise the action"
      opened
      onClose={onClose}
      onSubmit={raise}
      sentence={sentenceOf}
    >
      <DayField required autoFocus label="Due" today={today} value={dueOn} onChange={setDueOn} />
    </Dialog>
  )
}

/** How many days an officer usually gets; the day can be changed before the action is raised. */
const USUAL_DAYS = 7
