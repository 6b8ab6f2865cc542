import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { PanelMember } from '#shared/domain/panel.ts'

/** Invites somebody for one case, between two days: they see and hear that case and no other. */
export function SeatDialog({ member, onClose }: { member: PanelMember; onClose(): void }) {
  const { today } = useSession()
  const { data } = useQuery(
    api.cases.list.queryOptions({ input: { text: '', level: null, agencyId: null, closed: false, page: 0 } }),
  )
  const [caseId, setCaseId] = useState<CaseId | null>(null)
  const [from, setFrom] = useState<Day | null | undefined>(today)
  const [until, setUntil] = useState<Day | null | undefined>(null)
  return (
    <Dialog
      title={`Invite ${member.name} for a case`}
      lead="They are expected at each meeting in this time that hears the case, and see no other."
      submit="Invite"
      opened
      onClose={onClose}
      onSubmit={async () => {
        if (caseId === null || from == null || until === undefined) throw new Incomplete()
        await api.panel.addSeat.call({ memberId: member.id, caseId, from, until })
        sayDone(`${member.name} is invited`)
      }}
      sentence={sentenceOf}
    >
      <SelectField
        required
        autoFocus
        label="Case"
        choices={(data?.lines ?? []).map((one) => ({ value: one.id, label: one.reference }))}
        value={caseId}
        onChange={setCaseId}
      />
      <Columns least="narrow">
        <DayField required label="From" today={today} value={from} onChange={setFrom} />
        <DayField label="Until" hint="Empty means until taken back" today={today} value={until} onChange={setUntil} />
      </Columns>
    </Dialog>
  )
}
