import { useState } from 'react'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf, shownAtField } from '#renderer/lib/messages.ts'
import { useSession } from '#renderer/lib/session.ts'
import { sayDone } from '#renderer/lib/toast.tsx'
import { useCaseFinder } from '#renderer/lib/use-cases-found.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { CaseId } from '#shared/domain/ids.ts'
import type { PanelMember } from '#shared/domain/panel.ts'

/** Invites somebody for one case, between two days: they see and hear that case and no other. */
export function SeatDialog({ member, onClose }: { member: PanelMember; onClose(): void }) {
  const { today } = useSession()
  const [caseId, setCaseId] = useState<CaseId | null>(null)
  const [from, setFrom] = useState<Day | null | undefined>(today)
  const aCase = useCaseFinder(setCaseId)
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
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
        await api.panel.addSeat.call({ memberId: member.id, caseId, from, until }).catch(shownAtField(setErrors))
        sayDone(`${member.name} is invited`)
      }}
      sentence={sentenceOf}
    >
      <FinderField required autoFocus label="Case" hint="Reference or name" {...aCase} />
      <Columns least="narrow">
        <DayField required label="From" today={today} value={from} onChange={setFrom} />
        <DayField
          label="Until"
          hint="Empty means until taken back"
          today={today}
          error={errors.get('until')}
          value={until}
          onChange={setUntil}
        />
      </Columns>
    </Dialog>
  )
}
