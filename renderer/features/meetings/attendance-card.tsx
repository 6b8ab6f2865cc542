import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '#renderer/components/card.tsx'
import { SelectField } from '#renderer/components/choice-field.tsx'
import { FinderField } from '#renderer/components/finder-field.tsx'
import { Tag } from '#renderer/components/tag.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { api } from '#renderer/lib/api.ts'
import { count } from '#renderer/lib/format.ts'
import { useSession } from '#renderer/lib/session.ts'
import { attempt } from '#renderer/lib/toast.tsx'
import { remember } from '#renderer/lib/undo.ts'
import { useSavedLine } from '#renderer/lib/use-saved-field.ts'
import type { Attendance } from '#shared/domain/attendance.ts'
import type { AgencyId, MeetingId } from '#shared/domain/ids.ts'
import type { MeetingFile } from '#shared/domain/meeting-file.ts'
import { PANEL_STANDING_WORDS, type PanelMember } from '#shared/domain/panel.ts'
import { fold } from '#shared/domain/text.ts'
import { Deputies } from './deputies.tsx'
import classes from './meeting.module.css'
import { setPresence } from './presence.ts'

/** Who is expected, and afterwards who came. */
export function AttendanceCard({ file, mayChange }: { file: MeetingFile; mayChange: boolean }) {
  const { agencyName } = useSession()
  const { attendances, record } = file
  const { data: register } = useQuery(api.panel.list.queryOptions({ input: {} }))
  const people = [...attendances].sort(
    (one, other) =>
      agencyName(one.agencyId).localeCompare(agencyName(other.agencyId)) || one.name.localeCompare(other.name),
  )
  return (
    <Card title={record.startedAt === null ? 'People expected' : 'People'} quiet>
      {people.length === 0 && <p className="muted">Nobody yet. A meeting needs at least one person.</p>}
      <ul className={classes['people']} aria-label="People expected">
        {people.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.name}</strong> <span className="muted">{agencyName(one.agencyId)}</span>
              <AsWhat one={one} members={register?.members ?? []} />
              {mayChange && <Apologies one={one} />}
              {mayChange && <Deputies of={one} there={attendances} />}
            </span>
            {one.presence !== 'expected' && (
              <Tag tone={one.presence === 'present' ? 'done' : 'standard'}>
                {one.presence === 'present' ? '✓ present' : 'apologies'}
              </Tag>
            )}
            {mayChange && one.presence === 'expected' && (
              <CloseButton
                size="sm"
                aria-label={`Take ${one.name} off the list`}
                onClick={() => void attempt(() => remove(one), `${one.name} is off the list`, { undo: true })}
              />
            )}
          </li>
        ))}
      </ul>
      {mayChange && record.startedAt === null && (register?.members.length ?? 0) > 0 && (
        <div>
          <Button
            size="xs"
            onClick={() =>
              void attempt(() => api.meetings.fillAttendance.call({ meetingId: record.id }), 'The register was read')
            }
          >
            Add from the register
          </Button>
        </div>
      )}
      {mayChange && <AddAttendee meetingId={record.id} attendances={attendances} />}
    </Card>
  )
}

/** As what somebody comes, when the register says so; for an observer, whether they have signed. */
function AsWhat({ one, members }: { one: Attendance; members: readonly PanelMember[] }) {
  if (one.standing === null || one.standing === 'core') return null
  const signed = members.find((each) => each.id === one.memberId)?.signedOn ?? null
  const words = [
    PANEL_STANDING_WORDS[one.standing].name.toLowerCase(),
    one.forCases === null ? '' : count(one.forCases.length, 'case'),
    one.standing === 'observer' ? (signed === null ? 'statement not signed' : 'statement signed') : '',
  ]
  return <div className="muted small">{words.filter((word) => word !== '').join(', ')}</div>
}

/** Before the meeting somebody sends apologies, and what is to be read out in their place (§4.3). */
function Apologies({ one }: { one: Attendance }) {
  const { id: attendanceId, meetingId } = one
  const sent = useSavedLine({
    label: `What ${one.name} sent instead`,
    value: one.note,
    save: (was, value) =>
      api.meetings.changeAttendance.call({ meetingId, attendanceId, change: { field: 'note', was, value } }),
  })
  if (one.presence === 'present') return null
  const away = one.presence === 'apologies'
  return (
    <>
      <div>
        <Button
          size="compact-xs"
          onClick={() => void attempt(() => setPresence(one, away ? 'expected' : 'apologies'))}
          aria-label={away ? `Comes after all: ${one.name}` : `Sends apologies: ${one.name}`}
        >
          {away ? 'Comes after all' : 'Sends apologies'}
        </Button>
      </div>
      {away && <TextField saved={sent} />}
    </>
  )
}

/** Adds a person of the clinic, or a guest by name and agency. */
export function AddAttendee({ meetingId, attendances }: { meetingId: MeetingId; attendances: readonly Attendance[] }) {
  const { people, agencies, agencyName } = useSession()
  const [name, setName] = useState('')
  const [agencyId, setAgencyId] = useState<AgencyId | null>(null)
  const wanted = fold(name.trim())
  const there = new Set(attendances.map((one) => one.personId))
  const found = people
    .filter((one) => one.active && !there.has(one.id) && fold(one.name).includes(wanted))
    .slice(0, 12)
    .map((one) => ({ id: one.id, label: one.name, detail: agencyName(one.agencyId) }))
  const known = people.find((one) => one.active && one.name === name.trim() && !there.has(one.id))

  const add = async (attendee: { name: string; agencyId: AgencyId; personId: Attendance['personId'] }) => {
    await api.meetings.addAttendee.call({ meetingId, attendee })
    setName('')
    setAgencyId(null)
  }
  const addTyped = () => {
    const agency = known?.agencyId ?? agencyId
    if (name.trim() !== '' && agency !== null)
      void attempt(() => add({ name: name.trim(), agencyId: agency, personId: known?.id ?? null }))
  }
  return (
    <>
      <FinderField
        label="Add somebody"
        hint="A person of the clinic, or any name with its agency"
        text={name}
        onText={setName}
        found={found}
        onPick={({ id }) => {
          const person = people.find((one) => one.id === id)
          if (person !== undefined)
            void attempt(() => add({ name: person.name, agencyId: person.agencyId, personId: person.id }))
        }}
        nothing="Nobody of the clinic has this name. Choose the agency below to add a guest."
        onEnter={addTyped}
      />
      {name.trim() !== '' && known === undefined && (
        <SelectField
          label="Agency of the guest"
          choices={agencies.filter((one) => !one.retired).map((one) => ({ value: one.id, label: one.name }))}
          value={agencyId}
          onChange={setAgencyId}
        />
      )}
      <div>
        <Button
          size="xs"
          disabled={name.trim() === '' || (known === undefined && agencyId === null)}
          onClick={addTyped}
        >
          Add
        </Button>
      </div>
    </>
  )
}

/** Takes somebody off; taking it back adds them anew. */
async function remove({ meetingId, id, name, agencyId, personId, memberId }: Attendance): Promise<void> {
  let now = id
  const take = () => api.meetings.removeAttendee.call({ meetingId, attendanceId: now })
  const putBack = async () => {
    now = (await api.meetings.addAttendee.call({ meetingId, attendee: { name, agencyId, personId }, memberId })).id
  }
  await take()
  remember({ label: `${name} taken off the list`, undo: putBack, redo: take })
}
