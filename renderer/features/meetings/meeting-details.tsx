import { Card } from '#renderer/components/card.tsx'
import { SelectField, SeveralField } from '#renderer/components/choice-field.tsx'
import { DayField } from '#renderer/components/day-field.tsx'
import { DescriptionList } from '#renderer/components/description-list.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { asDay, listed } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useSavedChoice, useSavedLine, useSavedRequiredDay } from '#renderer/lib/use-saved-field.ts'
import type { Change } from '#shared/domain/change.ts'
import type { AgencyId } from '#shared/domain/ids.ts'
import type { MeetingFields, MeetingRecord, meetingFields } from '#shared/domain/meeting.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { chairsOf } from './plan-meeting.tsx'

/** When, where, and who chairs. */
export function MeetingDetails({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const { record, chairName } = file
  return (
    <Card title="When and where" quiet>
      {mayChange ? (
        <DetailFields file={file} />
      ) : (
        <DescriptionList
          lines={[
            ['Day', asDay(record.heldOn)],
            ['Starts at', record.startsAt],
            ['Place', record.place],
            ['Chair', chairName],
          ]}
        />
      )}
    </Card>
  )
}

function DetailFields({ file: { record, chairName } }: { file: MeetingFile }) {
  const session = useSession()
  const chairs = chairsOf(session)
  const choices = chairs.some((one) => one.value === record.chairId)
    ? chairs
    : [{ value: record.chairId, label: chairName }, ...chairs]
  return (
    <>
      {record.seriesId === null ? (
        <HeldOn record={record} />
      ) : (
        <DescriptionList lines={[['Day', `${asDay(record.heldOn)}, of a series`]]} />
      )}
      <TextField saved={useSavedLine(bind(record, 'startsAt', 'Starts at'))} />
      <TextField saved={useSavedLine(bind(record, 'place', 'Place'))} />
      <SelectField choices={choices} saved={useSavedChoice(bind(record, 'chairId', 'Chair'))} />
    </>
  )
}

function HeldOn({ record }: { record: MeetingRecord }) {
  const { today } = useSession()
  return <DayField today={today} saved={useSavedRequiredDay({ today, ...bind(record, 'heldOn', 'Day') })} />
}

/** Which agencies are asked to come. */
export function InvitedCard({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const { agencies, agencyName } = useSession()
  const { invited, record } = file
  if (!mayChange) {
    return (
      <Card title="Invited agencies" quiet>
        <p>{invited.length === 0 ? 'No agency was invited.' : listed(invited.map(agencyName))}</p>
      </Card>
    )
  }
  const choices = agencies
    .filter((one) => !one.retired || invited.includes(one.id))
    .map((one) => ({ value: one.id, label: one.name }))
  const change = (wanted: AgencyId[]) => {
    const turned = choices.map((one) => one.value).filter((one) => wanted.includes(one) !== invited.includes(one))
    void attempt(async () => {
      for (const one of turned) await invite(record, one, wanted.includes(one), agencyName(one))
    })
  }
  return (
    <Card title="Invited agencies" quiet>
      <SeveralField label="Asked to come" choices={choices} value={invited} onChange={change} />
    </Card>
  )
}

async function invite(
  { id: meetingId }: MeetingRecord,
  agencyId: AgencyId,
  invited: boolean,
  name: string,
): Promise<void> {
  const set = (to: boolean) => api.meetings.invite.call({ meetingId, agencyId, invited: to })
  await set(invited)
  remember({
    label: invited ? `${name} invited` : `${name} no longer invited`,
    undo: () => set(!invited),
    redo: () => set(invited),
  })
}

function bind<F extends keyof MeetingFields>(record: MeetingRecord, field: F, label: string) {
  return {
    label,
    value: record[field],
    save: (was: MeetingRecord[F], value: MeetingRecord[F]) =>
      api.meetings.change.call({
        meetingId: record.id,
        change: { field, was, value } as Change<typeof meetingFields.shape>, // field and value are of one F, which a union cannot say
      }),
  }
}
