import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { Dialog, Incomplete } from '#renderer/components/dialog.tsx'
import { Columns } from '#renderer/components/layout.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { sentenceOf } from '#renderer/lib/messages.ts'
import { type Session, useSession } from '#renderer/lib/session.ts'
import type { Day } from '#shared/domain/dates.ts'
import type { AgencyId, PersonId } from '#shared/domain/ids.ts'
import { meetingFields } from '#shared/domain/meeting.ts'
import { wrongFields } from '#shared/domain/wrong-fields.ts'

/** Plans a meeting: when, where, who chairs, which agencies are invited. Goes to its page, where the agenda is made. */
export function PlanMeetingDialog({
  opened,
  emergency = false,
  onClose,
}: {
  opened: boolean
  /** Called because something cannot wait; it belongs to no series. */
  emergency?: boolean
  onClose(): void
}) {
  const session = useSession()
  const { today, me } = session
  const navigate = useNavigate()
  const agencies = session.agencies.filter((one) => !one.retired)
  const chairs = chairsOf(session)
  const [heldOn, setHeldOn] = useState<Day | null | undefined>(null)
  const [startsAt, setStartsAt] = useState('10:00')
  const [place, setPlace] = useState('')
  const [chairId, setChairId] = useState<PersonId | null>(
    chairs.find((one) => one.value === me.id)?.value ?? chairs[0]?.value ?? null,
  )
  const [invited, setInvited] = useState<AgencyId[]>(agencies.map((one) => one.id))
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map())
  const plan = async () => {
    const checked = meetingFields.safeParse({ heldOn, startsAt: startsAt.trim(), place, chairId })
    if (!checked.success) {
      setErrors(wrongFields(checked.error, NEEDED))
      throw new Incomplete()
    }
    setErrors(new Map())
    const meeting = await api.meetings.plan.call({ ...checked.data, invited, emergency })
    await navigate({ to: '/meetings/$meetingId', params: { meetingId: meeting.id } })
  }
  return (
    <Dialog
      title={emergency ? 'Call an emergency meeting' : 'Plan a meeting'}
      submit={emergency ? 'Call the meeting' : 'Plan the meeting'}
      opened={opened}
      onClose={onClose}
      onSubmit={plan}
      sentence={sentenceOf}
    >
      <Columns least="narrow">
        <DayField
          label="Day"
          today={today}
          value={heldOn}
          onChange={setHeldOn}
          error={errors.get('heldOn')}
          required
          autoFocus
        />
        <TextField label="Starts at" value={startsAt} onChange={setStartsAt} error={errors.get('startsAt')} required />
      </Columns>
      <TextField
        label="Place"
        hint="A room, or how to join"
        value={place}
        onChange={setPlace}
        error={errors.get('place')}
        required
      />
      <SelectField
        label="Chair"
        choices={chairs}
        value={chairId}
        onChange={setChairId}
        error={errors.get('chairId')}
        required
      />
      <SeveralField
        label="Invited agencies"
        choices={agencies.map((one) => ({ value: one.id, label: one.name }))}
        value={invited}
        onChange={setInvited}
      />
    </Dialog>
  )
}

/** Who may chair: coordinators who are active. */
export function chairsOf({ people }: Pick<Session, 'people'>): { value: PersonId; label: string }[] {
  return people
    .filter((one) => one.active && one.roles.includes('coordinator'))
    .map((one) => ({ value: one.id, label: one.name }))
}

const NEEDED: Readonly<Record<string, string>> = {
  heldOn: 'Type the day of the meeting: 24/11/2026, fri or +14.',
  chairId: 'Choose who chairs. People with the role of coordinator can.',
}
